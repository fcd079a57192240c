package dev.wearcast.api.outfit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.Layer;
import dev.wearcast.api.serving.Role;
import dev.wearcast.api.units.Units;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the changes of any hours that gold can come up with. */
class DressingTest {

    private static final ZoneId UTC = ZoneOffset.UTC;

    @Provide
    Arbitrary<List<DressedHour>> windows() {
        return Windows.any(10, 6);
    }

    /** By hour, what is worn, found by applying the changes one after the other as a reader would. */
    private static List<Set<Garment>> worn(Dressing dressing, List<DressedHour> hours) {
        Map<String, Change> changes = dressing.changes(UTC, Units.METRIC).stream()
                .collect(Collectors.toMap(change -> "" + change.at(), Function.identity()));
        Set<String> on = dressing.garments(UTC).stream()
                .filter(garment -> garment.layer() != Layer.CARRY && garment.from() == null)
                .map(WornGarment::id)
                .collect(Collectors.toCollection(HashSet::new));
        List<Set<Garment>> worn = new ArrayList<>();
        for (DressedHour hour : hours) {
            Change change = changes.remove("" + hour.at().atZone(UTC).toOffsetDateTime());
            if (change != null) {
                assertThat(change.takeOff()).isSubsetOf(on);
                assertThat(change.putOn()).allMatch(id -> !on.contains(id));
                assertThat(change.putOn().size() + change.takeOff().size()).isPositive();
                change.takeOff().forEach(on::remove);
                on.addAll(change.putOn());
            }
            worn.add(on.stream().map(Windows.BY_ID::get).collect(Collectors.toSet()));
        }
        assertThat(changes).isEmpty();
        return worn;
    }

    private static double sumClo(Collection<Garment> garments) {
        return garments.stream().mapToDouble(Garment::insulationClo).sum();
    }

    @Property(tries = 300)
    @Label("changes take off what is on and put on what is not, and the chart shows the warmth of just that")
    void isConsistent(@ForAll("windows") List<DressedHour> hours) {
        Dressing dressing = Dressing.of(hours);
        double outfitClo = sumClo(
                dressing.outfit().garments().stream().map(Choice::garment).toList());
        List<Set<Garment>> worn = worn(dressing, hours);
        for (int hour = 0; hour < hours.size(); hour++) {
            // ISO 9920: a garment counts 0.835 of its own insulation among others.
            double clo = dressing.outfit().wornInsulationClo() + 0.835 * (sumClo(worn.get(hour)) - outfitClo);
            assertThat(dressing.chart(UTC).get(hour).wornInsulationClo()).isEqualTo(clo, within(0.0051));
        }
    }

    @Property(tries = 300)
    @Label("all that is taken along is worn at some time, and nothing else")
    void wearsEverything(@ForAll("windows") List<DressedHour> hours) {
        Dressing dressing = Dressing.of(hours);
        Set<Garment> everWorn =
                worn(dressing, hours).stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(everWorn.stream().map(Garment::id))
                .containsExactlyInAnyOrderElementsOf(dressing.garments(UTC).stream()
                        .filter(garment -> garment.layer() != Layer.CARRY)
                        .map(WornGarment::id)
                        .toList());
    }

    @Property(tries = 300)
    @Label("no hour goes without what its weather asks for, as far as it was taken along")
    void protects(@ForAll("windows") List<DressedHour> hours) {
        Dressing dressing = Dressing.of(hours);
        List<Garment> taken = dressing.garments(UTC).stream()
                .map(garment -> Windows.BY_ID.get(garment.id()))
                .filter(garment -> garment.layer() != Layer.CARRY)
                .toList();
        List<Set<Garment>> worn = worn(dressing, hours);
        for (int hour = 0; hour < hours.size(); hour++) {
            Set<Garment> on = worn.get(hour);
            hours.get(hour).askedFor().map(Choice::garment).forEach(asked -> {
                if (taken.stream().anyMatch(garment -> doesFor(garment, asked))) {
                    assertThat(on).as("%s", asked).anyMatch(garment -> doesFor(garment, asked));
                }
            });
            boolean golds = hours.get(hour).outfit().garments().stream()
                    .anyMatch(choice -> choice.garment().layer() == Layer.SHELL);
            if (golds && taken.stream().anyMatch(garment -> garment.layer() == Layer.SHELL)) {
                assertThat(on).anyMatch(garment -> garment.layer() == Layer.SHELL);
            }
        }
    }

    private static boolean doesFor(Garment garment, Garment asked) {
        return garment.slot().equals(asked.slot()) && (garment.protectsFromSunAlone() || !asked.protectsFromSunAlone())
                || garment.layer() == Layer.SHELL && asked.layer() == Layer.SHELL && garment.keepsOffLike(asked);
    }

    @Property(tries = 300)
    @Label("whoever is colder than minimal has as much on as there is in the outfit; the deciding hour has it all on")
    void staysWarm(@ForAll("windows") List<DressedHour> hours) {
        Dressing dressing = Dressing.of(hours);
        Set<String> slots = dressing.outfit().garments().stream()
                .map(choice -> choice.garment().slot())
                .collect(Collectors.toSet());
        Set<Garment> outfit = dressing.garments(UTC).stream()
                .map(garment -> Windows.BY_ID.get(garment.id()))
                .filter(garment -> slots.contains(garment.slot()))
                .filter(garment -> garment.layer() != Layer.CARRY && !garment.protectsFromSunAlone())
                .collect(Collectors.toSet());
        List<Set<Garment>> worn = worn(dressing, hours);
        for (int hour = 0; hour < hours.size(); hour++) {
            double wornClo = dressing.chart(UTC).get(hour).wornInsulationClo();
            if (wornClo < hours.get(hour).outfit().minimalInsulationClo() - 0.0051) {
                assertThat(sumClo(worn.get(hour))).isGreaterThanOrEqualTo(sumClo(outfit) - 1e-6);
            }
            if (hours.get(hour) == dressing.deciding()) {
                assertThat(outfit).isSubsetOf(worn.get(hour));
            }
        }
    }

    @Property(tries = 300)
    @Label("rain gear that is on stays on while it is wet")
    void staysDry(@ForAll("windows") List<DressedHour> hours) {
        Dressing dressing = Dressing.of(hours);
        Set<String> rainGear = dressing.garments(UTC).stream()
                .filter(garment -> garment.role() == Role.WEATHER && garment.layer() == Layer.SHELL)
                .filter(garment -> Windows.BY_ID.get(garment.id()).waterproof())
                .map(WornGarment::id)
                .collect(Collectors.toSet());
        for (Change change : dressing.changes(UTC, Units.METRIC)) {
            DressedHour hour = hours.stream()
                    .filter(each -> each.at().equals(change.at().toInstant()))
                    .findFirst()
                    .orElseThrow();
            if (hour.weather().precipitationMm() > 0) {
                assertThat(change.takeOff()).allMatch(id -> !rainGear.contains(id));
            }
        }
    }

    @Property(tries = 300)
    @Label("hours that are alike bring no change")
    void leavesItAtThat(@ForAll("windows") List<DressedHour> hours) {
        DressedHour first = hours.get(0);
        List<DressedHour> alike = hours.stream()
                .map(hour -> new DressedHour(hour.at(), hour.endsAt(), first.weather(), first.outfit()))
                .toList();
        assertThat(Dressing.of(alike).changes(UTC, Units.METRIC)).isEmpty();
    }
}
