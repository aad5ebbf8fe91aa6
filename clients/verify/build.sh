#!/usr/bin/env bash
# What mvn verify does here: compiles the second verifier and puts it to the test vectors where there is Node 20 or newer, and says so where there is none.
set -euo pipefail
cd "$(dirname "$0")"
major=$(node --version 2> /dev/null | sed -n 's/^v\([0-9]*\).*/\1/p' || true)
if [ "${major:-0}" -lt 20 ]; then
  echo "The TypeScript verifier is SKIPPED: no Node 20 or newer here. Install it to run the test vectors a second time (.ci/run wants it)."
  exit 0
fi
if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
  npm ci --no-audit --no-fund
fi
npm run --silent compile
npm run --silent vectors
