package dev.wearcast.api.outfit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.api.Documents;
import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.HourOutfit;
import dev.wearcast.api.serving.Layer;
import dev.wearcast.api.serving.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any hours that gold can come up with. */
class SelectionTest {

    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private static final List<Garment> WARDROBE = IntStream.range(0, 48)
            .mapToObj(i -> new Garment(
                    "g" + i,
                    "g" + i,
                    Layer.values()[i % 6],
                    "slot" + i % 6,
                    i % 6 * 10 + i / 6,
                    i / 6 * 0.04,
                    (i / 6 & 1) > 0,
                    (i / 6 & 2) > 0,
                    (i / 6 & 4) > 0))
            .toList();

    private static final Map<String, Garment> BY_ID =
            WARDROBE.stream().collect(Collectors.toMap(Garment::id, Function.identity()));

    @Provide
    Arbitrary<List<ForecastHour>> windows() {
        Arbitrary<Choice> choices = Combinators.combine(Arbitraries.of(WARDROBE), Arbitraries.of(Role.values()))
                .as((garment, role) -> new Choice(garment, role, "Because."));
        Arbitrary<List<Choice>> outfits = choices.list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .uniqueElements(choice -> choice.garment().slot());
        return Combinators.combine(Arbitraries.integers().between(0, 4), outfits)
                .as((clo, outfit) -> Documents.outfit(clo, outfit.toArray(Choice[]::new)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(hours -> {
                    List<ForecastHour> window = new ArrayList<>();
                    hours.forEach(outfit -> window.add(Documents.hour(
                            START.plusSeconds(3600L * window.size()), Documents.weather(5, 5, 0), outfit)));
                    return window;
                });
    }

    private static Selection selection(List<ForecastHour> hours) {
        return Selection.of(hours, Documents.WALKING, ZoneId.of("UTC"));
    }

    private static List<Garment> worn(Selection selection) {
        return selection.garments().stream().map(each -> BY_ID.get(each.id())).toList();
    }

    @Property
    @Label("the deciding hour needs most, and what is worn is its outfit or fits it all the same")
    void decides(@ForAll("windows") List<ForecastHour> hours) {
        Selection selection = selection(hours);
        HourOutfit deciding = selection.deciding().outfit(Documents.WALKING);
        assertThat(hours).contains(selection.deciding()).allSatisfy(hour -> assertThat(
                        hour.outfit(Documents.WALKING).comfortableInsulationClo())
                .isLessThanOrEqualTo(deciding.comfortableInsulationClo()));
        assertThat(selection.worn() == deciding
                        || selection.worn().wornInsulationClo() >= deciding.minimalInsulationClo())
                .isTrue();
    }

    @Property
    @Label("one garment to a slot, each of gold's choosing, in the order of dressing")
    void fits(@ForAll("windows") List<ForecastHour> hours) {
        List<Garment> worn = worn(selection(hours));
        assertThat(worn).extracting(Garment::slot).doesNotHaveDuplicates();
        assertThat(worn).extracting(Garment::putOnOrder).isSorted();
        assertThat(new HashSet<>(choices(hours).map(Choice::garment).toList())).containsAll(worn);
    }

    @Property
    @Label("what any hour's weather asks for is there, or its place is taken, or a shell keeps as much off")
    void protects(@ForAll("windows") List<ForecastHour> hours) {
        List<Garment> worn = worn(selection(hours));
        choices(hours)
                .filter(choice -> choice.role() == Role.WEATHER)
                .map(Choice::garment)
                .forEach(garment -> assertThat(worn)
                        .as("instead of %s", garment)
                        .anyMatch(other -> other.slot().equals(garment.slot())
                                || garment.layer() == Layer.SHELL
                                        && other.layer() == Layer.SHELL
                                        && other.keepsOffLike(garment)));
    }

    @Property
    @Label("every place of the worn outfit stays taken, hardly colder, by what protects as well")
    void staysWarm(@ForAll("windows") List<ForecastHour> hours) {
        Selection selection = selection(hours);
        for (Choice choice : selection.worn().garments()) {
            assertThat(worn(selection))
                    .anyMatch(other -> other.slot().equals(choice.garment().slot())
                            && other.protectsLike(choice.garment())
                            && other.insulationClo() >= choice.garment().insulationClo() - 0.1);
        }
    }

    private static Stream<Choice> choices(List<ForecastHour> hours) {
        return hours.stream().flatMap(hour -> hour.outfit(Documents.WALKING).garments().stream());
    }
}
