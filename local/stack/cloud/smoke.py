"""`make smoke`: where the API of a stage is, and whether it answers there."""

import urllib.parse

from stack.cloud import account as accounts
from stack.cloud import answers, stacks
from stack.cloud.account import Account


def address(account: Account, api_url: str) -> str:
    """The API's address. An emulator answers below a path of its own, since it has no DNS."""
    if account.emulator_url is None:
        return api_url
    api = urllib.parse.urlsplit(api_url).hostname.split(".")[0]
    return f"{account.emulator_url}/_aws/execute-api/{api}/$default"


def of_stage(stage: str) -> int:
    """Asks the API of a stage of this account."""
    account = accounts.enter()
    found = stacks.expect(account, stage)
    answers.ask(address(account, found.outputs["ApiUrl"]))
    return 0
