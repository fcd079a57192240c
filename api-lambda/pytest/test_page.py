"""What people do with the page: type, choose, see; with a mouse, with keys alone, and when something is wrong."""

import re

import pytest
from playwright.sync_api import expect

MAX_PAGE_BYTES = 100_000


def test_type_a_city_choose_it_and_see_the_outfit(visitor):
    page = visitor.opens("/")
    page.get_by_role("combobox", name="City").press_sequentially("osl")
    page.get_by_role("option", name="Oslo Norway").click()
    visitor.sees_outfit_of("Oslo")
    expect(page.locator(".figure [data-garment=parka]").first).to_be_visible()
    expect(page.locator(".garment")).to_have_count(9)
    expect(page.get_by_role("status")).to_contain_text("Wear flannel shirt, sweatshirt, parka")
    expect(page).to_have_title("Oslo, walking · Wearcast")


def test_a_link_says_what_is_asked(visitor):
    page = visitor.opens("/?city=oslo&activity=running&units=imperial")
    visitor.sees_outfit_of("Oslo")
    expect(page.get_by_role("radio", name="running", exact=True)).to_be_checked()
    expect(page.get_by_role("radio", name="imperial")).to_be_checked()
    expect(page.locator(".figures")).to_contain_text("°F")
    expect(page.locator(".eyebrow")).to_contain_text("running, from")


def test_switching_activity_and_units_asks_anew_and_stands_in_the_address(visitor):
    page = visitor.opens("/?city=Oslo")
    visitor.sees_outfit_of("Oslo")
    page.get_by_role("radio", name="brisk walking").check()
    expect(page.locator(".eyebrow")).to_contain_text("brisk walking")
    page.get_by_role("radio", name="imperial").check()
    expect(page.locator(".figures")).to_contain_text("°F")
    expect(page).to_have_url(re.compile(r"\?city=Oslo&activity=brisk_walking&units=imperial$"))
    page.go_back()
    expect(page.locator(".figures")).to_contain_text("°C")
    expect(page.get_by_role("radio", name="brisk walking")).to_be_checked()


def test_how_one_feels_the_cold_changes_the_answer(visitor):
    page = visitor.opens("/?city=Oslo")
    visitor.sees_outfit_of("Oslo")
    slider = page.get_by_role("slider", name="I feel the cold")
    slider.fill("-1")
    expect(page).to_have_url(re.compile(r"\?city=Oslo&sensitivity=-1$"))
    expect(slider).to_have_attribute("aria-valuetext", "I feel the cold easily")
    visitor.sees_outfit_of("Oslo")


def test_keys_alone_are_enough(visitor):
    page = visitor.opens("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the answer")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("combobox", name="City")).to_be_focused()
    page.keyboard.type("osl")
    expect(page.get_by_role("option", name="Oslo Norway")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    visitor.sees_outfit_of("Oslo")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("radio", name="walking", exact=True)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".eyebrow")).to_contain_text("brisk walking")
    page.get_by_role("slider", name="Dressed for").focus()
    page.keyboard.press("End")
    last = page.locator("tbody tr").last.get_by_role("rowheader", include_hidden=True).text_content()
    expect(page.locator(".moment")).to_have_text(last)


def test_the_suggestions_close_with_escape_and_what_was_typed_can_be_asked(visitor):
    page = visitor.opens("/")
    city = page.get_by_role("combobox", name="City")
    city.press_sequentially("paris")
    expect(page.get_by_role("option")).to_have_count(2)
    expect(city).to_have_attribute("aria-expanded", "true")
    city.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    city.press("Enter")
    visitor.sees_outfit_of("Paris")


def test_the_figure_wears_what_the_chosen_hour_asks_for(visitor):
    page = visitor.opens("/?city=Oslo")
    visitor.sees_outfit_of("Oslo")
    slider = page.get_by_role("slider", name="Dressed for")
    outfits = set()
    for hour in range(int(slider.get_attribute("max")) + 1):
        slider.fill(str(hour))
        worn = page.locator(".dressed [data-garment]").evaluate_all("all => all.map(one => one.dataset.garment).sort()")
        outfits.add(" ".join(sorted(set(worn))))
        listed = page.locator(".garment:not(.off)").evaluate_all("all => all.map(one => one.dataset.garment)")
        assert set(worn) == set(listed) - {"umbrella"}
    changes = page.locator(".changes li").count()
    assert len(outfits) == 1 if changes == 0 else len(outfits) >= 2


def test_the_chart_has_a_table_that_says_the_same(visitor):
    page = visitor.opens("/?city=Oslo")
    visitor.sees_outfit_of("Oslo")
    expect(page.get_by_role("img", name=re.compile("Chart of the hours until"))).to_be_visible()
    page.get_by_text("The same as a table").click()
    rows = page.get_by_role("table").locator("tbody tr")
    assert rows.count() == int(page.get_by_role("slider", name="Dressed for").get_attribute("max")) + 1
    assert all(re.fullmatch(r"−?\d+", cell) for cell in rows.locator("td:nth-child(2)").all_text_contents())


def test_simulated_weather_is_said_to_be_and_old_data_is_called_old(visitor):
    page = visitor.opens("/?city=Paris, FR")
    visitor.sees_outfit_of("Paris France")
    expect(page.locator(".headline")).to_contain_text("Simulated weather.")
    expect(page.locator(".provenance")).to_contain_text("Old data. The weather was fetched 10 hours ago")


def test_other_places_of_the_name_are_a_click_away(visitor):
    page = visitor.opens("/?city=Paris")
    visitor.sees_outfit_of("Paris")
    page.get_by_role("link", name=re.compile("^Paris, ")).click()
    expect(page).to_have_url(re.compile(r"\?city=paris-(us|fr)$"))
    visitor.sees_outfit_of("Paris")


def test_a_misspelt_city_is_told_with_the_nearest_as_links(visitor):
    page = visitor.opens("/?city=Olso&activity=running")
    expect(page.get_by_role("heading", level=1)).to_have_text("City not tracked")
    page.get_by_role("link", name="Oslo").click()
    visitor.sees_outfit_of("Oslo")
    expect(page).to_have_url(re.compile(r"\?city=Oslo&activity=running$"))


def test_a_parameter_that_cannot_be_is_told_with_the_nearest_as_links(visitor):
    page = visitor.opens("/?city=Oslo&activity=runing")
    page.get_by_role("link", name="running").click()
    visitor.sees_outfit_of("Oslo")


def test_markup_in_a_name_stays_text(visitor):
    page = visitor.opens("/?city=<img src=x onerror=alert(1)>")
    expect(page.locator("main")).to_contain_text("<img src=x")
    expect(page.locator("main img")).to_have_count(0)


def test_a_new_city_is_being_fetched_and_asked_for_again_in_time(visitor):
    visitor.page.clock.install()
    page = visitor.opens("/?city=Vienna")
    expect(page.get_by_role("heading", level=1)).to_have_text("Vienna is new here")
    expect(page.locator("main")).to_contain_text(re.compile(r"Vienna, Austria .* expected by \d\d:\d\d, your time"))
    expect(page.locator(".again")).to_contain_text(re.compile(r"asks again in \d+ (hour|minute)"))
    with page.expect_request("**/outfit?*"):
        page.get_by_role("button", name="Ask now").click()
    expect(page.locator(".again")).to_be_visible()
    with page.expect_request("**/outfit?*"):
        page.clock.fast_forward("06:00:00")


def test_where_nothing_can_be_said_it_asks_again_by_itself(visitor):
    visitor.page.clock.install()
    page = visitor.opens("/?city=Oslo", visitor.api.empty_url)
    expect(page.get_by_role("heading", level=1)).to_have_text("No data to answer from")
    asked = len([url for url in visitor.asked if "/outfit?" in url])
    with page.expect_request("**/outfit?*"):
        page.clock.run_for(31_000)
    expect(page.locator(".again")).to_contain_text("seconds")
    assert len([url for url in visitor.asked if "/outfit?" in url]) == asked + 1
    visitor.errors.clear()  # that there is no list of activities either


def test_offline_is_said_and_ends_with_the_connection(visitor):
    page = visitor.opens("/")
    visitor.context.set_offline(True)
    page.get_by_role("combobox", name="City").fill("Oslo")
    page.get_by_role("button", name="What to wear?").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You are offline")
    visitor.context.set_offline(False)
    visitor.sees_outfit_of("Oslo")
    visitor.errors.clear()  # that there was no connection


def test_one_small_document_is_all_that_is_loaded_but_for_the_answers(visitor):
    sizes = {}
    visitor.page.on("response", lambda response: sizes.update({response.url: len(response.body())}))
    visitor.opens("/?city=Oslo")
    visitor.sees_outfit_of("Oslo")
    page = {url: size for url, size in sizes.items() if not re.search(r"/(outfit|activities|cities)\b", url)}
    assert list(page) == [f"{visitor.api.url}/?city=Oslo"]
    assert sum(page.values()) <= MAX_PAGE_BYTES


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_no_width_needs_scrolling_sideways(visit, width):
    visitor = visit(width=width)
    for target in ("/", "/?city=Oslo", "/?city=Olso"):
        page = visitor.opens(target)
        page.get_by_role("heading", level=1).wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
