"""Which AWS account is worked on, and in which region."""

import os
from dataclasses import dataclass

import boto3
import botocore.exceptions as errors

from stack.console import StepError, step
from stack.deploy.clients import Clients

SIGN_IN = (
    "sign in: `aws login`, or `aws configure sso` and `aws sso login`; with several profiles "
    "set AWS_PROFILE. docs/deploy.md, step 1, has it screen by screen"
)


@dataclass(frozen=True)
class Account:
    """An account that answers to the credentials of this shell."""

    number: str
    region: str
    clients: Clients
    emulator_url: str | None

    def __str__(self) -> str:
        return f"{self.number}, {self.region}" + (f", emulated at {self.emulator_url}" if self.emulator_url else "")

    def bucket(self, kind: str, stage: str) -> str:
        """The name of one of the application's buckets."""
        return f"wearcast-{kind}-{stage}-{self.number}"


def enter() -> Account:
    """The account, said; the first step of every command."""
    with step("AWS account") as notes:
        account = sign_in()
        notes.append(str(account))
    return account


def sign_in() -> Account:
    """The account of the credentials that the AWS clients find. Raises StepError where they find none that is good."""
    try:
        session = boto3.Session()
        region = os.environ.get("AWS_REGION") or session.region_name
        if not region:
            raise StepError("no AWS region is chosen", "set AWS_REGION, for example: export AWS_REGION=eu-central-1")
        clients = Clients(boto3.Session(region_name=region))
        number = clients("sts").get_caller_identity()["Account"]
    except errors.ProfileNotFound as error:
        raise StepError(str(error), "set AWS_PROFILE to a profile of ~/.aws/config, or unset it") from None
    except (errors.NoCredentialsError, errors.PartialCredentialsError):
        raise StepError("there are no AWS credentials here", SIGN_IN) from None
    except (errors.EndpointConnectionError, errors.ConnectTimeoutError, errors.ReadTimeoutError) as error:
        raise StepError(f"AWS does not answer: {error}", "check the network, AWS_REGION and AWS_ENDPOINT_URL") from None
    except (errors.ClientError, errors.BotoCoreError) as error:
        raise StepError(f"AWS does not take these credentials: {error}", SIGN_IN) from None
    return Account(number, region, clients, os.environ.get("AWS_ENDPOINT_URL"))
