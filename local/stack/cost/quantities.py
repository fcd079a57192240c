"""How much of everything that costs a month uses: counted from what is deployed, and from the usage that is assumed."""

from collections import Counter

from stack.cost.counters import COUNTERS
from stack.cost.month import Month, PriceMissing


def quantities(month: Month, free: dict[str, str]) -> dict[str, float]:
    """Units by the name of their meter; nothing where nothing is deployed.

    :raises PriceMissing: for a resource type that is neither in `COUNTERS` nor in `free`
    """
    total: Counter[str] = Counter()
    for kind in sorted(month.deployed.types() - free.keys()):
        if kind not in COUNTERS:
            raise PriceMissing(
                f"{kind} is in the template, but not among what costs: give it a price and a counter, or a line in"
                " infra/cost/prices.yaml that says why it is free"
            )
        total.update(COUNTERS[kind](month, month.deployed.of_type(kind)))
    if month.deployed.resources:
        total.update({"alarms": month.usage.foundation_alarms, "stored_gb": month.usage.code_gb})
    return dict(total)
