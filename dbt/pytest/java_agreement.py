"""Compares what SQL looked up with what thermal-comfort computes, row by row of gold and person by person."""

import csv
import io
import json
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
JAR = ROOT / "thermal-comfort/target/thermal-comfort.jar"
INSULATION_TOLERANCE_CLO = 0.05
TEMPERATURE_TOLERANCE_C = 0.3
COMPARED = {
    "minimal_insulation_clo": ("minimal_clo", INSULATION_TOLERANCE_CLO),
    "comfortable_insulation_clo": ("comfortable_clo", INSULATION_TOLERANCE_CLO),
    "felt_temperature_c": ("utci_c", TEMPERATURE_TOLERANCE_C),
}
GOLD = """
    select
        city_id, activity_id, date_format(valid_at, "yyyy-MM-dd'T'HH:mm:ss'Z'") as valid_at,
        air_temperature_c, wind_speed_m_s, relative_humidity_pct, shortwave_radiation_w_m2, latitude_deg, longitude_deg,
        minimal_insulation_clo, comfortable_insulation_clo, felt_temperature_c, by_sensitivity_json
    from {schema_prefix}gold.transformed_outfit_recommendations
"""
ASKED = ["air_temperature_c", "wind_speed_m_s", "relative_humidity_pct", "shortwave_radiation_w_m2"]
ASKED += ["latitude_deg", "longitude_deg", "valid_at", "metabolic_rate_w_m2", "own_speed_m_s", "sensitivity"]


def gold_query(schema_prefix: str = "") -> str:
    """The query whose rows `disagreements` takes."""
    return GOLD.format(schema_prefix=schema_prefix)


def people(row: dict[str, Any]) -> list[dict[str, Any]]:
    """A row of gold for each person."""
    told = json.loads(row["by_sensitivity_json"])
    return [row | {"sensitivity": 0}] + [
        row
        | {
            "sensitivity": sensitivity,
            "minimal_insulation_clo": told["minimal_insulation_clo"][position],
            "comfortable_insulation_clo": told["comfortable_insulation_clo"][position],
        }
        for position, sensitivity in enumerate(told["sensitivity"])
    ]


def disagreements(rows: list[dict[str, Any]]) -> list[str]:
    """What SQL says otherwise than Java, beyond the tolerances, in words; one line a row, person and number."""
    with (ROOT / "dbt/seeds/activities.csv").open() as seed:
        activities = {activity["activity_id"]: activity for activity in csv.DictReader(seed)}
    asked = [person for row in rows for person in people(row)]
    given = io.StringIO()
    writer = csv.DictWriter(given, ASKED, extrasaction="ignore")
    writer.writeheader()
    writer.writerows({**activities[row["activity_id"]], **row} for row in asked)
    said = subprocess.run(
        ["java", "-jar", JAR, "required"], input=given.getvalue(), capture_output=True, text=True, check=True
    )
    computed = list(csv.DictReader(io.StringIO(said.stdout)))
    assert len(computed) == len(asked), said.stderr[-2000:]
    return [
        f"{row['city_id']} {row['valid_at']} {row['activity_id']}, sensitivity {row['sensitivity']}:"
        f" {column} is {row[column]}, Java says {java[name]}"
        for row, java in zip(asked, computed, strict=True)
        for column, (name, tolerance) in COMPARED.items()
        if not abs(float(row[column]) - float(java[name])) <= tolerance
    ]
