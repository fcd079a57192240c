#!/bin/bash
# Looks every minute whether the machine has anything to do, and powers it off after airflow-idle-minutes of the settings with
# nothing: EC2 then stops the instance and bills its disk only. 0: never. The schedule starts it before the next run.
set -euo pipefail
limit=$(python3 -c 'import json; print(json.load(open("/etc/wearcast/settings.json"))["airflow-idle-minutes"])')
count_file=/run/wearcast/idle-minutes
[ "$limit" -gt 0 ] || exit 0

# A run that is on, or due: within ten minutes, or since half an hour at most; after that it is not going to come.
BUSY="select exists (select 1 from dag_run where state in ('queued', 'running'))
  or exists (select 1 from dag where not is_paused and not is_stale and next_dagrun_create_after
             between now() - interval '30 minutes' and now() + interval '10 minutes')"

reason() {
  if [ "$(systemctl is-active wearcast-boot.service)" = activating ]; then
    echo "it is being set up"
  elif pgrep -f ssm-session-worker >/dev/null; then
    echo "somebody is logged in by Session Manager"
  elif [ "$(cd / && runuser -u airflow -- psql -Atqc "$BUSY" airflow)" = t ]; then
    echo "a run is on or due"
  fi
}

install -d -m 0700 /run/wearcast
busy=$(reason)
if [ -n "$busy" ]; then
  echo 0 >"$count_file"
  echo "goes on: $busy"
  exit 0
fi
idle=$(($(cat "$count_file" 2>/dev/null || echo 0) + 1))
echo "$idle" >"$count_file"
echo "idle for $idle of $limit minutes"
if [ "$idle" -ge "$limit" ]; then systemctl poweroff; fi
