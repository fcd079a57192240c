"""`make logs`: what the services said last."""

import subprocess

from stack.console import say, tail
from stack.paths import LOGS, shown


def show(service: str | None, *, follow: bool) -> int:
    """Prints the last lines of each log or of one; with `follow`, also what comes after. Exit code 1: no such log."""
    found = sorted(LOGS.glob("*.log"))
    chosen = [log for log in found if service is None or log.stem == service]
    if not chosen:
        names = ", ".join(log.stem for log in found) or "none yet: `make run` makes them"
        say(f"No log of {service}. There are: {names}" if service else "No logs yet: `make run` makes them.")
        return 1
    if follow:
        try:
            return subprocess.run(["tail", "-n", "20", "-F", *map(str, chosen)], check=False).returncode
        except KeyboardInterrupt:
            return 0
    for log in chosen:
        say(f"── {shown(log)}")
        for line in tail(log, 20 if service is None else 200):
            say(line)
    return 0
