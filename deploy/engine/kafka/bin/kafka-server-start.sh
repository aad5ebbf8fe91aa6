#!/bin/bash
exec /opt/kafka/bin/java-of-kafka kafka.Kafka "$@"
