#!/bin/bash
# Makes Airflow what the bundle beside this script and the stack's settings say, and (re)starts it where that is new.
# Called by first-boot.sh. Wants the database running. Exit code 1 at the first step that fails.
set -euo pipefail
: "${AWS_DEFAULT_REGION:?}" "${STAGE:?}"

BUNDLE=$(dirname "$(readlink -f "$0")")
VENVS=/opt/wearcast/venvs
STAMPS=/var/lib/wearcast/stamps
ETC=/etc/wearcast
AIRFLOW_HOME=/var/lib/wearcast/airflow
SERVICES=(airflow-api-server.service airflow-scheduler.service)
TIMERS=(airflow-restart.timer stop-when-idle.timer)

say() { echo "wearcast: $(date -u +%H:%M:%S) $*"; }
trap 'say "failed at line $LINENO of ${BASH_SOURCE[0]} (exit code $?)"' ERR

digest() { find "$@" -type f -not -path '*/__pycache__/*' -print0 | sort -z | xargs -0 cat | sha256sum | cut -c 1-64; }
is_new() { [ "$(cat "$STAMPS/$1" 2>/dev/null)" != "$2" ]; } # name, digest
remember() { echo "$2" >"$STAMPS/$1"; }

# Airflow's own command, as its user and with the surroundings that its services have.
airflow() {
  (
    set -a
    # shellcheck source=/dev/null
    for file in "$BUNDLE/airflow/small-machine.env" "$ETC/airflow.env" "$ETC/secrets.env"; do . "$file"; done
    HOME=/var/lib/wearcast
    cd "$AIRFLOW_HOME"
    exec runuser -u airflow -- "$VENVS/airflow/bin/airflow" "$@"
  )
}

write_settings() {
  aws ssm get-parameters-by-path --path "/wearcast/$STAGE" --query 'Parameters[].[Name, Value]' --output json |
    python3 -c 'import json, sys
print(json.dumps({name.rsplit("/")[-1]: value for name, value in json.load(sys.stdin)}))' >"$ETC/settings.json.new"
  python3 "$BUNDLE/environment.py" "$ETC/settings.json.new" >"$ETC/airflow.env.new"
  mv "$ETC/settings.json.new" "$ETC/settings.json"
  mv "$ETC/airflow.env.new" "$ETC/airflow.env"
}

# Made once on each machine, and readable by root only; the UI's password by Airflow too, which would else print one.
make_secrets() {
  local passwords="$AIRFLOW_HOME/simple_auth_manager_passwords.json.generated"
  if [ ! -s "$ETC/secrets.env" ]; then
    (umask 077 && python3 -c 'from secrets import token_urlsafe as token
for name in ("API__SECRET_KEY", "API_AUTH__JWT_SECRET"):
    print(f"AIRFLOW__{name}={token(64)}")' >"$ETC/secrets.env")
  fi
  if [ ! -s "$passwords" ]; then
    (umask 077 && python3 -c 'import json, secrets
print(json.dumps({"admin": secrets.token_urlsafe(12)}))' >"$passwords")
    chown airflow: "$passwords"
  fi
}

# An environment from its lock, compiled: its users may not write to it, and each process would compile it anew.
make_environment() { # name, lock
  local lock_digest
  lock_digest=$(digest "$2")
  is_new "venv-$1" "$lock_digest" || return 0
  say "Python environment: $1"
  [ -x "$VENVS/$1/bin/python" ] || python3 -m venv --without-pip "$VENVS/$1"
  VIRTUAL_ENV="$VENVS/$1" "$VENVS/uv/bin/uv" pip sync --quiet --no-cache --compile-bytecode --require-hashes "$2"
  remember "venv-$1" "$lock_digest"
}

make_uv() {
  local lock="$BUNDLE/requirements.txt"
  is_new venv-uv "$(digest "$lock")" || return 0
  say "uv"
  python3 -m venv "$VENVS/uv"
  "$VENVS/uv/bin/pip" install --quiet --no-cache-dir --require-hashes --requirement "$lock"
  remember venv-uv "$(digest "$lock")"
}

migrate_database() {
  local lock_digest
  lock_digest=$(digest "$BUNDLE/airflow/requirements.txt")
  is_new database "$lock_digest" || return 0
  say "Airflow's database"
  airflow db migrate >/dev/null
  remember database "$lock_digest"
}

# Read once for each deployment: a process that reads them again and again takes a sixth of the memory.
read_dags() {
  local dags_digest
  dags_digest=$(digest "$BUNDLE/airflow")
  is_new dags "$dags_digest" || return 0
  say "DAGs"
  airflow dag-processor --num-runs 1 >/dev/null
  remember dags "$dags_digest"
}

stop_services() { systemctl stop "${SERVICES[@]}" 2>/dev/null || true; } # a new machine has none of them

start_services() {
  local running
  running=$(digest "$BUNDLE" "$ETC/airflow.env")
  find "$BUNDLE/units" -type f -exec install -m 0644 -t /etc/systemd/system {} +
  systemctl daemon-reload
  if is_new running "$running"; then stop_services; fi
  systemctl start "${SERVICES[@]}" "${TIMERS[@]}"
  remember running "$running"
}

forget_old_logs() { if [ -d "$AIRFLOW_HOME/logs" ]; then find "$AIRFLOW_HOME/logs" -type f -mtime +30 -delete; fi; }

mkdir -p "$STAMPS" "$VENVS"
write_settings
make_secrets
make_uv
if is_new venv-airflow "$(digest "$BUNDLE/airflow/requirements.txt")"; then stop_services; fi
make_environment airflow "$BUNDLE/airflow/requirements.txt"
make_environment dbt "$BUNDLE/dbt/requirements.txt"
migrate_database
read_dags
forget_old_logs
start_services
