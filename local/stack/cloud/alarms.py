"""`make watch-alarms`: looks at a stage's alarms for some minutes after a deployment, and fails when one goes off."""

import time
from datetime import UTC, datetime
from typing import Any

from stack import web
from stack.cloud import account as accounts
from stack.cloud import smoke, stacks
from stack.cloud.account import Account
from stack.console import StepError, say, step

POLL_SECONDS = 10


def watch(stage: str, minutes: float) -> int:
    """Returns when the minutes are over. Raises StepError as soon as an alarm goes off that did not stand before."""
    account = accounts.enter()
    found = stacks.expect(account, stage)
    names = stacks.resources(account, found, "AWS::CloudWatch::Alarm")
    if not names:
        say(f"  !  {found.name} has no alarms: MonitoringEnabled is off, so there is nothing to watch")
        return 0
    url = smoke.address(account, found.outputs["ApiUrl"])
    old = {
        alarm["AlarmName"]
        for alarm in _in_alarm(account, names)
        if alarm["StateUpdatedTimestamp"] < _changed_at(account, found)
    }
    with step(f"{len(names)} alarms, for {minutes:g} minutes") as notes:
        deadline = time.monotonic() + minutes * 60
        while True:
            web.answers(f"{url}/health", timeout=35)  # where nobody asks, no alarm has anything to judge by
            _refuse([alarm for alarm in _in_alarm(account, names) if alarm["AlarmName"] not in old])
            if time.monotonic() >= deadline:
                break
            time.sleep(min(POLL_SECONDS, max(0.0, deadline - time.monotonic())))
        notes.append(f"none went off; before the deployment already: {', '.join(sorted(old)) or 'none'}")
    return 0


def _refuse(gone_off: list[dict[str, Any]]) -> None:
    if gone_off:
        said = "; ".join(f"{alarm['AlarmName']}: {alarm.get('StateReason', '')}" for alarm in gone_off)
        raise StepError(said, gone_off[0].get("AlarmDescription") or "see docs/runbooks/")


def _in_alarm(account: Account, names: list[str]) -> list[dict[str, Any]]:
    pages = account.clients("cloudwatch").get_paginator("describe_alarms").paginate(AlarmNames=names)
    return [alarm for page in pages for alarm in page["MetricAlarms"] if alarm["StateValue"] == "ALARM"]


def _changed_at(account: Account, found: stacks.Found) -> datetime:
    (stack,) = account.clients("cloudformation").describe_stacks(StackName=found.identity)["Stacks"]
    moment = stack.get("LastUpdatedTime") or stack["CreationTime"]
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
