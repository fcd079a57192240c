"""Whether alarms ring: a bad value, the state ALARM, a message at the topic; a good value, the state OK."""

import json
import operator
import time
from typing import Any

from stack.deploy.problems import DeployError
from stack.deploy.stack_view import StackView

BREACHES = {
    "GreaterThanOrEqualToThreshold": operator.ge,
    "GreaterThanThreshold": operator.gt,
    "LessThanOrEqualToThreshold": operator.le,
    "LessThanThreshold": operator.lt,
}
BAD_FOR_SECONDS = 4.0
"""So long a bad value counts: it is put as if it had been measured when the alarm's window was about to open."""
PATIENCE_SECONDS = 30.0


def ring(stack: StackView, clients: Any, stage: str) -> list[str]:
    """Rings every alarm of the stack and lets it be well again. Answers their names; raises DeployError for one that
    stays silent, or rings without a message."""
    names = [stack.ids[name] for name in stack.of_type("AWS::CloudWatch::Alarm")]
    alarms = clients("cloudwatch").describe_alarms(AlarmNames=names)["MetricAlarms"]
    queue = _listener(stack, clients, f"wearcast-listener-{stage}")
    try:
        _put(clients("cloudwatch"), alarms, bad=True)
        _await(clients, queue, alarms, "ALARM", "AlarmActions")
        time.sleep(BAD_FOR_SECONDS)
        _put(clients("cloudwatch"), alarms, bad=False)
        _await(clients, queue, alarms, "OK", "OKActions")
    finally:
        clients("sqs").delete_queue(QueueUrl=queue)
    return names


def _listener(stack: StackView, clients: Any, name: str) -> str:
    """A queue that hears what the stack's topics are told."""
    url = clients("sqs").create_queue(QueueName=name)["QueueUrl"]
    attributes = clients("sqs").get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]
    for topic in stack.of_type("AWS::SNS::Topic"):
        clients("sns").subscribe(TopicArn=stack.ids[topic], Protocol="sqs", Endpoint=attributes["QueueArn"])
    return url


def value_for(alarm: dict[str, Any], *, bad: bool) -> float:
    """A value that breaches the alarm's threshold, or one that does not."""
    threshold, breaches = alarm["Threshold"], BREACHES[alarm["ComparisonOperator"]]
    candidates = (0.0, threshold - 1, threshold + 1, 2 * threshold + 1)
    return next(value for value in candidates if breaches(value, threshold) == bad)


def _put(cloudwatch: Any, alarms: list[dict[str, Any]], *, bad: bool) -> None:
    for alarm in alarms:
        now = time.time()  # of each alarm: on a busy machine a bad value's time would be over before its turn
        window = alarm["Period"] * alarm["EvaluationPeriods"]
        datum: dict[str, Any] = {"MetricName": alarm["MetricName"], "Dimensions": alarm["Dimensions"]}
        datum |= {"Value": value_for(alarm, bad=bad), "Timestamp": now - window + BAD_FOR_SECONDS if bad else now}
        cloudwatch.put_metric_data(Namespace=alarm["Namespace"], MetricData=[datum])


def _await(clients: Any, queue: str, alarms: list[dict[str, Any]], state: str, actions: str) -> None:
    """Waits until all alarms are in the state, and all that shall tell of it have told."""
    wanted = {alarm["AlarmName"] for alarm in alarms}
    silent = {alarm["AlarmName"] for alarm in alarms if alarm[actions]}
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        found = clients("cloudwatch").describe_alarms(AlarmNames=sorted(wanted))["MetricAlarms"]
        others = {alarm["AlarmName"]: alarm["StateValue"] for alarm in found if alarm["StateValue"] != state}
        for message in clients("sqs").receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages", []):
            told = json.loads(json.loads(message["Body"])["Message"])
            if told["NewStateValue"] == state:
                silent.discard(told["AlarmName"])
        if not others and not silent:
            return
        if time.monotonic() > deadline:
            problems = [f"{name} is {found} instead of {state}" for name, found in others.items()]
            problems += [f"{name} became {state} without a message at the topic" for name in sorted(silent)]
            raise DeployError("alarms do not ring as they should:\n  " + "\n  ".join(problems))
