"""How much a month uses: against counts done by hand."""

import dataclasses

import pytest

from stack.cost.counters import times_a_day
from stack.cost.deployed import Deployed, deployed
from stack.cost.month import Month, PriceMissing
from stack.cost.quantities import quantities
from stack.cost.usage import FunctionTime, Scenario, Usage

PLAIN = Usage(
    hours_a_month=720,
    requests=1000,
    starting_share=0.5,
    cities_asked_for=2,
    functions={"OutfitFunction": FunctionTime(runs_s=0.1, starts_s=2), "IngestFunction": FunctionTime(3, 1)},
    documents_besides_cities=2,
    artifacts_a_run=4,
    lists_a_pipeline_run=1,
    lists_an_ingest=1,
    reads_a_request=3,
    document_kb=10,
    landing_kb=100,
    artifacts_kb=1000,
    code_gb=0.25,
    answer_kb=5,
    log_kb_a_request=2,
    log_kb_a_run=10,
    metrics=["A", "B"],
    foundation_alarms=1,
    tracked_cities=8,
)
EVERY_3_HOURS = Scenario("x", "x", {}, ingests_a_day=8, pipeline_runs_a_day=8, machine_hours_a_day=2)


def month(resources: dict[str, dict], scenario: Scenario = EVERY_3_HOURS, **changed: object) -> Month:
    parts = {name: {"Type": kind, "Properties": said} for name, (kind, said) in resources.items()}
    return Month(Deployed(parts), dataclasses.replace(PLAIN, **changed), scenario)


def bucket(days: int) -> tuple[str, dict]:
    return "AWS::S3::Bucket", {
        "LifecycleConfiguration": {"Rules": [{"ExpirationInDays": 1}, {"ExpirationInDays": days}]}
    }


def test_functions_by_hand():
    functions = {
        "OutfitFunction": ("AWS::Serverless::Function", {"MemorySize": 2048, "Architectures": ["arm64"]}),
        "IngestFunction": ("AWS::Serverless::Function", {"MemorySize": 512, "Architectures": ["x86_64"]}),
    }
    used = quantities(month(functions), {})
    assert used["function_requests"] == 1000 + 30 * 8 + 2
    assert used["function_gb_seconds_arm64"] == pytest.approx(2 * (1000 * 0.1 + 500 * 2))
    assert used["function_gb_seconds_x86_64"] == pytest.approx(0.5 * 242 * (3 + 1))
    older = quantities(dataclasses.replace(month(functions), starts_are_billed=False), {})
    assert older["function_gb_seconds_arm64"] == pytest.approx(2 * 1000 * 0.1)


def test_objects_by_hand():
    buckets = {"LandingBucket": bucket(90), "ServingBucket": bucket(30), "ArtifactBucket": bucket(60)}
    used = quantities(month(buckets), {})
    ingests = publishings = 30 * 8
    documents, artifacts, lists, asked = 8 + 2 + 2, 4, 1, 2 * 4
    assert used["object_writes"] == ingests * (1 + 1) + publishings * (documents + artifacts + lists) + asked
    assert used["object_reads"] == 1000 * 3 + ingests * 2 + publishings
    landing_kb, documents_kb, artifacts_kb = 8 * 90 * 100, 8 * 30 * 10 * 10, 8 * 60 * 1000
    assert used["stored_gb"] == pytest.approx((landing_kb + documents_kb + artifacts_kb) / 1e6 + 0.25)
    assert used["events"] == 0
    telling = {name: (kind, said | {"NotificationConfiguration": {}}) for name, (kind, said) in buckets.items()}
    puts = ingests + publishings * (documents + artifacts) + 2 * 2
    assert quantities(month(telling), {})["events"] == 2 * puts
    bundled = quantities(month(buckets, cities_in_one_document=True), {})
    assert used["object_writes"] - bundled["object_writes"] == publishings * (8 + 2 - 1)


def test_a_machine_by_hand():
    disk = {"BlockDeviceMappings": [{"Ebs": {"VolumeSize": 12}}]}
    machine = {"AirflowHost": ("AWS::EC2::Instance", {"InstanceType": "t4g.small", **disk})}
    used = quantities(month(machine), {})
    assert used["hours_t4g.small"] == used["address_hours"] == 60
    assert used["disk_gb"] == 12
    stopped = quantities(month(machine, dataclasses.replace(EVERY_3_HOURS, machine_hours_a_day=0)), {})
    assert (stopped["hours_t4g.small"], stopped["address_hours"], stopped["disk_gb"]) == (0, 0, 12)


def test_alarms_metrics_and_schedules_by_hand():
    alarms = {
        "OwnAlarm": ("AWS::CloudWatch::Alarm", {"Namespace": "Wearcast", "MetricName": "C"}),
        "KnownAlarm": ("AWS::CloudWatch::Alarm", {"Namespace": "Wearcast", "MetricName": "A"}),
        "LambdaAlarm": ("AWS::CloudWatch::Alarm", {"Namespace": "AWS/Lambda", "MetricName": "Errors"}),
    }
    rest = {
        "Logs": ("AWS::Logs::LogGroup", {}),
        "MoreLogs": ("AWS::Logs::LogGroup", {}),
        "Often": ("AWS::Scheduler::Schedule", {"ScheduleExpression": "cron(7 0/3 * * ? *)"}),
        "Daily": ("AWS::Scheduler::Schedule", {"ScheduleExpression": "cron(10 6 * * ? *)"}),
        "Topic": ("AWS::SNS::Topic", {}),
        "Bus": ("AWS::Events::EventBus", {}),
    }
    used = quantities(month(alarms | rest), {})
    assert used["alarms"] == 3 + 1
    assert used["metrics"] == 3
    assert used["schedules_due"] == 30 * (8 + 1)
    assert used["mails"] == 6
    assert used["events"] == 240 + 2
    assert used["log_gb"] == pytest.approx((1000 * 2 + 480 * 10) / 1e6)


def test_queues_by_hand():
    queues = {"DeadLetters": ("AWS::SQS::Queue", {}), "WeatherLandedQueue": ("AWS::SQS::Queue", {})}
    assert quantities(month(queues), {})["queue_requests"] == 2 + 240
    assert quantities(month({"DeadLetters": ("AWS::SQS::Queue", {})}), {})["queue_requests"] == 1


@pytest.mark.parametrize(
    ("expression", "times"),
    [
        ("cron(7 0/3 * * ? *)", 8),
        ("cron(15 6 * * ? *)", 1),
        ("cron(0 5/12 * * ? *)", 2),
        ("cron(0 1/5 * * ? *)", 5),
        ("cron(0 6 ? * * *)", 1),
    ],
)
def test_how_often_a_day_a_schedule_is_due(expression, times):
    assert times_a_day({"ScheduleExpression": expression}) == times


@pytest.mark.parametrize(
    "expression",
    [
        "rate(1 hour)",
        "cron(0 6,18 * * ? *)",
        "cron(0 * * * ? *)",
        "cron(0/5 6 * * ? *)",
        "cron(0 6 ? * MON *)",
        "at(x)",
    ],
)
def test_a_schedule_that_cannot_be_counted_is_refused(expression):
    with pytest.raises(ValueError, match="how often a day"):
        times_a_day({"ScheduleExpression": expression})


def test_nothing_deployed_costs_nothing():
    assert quantities(month({}), {}) == {}


def test_a_type_without_a_price_is_refused_by_name():
    with pytest.raises(PriceMissing, match="AWS::RDS::DBInstance"):
        quantities(month({"Database": ("AWS::RDS::DBInstance", {})}), {})
    assert quantities(month({"Rule": ("AWS::Events::Rule", {})}), {"AWS::Events::Rule": "free"}).keys() == {
        "alarms",
        "stored_gb",
    }


def test_conditions_and_parameters_are_put_in():
    template = {
        "Parameters": {"On": {"Default": "false"}, "Size": {"Default": 8}, "Mail": {}},
        "Conditions": {
            "IsOn": {"Fn::Equals": [{"Ref": "On"}, "true"]},
            "HasMail": {"Fn::And": [{"Condition": "IsOn"}, {"Fn::Not": [{"Fn::Equals": [{"Ref": "Mail"}, ""]}]}]},
            "Either": {"Fn::Or": [{"Condition": "IsOn"}, {"Fn::Equals": [{"Ref": "Size"}, "9"]}]},
        },
        "Resources": {
            "A": {"Type": "T", "Condition": "IsOn"},
            "B": {"Type": "T", "Condition": "HasMail"},
            "C": {"Type": "T", "Condition": "Either"},
            "D": {
                "Type": "T",
                "Properties": {
                    "Size": {"Ref": "Size"},
                    "Name": {"Fn::If": ["IsOn", "on", {"Ref": "AWS::NoValue"}]},
                    "Of": {"Ref": "A"},
                },
            },
        },
    }
    assert deployed(template, {}).of_type("T") == {"D": {"Size": "8", "Of": {"Ref": "A"}}}
    assert deployed(template, {"Size": "9"}).of_type("T").keys() == {"C", "D"}
    assert deployed(template, {"On": "true"}).of_type("T").keys() == {"A", "C", "D"}
    assert deployed(template, {"On": "true", "Mail": "a@b"}).of_type("T").keys() == {"A", "B", "C", "D"}
    with pytest.raises(KeyError, match="Onn"):
        deployed(template, {"Onn": "true"})
