"""Queues, topics and who is told."""

import json

from stack.deploy.findings import Resource

QUEUE = ("QueueName", "MessageRetentionPeriod", "VisibilityTimeout", "SqsManagedSseEnabled", "RedrivePolicy")


def queue(resource: Resource) -> None:
    sqs = resource.clients("sqs")
    found = sqs.get_queue_attributes(QueueUrl=resource.identity, AttributeNames=["All"])["Attributes"]
    found["QueueName"] = resource.identity.rsplit("/", 1)[-1]
    if "RedrivePolicy" in found:
        found["RedrivePolicy"] = json.loads(found["RedrivePolicy"])
    resource.same(found, *QUEUE)


def queue_policy(resource: Resource) -> None:
    for url in resource.wanted("Queues"):
        found = resource.clients("sqs").get_queue_attributes(QueueUrl=url, AttributeNames=["Policy"])["Attributes"]
        resource.same({"PolicyDocument": json.loads(found["Policy"])}, "PolicyDocument")
        resource.looked_at("Queues")


def topic(resource: Resource) -> None:
    found = resource.clients("sns").get_topic_attributes(TopicArn=resource.identity)["Attributes"]
    name = found["TopicArn"].rsplit(":", 1)[-1]
    resource.same(found | {"TopicName": name}, "TopicName", "DisplayName", "KmsMasterKeyId")


def topic_policy(resource: Resource) -> None:
    for arn in resource.wanted("Topics"):
        found = resource.clients("sns").get_topic_attributes(TopicArn=arn)["Attributes"]
        resource.same({"PolicyDocument": json.loads(found["Policy"])}, "PolicyDocument")
        resource.looked_at("Topics")


def subscription(resource: Resource) -> None:
    arn = resource.wanted("TopicArn")
    found = resource.clients("sns").list_subscriptions_by_topic(TopicArn=arn)["Subscriptions"]
    there = [(item["Protocol"], item["Endpoint"]) for item in found]
    wanted = (resource.wanted("Protocol"), resource.wanted("Endpoint"))
    resource.compare(f"{wanted} is subscribed", True, wanted in there, "TopicArn", "Protocol", "Endpoint")
