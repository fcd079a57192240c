"""Takes pictures of the page for the documentation: `screenshots.py URL CITY FOLDER`. Chromium is the system's."""

import sys
from pathlib import Path
from urllib.parse import urlencode

from conftest import FLAGS
from playwright.sync_api import sync_playwright

from stack import browser

# Name: width, height. A phone's is scrolled, so it is taller than the phone.
SCREENS = {"desktop": (1280, 820), "phone": (390, 1400)}


def main(url: str, city: str, folder: Path) -> None:
    """One picture a screen and colour scheme; says what it wrote."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.program(), args=FLAGS)
        for screen, (width, height) in SCREENS.items():
            for scheme in ("light", "dark"):
                context = chromium.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
                page = context.new_page()
                page.goto(f"{url}/?{urlencode({'city': city})}")
                page.locator(".answer").wait_for()
                file = folder / f"page-{screen}-{scheme}.png"
                page.screenshot(path=file)
                print(f"  {file.name}  {file.stat().st_size // 1000} kB")
                context.close()
        chromium.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
