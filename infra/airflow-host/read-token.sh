#!/bin/bash
# Puts the warehouse's token where only root, and so systemd, reads it, before each start of the scheduler. In memory
# only; in no log and no command line. Wants AWS_DEFAULT_REGION. Exit code 1 where the secret cannot be read.
set -euo pipefail
secret=$(python3 -c 'import json; print(json.load(open("/etc/wearcast/settings.json"))["secret-id"])')
install -d -m 0700 /run/wearcast
umask 077
aws secretsmanager get-secret-value --secret-id "$secret" --query SecretString --output text |
  python3 -c 'import json, sys
print("DBT_ENV_SECRET_WAREHOUSE_TOKEN=" + json.load(sys.stdin)["warehouseToken"])' >/run/wearcast/warehouse.env
