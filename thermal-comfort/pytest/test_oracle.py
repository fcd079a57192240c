"""The models against pythermalcomfort, which others wrote: thousands of random points, by the command line."""

import csv
import io
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from pythermalcomfort import clothing, environment, models

JAR = Path(__file__).parents[1] / "target/thermal-comfort.jar"
POINTS = 5000
SEED = 20260101


@pytest.fixture
def draw():
    random = np.random.default_rng(SEED)
    return lambda lowest, highest: random.uniform(lowest, highest, POINTS)


def answers(command: str, **columns) -> dict[str, np.ndarray]:
    """What the jar adds to a table of these columns; every row must have its answer."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(columns)
    writer.writerows(zip(*columns.values(), strict=True))
    java = shutil.which("java")
    assert java, "a JDK is needed"
    done = subprocess.run(
        [java, "-jar", JAR, command], input=table.getvalue(), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert len(rows) == POINTS
    added = [name for name in rows[0] if name not in columns]
    return {name: np.array([row[name] for row in rows]) for name in added}


def assert_close(ours: np.ndarray, theirs: np.ndarray, tolerance: float, least: int = POINTS) -> None:
    theirs = np.asarray(theirs, dtype=float)
    known = ~np.isnan(theirs)
    assert known.sum() >= least
    assert np.abs(ours.astype(float)[known] - theirs[known]).max() <= tolerance


def test_utci(draw):
    air, wind = draw(-50, 50), draw(0.5, 17)
    # Any humidity whose vapour pressure is in the polynomial's range, up to 5 kPa.
    saturation_kpa = 0.6108 * np.exp(17.27 * air / (237.3 + air))
    humidity = draw(0, 100) * np.minimum(1, 4.9 / saturation_kpa)
    radiant = air + draw(-30, 70)
    ours = answers(
        "utci",
        air_temperature_c=air,
        mean_radiant_temperature_c=radiant,
        wind_speed_m_s=wind,
        relative_humidity_pct=humidity,
    )
    theirs = models.utci(air, radiant, wind, humidity, round_output=False)
    assert_close(ours["utci_c"], theirs.utci, 0.001)
    inner = np.abs(theirs.utci[:, None] - [-40, -27, -13, 0, 9, 26, 32, 38, 46]).min(axis=1) > 0.1
    in_words = np.char.replace(ours["stress_class"].astype(str), "_", " ")
    assert (in_words[inner] == np.asarray(theirs.stress_category)[inner]).all()
    assert set(ours["validity"]) == {"valid"}


def test_pmv_and_ppd(draw):
    air, velocity, humidity, rate, clothing = draw(10, 30), draw(0, 1), draw(0, 100), draw(47, 232), draw(0, 2)
    radiant = draw(10, 40)
    ours = answers(
        "pmv",
        air_temperature_c=air,
        mean_radiant_temperature_c=radiant,
        air_velocity_m_s=velocity,
        relative_humidity_pct=humidity,
        metabolic_rate_w_m2=rate,
        clothing_clo=clothing,
    )
    theirs = models.pmv_ppd_iso(
        air, radiant, velocity, humidity, rate / 58.15, clothing, limit_inputs=False, round_output=False
    )
    assert_close(ours["pmv"], theirs.pmv, 0.005)
    assert_close(ours["ppd_pct"], theirs.ppd, 0.4)  # theirs stops iterating within 0.015 K of the clothes' temperature


def test_ireq(draw):
    """Theirs is the standard's own step halving, which stops within 0.01 W/m2 of balance."""
    air, velocity, humidity, rate = draw(-50, 10), draw(0.4, 18), draw(0, 100), draw(58, 400)
    radiant = air + draw(-10, 25)
    walking = np.minimum(np.maximum(0.0052 * (rate - 58) + draw(0, 0.3), 0), 1.2)
    permeability, worn = draw(1, 200), draw(0.3, 5)
    ours = answers(
        "ireq",
        metabolic_rate_w_m2=rate,
        air_temperature_c=air,
        mean_radiant_temperature_c=radiant,
        air_velocity_m_s=velocity,
        relative_humidity_pct=humidity,
        air_permeability_l_m2_s=permeability,
        walking_speed_m_s=walking,
        worn_insulation_clo=worn,
    )
    theirs = models.ireq(
        air,
        radiant,
        velocity,
        humidity,
        rate / 58.15,
        worn,
        permeability,
        walking,
        limit_inputs=False,
        round_output=False,
    )
    for column, expected, tolerance in [
        ("ireq_min_clo", theirs.ireq_min, 0.02),
        ("ireq_neutral_clo", theirs.ireq_neutral, 0.02),
        ("icl_min_clo", theirs.icl_min, 0.02),
        ("icl_neutral_clo", theirs.icl_neutral, 0.02),
    ]:
        # Where less than nothing would do, ours is nothing.
        assert_close(ours[column], np.maximum(0, expected.astype(float)), tolerance)
    # 8 hours and more limit nobody. Theirs now and then ends before its insulation has settled.
    hours = np.where(ours["exposure_h"] == "", "8", ours["exposure_h"]).astype(float)
    expected = np.where(theirs.dle_min == "more than 8", 8, theirs.dle_min).astype(float)
    assert (hours < 8).sum() >= POINTS / 4
    assert (np.abs(hours - expected) > 0.02 * expected + 0.001).mean() <= 0.001


def test_the_radiant_share_of_operative_temperature(draw):
    """Theirs is ISO 7726's rounded share, 1 / (1 + sqrt(10 v)); ours is made of ISO 7730's coefficients."""
    air, radiant, wind = draw(-40, 30), draw(-40, 60), draw(0.3, 20)
    velocity = environment.scale_wind_speed_log(wind, 1.2, round_output=False).v_z2
    ours = answers(
        "required",
        air_temperature_c=air,
        mean_radiant_temperature_c=radiant,
        wind_speed_m_s=wind,
        metabolic_rate_w_m2=[100] * POINTS,
    )
    theirs = environment.operative_tmp(air, radiant, velocity)
    share = (ours["operative_temperature_c"].astype(float) - theirs) / (radiant - air)
    assert np.abs(share[np.abs(radiant - air) > 1]).max() < 0.06


def test_wind_at_body_height(draw):
    """Nothing prints it, so it is read from the radiant share, 4.7 / (4.7 + 12.1 sqrt(v)). Their `v_relative` is no
    oracle for the wind of one's own speed: it adds what limbs stir indoors, by metabolic rate, to the air's speed."""
    air, wind = draw(-10, 10), draw(0.5, 15)
    ours = answers(
        "required",
        air_temperature_c=air,
        mean_radiant_temperature_c=air + 60,
        wind_speed_m_s=wind,
        metabolic_rate_w_m2=[100] * POINTS,
    )
    share = (ours["operative_temperature_c"].astype(float) - air) / 60
    velocity = (4.7 / 12.1 * (1 / share - 1)) ** 2
    theirs = environment.scale_wind_speed_log(wind, 1.2, round_output=False).v_z2
    assert_close(velocity / theirs, np.ones(POINTS), 0.006)  # 0.69 is the profile's 0.693, rounded


def test_wind_chill_apparent_temperature_and_typical_clothing(draw):
    air, wind, humidity = draw(-50, 50), draw(0, 30), draw(0, 100)
    ours = answers("indices", air_temperature_c=air, wind_speed_m_s=wind, relative_humidity_pct=humidity)
    chill = models.wind_chill_temperature(air, wind * 3.6, round_output=False).wct
    in_range = (air <= 10) & (wind * 3.6 > 4.8)
    assert_close(ours["wind_chill_c"], np.where(in_range, chill, air), 0.001)
    # The Bureau of Meteorology's own vapour pressure differs from ASHRAE's by up to 0.3 % (and more over ice).
    assert_close(ours["apparent_temperature_c"], models.at(air, humidity, wind, round_output=False).at, 0.25)
    assert_close(ours["typical_clothing_clo"], models.clo_tout(air).clo_tout, 0.006)


def test_wind_chill_on_as_many_points_within_its_range(draw):
    air, wind = draw(-50, 10), draw(1.34, 30)
    ours = answers("indices", air_temperature_c=air, wind_speed_m_s=wind)
    assert_close(ours["wind_chill_c"], models.wind_chill_temperature(air, wind * 3.6, round_output=False).wct, 0.001)


@pytest.mark.parametrize("posture", ["standing", "sitting"])
def test_solar_gain(draw, posture):
    altitude, bearing, beam = draw(0, 90), draw(0, 180), draw(0, 1000)
    ours = answers(
        "solar-gain",
        sun_altitude_deg=altitude,
        sun_bearing_deg=bearing,
        beam_radiation_w_m2=beam,
        is_seated=["true" if posture == "sitting" else "false"] * POINTS,
    )
    theirs = models.solar_gain(altitude, bearing, beam, 1, 1, 1, posture=posture, round_output=False)
    assert_close(ours["solar_gain_k"], theirs.delta_mrt, 0.001)


def test_garments_together_at_rest_and_in_motion(draw):
    garments, rate = draw(0, 3), draw(58, 400)
    ours = answers("clothing", garments_insulation_clo=garments, metabolic_rate_w_m2=rate)
    worn = np.array([clothing.clo_intrinsic_insulation_ensemble(garment) for garment in garments])
    assert_close(ours["worn_insulation_clo"], worn, 0.001)
    assert_close(ours["dynamic_insulation_clo"], clothing.clo_dynamic_ashrae(worn, rate / 58.15), 0.0015)
