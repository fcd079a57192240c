"""Copies of the built programs that services run from, so that a build does not pull a jar from under a running JVM."""

import hashlib
import shutil
from pathlib import Path

from stack import processes
from stack.paths import HOME, ROOT

PROGRAMS = HOME / "programs"


def installed(module: str) -> Path:
    """A folder with the module's jar and the folders beside it, as they are now; made anew when they have changed."""
    target = ROOT / module / "target"
    parts = [target / f"{Path(module).name}.jar", target / "lib", target / "runtime"]
    files = sorted(file for part in parts for file in ([part] if part.is_file() else part.glob("*.jar")))
    digest = hashlib.sha256()
    for file in files:
        stat = file.stat()
        digest.update(f"{file.relative_to(target)}:{stat.st_size}:{stat.st_mtime_ns}".encode())
    folder = PROGRAMS / f"{Path(module).name}-{digest.hexdigest()[:12]}"
    if not folder.exists():
        unfinished = folder.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        for file in files:
            copy = unfinished / file.relative_to(target)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, copy)
        unfinished.rename(folder)
    return folder


def forget_unused() -> None:
    """Deletes the copies that no running service of this stack was started from."""
    used = "".join(processes.command_line(process) for process in processes.known().values())
    for folder in PROGRAMS.iterdir():
        if folder.name not in used:
            shutil.rmtree(folder, ignore_errors=True)
