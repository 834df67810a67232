#!/bin/bash
# Runs once, when the server's PostgreSQL is empty: the roles and databases, as jp.enishi.local.PostgresRoles makes them.
set -euo pipefail

psql --no-psqlrc -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" \
  -v owner="$ENISHI_DB_OWNER_PASSWORD" -v app="$ENISHI_DB_PASSWORD" -v keycloak="$KEYCLOAK_DB_PASSWORD" <<'SQL'
create role enishi_owner login password :'owner';
create role enishi_app login password :'app';
create role enishi_keycloak login password :'keycloak';
create database enishi owner enishi_owner;
create database keycloak owner enishi_keycloak;
revoke all on database enishi, keycloak from public;
grant connect on database enishi to enishi_app;
\connect enishi
create extension pg_trgm;
create extension btree_gin;
create extension pgcrypto;
SQL
