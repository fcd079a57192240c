"""EC2: the machine, its disk, and what may reach it."""

from typing import Any

from stack.deploy.findings import Resource


def security_group(resource: Resource) -> None:
    (found,) = resource.clients("ec2").describe_security_groups(GroupIds=[resource.identity])["SecurityGroups"]
    resource.same(found | {"GroupDescription": found["Description"]}, "GroupName", "GroupDescription", "VpcId")
    for key, permissions in (("SecurityGroupIngress", "IpPermissions"), ("SecurityGroupEgress", "IpPermissionsEgress")):
        if key in resource.properties or key == "SecurityGroupIngress":
            wanted = sorted(_openings(resource.wanted(key, [])))
            resource.compare(key, wanted, sorted(_found_openings(found[permissions])), key)
    tags(resource, found)


def _openings(rules: list[dict[str, Any]]) -> list[str]:
    return [
        f"{rule['IpProtocol']} {rule.get('FromPort')}-{rule.get('ToPort')} {rule.get('CidrIp') or rule.get('CidrIpv6')}"
        for rule in rules
    ]


def _found_openings(permissions: list[dict[str, Any]]) -> list[str]:
    return [
        opening
        for rule in permissions
        for opening in _openings([rule | where for where in rule.get("IpRanges", []) + rule.get("Ipv6Ranges", [])])
    ]


def tags(resource: Resource, found: dict[str, Any]) -> None:
    """Compares what the template tags; CloudFormation adds tags of its own."""
    there = {tag["Key"]: tag["Value"] for tag in found.get("Tags", [])}
    resource.compare("tags", {tag["Key"]: tag["Value"] for tag in resource.wanted("Tags", [])}, there, "Tags")


def instance(resource: Resource) -> None:
    ec2, identity = resource.clients("ec2"), resource.identity
    (reservation,) = ec2.describe_instances(InstanceIds=[identity])["Reservations"]
    (found,) = reservation["Instances"]
    resource.compare("state", "running", found["State"]["Name"])
    groups = [group["GroupId"] for interface in found["NetworkInterfaces"] for group in interface["Groups"]]
    profile = found.get("IamInstanceProfile", {}).get("Arn", "").rsplit("/", 1)[-1]
    there = found | {"SecurityGroupIds": groups, "IamInstanceProfile": profile}
    there["UserData"] = _attribute(ec2, identity, "userData", "UserData")
    behaviour = _attribute(ec2, identity, "instanceInitiatedShutdownBehavior", "InstanceInitiatedShutdownBehavior")
    there["InstanceInitiatedShutdownBehavior"] = behaviour
    keys = ("InstanceType", "IamInstanceProfile", "SubnetId", "SecurityGroupIds", "InstanceInitiatedShutdownBehavior")
    resource.same(there, *keys, "EbsOptimized", "MetadataOptions", "UserData")
    _disks(resource, found)
    tags(resource, found)


def _attribute(ec2: Any, identity: str, name: str, answered: str) -> Any:
    return ec2.describe_instance_attribute(InstanceId=identity, Attribute=name).get(answered, {}).get("Value")


def _disks(resource: Resource, found: dict[str, Any]) -> None:
    wanted = {disk["DeviceName"]: disk["Ebs"] for disk in resource.wanted("BlockDeviceMappings", [])}
    there = {}
    for disk in found["BlockDeviceMappings"]:
        (volume,) = resource.clients("ec2").describe_volumes(VolumeIds=[disk["Ebs"]["VolumeId"]])["Volumes"]
        there[disk["DeviceName"]] = disk["Ebs"] | volume | {"VolumeSize": volume["Size"]}
    resource.compare("disks", wanted, there, "BlockDeviceMappings")
