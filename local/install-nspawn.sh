#!/bin/sh
# Installs what boots a bare Debian on this machine, for the test of the Airflow host: debootstrap and systemd-nspawn.
# Needs root.
set -eu
command -v debootstrap >/dev/null 2>&1 && command -v systemd-nspawn >/dev/null 2>&1 && exit 0
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "debootstrap or systemd-nspawn is missing. On Debian or Ubuntu:" >&2
  echo "  sudo apt-get update && sudo apt-get install -y debian-archive-keyring debootstrap systemd-container" >&2
  exit 1
fi
echo "Installing: apt-get install debian-archive-keyring debootstrap systemd-container"
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
  debian-archive-keyring debootstrap systemd-container
