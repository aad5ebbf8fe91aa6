#!/usr/bin/env bash
# What mvn verify does here: compiles the TypeScript client and lints the documents where there is Node 20 or newer, and says so where there is none.
set -euo pipefail
cd "$(dirname "$0")"
major=$(node --version 2> /dev/null | sed -n 's/^v\([0-9]*\).*/\1/p' || true)
if [ "${major:-0}" -lt 20 ]; then
  echo "The TypeScript client is SKIPPED: no Node 20 or newer here. Install it to compile the client (.ci/run wants it)."
  exit 0
fi
if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
  npm ci --no-audit --no-fund
fi
npm run --silent compile
lint=$(npm run --silent lint 2>&1) || { printf '%s\n' "$lint" >&2; exit 1; }
echo "The TypeScript client compiles under strict (Node $major), and the documents pass the lint."
