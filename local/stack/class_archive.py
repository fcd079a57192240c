"""A JVM's loaded classes, written down when it ends and mapped into memory at its next start (class data sharing).

Spark loads some twenty thousand classes, and reading them anew takes half of its start. The archive lies beside the
copy of the program that it was made from, so a new build begins without one; and it is of one JDK only.
"""

import hashlib
from pathlib import Path

from stack import jdk
from stack.programs import PROGRAMS

PATIENCE_SECONDS = 90.0  # writing takes up to half a minute, once


def _path(program: Path) -> Path:
    return program / f"classes-{hashlib.sha256(jdk.version().encode()).hexdigest()[:8]}.jsa"


def options(program: Path) -> list[str]:
    """The JVM's options: use the archive where there is one, else write it at the end."""
    archive = _path(program)
    if archive.exists():
        return [f"-XX:SharedArchiveFile={archive}", "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off"]
    return [f"-XX:ArchiveClassesAtExit={_unfinished(archive)}", "-Xlog:cds=off", "-Xlog:cds+dynamic=off"]


def is_due(command_line: str) -> bool:
    """Whether the process of that command line will write an archive when it ends."""
    return "-XX:ArchiveClassesAtExit=" in command_line


def settle(*, ended_by_itself: bool) -> None:
    """Puts an archive that was written in force; one whose writer was killed may be half an archive, and is deleted."""
    for unfinished in PROGRAMS.glob("*/*.jsa.unfinished"):
        if ended_by_itself:
            unfinished.rename(unfinished.with_suffix(""))
        else:
            unfinished.unlink()


def _unfinished(archive: Path) -> Path:
    return archive.with_name(archive.name + ".unfinished")
