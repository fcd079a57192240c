"""What each resource type that costs uses in a month, by the name of the price's meter."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from stack.cost.month import KB_A_GB, Month

Resources = dict[str, dict[str, Any]]


def _functions(month: Month, functions: Resources) -> Counter[str]:
    count: Counter[str] = Counter()
    for name, properties in functions.items():
        calls, starts = month.invocations(name)
        time = month.usage.functions[name]
        seconds = calls * time.runs_s + (starts * time.starts_s if month.starts_are_billed else 0)
        (architecture,) = properties["Architectures"]
        count["function_requests"] += calls
        count[f"function_gb_seconds_{architecture}"] += seconds * properties["MemorySize"] / 1024
    return count


def _buckets(month: Month, buckets: Resources) -> dict[str, float]:
    usage, kept = month.usage, {name: _kept_days(properties) for name, properties in buckets.items()}
    documents_kb = usage.cities * usage.document_kb
    stored_kb = (
        month.scenario.ingests_a_day * usage.landing_kb * kept["LandingBucket"]
        + month.scenario.pipeline_runs_a_day * documents_kb * kept["ServingBucket"]
        + month.scenario.pipeline_runs_a_day * usage.artifacts_kb * kept["ArtifactBucket"]
    )
    asked, runs = usage.cities_asked_for, month.pipeline_runs
    puts = {
        "LandingBucket": month.ingests + asked,
        "ServingBucket": runs * month.documents + asked,
        "ArtifactBucket": runs * usage.artifacts_a_run,
    }
    # Who is asked for a city lists what is there already, and so does who takes it in.
    lists = month.ingests * usage.lists_an_ingest + runs * usage.lists_a_pipeline_run + 2 * asked
    telling = [name for name, properties in buckets.items() if "NotificationConfiguration" in properties]
    return {
        "object_writes": sum(puts.values()) + lists,
        "object_reads": usage.requests * usage.reads_a_request + month.ingests * asked + runs,
        "stored_gb": stored_kb / KB_A_GB,
        # An object tells EventBridge that it is there, and that it is gone.
        "events": 2 * sum(puts[name] for name in telling),
    }


def _kept_days(bucket: dict[str, Any]) -> int:
    """Days after which a bucket forgets what most of it is: its longest rule."""
    rules = bucket["LifecycleConfiguration"]["Rules"]
    return max(int(rule["ExpirationInDays"]) for rule in rules if "ExpirationInDays" in rule)


def _secrets(month: Month, secrets: Resources) -> dict[str, float]:
    if month.usage.secret_in_parameter_store:
        return {}
    functions = sum(month.invocations(name)[1] for name in ("OutfitFunction", "PublishFunction"))
    machine = month.pipeline_runs if month.deployed.of_type("AWS::EC2::Instance") else 0
    return {"secrets": len(secrets), "secret_reads": functions + machine}


def _api(month: Month, _: Resources) -> dict[str, float]:
    requests = month.usage.requests
    return {"api_requests": requests, "transferred_gb": requests * month.usage.answer_kb / KB_A_GB}


def _logs(month: Month, _: Resources) -> dict[str, float]:
    runs = month.ingests + month.pipeline_runs
    kb = month.usage.requests * month.usage.log_kb_a_request + runs * month.usage.log_kb_a_run
    return {"log_gb": kb / KB_A_GB, "metrics": len(set(month.usage.metrics) | set(_metrics(month.deployed.resources)))}


def _metrics(part: Any) -> Iterator[str]:
    """Names of the product's own metrics, wherever alarms and the like speak of them."""
    if isinstance(part, dict):
        if part.get("Namespace", part.get("MetricNamespace")) == "Wearcast":
            yield from [part["MetricName"]] if isinstance(part.get("MetricName"), str) else []
        for inner in part.values():
            yield from _metrics(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _metrics(inner)


def _machines(month: Month, machines: Resources) -> Counter[str]:
    count: Counter[str] = Counter()
    for properties in machines.values():
        count[f"hours_{properties['InstanceType']}"] += month.machine_hours
        # A public address of its own goes when the machine stops; the disk stays.
        count["address_hours"] += month.machine_hours
        for device in properties.get("BlockDeviceMappings", []):
            count["disk_gb"] += float(device["Ebs"]["VolumeSize"])
    return count


def _always(meter: str) -> Callable[[Month, Resources], dict[str, float]]:
    """One for each resource, however it is used."""
    return lambda _, resources: {meter: len(resources)}


def _scheduled(month: Month, schedules: Resources) -> dict[str, float]:
    return {"schedules_due": sum(times_a_day(each) for each in schedules.values()) * month.usage.days_a_month}


def times_a_day(schedule: dict[str, Any]) -> int:
    """Of `cron(7 0/3 * * ? *)` and its like: every so many hours from one on, or once where a single hour is named.

    :raises ValueError: for any other, such as `rate(1 hour)`, a list of hours, or certain days only
    """
    expression = (schedule.get("Properties") or schedule)["ScheduleExpression"]
    known = re.fullmatch(r"cron\(\d+ (\d+)(?:/(\d+))? (?:\* \* \?|\? \* \*) \*\)", expression)
    if known is None:
        raise ValueError(
            f"how often a day is {expression}? {__name__} counts cron(m h * * ? *) and cron(m h/n * * ? *)"
        )
    first, every = int(known.group(1)), known.group(2)
    return len(range(first, 24, int(every))) if every else 1


def _queues(month: Month, queues: Resources) -> dict[str, float]:
    """One a queue, since somebody may look; and each message that tells of a batch that landed is sent by EventBridge.

    A dead letter is the exception.
    """
    return {"queue_requests": len(queues) + (month.ingests if "WeatherLandedQueue" in queues else 0)}


COUNTERS: dict[str, Callable[[Month, Resources], dict[str, float]]] = {
    "AWS::CloudWatch::Alarm": _always("alarms"),
    "AWS::CloudWatch::Dashboard": _always("dashboards"),
    "AWS::EC2::Instance": _machines,
    # A batch that landed, and a city that was asked for.
    "AWS::Events::EventBus": lambda month, _: {"events": month.ingests + month.usage.cities_asked_for},
    "AWS::Logs::LogGroup": _logs,
    "AWS::S3::Bucket": _buckets,
    # At most: each alarm tells its two turns a month, to one address.
    "AWS::SNS::Topic": lambda month, _: {"mails": 2 * len(month.deployed.of_type("AWS::CloudWatch::Alarm"))},
    "AWS::SQS::Queue": _queues,
    "AWS::Scheduler::Schedule": _scheduled,
    "AWS::SecretsManager::Secret": _secrets,
    "AWS::Serverless::Function": _functions,
    "AWS::Serverless::Function.ScheduleV2": _scheduled,
    "AWS::Serverless::HttpApi": _api,
}
