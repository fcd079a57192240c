"""Shows an outfit as a person would like to read it."""

import textwrap
import urllib.parse
from typing import Any

from stack import web
from stack.commands import log_of
from stack.console import StepError, say
from stack.settings import Settings

CITIES = ["New York", "Oslo"]
SOURCES = {
    "recorded": "recorded observations of 2013, shifted to today",
    "simulated": "simulated from climate normals",
    "open-meteo": "Open-Meteo",
}


WIDTH = 100


def ask(settings: Settings, city: str) -> dict[str, Any]:
    """GET /outfit for the city; anything but a 200 with an outfit is a StepError."""
    url = f"{settings.api_url}/outfit?{urllib.parse.urlencode({'city': city})}"
    try:
        status, body = web.request(url, timeout_seconds=30)
    except OSError as error:
        raise StepError(f"GET {url} did not answer: {error}", "read the log", log_of("lambda-host")) from error
    if status != 200 or not isinstance(body, dict) or "outfit" not in body:
        raise StepError(f"GET {url} answered {status}: {str(body)[:200]}", "read the log", log_of("lambda-host"))
    return body


def show(outfit: dict[str, Any]) -> None:
    """Prints city, source, the sentence, how it feels and fits, a line per garment and change with why, more advice."""
    for line in lines(outfit):
        say(line)


def lines(outfit: dict[str, Any]) -> list[str]:
    """What is shown, no line longer than 100 columns."""
    city = outfit["city"]
    more = [sentence for sentence in outfit["advice"] if sentence.rstrip(".") not in outfit["summary"]]
    return [
        f"\n  {city['name']}, {city['countryCode']}   ({SOURCES[outfit['source']]})",
        *wrapped(outfit["summary"], "    "),
        *wrapped(f"{felt(outfit)}; {insulation(outfit)}.", "    "),
        *(garment_line(garment) for garment in outfit["outfit"]),
        *(line for change in outfit["changes"] for line in wrapped(change_line(change, outfit), "      ~      ")),
        *(line for sentence in more for line in wrapped(sentence, "      !      ")),
    ]


def felt(outfit: dict[str, Any]) -> str:
    """How the deciding hour feels: `14:00 decides: it feels like 31 °C (moderate heat stress) in the sun`."""
    hour = outfit["decidingHour"][11:16]
    stress = outfit["stressClass"].replace("_", " ")
    place = " in the sun" if outfit["inSun"] else ""
    return f"{hour} decides: it feels like {round(outfit['feltTemperatureC'])} °C ({stress}){place}"


def insulation(outfit: dict[str, Any]) -> str:
    """What is asked for and what is worn: `asks for 0.7 to 1.0 clo, worn 0.9`."""
    asked = f"asks for {outfit['minimalInsulationClo']:.2f} to {outfit['comfortableInsulationClo']:.2f} clo"
    fit = {"within": "", "cooler": ", which is cooler", "warmer": ", which is warmer"}[outfit["fit"]]
    limit = outfit["exposureLimitMinutes"]
    return f"{asked}, worn {outfit['wornInsulationClo']:.2f}{fit}" + (f", at most {limit} minutes" if limit else "")


def garment_line(garment: dict[str, Any]) -> str:
    """Layer, name, since when where that is later, and why, cut to the width."""
    since = f" from {garment['from'][11:16]}" if "from" in garment else ""
    start = f"      {garment['layer']:<6} {garment['name'] + since:<28} "
    return start + textwrap.shorten(garment["reason"], WIDTH - len(start))


def change_line(change: dict[str, Any], outfit: dict[str, Any]) -> str:
    """When to put on and take off what, and why."""
    names = {garment["id"]: garment["name"] for garment in outfit["outfit"]}
    moves = [
        f"{what} {', '.join(names[garment] for garment in change[member])}"
        for what, member in (("take off", "takeOff"), ("put on", "putOn"))
        if change[member]
    ]
    return f"{change['at'][11:16]} {'; '.join(moves)}. {change['reason']}"


def wrapped(text: str, indent: str) -> list[str]:
    """The text in lines of the width; those after the first keep the indent in blanks."""
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=" " * len(indent))
