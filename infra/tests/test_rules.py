"""What would be found minutes into a deployment, or by an API that does not start, is refused before it."""

from typing import Any

import pytest
from policies import TEMPLATE

FILLED = {
    "WordsModel": "a-model",
    "WordsModelArns": "arn:aws:bedrock:::a,arn:aws:bedrock:::b",
    "WordsBaseUrl": "https://a",
}


def holds(said: Any, given: dict[str, str]) -> Any:
    """A rule's functions, as CloudFormation documents them."""
    if not isinstance(said, dict):
        return said
    ((function, value),) = said.items()
    match function:
        case "Ref":
            text = given.get(value, TEMPLATE["Parameters"][value].get("Default", ""))
            return text.split(",") if "List" in TEMPLATE["Parameters"][value]["Type"] else text
        case "Fn::Equals":
            return holds(value[0], given) == holds(value[1], given)
        case "Fn::Not":
            return not holds(value[0], given)
        case "Fn::EachMemberEquals":
            return all(member == value[1] for member in holds(value[0], given))
    raise KeyError(function)


def refusals(given: dict[str, str]) -> list[str]:
    wanted = [rule["Assertions"] for rule in TEMPLATE["Rules"].values() if holds(rule["RuleCondition"], given)]
    return [each["AssertDescription"] for rule in wanted for each in rule if not holds(each["Assert"], given)]


@pytest.mark.parametrize("provider", ["none", "bedrock", "openai"])
def test_what_is_whole_is_taken(provider: str):
    assert refusals(FILLED | {"WordsProvider": provider}) == []


def test_nothing_is_asked_of_who_wants_no_words():
    assert refusals({}) == []


@pytest.mark.parametrize(
    ("provider", "missing"),
    [("bedrock", "WordsModelArns"), ("openai", "WordsBaseUrl"), ("bedrock", "WordsModel"), ("openai", "WordsModel")],
)
def test_words_that_could_not_be_had_are_refused(provider: str, missing: str):
    (why,) = refusals(FILLED | {"WordsProvider": provider, missing: ""})
    assert missing in why
