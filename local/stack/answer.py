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


def ask(settings: Settings, city: str) -> dict[str, Any]:
    """GET /outfit for the city; anything but a 200 with an outfit is a StepError."""
    url = f"{settings.api_url}/outfit?{urllib.parse.urlencode({'city': city})}"
    try:
        status, body = web.request(url, timeout=30)
    except OSError as error:
        raise StepError(f"GET {url} did not answer: {error}", "read the log", log_of("lambda-host")) from error
    if status != 200 or not isinstance(body, dict) or "outfit" not in body:
        raise StepError(f"GET {url} answered {status}: {str(body)[:200]}", "read the log", log_of("lambda-host"))
    return body


def show(outfit: dict[str, Any]) -> None:
    """Prints city, source, the sentence, and a line per garment with its reason."""
    say(f"\n  {outfit['city']['name']}, {outfit['city']['countryCode']}   ({SOURCES[outfit['source']]})")
    for line in textwrap.wrap(outfit["summary"], 96):
        say(f"    {line}")
    for garment in outfit["outfit"]:
        reason = textwrap.shorten(garment["reason"], 70, placeholder=" …")
        say(f"      {garment['layer']:<6} {garment['name']:<28} {reason}")
