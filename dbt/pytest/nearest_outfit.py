"""Says anew, from the wardrobe's outfits one by one, which of them is nearest to what an hour asks for."""

import json
import math
from typing import Any

# What an hour asks of an outfit besides warmth.
ASKED = ("activity_id", "temperature_band", "protection")
CHOSEN = """
    select
        city_id, activity_id, temperature_band, protection, skin_chill_c, accessories_insulation_clo,
        to_json(struct(minimal_insulation_clo, comfortable_insulation_clo, outfit_id)) as people
    from {schema_prefix}silver.int_outfits__chosen
    where valid_at = '2026-11-23 07:00:00'
"""


def chosen_query(schema_prefix: str = "") -> str:
    """The query whose rows `farther_than_need_be` takes as hours."""
    return CHOSEN.format(schema_prefix=schema_prefix)


def _wearable(outfits: list[dict[str, Any]], hour: dict[str, Any]) -> list[dict[str, Any]]:
    """From the lightest on. Legs are bare from a wind chill of 10 °C on, where all with long trousers is warmer."""
    fit = [outfit for outfit in outfits if all(outfit[name] == hour[name] for name in ASKED)]
    long = [outfit for outfit in fit if "-bare-" not in outfit["outfit_id"]]
    lightest_long_clo = min((outfit["garments_insulation_clo"] for outfit in long), default=math.inf)
    bare = [outfit for outfit in fit if outfit not in long and outfit["garments_insulation_clo"] < lightest_long_clo]
    wearable = long + (bare if hour["skin_chill_c"] >= 10 else [])
    return sorted(wearable, key=lambda outfit: outfit["garments_insulation_clo"])


def farther_than_need_be(hours: list[dict[str, Any]], outfits: list[dict[str, Any]]) -> list[str]:
    """What was chosen otherwise than the warmest outfit that is not above comfort, or where that is below the minimum
    the next warmer one if that is nearer; in words, one line an hour, activity and person."""
    found = []
    for hour in hours:
        wearable = _wearable(outfits, hour)
        sums_clo = [outfit["garments_insulation_clo"] + hour["accessories_insulation_clo"] for outfit in wearable]
        worn_clo = [0.161 + 0.835 * sum_clo for sum_clo in sums_clo]
        for minimal, comfortable, outfit_id in zip(*json.loads(hour["people"]).values(), strict=True):
            best = max((place for place, clo in enumerate(worn_clo) if clo <= comfortable + 1e-9), default=0)
            if worn_clo[best] < minimal and best + 1 < len(worn_clo):
                best += worn_clo[best + 1] - comfortable < minimal - worn_clo[best]
            if outfit_id != wearable[best]["outfit_id"]:
                found.append(f"{hour['city_id']}: {outfit_id}, nearer is {wearable[best]['outfit_id']}")
    return found
