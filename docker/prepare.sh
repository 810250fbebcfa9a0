#!/bin/sh
# Makes the secrets of the example once; what is there is kept. Run it before `docker compose up`.
#   docker/prepare.sh [host]
set -eu
cd "$(dirname "$0")"
host=${1:-vieraugen.localhost}

random() { head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n'; }

# The folder is closed to others; its files are readable, because containers read them as other users.
mkdir -p secrets
chmod 700 secrets
keep() { [ -s "secrets/$1" ] || printf '%s' "$2" >"secrets/$1"; }

for name in session_secret oidc_client_secret metrics_token postgres_password owner_password web_password redis_password; do
  keep "$name" "$(random)"
done
keep owner_url "postgres://vieraugen_owner:$(cat secrets/owner_password)@postgres/vieraugen"
keep database_url "postgres://vieraugen_web:$(cat secrets/web_password)@postgres/vieraugen"
keep redis_url "redis://:$(cat secrets/redis_password)@redis:6379"
keep redis_conf "$(printf 'requirepass %s\nappendonly yes\nmaxmemory-policy noeviction\ndir /data\n' "$(cat secrets/redis_password)")"

if [ ! -s .env ]; then
  umask 077
  cat >.env <<END
VIERAUGEN_HOST=$host
VIERAUGEN_CLIENT_SECRET=$(cat secrets/oidc_client_secret)
KEYCLOAK_DATABASE_PASSWORD=$(random)
KEYCLOAK_ADMIN_PASSWORD=$(random)
END
fi
echo "https://$(sed -n 's/^VIERAUGEN_HOST=//p' .env)"
