"""The documentation as a site: whole, without a link that leads nowhere, and nothing fetched from elsewhere."""

import re
import subprocess
from pathlib import Path

import pytest

from stack import site
from stack.console import StepError
from stack.paths import ROOT


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "source"
    assert site.collect(folder) > 30
    return folder


def test_the_site_has_every_page_and_what_they_lead_to(source: Path, tmp_path: Path) -> None:
    site.render(source, tmp_path)
    assert "what to wear" in (tmp_path / "index.html").read_text()
    assert (tmp_path / "docs/architecture.html").is_file()
    assert (tmp_path / "contracts/openapi.yaml").read_bytes() == (ROOT / "contracts/openapi.yaml").read_bytes()
    loaded = re.compile(r"<(?:script|link|img)[^>]+(?:src|href)=\"?https?://[^\s>]+")
    pages = list(tmp_path.rglob("*.html"))
    assert len(pages) > 30
    assert [
        found for page in pages for found in loaded.findall(page.read_text()) if 'rel="canonical"' not in found
    ] == []


@pytest.mark.parametrize("link", ["[there](nowhere.md)", "[there](README.md#no-such-heading)"])
def test_a_link_that_leads_nowhere_is_a_fault(link: str, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "README.md").write_text(f"# A page\n\n{link}\n")
    with pytest.raises(StepError, match="has a fault"):
        site.render(source, tmp_path / "made")


def test_a_folder_is_its_readme_or_plain_words(tmp_path: Path) -> None:
    root = tmp_path / "repository"
    for name, text in {
        "README.md": "[a](with) and [b](without)",
        "with/README.md": "# With",
        "without/x.txt": "x",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    for command in (["init", "-q"], ["add", "."]):
        subprocess.run(["git", *command], cwd=root, check=True)
    site.collect(tmp_path / "made", root)
    assert (tmp_path / "made/README.md").read_text() == "[a](with/README.md) and b"
