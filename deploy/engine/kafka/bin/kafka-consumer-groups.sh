#!/bin/bash
KAFKA_LOG_LEVEL=warn KAFKA_HEAP_OPTS=-Xmx128m exec /opt/kafka/bin/java-of-kafka org.apache.kafka.tools.consumer.group.ConsumerGroupCommand "$@"
