"""EC2: the machine and what may reach it."""

from typing import Any

from stack.deploy.findings import Resource


def security_group(resource: Resource) -> None:
    (found,) = resource.clients("ec2").describe_security_groups(GroupIds=[resource.identity])["SecurityGroups"]
    there = found | {"GroupDescription": found["Description"]}
    resource.same(there, "GroupName", "GroupDescription", "VpcId")
    for key, permissions in (("SecurityGroupIngress", "IpPermissions"), ("SecurityGroupEgress", "IpPermissionsEgress")):
        if key in resource.properties or key == "SecurityGroupIngress":
            wanted = sorted(_openings(resource.wanted(key, [])))
            resource.compare(key, wanted, sorted(_found_openings(found[permissions])), key)


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


def instance(resource: Resource) -> None:
    (reservation,) = resource.clients("ec2").describe_instances(InstanceIds=[resource.identity])["Reservations"]
    (found,) = reservation["Instances"]
    resource.compare("state", "running", found["State"]["Name"])
    resource.same(found, "InstanceType", "ImageId")
