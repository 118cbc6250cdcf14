#!/bin/sh
# Publishes the sheets of a folder, if all of them are clean. From cron, at half past three each night:
#   30 3 * * * /srv/fingerpost-tools/publish.sh /srv/sheets /srv/fingerpost
# cron mails what is printed: what to mend, or what changed.
set -eu
sheets=$1
site=$2
tools=${FINGERPOST:-/srv/fingerpost-tools/fingerpost}

cd "$tools"
npm run -s fingerpost -- check "$sheets"
if [ -f "$site/directory/index.json" ]; then
  npm run -s fingerpost -- publish "$sheets" --base "$site/directory" --out "$site/directory"
else
  npm run -s fingerpost -- publish "$sheets" --out "$site/directory"
fi
npm run -s fingerpost -- verify "$site/directory"
