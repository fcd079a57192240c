"""A month of a scenario."""

from dataclasses import dataclass

from stack.cost.deployed import Deployed
from stack.cost.usage import Scenario, Usage

KB_A_GB = 1_000_000


class PriceMissing(Exception):
    """A resource type of the template is neither counted here nor said to be free."""


@dataclass(frozen=True)
class Month:
    """A month of a scenario: what is there, and how it is used. Older guides say that Lambda's start is not billed."""

    deployed: Deployed
    usage: Usage
    scenario: Scenario
    starts_are_billed: bool = True

    @property
    def ingests(self) -> float:
        return self.scenario.ingests_a_day * self.usage.days_a_month

    @property
    def pipeline_runs(self) -> float:
        return self.scenario.pipeline_runs_a_day * self.usage.days_a_month

    @property
    def documents(self) -> float:
        """Objects of one publishing."""
        cities = 1 if self.usage.cities_in_one_document else self.usage.cities
        return cities + self.usage.documents_besides_cities

    @property
    def machine_hours(self) -> float:
        return self.scenario.machine_hours_a_day * self.usage.days_a_month

    def invocations(self, function: str) -> tuple[float, float]:
        """Of a function, and how many of them start it: between two runs of the pipeline Lambda forgets it."""
        match function:
            case "IngestFunction":
                return self.ingests + self.usage.cities_asked_for, self.ingests + self.usage.cities_asked_for
            case "PublishFunction":
                return self.pipeline_runs, self.pipeline_runs
            case "OutfitFunction":
                return self.usage.requests, self.usage.requests * self.usage.starting_share
        raise PriceMissing(f"how often {function} is invoked stands nowhere in {__name__}")
