"""`make site`: every page of documentation in the repository as one static site, its links checked."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from stack import commands, environments
from stack.commands import log_of
from stack.console import StepError, say, step
from stack.paths import HOME, ROOT, shown, venv_bin

LEFT_OUT = ("dbt/models/",)
"""What is Markdown for another tool: dbt's own documentation (`make docs`) shows it."""

LINK = re.compile(r"\[([^\[\]]*)\]\((?!https?:|mailto:|#)([^)\s#]+)((?:#[^)\s]*)?)\)")


def build(output: str | None) -> int:
    """Renders all of it into a folder and says how to look at it. A link that leads nowhere is a StepError."""
    site = Path(output).resolve() if output else HOME / "pages/site"
    with step("MkDocs") as notes:
        notes += environments.ensure("site", for_tests=True) or ["as it was"]
    with step("Pages") as notes:
        source = HOME / "site"
        notes.append(f"{collect(source)} pages")
    with step("Site"):
        render(source, site)
    say(f"{shown(site)}: open index.html, or `python3 -m http.server --bind 127.0.0.1 --directory {shown(site)}`")
    return 0


def render(source: Path, site: Path) -> None:
    """Has MkDocs make the site. A link or an anchor that leads nowhere is a StepError."""
    log = log_of("site")
    log.unlink(missing_ok=True)
    # Without the last one the theme's makers tell of their plans in every run.
    env = os.environ | {"SITE_SOURCE": str(source), "SITE_OUTPUT": str(site), "NO_MKDOCS_2_WARNING": "1"}
    command = [str(venv_bin("site", "mkdocs")), "build", "--clean", "--config-file", str(ROOT / "docs/mkdocs.yml")]
    code, _ = commands.run(command, log, env=env)
    if code != 0:
        raise StepError("the documentation has a fault", "mend what the log names", log)


def collect(folder: Path, root: Path = ROOT) -> int:
    """Copies the committed pages, and the files that they lead to, as they lie in the repository; answers how many.

    A link to a folder leads to its README.md; where there is none, its words stay without the link.
    """
    listed = subprocess.run(["git", "ls-files", "*.md"], cwd=root, capture_output=True, text=True, check=True).stdout
    pages = [Path(line) for line in listed.splitlines() if not line.startswith(LEFT_OUT) and (root / line).is_file()]
    shutil.rmtree(folder, ignore_errors=True)
    for page in pages:
        _write(folder / page, LINK.sub(lambda found, page=page: _link(found, page, root, folder), _text(root / page)))
    return len(pages)


def _link(found: re.Match[str], page: Path, root: Path, folder: Path) -> str:
    words, place, anchor = found.groups()
    target = (root / page.parent / place).resolve()
    if target.is_dir():
        inside = target / "README.md"
        return f"[{words}]({place.rstrip('/')}/README.md{anchor})" if inside.is_file() else words
    if target.is_file() and target.suffix != ".md":
        copy = folder / target.relative_to(root)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(target, copy)
    return found[0]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
