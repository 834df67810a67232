#!/bin/bash
# Every night at 02:30: both databases in PostgreSQL's own format and the roles. A backup that was cut off keeps its
# ".part" name and is never taken for a good one.
set -uo pipefail

backup() {
  day=$(date +%Y%m%d-%H%M)
  for database in enishi keycloak; do
    pg_dump --format=custom --file="/backups/$database-$day.dump.part" "$database" &&
      mv "/backups/$database-$day.dump.part" "/backups/$database-$day.dump" || return 1
  done
  pg_dumpall --globals-only --file="/backups/roles-$day.sql" || return 1
  # Only after a good backup: old ones go.
  find /backups -type f -mtime "+$KEEP_DAYS" -delete
}

umask 077
until pg_isready --quiet; do sleep 5; done
while true; do
  # The first one right away, so that a new installation is never without.
  if backup; then echo "backup done"; else echo "backup FAILED" >&2; fi
  sleep $(($(date -d 'tomorrow 02:30' +%s) - $(date +%s)))
done
