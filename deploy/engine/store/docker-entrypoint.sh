#!/bin/bash
# Options alone are options of mongod.
case ${1-} in -*) set -- mongod "$@" ;; esac
exec "$@"
