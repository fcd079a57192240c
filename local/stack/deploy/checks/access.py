"""IAM: who may take a role on, and what it allows. The emulators keep policies and enforce none."""

from stack.deploy.findings import Resource


def role(resource: Resource) -> None:
    iam, name = resource.clients("iam"), resource.identity
    found = iam.get_role(RoleName=name)["Role"]
    resource.same(found | {"RoleName": name}, "RoleName", "AssumeRolePolicyDocument", "Description")
    policies = {
        policy: iam.get_role_policy(RoleName=name, PolicyName=policy)["PolicyDocument"]
        for policy in iam.list_role_policies(RoleName=name)["PolicyNames"]
    }
    wanted = {item["PolicyName"]: item["PolicyDocument"] for item in resource.wanted("Policies", [])}
    resource.compare("policies", wanted, policies, "Policies")
    attached = [item["PolicyArn"] for item in iam.list_attached_role_policies(RoleName=name)["AttachedPolicies"]]
    boundary = found.get("PermissionsBoundary", {}).get("PermissionsBoundaryArn")
    resource.compare("boundary", resource.wanted("PermissionsBoundary"), boundary, "PermissionsBoundary")
    tags = {tag["Key"]: tag["Value"] for tag in iam.list_role_tags(RoleName=name)["Tags"]}
    resource.compare("tags", {tag["Key"]: tag["Value"] for tag in resource.wanted("Tags", [])}, tags, "Tags")
    resource.compare(
        "managed policies", sorted(resource.wanted("ManagedPolicyArns", [])), sorted(attached), "ManagedPolicyArns"
    )


def policy(resource: Resource) -> None:
    for name in resource.wanted("Roles", []):
        found = resource.clients("iam").get_role_policy(RoleName=name, PolicyName=resource.wanted("PolicyName"))
        resource.same(found, "PolicyName", "PolicyDocument")
        resource.looked_at("Roles")


def instance_profile(resource: Resource) -> None:
    name = resource.identity.rsplit("/", 1)[-1]  # MiniStack's physical id is the ARN
    found = resource.clients("iam").get_instance_profile(InstanceProfileName=name)["InstanceProfile"]
    roles = [item["RoleName"] for item in found["Roles"]]
    resource.same(found | {"Roles": roles}, "InstanceProfileName", "Roles")
