"""How an outfit is shown."""

import copy

import yaml

from stack import answer
from stack.paths import ROOT

EXAMPLES = yaml.safe_load((ROOT / "contracts/openapi.yaml").read_text())["components"]["examples"]


def outfit(**changes):
    return copy.deepcopy(EXAMPLES["RainAtNoon"]["value"]) | changes


def test_the_contract_s_example_is_shown_whole():
    shown = answer.lines(outfit())
    assert shown == [
        "\n  Rome, IT   (simulated from climate normals)",
        "    Rome, walking, from Thursday 09:00 until 13:00: 8 to 11 °C, feels like 8 to 15 °C, light rain",
        "    from 12:00. Wear light long-sleeved shirt, hiking trousers, socks and hiking boots; at 12:00 put",
        "    on rain coat; carry umbrella.",
        "    12:00 decides: it feels like 8 °C (slight cold stress) in the sun; asks for 0.47 to 0.86 clo,",
        "    worn 0.79.",
        "      base   light long-sleeved shirt     0.20 of the 0.9 clo that walking at 11 °C in the sun [...]",
        "      shell  rain coat from 12:00         Rain: 0.7 mm in this hour.",
        "      legs   hiking trousers              0.20 of the 0.9 clo that walking at 11 °C in the sun [...]",
        "      feet   socks                        11 °C: thin socks are enough.",
        "      feet   hiking boots                 Rain: 0.7 mm in this hour.",
        "      carry  umbrella from 12:00          Rain: 0.7 mm in this hour.",
        "      ~      12:00 put on rain coat. Rain: 0.7 mm in this hour.",
    ]


def test_the_advice_that_does_not_end_the_summary_follows():
    assert (
        answer.lines(outfit(summary="Oslo. Ice underfoot.", advice=["Ice underfoot.", "Thunder."]))[-1]
        == "      !      Thunder."
    )


def test_no_line_is_longer_than_100_columns():
    long = outfit(summary="Oslo " * 60, advice=["Ice.", "Ice underfoot and " * 20])
    long["outfit"][0] |= {"name": "thick woollen underwear bottoms", "from": "2026-11-26T10:00:00+01:00"}
    long["outfit"][0]["reason"] = "Because of the cold " * 20
    assert max(map(len, answer.lines(long))) <= 100


def test_clothes_that_do_not_reach_are_told_with_the_time_limit():
    shown = answer.lines(outfit(fit="cooler", exposureLimitMinutes=38))
    assert "worn 0.79, which is cooler, at most 38 minutes." in " ".join(line.strip() for line in shown)
