"""What the emulator accepts in a template and then ignores, made by API calls from that same template."""

import re
from typing import Any

from stack.deploy.stack_view import StackView

BOUNDARY = "PermissionsBoundary"
MADE = {
    "AWS::ApiGatewayV2::Api": ("Body",),
    "AWS::ApiGatewayV2::Stage": ("DefaultRouteSettings",),
    "AWS::IAM::Role": (BOUNDARY,),
    "AWS::S3::Bucket": ("BucketEncryption", "LifecycleConfiguration"),
}
"""The properties that `fill` makes."""


def fill(stack: StackView, clients: Any, domain: str | None) -> list[str]:
    """Makes all of it; the same again changes nothing. Answers a line for each thing made."""
    made = []
    for name, properties in stack.of_type("AWS::S3::Bucket").items():
        _bucket(clients("s3"), stack.ids[name], stack.resolve(properties))
        made.append(f"{name}: encryption and lifecycle made by API")
    for name, properties in stack.of_type("AWS::IAM::Role").items():
        boundary = stack.resolve({BOUNDARY: properties.get(BOUNDARY)}).get(BOUNDARY)
        _boundary(clients("iam"), stack.ids[name], boundary)
        made += [f"{name}: permissions boundary made by API"] if boundary else []
    for name, properties in stack.of_type("AWS::ApiGatewayV2::Api").items():
        routes = routes_of(stack, properties)
        _routes(clients("apigatewayv2"), stack.ids[name], routes, cors_of(properties))
        made.append(f"{name}: routes {', '.join(sorted(routes))} and CORS made by API")
        if domain:
            _domain(clients("apigatewayv2"), stack.ids[name], domain)
            made.append(f"{name}: domain {domain} made by API")
    for name, properties in stack.of_type("AWS::ApiGatewayV2::Stage").items():
        if throttling := properties.get("DefaultRouteSettings"):
            api = stack.resolve(properties["ApiId"])
            clients("apigatewayv2").update_stage(
                ApiId=api, StageName=properties["StageName"], DefaultRouteSettings=stack.resolve(throttling)
            )
            made.append(f"{name}: throttling made by API")
    return made


def _boundary(iam: Any, role: str, boundary: str | None) -> None:
    if boundary:
        iam.put_role_permissions_boundary(RoleName=role, PermissionsBoundary=boundary)
    elif BOUNDARY in iam.get_role(RoleName=role)["Role"]:  # what an earlier deployment asked for
        iam.delete_role_permissions_boundary(RoleName=role)


def encryption_of(properties: dict[str, Any]) -> list[dict[str, Any]]:
    """A bucket's encryption rules as S3's own API spells them."""
    rules = properties.get("BucketEncryption", {}).get("ServerSideEncryptionConfiguration", [])
    return [
        {"ApplyServerSideEncryptionByDefault": rule["ServerSideEncryptionByDefault"], "BucketKeyEnabled": False}
        for rule in rules
    ]


def lifecycle_of(properties: dict[str, Any]) -> list[dict[str, Any]]:
    """A bucket's lifecycle rules as S3's own API spells them."""
    return [_rule(rule) for rule in properties.get("LifecycleConfiguration", {}).get("Rules", [])]


def _rule(rule: dict[str, Any]) -> dict[str, Any]:
    renamed: dict[str, Any] = {"ID": rule["Id"], "Status": rule["Status"], "Filter": {"Prefix": rule.get("Prefix", "")}}
    if "ExpirationInDays" in rule:
        renamed["Expiration"] = {"Days": int(rule["ExpirationInDays"])}
    for same in ("NoncurrentVersionExpiration", "AbortIncompleteMultipartUpload"):
        if same in rule:
            renamed[same] = {key: int(value) for key, value in rule[same].items()}
    return renamed


def _bucket(s3: Any, bucket: str, properties: dict[str, Any]) -> None:
    if rules := encryption_of(properties):
        s3.put_bucket_encryption(Bucket=bucket, ServerSideEncryptionConfiguration={"Rules": rules})
    if lifecycle := lifecycle_of(properties):
        s3.put_bucket_lifecycle_configuration(Bucket=bucket, LifecycleConfiguration={"Rules": lifecycle})


def routes_of(stack: StackView, api: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Route key to the function's (or its alias') ARN and the payload's version, by the OpenAPI body that SAM makes."""
    routes = {}
    for path, methods in api.get("Body", {}).get("paths", {}).items():
        for method, operation in methods.items():
            integration = operation.get("x-amazon-apigateway-integration")
            if integration:
                verb = "ANY" if method == "x-amazon-apigateway-any-method" else method.upper()
                key = "$default" if path.strip("/") == "$default" else f"{verb} {path}"
                target = _function_of(stack, integration["uri"])
                routes[key] = (target, integration.get("payloadFormatVersion", "1.0"))
    return routes


def _function_of(stack: StackView, uri: Any) -> str:
    text = uri["Fn::Sub"] if isinstance(uri, dict) else uri
    found = re.search(r"functions/\$\{(\w+)(?:\.Arn)?\}/invocations", text)
    if not found:
        raise ValueError(f"no function in the integration's URI {text}")
    name = found[1]
    identity = stack.ids[name]
    return identity if identity.startswith("arn:") else stack.resolve({"Fn::GetAtt": [name, "Arn"]})


def cors_of(api: dict[str, Any]) -> dict[str, Any]:
    """CORS as API Gateway's own API spells it; empty where there is none."""
    cors = api.get("Body", {}).get("x-amazon-apigateway-cors", {})
    return {key[0].upper() + key[1:]: value for key, value in cors.items()}


def _routes(gateway: Any, api: str, wanted: dict[str, tuple[str, str]], cors: dict[str, Any]) -> None:
    present = {item["RouteKey"]: item for item in gateway.get_routes(ApiId=api)["Items"]}
    integrations = {
        (item["IntegrationUri"], item.get("PayloadFormatVersion")): item["IntegrationId"]
        for item in gateway.get_integrations(ApiId=api)["Items"]
    }
    for key, target in wanted.items():
        if target not in integrations:
            integrations[target] = gateway.create_integration(
                ApiId=api, IntegrationType="AWS_PROXY", IntegrationUri=target[0], PayloadFormatVersion=target[1]
            )["IntegrationId"]
        leads_to = f"integrations/{integrations[target]}"
        if key not in present:
            gateway.create_route(ApiId=api, RouteKey=key, Target=leads_to)
        elif present[key].get("Target") != leads_to:
            gateway.update_route(ApiId=api, RouteId=present[key]["RouteId"], Target=leads_to)
    for key in present.keys() - wanted.keys():
        gateway.delete_route(ApiId=api, RouteId=present[key]["RouteId"])
    if cors:
        gateway.update_api(ApiId=api, CorsConfiguration=cors)
    elif gateway.get_api(ApiId=api).get("CorsConfiguration"):  # what an earlier template asked for
        gateway.delete_cors_configuration(ApiId=api)


def _domain(gateway: Any, api: str, domain: str) -> None:
    """A fixed host name for the API, whose own id is new in every fresh emulator. Not in the template: on AWS a domain
    needs a zone and a certificate."""
    if domain not in {item["DomainName"] for item in gateway.get_domain_names()["Items"]}:
        gateway.create_domain_name(DomainName=domain, DomainNameConfigurations=[{"EndpointType": "REGIONAL"}])
    mappings = gateway.get_api_mappings(DomainName=domain)["Items"]
    for mapping in mappings:
        if mapping["ApiId"] != api:
            gateway.delete_api_mapping(DomainName=domain, ApiMappingId=mapping["ApiMappingId"])
    if api not in {mapping["ApiId"] for mapping in mappings}:
        gateway.create_api_mapping(DomainName=domain, ApiId=api, Stage="$default")
