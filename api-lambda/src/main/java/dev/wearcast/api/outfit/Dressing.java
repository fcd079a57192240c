package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.HourOutfit;
import dev.wearcast.api.serving.Layer;
import dev.wearcast.api.units.Units;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How one is dressed from hour to hour: worn for the coldest, in layers that come off for the warmest. */
final class Dressing {

    private final List<DressedHour> hours;
    private final Selection selection;
    private final Pieces pieces;
    private final Plan plan;

    private Dressing(List<DressedHour> hours, Selection selection, Pieces pieces, Plan plan) {
        this.hours = hours;
        this.selection = selection;
        this.pieces = pieces;
        this.plan = plan;
    }

    /** @param hours of the window, ascending, at least one */
    static Dressing of(List<DressedHour> hours) {
        Selection selection = Selection.of(hours);
        Pieces pieces = Pieces.of(selection.slots());
        Plan plan = Plan.of(hours.size(), new Costs(hours, selection.deciding(), pieces));
        return new Dressing(hours, selection, pieces, plan);
    }

    /** The outfit that it is made from, that of the deciding hour or of another. */
    HourOutfit outfit() {
        return selection.outfit();
    }

    DressedHour deciding() {
        return selection.deciding();
    }

    /** The insulation (clo) of what is on in the deciding hour. */
    double wornClo() {
        return wornClo(hours.indexOf(deciding()));
    }

    private double wornClo(int hour) {
        return pieces.wornClo(plan.wornIn(hour));
    }

    List<ChartHour> chart(ZoneId zone) {
        return IntStream.range(0, hours.size())
                .mapToObj(hour -> ChartHour.of(hours.get(hour), wornClo(hour), zone))
                .toList();
    }

    /** @param units of the reasons' sentences */
    List<Change> changes(ZoneId zone, Units units) {
        return Changes.of(hours, pieces, plan, zone, units);
    }

    /** All that is taken along, in the order one puts it on. */
    List<WornGarment> garments(ZoneId zone) {
        return selection.slots().choices().stream()
                .map(choice -> WornGarment.of(choice, from(choice, zone)))
                .toList();
    }

    private @Nullable OffsetDateTime from(Choice choice, ZoneId zone) {
        int first = IntStream.range(0, hours.size())
                .filter(hour -> isNeeded(choice, hour))
                .findFirst()
                .orElse(0);
        return first == 0 ? null : hours.get(first).at().atZone(zone).toOffsetDateTime();
    }

    private boolean isNeeded(Choice choice, int hour) {
        Optional<String> piece = Piece.key(choice);
        if (piece.isPresent()) {
            return pieces.among(plan.wornIn(hour)).stream()
                    .anyMatch(worn -> worn.choices().contains(choice));
        }
        // What neither comes off nor is carried is on all the time.
        return choice.garment().layer() != Layer.CARRY
                || hours.get(hour).wears(choice.garment().slot());
    }
}
