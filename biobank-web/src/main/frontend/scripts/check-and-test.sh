#!/usr/bin/env bash
# Lints, checks the types and runs the unit tests; JUnit XML goes to REPORTS.
set -euo pipefail
reports=$1
cd "$(dirname "$0")/.."
npm run --silent check
mkdir -p "$reports"
npx vitest run --reporter=default --reporter=junit --outputFile.junit="$reports/vitest.xml"
