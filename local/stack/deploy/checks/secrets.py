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
    # What only CloudFormation can work out, as the API's address, it has also told as an output.
    for output, said in resource.stack.template.get("Outputs", {}).items():
        if said["Value"] == resource.properties["Value"] and output in resource.stack.outputs:
            resource.compare(f"value as the output {output}", resource.stack.outputs[output], found["Value"], "Value")
