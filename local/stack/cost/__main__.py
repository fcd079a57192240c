"""`python -m stack.cost`: prints the monthly bill, or writes it into docs/costs.md."""

import argparse
import json
import signal
import sys

from stack.cost import options, page, prices, terminal, usage
from stack.cost.bill import Calculator
from stack.deploy.template import load
from stack.paths import ROOT, shown


def calculator() -> Calculator:
    """Of what is committed: template, prices, usage."""
    return Calculator(load(ROOT / "infra/template.yaml"), prices.load(), usage.load())


def main() -> int:
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # as `make cost | head` expects
    parser = argparse.ArgumentParser(prog="make cost", description="The monthly bill, line by line.")
    options.add(parser)
    given = parser.parse_args()
    asked = calculator()
    known = asked.usage.scenarios
    if given.scenario not in (None, *known):
        parser.error(f"no scenario {given.scenario}; there are: {', '.join(known)}")
    if given.write:
        if given.scenario or given.requests is not None:
            parser.error("--write is for the whole bill as it is assumed")
        page.FILE.write_text(page.text(asked))
        print(shown(page.FILE))
        return 0
    if given.requests is not None:
        asked = asked.with_usage(requests=given.requests)
    scenarios = [known[given.scenario]] if given.scenario else list(known.values())
    data = terminal.as_data(asked, scenarios) if given.json else None
    print(json.dumps(data, indent=2) if data else terminal.show(asked, scenarios))
    return 0


if __name__ == "__main__":
    sys.exit(main())
