"""How an outfit is shown."""

import copy

import yaml

from stack import answer
from stack.paths import ROOT

EXAMPLES = yaml.safe_load((ROOT / "contracts/openapi.yaml").read_text())["components"]["examples"]


def outfit(**changes):
    return copy.deepcopy(EXAMPLES["ColdEvening"]["value"]) | changes


def test_the_contract_s_example_is_shown_whole():
    shown = answer.lines(outfit())
    assert shown == [
        "\n  Oslo, NO   (simulated from climate normals)",
        "    Oslo, walking, until midnight: -2 to 5 °C, feels like -8 to 1 °C, light rain from 18:00. Wear",
        "    T-shirt and winter coat; carry umbrella. Ice underfoot.",
        "    23:00 decides: it feels like -8 °C (slight cold stress); asks for 1.02 to 1.31 clo, worn 1.24.",
        "      base   T-shirt                      Next to the skin.",
        "      shell  winter coat                  0.6 clo of the 1.31 clo that -2 °C asks for.",
        "      carry  umbrella from 18:00          Rain: 0.4 mm in the hour.",
    ]


def test_the_advice_that_does_not_end_the_summary_follows():
    assert answer.lines(outfit(advice=["Ice underfoot.", "Thunder."]))[-1] == "      !      Thunder."


def test_no_line_is_longer_than_100_columns():
    long = outfit(summary="Oslo " * 60, advice=["Ice.", "Ice underfoot and " * 20])
    long["outfit"][0] |= {"name": "thick woollen underwear bottoms", "from": "2026-11-23T18:00:00+01:00"}
    long["outfit"][0]["reason"] = "Because of the cold " * 20
    assert max(map(len, answer.lines(long))) <= 100


def test_clothes_that_do_not_reach_are_told_with_the_time_limit():
    shown = answer.lines(outfit(fit="cooler", exposureLimitMinutes=38))
    assert "worn 1.24, which is cooler, at most 38 minutes." in " ".join(line.strip() for line in shown)
