#!/bin/bash
# Every night at 02:30: both databases in PostgreSQL's own format and the roles. A backup that was cut off keeps its
# ".part" name and is never taken for a good one. Uploaded files, when they lie in a folder, are copied beside them.
set -uo pipefail

backup() {
  day=$(date +%Y%m%d-%H%M)
  for database in enishi keycloak; do
    pg_dump --format=custom --file="/backups/$database-$day.dump.part" "$database" &&
      mv "/backups/$database-$day.dump.part" "/backups/$database-$day.dump" || return 1
  done
  pg_dumpall --globals-only --file="/backups/roles-$day.sql" || return 1
  # Contents never change under their name: only new ones are copied. After the database, so that every file of the dump is there.
  if [ -d /files ]; then
    mkdir -p /backups/files
    (cd /files && find . -type f -path './??/*' -print) | while read -r file; do
      [ -e "/backups/files/$file" ] && continue
      mkdir -p "/backups/files/${file%/*}" && cp "/files/$file" "/backups/files/$file.part" && mv "/backups/files/$file.part" "/backups/files/$file" || exit 1
    done || return 1
  fi
  # Only after a good backup: old ones go. A content stays as long as the API keeps it, and so long after.
  find /backups -maxdepth 1 -type f -mtime "+$KEEP_DAYS" -delete
  [ -d /backups/files ] && find /backups/files -type f -mtime "+$KEEP_DAYS" | while read -r file; do
    [ -e "/files/${file#/backups/files/}" ] || rm -f "$file"
  done
  return 0
}

umask 077
until pg_isready --quiet; do sleep 5; done
while true; do
  # The first one right away, so that a new installation is never without.
  if backup; then echo "backup done"; else echo "backup FAILED" >&2; fi
  sleep $(($(date -d 'tomorrow 02:30' +%s) - $(date +%s)))
done
