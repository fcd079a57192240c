"""A seed is loaded when it has changed, and only then; so is made what is made of seeds alone."""

from pathlib import Path

import pytest
from conftest import trial_in
from wearcast_dbt import Dbt


@pytest.fixture
def trial(dbt: Dbt, tmp_path: Path, request: pytest.FixtureRequest) -> Dbt:
    """Each test changes a project of its own."""
    return trial_in(tmp_path, f"{request.node.name.split('_')[2]}_", dbt)


def test_a_seed_is_left_alone_until_its_file_changes(trial: Dbt) -> None:
    first = trial.run("seed", "--full-refresh")
    assert "[CREATE 2 in" in first.stdout, first.stdout
    again = trial.run("seed")
    assert again.returncode == 0, again.stdout
    assert "[UNCHANGED in" in again.stdout
    with (trial.project / "seeds/places.csv").open("a") as file:
        file.write("lima,154\n")
    assert "[INSERT 3 in" in (changed := trial.run("seed")).stdout, changed.stdout
    rows = trial.query("select place_id, height_m from seed_gold.places order by height_m")
    assert [tuple(row.values()) for row in rows] == [("oslo", 23), ("lima", 154), ("quito", 2850)]


def test_a_table_of_seeds_is_left_alone_until_they_or_its_sql_change(trial: Dbt) -> None:
    def made() -> str:
        built = trial.run("build", "--select", "places", "heights")
        assert built.returncode == 0, built.stdout
        [line] = [line for line in built.stdout.splitlines() if "OK created sql table model" in line]
        [row] = trial.query("select height_m from table_silver.heights")
        return f"{row['height_m']} {'UNCHANGED' if '[UNCHANGED in' in line else 'made'}"

    assert made() == "2850 made"
    assert made() == "2850 UNCHANGED"
    with (trial.project / "seeds/places.csv").open("a") as file:
        file.write("la-paz,3640\n")
    assert made() == "3640 made"
    sql = trial.project / "models/heights.sql"
    sql.write_text(sql.read_text().replace("max(height_m)", "min(height_m)"))
    assert made() == "23 made"
    assert made() == "23 UNCHANGED"
