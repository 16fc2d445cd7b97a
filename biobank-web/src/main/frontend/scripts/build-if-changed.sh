#!/usr/bin/env bash
# Builds the front end into TARGET/frontend, unless its sources are those of the last build.
set -euo pipefail
target=$1
cd "$(dirname "$0")/.."

sources=$(find . -path ./node_modules -prune -o -path ./tests -prune -o -type f -print0 | sort -z |
  xargs -0 sha256sum | sha256sum | cut -d' ' -f1)
stamp=$target/frontend.sha256
if [[ -f $target/frontend/index.html && -f $stamp && $(<"$stamp") == "$sources" ]]; then
  echo "The front end is unchanged"
  exit 0
fi

locked=$(sha256sum package-lock.json | cut -d' ' -f1)
if [[ ! -f node_modules/.locked || $(<node_modules/.locked) != "$locked" ]]; then
  npm ci --no-progress --loglevel=error
  echo "$locked" >node_modules/.locked
fi
FRONTEND_OUT=$target/frontend npm run --silent build
mkdir -p "$target" && echo "$sources" >"$stamp"
