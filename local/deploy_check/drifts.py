"""What may happen to a deployed stack behind the template's back, and what an assertion must then say."""

import json
from collections.abc import Callable

import boto3

from stack.deploy import checks
from stack.deploy.clients import Clients
from stack.deploy.stack_view import StackView
from stack.deploy_check.cycle import ACCOUNT, REGION


class Deployed:
    """The real template with the most parts on, beside small stand-in zips, on an emulator of this module's own."""

    def __init__(self, url: str) -> None:
        self.clients = Clients(boto3.Session("test", "test", region_name=REGION), url)
        self.stack = StackView(self.clients("cloudformation"), "wearcast-drift", ACCOUNT, REGION)

    def differences(self) -> list[str]:
        return checks.look(self.stack, self.clients, {}, "api.localhost").differences


def no_lifecycle(d: Deployed) -> None:
    d.clients("s3").delete_bucket_lifecycle(Bucket=d.stack.ids["LandingBucket"])


def longer_life(d: Deployed) -> None:
    s3, bucket = d.clients("s3"), d.stack.ids["ServingBucket"]
    rules = s3.get_bucket_lifecycle_configuration(Bucket=bucket)["Rules"]
    rules[0]["Expiration"]["Days"] += 1
    s3.put_bucket_lifecycle_configuration(Bucket=bucket, LifecycleConfiguration={"Rules": rules})


def public_bucket(d: Deployed) -> None:
    d.clients("s3").put_public_access_block(
        Bucket=d.stack.ids["ServingBucket"], PublicAccessBlockConfiguration={"BlockPublicAcls": False}
    )


def plain_http(d: Deployed) -> None:
    s3, bucket = d.clients("s3"), d.stack.ids["ArtifactBucket"]
    policy = json.loads(s3.get_bucket_policy(Bucket=bucket)["Policy"])
    policy["Statement"][0]["Condition"]["Bool"]["aws:SecureTransport"] = "true"
    s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps(policy))


def no_route(d: Deployed) -> None:
    api = d.stack.ids["HttpApi"]
    for route in d.clients("apigatewayv2").get_routes(ApiId=api)["Items"]:
        d.clients("apigatewayv2").delete_route(ApiId=api, RouteId=route["RouteId"])


def higher_threshold(d: Deployed) -> None:
    name = d.stack.ids["HttpApi5xxAlarm"]
    (alarm,) = d.clients("cloudwatch").describe_alarms(AlarmNames=[name])["MetricAlarms"]
    keys = ("AlarmName", "Namespace", "MetricName", "Statistic", "Period", "EvaluationPeriods", "ComparisonOperator")
    keys += ("AlarmActions", "Dimensions", "TreatMissingData", "AlarmDescription")
    d.clients("cloudwatch").put_metric_alarm(**{key: alarm[key] for key in keys}, Threshold=alarm["Threshold"] + 1)


def more_rights(d: Deployed) -> None:
    role = d.stack.ids["PublishFunctionRole"]
    (policy, *_) = d.clients("iam").list_role_policies(RoleName=role)["PolicyNames"]
    statement = {"Effect": "Allow", "Action": "*", "Resource": "*"}
    document = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    d.clients("iam").put_role_policy(RoleName=role, PolicyName=policy, PolicyDocument=document)


def no_boundary(d: Deployed) -> None:
    d.clients("iam").delete_role_permissions_boundary(RoleName=d.stack.ids["AirflowHostRole"])


def other_environment(d: Deployed) -> None:
    d.clients("lambda").update_function_configuration(
        FunctionName=d.stack.ids["IngestFunction"], Environment={"Variables": {"LANDING_BUCKET": "another"}}
    )


def old_version(d: Deployed) -> None:
    d.clients("lambda").update_alias(FunctionName=d.stack.ids["OutfitFunction"], Name="live", FunctionVersion="$LATEST")


def nobody_is_told(d: Deployed) -> None:
    sns, topic = d.clients("sns"), d.stack.ids["AlertTopic"]
    for subscription in sns.list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"]:
        sns.unsubscribe(SubscriptionArn=subscription["SubscriptionArn"])


def short_memory(d: Deployed) -> None:
    queue = d.stack.ids["IngestDeadLetterQueue"]
    d.clients("sqs").set_queue_attributes(QueueUrl=queue, Attributes={"MessageRetentionPeriod": "60"})


def no_target(d: Deployed) -> None:
    rule = d.stack.ids["IngestFunctionCityRequested"].rsplit("|", 1)[-1].rsplit("/", 1)[-1]
    place = {"Rule": rule, "EventBusName": d.stack.ids["EventBus"]}
    targets = d.clients("events").list_targets_by_rule(**place)["Targets"]
    d.clients("events").remove_targets(**place, Ids=[target["Id"] for target in targets])


def other_hour(d: Deployed) -> None:
    scheduler, name = d.clients("scheduler"), d.stack.ids["IngestFunctionEvery3Hours"].rsplit("/", 1)[-1]
    found = scheduler.get_schedule(Name=name)
    keys = ("Name", "FlexibleTimeWindow", "Target")
    scheduler.update_schedule(**{key: found[key] for key in keys}, ScheduleExpression="rate(1 minute)")


def other_dashboard(d: Deployed) -> None:
    d.clients("cloudwatch").put_dashboard(
        DashboardName=d.stack.ids["Dashboard"], DashboardBody=json.dumps({"widgets": []})
    )


def other_address(d: Deployed) -> None:
    d.clients("ssm").put_parameter(
        Name=d.stack.ids["ApiUrlParameter"], Value="https://elsewhere.example.org", Type="String", Overwrite=True
    )


DRIFTS: dict[Callable[[Deployed], None], str] = {
    no_lifecycle: "LandingBucket (AWS::S3::Bucket)",
    longer_life: "ServingBucket lifecycle.expire-old-versions.Expiration.Days",
    public_bucket: "ServingBucket PublicAccessBlockConfiguration.BlockPublicAcls",
    plain_http: "ArtifactBucketPolicy PolicyDocument.Statement.Condition.Bool.aws:SecureTransport",
    no_route: "HttpApi route keys",
    higher_threshold: "HttpApi5xxAlarm Threshold",
    more_rights: "PublishFunctionRole policies",
    no_boundary: "AirflowHostRole boundary",
    other_environment: "IngestFunction Environment.Variables.LANDING_BUCKET",
    old_version: "OutfitFunctionAliaslive FunctionVersion",
    nobody_is_told: "AlertEmailSubscription",
    short_memory: "IngestDeadLetterQueue MessageRetentionPeriod",
    no_target: "IngestFunctionCityRequested ids of targets",
    other_hour: "IngestFunctionEvery3Hours ScheduleExpression",
    other_dashboard: "Dashboard body",
    other_address: "ApiUrlParameter value as the output ApiUrl",
}
"""Each with how the line begins that must name it."""
