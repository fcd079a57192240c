"""Every bucket is closed, encrypted, versioned, heard of, and forgets."""

from typing import Any

import pytest
from policies import RESOURCES

BUCKETS = {name: part["Properties"] for name, part in RESOURCES.items() if part["Type"] == "AWS::S3::Bucket"}
each_bucket = pytest.mark.parametrize("name", BUCKETS)


def rules(name: str) -> list[dict[str, Any]]:
    return BUCKETS[name]["LifecycleConfiguration"]["Rules"]


def test_there_are_three():
    assert BUCKETS.keys() == {"LandingBucket", "ServingBucket", "ArtifactBucket"}


@each_bucket
def test_it_is_closed_encrypted_versioned_and_heard_of(name: str):
    bucket = BUCKETS[name]
    assert set(bucket["PublicAccessBlockConfiguration"].values()) == {True}
    assert len(bucket["PublicAccessBlockConfiguration"]) == 4
    (rule,) = bucket["BucketEncryption"]["ServerSideEncryptionConfiguration"]
    assert rule["ServerSideEncryptionByDefault"] == {"SSEAlgorithm": "AES256"}
    assert bucket["VersioningConfiguration"] == {"Status": "Enabled"}
    assert bucket["NotificationConfiguration"]["EventBridgeConfiguration"] == {"EventBridgeEnabled": True}


@each_bucket
def test_it_refuses_plain_http(name: str):
    (policy,) = [
        part["Properties"]["PolicyDocument"]
        for part in RESOURCES.values()
        if part["Type"] == "AWS::S3::BucketPolicy" and part["Properties"]["Bucket"] == {"Ref": name}
    ]
    (refusal,) = [said for said in policy["Statement"] if said["Effect"] == "Deny"]
    assert (refusal["Principal"], refusal["Action"]) == ("*", "s3:*")
    assert refusal["Resource"] == [{"Fn::GetAtt": [name, "Arn"]}, {"Fn::Sub": f"${{{name}.Arn}}/*"}]
    assert refusal["Condition"] == {"Bool": {"aws:SecureTransport": False}}


@each_bucket
def test_what_it_replaced_or_deleted_does_not_stay_for_ever(name: str):
    """A rule for a prefix without one for its old versions would keep, and bill, all of them."""
    assert rules(name)
    for rule in rules(name):
        assert rule["Status"] == "Enabled" and rule["Prefix"]
        assert 1 <= rule["NoncurrentVersionExpiration"]["NoncurrentDays"] <= 30
