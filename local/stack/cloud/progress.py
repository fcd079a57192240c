"""What CloudFormation has done so far, while one waits for it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from botocore.exceptions import BotoCoreError, ClientError

from stack.cloud.account import Account
from stack.console import say


@contextmanager
def shown(account: Account, stack: str, every_seconds: float = 20.0) -> Iterator[None]:
    """Says every now and then what is being changed, and how many resources are as they should be."""
    over = threading.Event()

    def tell() -> None:
        while not over.wait(every_seconds):
            if line := _line(account, stack):
                say(f"       {line}")

    teller = threading.Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield
    finally:
        over.set()
        teller.join()


def _line(account: Account, stack: str) -> str | None:
    try:
        resources = account.clients("cloudformation").describe_stack_resources(StackName=stack)["StackResources"]
    except (ClientError, BotoCoreError):
        return None  # before there is a stack, or where the network falters: it is only talk
    at_work = [each["LogicalResourceId"] for each in resources if each["ResourceStatus"].endswith("_IN_PROGRESS")]
    done = len(resources) - len(at_work)
    return f"{done} resources done" + (f"; at work on {', '.join(sorted(at_work)[:3])}" if at_work else "")
