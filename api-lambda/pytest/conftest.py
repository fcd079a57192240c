"""The page in a real browser: the system's Chromium, the very handler behind a port, documents in an emulated S3."""

import os
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from stack import browser, lone_api

# The API's first answers are made by a JVM that has just started, maybe on a machine with more to do.
expect.set_options(timeout=20_000)
# A container has no sandbox for Chromium; and nothing it does by itself may leave the machine.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def api():
    with lone_api.running("page") as addresses:
        yield addresses


@pytest.fixture(scope="session")
def chromium():
    program = browser.program()
    if program is None:
        reason = "Chromium is missing: run `local/install-chromium.sh` as root"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield launched
        launched.close()


@dataclass
class Visitor:
    """A person with a browser; what the browser complained about, and what it asked for, is kept."""

    page: Page
    context: BrowserContext
    api: lone_api.Addresses
    errors: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def hears(self, said: ConsoleMessage) -> None:
        """A refusal of the API's is an answer; Chromium reports it as an error all the same."""
        if said.type == "error" and "/outfit?" not in said.location["url"]:
            self.errors.append(said.text)

    def opens(self, target: str, url: str | None = None) -> Page:
        self.page.goto((url or self.api.url) + target)
        return self.page

    def sees_outfit_of(self, city: str) -> None:
        self.page.get_by_role("heading", level=1, name=city).wait_for()


@pytest.fixture
def visit(chromium: Browser, api: lone_api.Addresses):
    """Makes visitors, on a phone or at a desk, in a light or a dark room."""
    contexts = []

    def made(width: int = 1280, height: int = 900, **options) -> Visitor:
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        visitor = Visitor(context.new_page(), context, api)
        visitor.page.on("pageerror", lambda error: visitor.errors.append(str(error)))
        visitor.page.on("console", lambda said: visitor.hears(said))
        context.on("request", lambda request: visitor.asked.append(request.url))
        return visitor

    yield made
    for context in contexts:
        context.close()


@pytest.fixture
def visitor(visit):
    """At a desk. Nothing may have gone wrong in the page, nor been asked of another place."""
    made = visit()
    yield made
    assert made.errors == []
    assert [url for url in made.asked if not url.startswith((made.api.url, made.api.empty_url, "data:"))] == []
