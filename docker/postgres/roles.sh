#!/bin/bash
# Runs once, when the database server's files are made. The owner migrates; the application connects
# as a user that owns nothing and is bound by row-level security.
set -euo pipefail

psql -v ON_ERROR_STOP=1 -U postgres \
  -v owner="$(cat "$OWNER_PASSWORD_FILE")" -v web="$(cat "$WEB_PASSWORD_FILE")" \
  -v keycloak="$KEYCLOAK_PASSWORD" <<'SQL'
create role vieraugen_owner login createrole password :'owner';
create database vieraugen owner vieraugen_owner locale_provider icu icu_locale 'de' template template0;

create role vieraugen_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
grant vieraugen_app to vieraugen_owner with admin option;
create role vieraugen_web login password :'web' in role vieraugen_app;

create role keycloak login password :'keycloak';
create database keycloak owner keycloak;
SQL
