package dev.wearcast.api.outfit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.HourOutfit;
import dev.wearcast.api.serving.Layer;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any hours that gold can come up with. */
class SelectionTest {

    @Provide
    Arbitrary<List<DressedHour>> windows() {
        return Windows.any(12, 5);
    }

    private static List<Garment> taken(Selection selection) {
        return selection.slots().choices().stream().map(Choice::garment).toList();
    }

    @Property
    @Label("the deciding hour needs most, and what is worn is its outfit or fits it all the same")
    void decides(@ForAll("windows") List<DressedHour> hours) {
        Selection selection = Selection.of(hours);
        HourOutfit deciding = selection.deciding().outfit();
        assertThat(hours).contains(selection.deciding()).allSatisfy(hour -> assertThat(
                        hour.outfit().comfortableInsulationClo())
                .isLessThanOrEqualTo(deciding.comfortableInsulationClo()));
        assertThat(selection.outfit() == deciding
                        || selection.outfit().wornInsulationClo() >= deciding.minimalInsulationClo())
                .isTrue();
    }

    @Property
    @Label("one garment to a slot, each of gold's choosing, in the order of dressing")
    void fits(@ForAll("windows") List<DressedHour> hours) {
        List<Garment> taken = taken(Selection.of(hours));
        assertThat(taken).extracting(Garment::slot).doesNotHaveDuplicates();
        assertThat(taken).extracting(Garment::putOnOrder).isSorted();
        Stream<Choice> golds = hours.stream().flatMap(hour -> hour.outfit().garments().stream());
        assertThat(new HashSet<>(golds.map(Choice::garment).toList())).containsAll(taken);
    }

    @Property
    @Label("what any hour's weather asks for is there, or its place is taken, or a shell keeps as much off")
    void protects(@ForAll("windows") List<DressedHour> hours) {
        List<Garment> taken = taken(Selection.of(hours));
        hours.stream().flatMap(DressedHour::askedFor).map(Choice::garment).forEach(garment -> assertThat(taken)
                .as("instead of %s", garment)
                .anyMatch(other -> other.slot().equals(garment.slot())
                        || garment.layer() == Layer.SHELL
                                && other.layer() == Layer.SHELL
                                && other.keepsOffLike(garment)));
    }

    @Property
    @Label("every place of the worn outfit stays taken, hardly colder, by what protects as well")
    void staysWarm(@ForAll("windows") List<DressedHour> hours) {
        Selection selection = Selection.of(hours);
        for (Choice choice : selection.outfit().garments()) {
            assertThat(taken(selection))
                    .anyMatch(other -> other.slot().equals(choice.garment().slot())
                            && other.protectsLike(choice.garment())
                            && other.insulationClo() >= choice.garment().insulationClo() - 0.1);
        }
    }
}
