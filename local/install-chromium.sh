#!/bin/sh
# Installs Debian's Chromium, which the page's tests and screenshots drive, and fonts that desktops have, for the latter.
# Needs root.
set -eu
command -v chromium >/dev/null 2>&1 && exit 0
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "Chromium is missing. On Debian or Ubuntu:  sudo apt-get update && sudo apt-get install -y chromium" >&2
  exit 1
fi
echo "Installing Chromium: apt-get install chromium fonts-urw-base35"
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-urw-base35
