"""API Gateway: routes, the functions behind them, CORS, throttling and the access log."""

from stack.deploy.findings import Resource
from stack.deploy.gaps import cors_of, routes_of
from stack.deploy.stack_view import Unresolved


def api(resource: Resource) -> None:
    gateway, identity = resource.clients("apigatewayv2"), resource.identity
    targets = {
        f"integrations/{item['IntegrationId']}": (item["IntegrationUri"], item.get("PayloadFormatVersion"))
        for item in gateway.get_integrations(ApiId=identity)["Items"]
    }
    found = {item["RouteKey"]: targets.get(item.get("Target")) for item in gateway.get_routes(ApiId=identity)["Items"]}
    wanted = routes_of(resource.stack, resource.properties)
    if not wanted:
        resource.compare("number of routes in the processed template", "one or more", 0)
    resource.compare("route keys", sorted(wanted), sorted(found), "Body")
    resource.compare("routes", wanted, found, "Body")
    cors = gateway.get_api(ApiId=identity).get("CorsConfiguration")
    resource.compare("CORS", cors_of(resource.properties), cors or {}, "Body")
    if resource.domain:
        mapped = [item["ApiId"] for item in gateway.get_api_mappings(DomainName=resource.domain)["Items"]]
        resource.compare(f"at {resource.domain}", [identity], mapped)


def stage(resource: Resource) -> None:
    api_id, name = resource.wanted("ApiId"), resource.wanted("StageName")
    found = resource.clients("apigatewayv2").get_stage(ApiId=api_id, StageName=name)
    resource.looked_at("ApiId")
    resource.same(found, "StageName", "AutoDeploy", "DefaultRouteSettings", "Tags")
    wanted, there = resource.properties.get("AccessLogSettings", {}), found.get("AccessLogSettings", {})
    resource.compare("access log", wanted.get("Format"), there.get("Format"), "AccessLogSettings")
    try:
        destination = resource.stack.resolve(wanted.get("DestinationArn"))
    except Unresolved:
        return
    if destination:  # with and without the ending :* are one log group
        groups = [arn.removesuffix(":*") for arn in (destination, there["DestinationArn"])]
        resource.compare("access log's group", *groups)
