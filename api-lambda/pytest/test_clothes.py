"""Every garment that the product knows has a picture of its own kind."""

import csv
import functools
import http.server
import threading

import pytest

from stack.paths import ROOT

MODULES = ROOT / "api-lambda/src/main/resources/dev/wearcast/api/page"
GARMENTS = list(csv.DictReader((ROOT / "dbt/seeds/garments.csv").open()))

DRAW = """async (garment) => {
  const { CLOTHES } = await import("/clothes.js");
  const { figure, picture } = await import("/figure.js");
  const drawn = document.body.appendChild(picture(garment));
  const box = drawn.getBBox();
  const frame = drawn.viewBox.baseVal;
  const worn = figure([garment]).querySelectorAll(`[data-garment=${garment.id}] *`).length;
  return {
    known: garment.id in CLOTHES,
    markup: drawn.innerHTML,
    isInFrame: box.x < frame.x + frame.width && box.x + box.width > frame.x
      && box.y < frame.y + frame.height && box.y + box.height > frame.y && box.width > 10 && box.height > 5,
    worn,
  };
}"""


@pytest.fixture(scope="module")
def modules_page(chromium):
    """A page that can import the modules one by one, as they lie in the sources."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(MODULES)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = chromium.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/page.html")
    yield page
    page.close()
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("garment", GARMENTS, ids=lambda row: row["garment_id"])
def test_every_garment_has_a_picture(modules_page, garment):
    drawn = modules_page.evaluate(DRAW, {"id": garment["garment_id"], "layer": garment["layer"]})
    assert drawn["known"]
    assert drawn["isInFrame"]
    assert (drawn["worn"] == 0) == (garment["layer"] == "carry")


def test_no_two_garments_look_the_same(modules_page):
    pictures = {}
    for garment in GARMENTS:
        drawn = modules_page.evaluate(DRAW, {"id": garment["garment_id"], "layer": garment["layer"]})
        pictures.setdefault(drawn["markup"], []).append(garment["garment_id"])
    assert [same for same in pictures.values() if len(same) > 1] == []


def test_a_garment_newer_than_the_page_is_drawn_as_the_plainest_of_its_layer(modules_page):
    for layer in {garment["layer"] for garment in GARMENTS}:
        drawn = modules_page.evaluate(DRAW, {"id": "not_invented_yet", "layer": layer})
        assert not drawn["known"]
        assert drawn["isInFrame"]
