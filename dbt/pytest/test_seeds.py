"""A seed is loaded when it has changed, and only then."""

from wearcast_dbt import Dbt


def test_a_seed_is_left_alone_until_its_file_changes(trial: Dbt) -> None:
    first = trial.run("seed", "--full-refresh")  # other tests may have loaded it
    assert "[CREATE 2 in" in first.stdout, first.stdout
    again = trial.run("seed")
    assert again.returncode == 0, again.stdout
    assert "[UNCHANGED in" in again.stdout
    with (trial.project / "seeds/places.csv").open("a") as file:
        file.write("lima,154\n")
    assert "[INSERT 3 in" in (changed := trial.run("seed")).stdout, changed.stdout
    rows = trial.query("select place_id, height_m from trial_gold.places order by height_m")
    assert [tuple(row.values()) for row in rows] == [("oslo", 23), ("lima", 154), ("quito", 2850)]
