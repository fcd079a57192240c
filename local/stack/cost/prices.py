"""The file of dated prices, infra/cost/prices.yaml."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import yaml

from stack.paths import ROOT

FILE = ROOT / "infra/cost/prices.yaml"


@dataclass(frozen=True)
class Meter:
    """Something that is charged by use: `usd` dollars for `per` units, above what is free in a month.

    `free` has the allowances `for_ever` and `twelve_months`, in units; `source` says where the price is known from,
    `as_of` when it was known to hold, `region` where.
    """

    name: str
    label: str
    unit: str
    usd: float
    per: float
    region: str
    as_of: date
    source: str
    free: dict[str, float] = field(default_factory=dict)
    older_guides_usd: float | None = None
    trial: str = ""

    def __post_init__(self) -> None:
        if self.usd < 0 or self.per <= 0 or any(amount < 0 for amount in self.free.values()):
            raise ValueError(f"{FILE.name}, {self.name}: a price below nothing")
        if not self.free.keys() <= {"for_ever", "twelve_months"}:
            raise ValueError(f"{FILE.name}, {self.name}: free is for_ever or twelve_months")


@dataclass(frozen=True)
class Prices:
    """Meters by name, the resource types that cost nothing by type, and what is needed besides AWS; each with why."""

    region: str
    meters: dict[str, Meter]
    free: dict[str, str]
    outside: dict[str, str]


def load(file: Path = FILE) -> Prices:
    """Reads it; raises TypeError or ValueError where an entry lacks something or has what is not known."""
    said = yaml.safe_load(file.read_text())
    meters = {}
    for name, entry in said["meters"].items():
        label = entry.pop("is")
        meters[name] = Meter(name, label, **entry)
    return Prices(said["region"], meters, said["free"], {entry["is"]: entry["why"] for entry in said["outside"]})
