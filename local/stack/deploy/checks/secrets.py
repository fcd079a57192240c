"""What functions are told at run time: the secret, and Parameter Store."""

import json

from stack.deploy.findings import Resource


def secret(resource: Resource) -> None:
    """Looks at the keys only: a value must not get into a message."""
    client, identity = resource.clients("secretsmanager"), resource.identity
    value = json.loads(client.get_secret_value(SecretId=identity)["SecretString"])
    key = resource.properties["GenerateSecretString"]["GenerateStringKey"]
    resource.compare(f"has a {key}", True, bool(value.get(key)), "GenerateSecretString")
    resource.same(client.describe_secret(SecretId=identity), "Name", "Description")


def parameter(resource: Resource) -> None:
    ssm, name = resource.clients("ssm"), resource.identity
    found = ssm.get_parameter(Name=name)["Parameter"]
    (described,) = ssm.describe_parameters(ParameterFilters=[{"Key": "Name", "Values": [name]}])["Parameters"]
    resource.same(described | found, "Name", "Type", "Value", "Description", "Tier")
