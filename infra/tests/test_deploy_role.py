"""The deploy role may make, tag and take away each kind of resource that the template has."""

import json
from functools import cache

import pytest
from policies import RESOURCES, deploy_role

from stack.paths import site_packages

# What CloudFormation calls to make a resource, and to take it away.
# Source: `handlers` in each type's schema of the CloudFormation registry.
NEEDS = {
    "AWS::ApiGatewayV2::Api": ["apigateway:POST", "apigateway:DELETE"],
    "AWS::ApiGatewayV2::Stage": ["apigateway:POST", "apigateway:DELETE"],
    "AWS::Budgets::Budget": ["budgets:ModifyBudget", "budgets:ViewBudget"],
    "AWS::CloudWatch::Alarm": ["cloudwatch:PutMetricAlarm", "cloudwatch:DeleteAlarms"],
    "AWS::CloudWatch::Dashboard": ["cloudwatch:PutDashboard", "cloudwatch:DeleteDashboards"],
    "AWS::EC2::Instance": ["ec2:RunInstances", "ec2:TerminateInstances", "ec2:DescribeInstances", "iam:PassRole"],
    "AWS::EC2::InternetGateway": ["ec2:CreateInternetGateway", "ec2:DeleteInternetGateway"],
    "AWS::EC2::Route": ["ec2:CreateRoute", "ec2:DeleteRoute"],
    "AWS::EC2::RouteTable": ["ec2:CreateRouteTable", "ec2:DeleteRouteTable"],
    "AWS::EC2::SecurityGroup": [
        "ec2:CreateSecurityGroup",
        "ec2:AuthorizeSecurityGroupEgress",
        "ec2:RevokeSecurityGroupEgress",
        "ec2:DeleteSecurityGroup",
    ],
    "AWS::EC2::Subnet": ["ec2:CreateSubnet", "ec2:ModifySubnetAttribute", "ec2:DeleteSubnet"],
    "AWS::EC2::SubnetRouteTableAssociation": ["ec2:AssociateRouteTable", "ec2:DisassociateRouteTable"],
    "AWS::EC2::VPC": ["ec2:CreateVpc", "ec2:ModifyVpcAttribute", "ec2:DescribeVpcAttribute", "ec2:DeleteVpc"],
    "AWS::EC2::VPCGatewayAttachment": ["ec2:AttachInternetGateway", "ec2:DetachInternetGateway"],
    "AWS::Events::EventBus": ["events:CreateEventBus", "events:DeleteEventBus"],
    "AWS::Events::Rule": ["events:PutRule", "events:PutTargets", "events:RemoveTargets", "events:DeleteRule"],
    "AWS::IAM::InstanceProfile": [
        "iam:CreateInstanceProfile",
        "iam:AddRoleToInstanceProfile",
        "iam:RemoveRoleFromInstanceProfile",
        "iam:DeleteInstanceProfile",
        "iam:PassRole",
    ],
    "AWS::IAM::Role": ["iam:CreateRole", "iam:PutRolePolicy", "iam:DeleteRolePolicy", "iam:DeleteRole"],
    "AWS::Lambda::Alias": ["lambda:CreateAlias", "lambda:UpdateAlias", "lambda:DeleteAlias"],
    "AWS::Lambda::EventInvokeConfig": [
        "lambda:PutFunctionEventInvokeConfig",
        "lambda:DeleteFunctionEventInvokeConfig",
    ],
    "AWS::Lambda::Function": ["lambda:CreateFunction", "lambda:DeleteFunction", "iam:PassRole", "s3:GetObject"],
    "AWS::Lambda::Permission": ["lambda:AddPermission", "lambda:RemovePermission"],
    "AWS::Lambda::Version": ["lambda:PublishVersion", "lambda:DeleteFunction"],
    "AWS::Logs::LogGroup": ["logs:CreateLogGroup", "logs:PutRetentionPolicy", "logs:DeleteLogGroup"],
    "AWS::S3::Bucket": [
        "s3:CreateBucket",
        "s3:PutEncryptionConfiguration",
        "s3:PutBucketPublicAccessBlock",
        "s3:PutBucketVersioning",
        "s3:PutBucketNotification",
        "s3:PutLifecycleConfiguration",
        "s3:DeleteBucket",
    ],
    "AWS::S3::BucketPolicy": ["s3:PutBucketPolicy", "s3:DeleteBucketPolicy"],
    "AWS::SNS::Subscription": ["sns:Subscribe", "sns:Unsubscribe"],
    "AWS::SNS::Topic": ["sns:CreateTopic", "sns:DeleteTopic"],
    "AWS::SNS::TopicPolicy": ["sns:SetTopicAttributes"],
    "AWS::SQS::Queue": ["sqs:CreateQueue", "sqs:DeleteQueue"],
    "AWS::SQS::QueuePolicy": ["sqs:SetQueueAttributes"],
    "AWS::SSM::Parameter": ["ssm:PutParameter", "ssm:DeleteParameter"],
    "AWS::Scheduler::Schedule": ["scheduler:CreateSchedule", "scheduler:DeleteSchedule", "iam:PassRole"],
    "AWS::SecretsManager::Secret": [
        "secretsmanager:CreateSecret",
        "secretsmanager:GetRandomPassword",
        "secretsmanager:DeleteSecret",
    ],
}
# What SAM makes of its own types.
EXPANDED = {
    "AWS::Serverless::Function": [
        "AWS::Lambda::Function",
        "AWS::Lambda::Version",
        "AWS::Lambda::Alias",
        "AWS::Lambda::Permission",
        "AWS::Lambda::EventInvokeConfig",
        "AWS::IAM::Role",
        "AWS::Events::Rule",
        "AWS::Scheduler::Schedule",
    ],
    "AWS::Serverless::HttpApi": ["AWS::ApiGatewayV2::Api", "AWS::ApiGatewayV2::Stage"],
}
# In the schema of buckets, and unknown to IAM: s3:PutBucketTagging is the right for it.
NO_RIGHTS = {"s3:DeleteBucketTagging"}
MAY = {action for each in deploy_role() if each.effect == "Allow" for action in each.actions}


def kinds() -> list[str]:
    types = {part["Type"] for part in RESOURCES.values()}
    return sorted({kind for each in types for kind in EXPANDED.get(each, [each])})


@cache
def tagging() -> dict[str, list[str]]:
    """What it takes to tag a resource of each type, by the registry's schemas, which cfn-lint brings."""
    schemas = site_packages("sam") / "cfnlint/data/schemas/resources"
    told = [json.loads(file.read_text()) for file in schemas.glob("*.json")]
    return {schema["typeName"]: schema.get("tagging", {}).get("permissions", []) for schema in told}


@pytest.mark.parametrize("kind", kinds())
def test_it_can_be_made_and_taken_away(kind: str):
    assert set(NEEDS[kind]) - MAY == set()


@pytest.mark.parametrize("kind", kinds())
def test_it_can_have_the_tags_of_the_stack(kind: str):
    assert kind in tagging()
    assert set(tagging()[kind]) - MAY - NO_RIGHTS == set()


def test_nothing_is_allowed_for_what_the_template_no_longer_has():
    services = {action.split(":")[0] for action in MAY}
    needed = {action.split(":")[0] for kind in kinds() for action in NEEDS[kind]}
    assert services - needed == {"cloudformation"}


def test_it_can_hand_roles_to_all_that_need_one():
    (statement,) = [each for each in deploy_role() if "iam:PassRole" in each.actions]
    assert statement.conditional
