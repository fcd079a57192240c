"""The file of what the bill assumes, infra/cost/usage.yaml."""

import json
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from stack.paths import ROOT

FILE = ROOT / "infra/cost/usage.yaml"
PARAMETERS = ROOT / "infra/parameters"
TRACKED_CITIES = ROOT / "ingest-lambda/src/main/resources/dev/wearcast/ingest/city/tracked-cities.json"


@dataclass(frozen=True)
class FunctionTime:
    """Seconds of a function: `runs_s` an invocation, and `starts_s` more where it has to start first."""

    runs_s: float
    starts_s: float


@dataclass(frozen=True)
class Scenario:
    """A way to run the platform. Without `parameters`, the template's, nothing of it is deployed."""

    name: str
    label: str
    parameters: dict[str, str] | None = None
    parameter_file: str = ""
    ingests_a_day: float = 0
    pipeline_runs_a_day: float = 0
    machine_hours_a_day: float = 0
    goal_usd: float | None = None


@dataclass(frozen=True)
class Usage:
    """A month's use; what each figure is stands in the file."""

    hours_a_month: float
    requests: float
    starting_share: float
    cities_asked_for: float
    functions: dict[str, FunctionTime]
    documents_besides_cities: float
    artifacts_a_run: float
    lists_a_pipeline_run: float
    lists_an_ingest: float
    reads_a_request: float
    document_kb: float
    landing_kb: float
    artifacts_kb: float
    code_gb: float
    answer_kb: float
    log_kb_a_request: float
    log_kb_a_run: float
    metrics: list[str]
    foundation_alarms: float
    tracked_cities: float
    secret_in_parameter_store: bool = False
    cities_in_one_document: bool = False
    scenarios: dict[str, Scenario] = field(default_factory=dict)

    @property
    def days_a_month(self) -> float:
        return self.hours_a_month / 24

    @property
    def cities(self) -> float:
        """Those tracked from the start, and those asked for."""
        return self.tracked_cities + self.cities_asked_for


def load(file: Path = FILE, tracked_cities: Path = TRACKED_CITIES) -> Usage:
    """Reads it, the parameter files it names, and the list of cities that the ingest has with it."""
    said = yaml.safe_load(file.read_text())
    functions = {name: FunctionTime(**times) for name, times in said.pop("functions").items()}
    scenarios = {name: _scenario(name, **entry) for name, entry in said.pop("scenarios").items()}
    cities = len(json.loads(tracked_cities.read_text()))
    return Usage(functions=functions, scenarios=scenarios, tracked_cities=cities, **said)


def _scenario(name: str, **entry: object) -> Scenario:
    label, stem, changed = entry.pop("is"), entry.pop("parameters", None), entry.pop("changed", {})
    if stem is None:
        return Scenario(name, label, **entry)
    file = PARAMETERS / f"{stem}.json"
    shown = str(file.relative_to(ROOT))
    return Scenario(name, label, json.loads(file.read_text()) | changed, shown, **entry)
