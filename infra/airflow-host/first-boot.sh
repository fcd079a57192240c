#!/bin/bash
# Makes a plain Debian 12 machine the Airflow host. Runs at every start, by the user data in infra/template.yaml: the
# first time it takes minutes, later it looks whether anything is new and starts Airflow. Safe to run again at any time.
# Wants: root, and AWS_DEFAULT_REGION, ARTIFACT_BUCKET, STAGE. Exit code 1 at the first step that fails.
# In a container, where tests run it, swap and Session Manager are its host's affair.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
: "${AWS_DEFAULT_REGION:?}" "${ARTIFACT_BUCKET:?}" "${STAGE:?}"

PACKAGES=(awscli ca-certificates curl postgresql procps python3-venv)
SWAP=/swapfile
SWAP_GIB=2 # one gigabyte of memory with it has run Airflow and dbt side by side; without it the api-server was killed
HOME_FOLDER=/var/lib/wearcast
BUNDLE=/opt/wearcast/bundle

say() { echo "wearcast: $(date -u +%H:%M:%S) $*"; }
trap 'say "failed at line $LINENO of ${BASH_SOURCE[0]} (exit code $?)"' ERR
in_container() { systemd-detect-virt --quiet --container; }

install_packages() {
  dpkg --status "${PACKAGES[@]}" >/dev/null 2>&1 && return
  say "packages: ${PACKAGES[*]}"
  apt-get update -qq
  # Debian's own timers may be at work on a machine that has just started.
  apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 "${PACKAGES[@]}" >/dev/null
}

# For a shell and the UI through Session Manager. Debian has no package of it, AWS gives it away in every region.
# Without it the pipeline works all the same, so a failure is only said.
install_session_agent() {
  if in_container || [ -x /usr/bin/amazon-ssm-agent ]; then return; fi
  say "Session Manager's agent"
  local package=/tmp/amazon-ssm-agent.deb architecture from
  architecture=$(dpkg --print-architecture)
  from="https://s3.$AWS_DEFAULT_REGION.amazonaws.com/amazon-ssm-$AWS_DEFAULT_REGION/latest/debian_$architecture"
  if curl --fail --silent --show-error --max-time 60 --output "$package" "$from/amazon-ssm-agent.deb"; then
    dpkg --install "$package" >/dev/null
  else
    say "Session Manager's agent could not be had: no shell and no UI until the next start"
  fi
  rm -f "$package"
}

add_swap() {
  if [ ! -e "$SWAP" ]; then
    say "swap: $SWAP_GIB GiB"
    fallocate --length "${SWAP_GIB}GiB" "$SWAP.new"
    chmod 0600 "$SWAP.new"
    mkswap "$SWAP.new" >/dev/null
    mv "$SWAP.new" "$SWAP"
    echo "$SWAP none swap sw 0 0" >>/etc/fstab
  fi
  if in_container || swapon --show=NAME --noheadings | grep -qx "$SWAP"; then return; fi
  swapon "$SWAP"
}

add_user() {
  id airflow >/dev/null 2>&1 || useradd --system --home-dir "$HOME_FOLDER" --shell /usr/sbin/nologin airflow
  install -d -o airflow -g airflow -m 0750 "$HOME_FOLDER" "$HOME_FOLDER/airflow" "$HOME_FOLDER/dbt"
  install -d -m 0755 /etc/wearcast /opt/wearcast
}

# The archive is taken whole, so no run sees files of two deployments.
fetch_bundle() {
  aws s3 cp --only-show-errors "s3://$ARTIFACT_BUCKET/host/bundle.tar.gz" /opt/wearcast/bundle.tar.gz
  rm -rf "$BUNDLE.new" "$BUNDLE.old"
  mkdir "$BUNDLE.new"
  tar --extract --no-same-owner --file /opt/wearcast/bundle.tar.gz --directory "$BUNDLE.new"
  if [ -d "$BUNDLE" ]; then mv "$BUNDLE" "$BUNDLE.old"; fi
  mv "$BUNDLE.new" "$BUNDLE"
  rm -rf "$BUNDLE.old"
  say "bundle: $(sha256sum /opt/wearcast/bundle.tar.gz | cut -c 1-12)"
}

start_database() {
  local version settings
  version=$(pg_lsclusters --no-header | awk '$2 == "main" { print $1 }')
  settings="/etc/postgresql/$version/main/conf.d/wearcast.conf"
  if ! cmp --silent "$BUNDLE/postgresql.conf" "$settings"; then
    install -m 0644 "$BUNDLE/postgresql.conf" "$settings"
    systemctl restart "postgresql@$version-main.service"
  fi
  systemctl start "postgresql@$version-main.service"
  if ! as_postgres psql -Atc "select 1 from pg_roles where rolname = 'airflow'" | grep -qx 1; then
    say "database: airflow"
    as_postgres createuser airflow
  fi
  if ! as_postgres psql -Atc "select 1 from pg_database where datname = 'airflow'" | grep -qx 1; then
    as_postgres createdb --owner airflow --template template0 --encoding UTF8 --locale C.UTF-8 airflow
  fi
}

as_postgres() { (cd / && exec runuser -u postgres -- "$@"); }

install_packages
install_session_agent
add_swap
add_user
fetch_bundle
start_database
"$BUNDLE/update.sh"
say "done"
