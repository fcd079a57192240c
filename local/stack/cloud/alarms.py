"""`make watch-alarms`: looks for some minutes after a deployment at the alarms that it can have set off."""

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
    watched = [alarm["AlarmName"] for alarm in _described(account, names) if tells_of_a_deployment(alarm, minutes)]
    say(f"  watched: {_listed({*watched})}")
    say(f"  not, since time or the machine sets them off, or they take longer: {_listed({*names} - {*watched})}")
    old = {
        alarm["AlarmName"]
        for alarm in _in_alarm(account, watched)
        if alarm["StateUpdatedTimestamp"] < _changed_at(account, found)
    }
    with step(f"{len(watched)} of {len(names)} alarms, for {minutes:g} minutes") as notes:
        deadline = time.monotonic() + minutes * 60
        while True:
            web.answers(f"{url}/health", timeout_seconds=35)  # where nobody asks, no alarm has anything to judge by
            _refuse([alarm for alarm in _in_alarm(account, watched) if alarm["AlarmName"] not in old])
            if time.monotonic() >= deadline:
                break
            time.sleep(min(POLL_SECONDS, max(0.0, deadline - time.monotonic())))
        notes.append(f"none went off; before the deployment already: {_listed(old)}")
    return 0


def tells_of_a_deployment(alarm: dict[str, Any], minutes: float) -> bool:
    """Whether other versions of the functions can set it off within these minutes, so that the way back may help.

    What takes silence for bad goes off by time alone: where nothing has run for a day, at any moment. EC2's status
    checks are the machine's. And one that wants several bad periods must have had all but the last of them whole.
    """
    periods_before_s = (alarm.get("DatapointsToAlarm", alarm["EvaluationPeriods"]) - 1) * alarm["Period"]
    by_silence, of_the_machine = alarm.get("TreatMissingData") == "breaching", alarm["Namespace"] == "AWS/EC2"
    return not by_silence and not of_the_machine and periods_before_s < max(60 * minutes, 1)


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(names)) or "none"


def _refuse(gone_off: list[dict[str, Any]]) -> None:
    if gone_off:
        said = "; ".join(f"{alarm['AlarmName']}: {alarm.get('StateReason', '')}" for alarm in gone_off)
        raise StepError(said, gone_off[0].get("AlarmDescription") or "see docs/runbooks/")


def _in_alarm(account: Account, names: list[str]) -> list[dict[str, Any]]:
    return [alarm for alarm in _described(account, names) if alarm["StateValue"] == "ALARM"]


def _described(account: Account, names: list[str]) -> list[dict[str, Any]]:
    if not names:  # without a name CloudWatch would describe all of the account
        return []
    pages = account.clients("cloudwatch").get_paginator("describe_alarms").paginate(AlarmNames=names)
    return [alarm for page in pages for alarm in page["MetricAlarms"]]


def _changed_at(account: Account, found: stacks.Found) -> datetime:
    (stack,) = account.clients("cloudformation").describe_stacks(StackName=found.identity)["Stacks"]
    moment = stack.get("LastUpdatedTime") or stack["CreationTime"]
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
