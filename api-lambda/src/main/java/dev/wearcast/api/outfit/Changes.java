package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.Weather;
import dev.wearcast.api.units.Units;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A plan's changes, and why each. */
final class Changes {

    /** Shorts, a shirt without sleeves, and sandals. */
    private static final double LIGHTEST_CLO = 0.3;

    private static final double THIN_CLO = 0.12;

    private final List<DressedHour> hours;
    private final Pieces pieces;
    private final ZoneId zone;
    private final Units units;

    private Changes(List<DressedHour> hours, Pieces pieces, ZoneId zone, Units units) {
        this.hours = hours;
        this.pieces = pieces;
        this.zone = zone;
        this.units = units;
    }

    static List<Change> of(List<DressedHour> hours, Pieces pieces, Plan plan, ZoneId zone, Units units) {
        Changes changes = new Changes(hours, pieces, zone, units);
        List<Change> all = new ArrayList<>();
        for (int hour = 1; hour < hours.size(); hour++) {
            int before = plan.wornIn(hour - 1);
            int after = plan.wornIn(hour);
            if (before != after) {
                all.add(changes.at(
                        hour,
                        pieces.among(PieceSet.difference(after, before)),
                        pieces.among(PieceSet.difference(before, after))));
            }
        }
        return all;
    }

    private Change at(int index, List<Piece> on, List<Piece> off) {
        DressedHour hour = hours.get(index);
        List<Piece> askedBefore = pieces.among(pieces.askedForBy(hours.get(index - 1)));
        Set<String> reasons = new LinkedHashSet<>();
        on.forEach(piece -> reasons.add(puttingOn(piece, hour)));
        off.forEach(piece -> reasons.add(
                isThin(piece) || askedBefore.contains(piece) && piece.kind() != Piece.Kind.COLD
                        ? dry(hour.weather())
                        : milder(hour)));
        List<String> takeOff = new ArrayList<>(ids(off));
        Collections.reverse(takeOff);
        return new Change(hour.at().atZone(zone).toOffsetDateTime(), ids(on), takeOff, String.join(" ", reasons));
    }

    /** What gold says of a garment that the hour's weather asks for; else the cold. */
    private String puttingOn(Piece piece, DressedHour hour) {
        return hour.askedFor()
                .filter(choice ->
                        pieces.among(pieces.doingFor(choice.garment())).contains(piece))
                .map(choice -> choice.reason().sentence())
                .findFirst()
                .orElseGet(() -> String.format(
                        Locale.ROOT,
                        "Colder: it feels like %s, which asks for %.1f clo.",
                        units.degrees(hour.weather().feltTemperatureC()),
                        hour.outfit().comfortableInsulationClo()));
    }

    /** A shell that hardly warms: what is worn against rain, wind and ice alone. */
    private static boolean isThin(Piece piece) {
        return piece.isForWeather() && piece.kind() != Piece.Kind.COLD && piece.insulationClo() <= THIN_CLO;
    }

    private String dry(Weather weather) {
        String sky = Precipitation.isWet(weather) ? "" : "dry, ";
        String wind = weather.windSpeedMS() == null ? "" : ", wind " + units.speed(weather.windSpeedMS());
        return "No longer needed: %s%s%s.".formatted(sky, units.degrees(weather.airTemperatureC()), wind);
    }

    private String milder(DressedHour hour) {
        double clo = hour.outfit().comfortableInsulationClo();
        String enough = clo < LIGHTEST_CLO
                ? "the lightest clothes are enough"
                : String.format(Locale.ROOT, "%.1f clo are enough", clo);
        return "Milder: it feels like %s, and %s."
                .formatted(units.degrees(hour.weather().feltTemperatureC()), enough);
    }

    private static List<String> ids(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece -> piece.choices().stream())
                .map(choice -> choice.garment().id())
                .toList();
    }
}
