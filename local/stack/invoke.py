"""Invokes a Lambda function by its alias, through the Lambda API: event on standard input, answer on standard output.

Runs in the environment of the SAM CLI, which has boto3: `python -m stack.invoke FUNCTION < event.json`. Exit code 1
when the function failed.
"""

import sys

import boto3
from botocore.config import Config

from stack.settings import FUNCTION_ALIAS


def main() -> int:
    """Sends one synchronous call, never retried: the function is asked once, as the schedule asks it once."""
    client = boto3.client("lambda", config=Config(retries={"total_max_attempts": 1}, read_timeout=900))
    answer = client.invoke(FunctionName=sys.argv[1], Qualifier=FUNCTION_ALIAS, Payload=sys.stdin.buffer.read())
    payload = answer["Payload"].read().decode()
    if "FunctionError" in answer:
        print(payload, file=sys.stderr)
        return 1
    print(payload)
    return 0


if __name__ == "__main__":
    sys.exit(main())
