"""axe-core finds nothing wrong in any state of the page, on phone and desktop, in light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

STATES = {
    "before asking": "/",
    "outfit": "/?city=Oslo",
    "old data, imperial": "/?city=Paris&units=imperial",
    "unknown city": "/?city=Olso",
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


def test_axe_finds_no_violation_in_open_suggestions(visit):
    page = visit().opens("/")
    page.get_by_role("combobox", name="City").press_sequentially("par")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
