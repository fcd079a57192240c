"""EC2's networks: that what is in them has a way out."""

from typing import Any

from stack.deploy.checks.hosts import tags
from stack.deploy.findings import Resource


def vpc(resource: Resource) -> None:
    (found,) = resource.clients("ec2").describe_vpcs(VpcIds=[resource.identity])["Vpcs"]
    resource.same(found, "CidrBlock")
    tags(resource, found)


def subnet(resource: Resource) -> None:
    (found,) = resource.clients("ec2").describe_subnets(SubnetIds=[resource.identity])["Subnets"]
    resource.same(found, "VpcId", "CidrBlock", "MapPublicIpOnLaunch")
    tags(resource, found)


def internet_gateway(resource: Resource) -> None:
    gateways = resource.clients("ec2").describe_internet_gateways(InternetGatewayIds=[resource.identity])
    (found,) = gateways["InternetGateways"]
    tags(resource, found)


def gateway_attachment(resource: Resource) -> None:
    wanted = resource.wanted("InternetGatewayId")
    (found,) = resource.clients("ec2").describe_internet_gateways(InternetGatewayIds=[wanted])["InternetGateways"]
    vpcs = [attachment["VpcId"] for attachment in found["Attachments"]]
    resource.compare("attached to", [resource.wanted("VpcId")], vpcs, "VpcId", "InternetGatewayId")


def route_table(resource: Resource) -> None:
    found = _table(resource, resource.identity)
    resource.same(found, "VpcId")
    tags(resource, found)


def route(resource: Resource) -> None:
    table = _table(resource, resource.wanted("RouteTableId"))
    destination = resource.wanted("DestinationCidrBlock")
    found = [each for each in table["Routes"] if each.get("DestinationCidrBlock") == destination]
    resource.compare("routes", 1, len(found), "RouteTableId")
    for each in found:
        resource.same(each, "DestinationCidrBlock", "GatewayId")


def association(resource: Resource) -> None:
    table = _table(resource, resource.wanted("RouteTableId"))
    subnets = [each.get("SubnetId") for each in table["Associations"]]
    resource.compare("associated", True, resource.wanted("SubnetId") in subnets, "SubnetId", "RouteTableId")


def _table(resource: Resource, identity: str) -> dict[str, Any]:
    (found,) = resource.clients("ec2").describe_route_tables(RouteTableIds=[identity])["RouteTables"]
    return found
