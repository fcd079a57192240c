"""axe-core finds nothing wrong in the page's states, on phone and desktop, in light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

STATES = {
    "before asking": "/",
    "outfit": "/?city=Oslo",
    "old data, imperial": "/?city=Paris&units=imperial",
    "unknown city": "/?city=Olso",
    "a city that is new": "/?city=Vienna",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("target", STATES.values(), ids=STATES.keys())
def test_axe_finds_no_violation(visit, target, width, scheme):
    page = visit(width=width, color_scheme=scheme, reduced_motion="reduce").opens(target)
    page.get_by_role("heading", level=1).wait_for()
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def test_axe_finds_no_violation_where_there_is_nothing_to_answer_from(visit):
    visitor = visit()
    page = visitor.opens("/?city=Oslo", visitor.api.empty_url)
    expect(page.get_by_role("heading", level=1)).to_have_text("No data to answer from")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def test_axe_finds_no_violation_offline(visit):
    visitor = visit()
    page = visitor.opens("/")
    visitor.context.set_offline(True)
    page.get_by_role("combobox", name="City").fill("Oslo")
    page.get_by_role("button", name="What to wear?").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You are offline")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def test_axe_finds_no_violation_in_open_suggestions(visit):
    page = visit().opens("/")
    page.get_by_role("combobox", name="City").press_sequentially("par")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
