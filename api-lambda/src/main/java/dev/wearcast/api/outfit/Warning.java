package dev.wearcast.api.outfit;

import dev.wearcast.api.units.Units;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A hazard, from when to when, and one sentence on it. */
record Warning(Hazard kind, OffsetDateTime from, OffsetDateTime to, String text) {

    /** A pause that is shorter ends no warning. */
    private static final Duration PAUSE = Duration.ofHours(3);

    /** By kind, the gravest first, then by time; within the window. */
    static List<Warning> of(List<DressedHour> hours, Window window, ZoneId zone, Units units) {
        List<Warning> warnings = new ArrayList<>();
        for (Hazard hazard : Hazard.values()) {
            List<DressedHour> spell = new ArrayList<>();
            for (DressedHour hour : hours) {
                if (!hazard.threatens(hour)) {
                    continue;
                }
                if (!spell.isEmpty() && !hour.at().isBefore(end(spell).plus(PAUSE))) {
                    warnings.add(of(hazard, spell, window, zone, units));
                    spell.clear();
                }
                spell.add(hour);
            }
            if (!spell.isEmpty()) {
                warnings.add(of(hazard, spell, window, zone, units));
            }
        }
        return warnings;
    }

    private static Warning of(Hazard hazard, List<DressedHour> spell, Window window, ZoneId zone, Units units) {
        OffsetDateTime from = local(spell.get(0).at(), zone);
        OffsetDateTime to = local(end(spell), zone);
        return new Warning(
                hazard,
                from.isBefore(window.from()) ? window.from() : from,
                to.isAfter(window.to()) ? window.to() : to,
                hazard.text(spell, units));
    }

    private static Instant end(List<DressedHour> spell) {
        return spell.get(spell.size() - 1).endsAt();
    }

    private static OffsetDateTime local(Instant at, ZoneId zone) {
        return at.atZone(zone).toOffsetDateTime();
    }
}
