"""What Fn::GetAtt gives, worked out from a resource's type and physical id."""

ARNS = {
    "AWS::EC2::SecurityGroup": "arn:aws:ec2:{where}:security-group/{name}",
    "AWS::Events::EventBus": "arn:aws:events:{where}:event-bus/{name}",
    "AWS::Events::Rule": "arn:aws:events:{where}:rule/{name}",
    "AWS::IAM::InstanceProfile": "arn:aws:iam::{account}:instance-profile/{name}",
    "AWS::IAM::Role": "arn:aws:iam::{account}:role/{name}",
    "AWS::Lambda::Function": "arn:aws:lambda:{where}:function:{name}",
    "AWS::Logs::LogGroup": "arn:aws:logs:{where}:log-group:{name}:*",
    "AWS::S3::Bucket": "arn:aws:s3:::{name}",
    "AWS::SQS::Queue": "arn:aws:sqs:{where}:{name}",
    "AWS::CloudWatch::Alarm": "arn:aws:cloudwatch:{where}:alarm:{name}",
}
NAMES = {
    "AWS::SQS::Queue": "QueueName",
    "AWS::SNS::Topic": "TopicName",
    "AWS::EC2::SecurityGroup": "GroupId",
    "AWS::Events::EventBus": "Name",
}


def attribute_of(kind: str, identity: str, attribute: str, account: str, region: str) -> str | None:
    """The attribute's value, or None where only CloudFormation knows it."""
    name = identity.rsplit("/", 1)[-1] if kind == "AWS::SQS::Queue" else identity
    if kind == "AWS::SNS::Topic":
        name = identity.rsplit(":", 1)[-1]
        if attribute == "TopicArn":
            return identity
    if kind == "AWS::Lambda::Version" and attribute == "Version":
        return identity.rsplit(":", 1)[-1]
    if attribute == "Arn" and kind in ARNS:
        return ARNS[kind].format(where=f"{region}:{account}", account=account, name=name)
    return name if attribute == NAMES.get(kind) else None
