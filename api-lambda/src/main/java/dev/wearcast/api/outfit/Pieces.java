package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.HourOutfit;
import dev.wearcast.api.serving.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What of a window's garments can come off. Which of it is on is a {@link PieceSet}. */
final class Pieces {

    /** By how much a garment warms those who wear others with it: ISO 9920:2007, as in gold. */
    private static final double OF_GARMENTS_SUM = 0.835;

    private final List<Piece> all;
    private final HourOutfit outfit;

    /** The sum of what stays on less that of the outfit, in clo of single garments. */
    private final double staysOnClo;

    private Pieces(List<Piece> all, HourOutfit outfit, double staysOnClo) {
        this.all = all;
        this.outfit = outfit;
        this.staysOnClo = staysOnClo;
    }

    static Pieces of(Slots slots) {
        Map<String, List<Choice>> byKey = new LinkedHashMap<>();
        double staysOnClo = -sumClo(slots.outfit().garments().stream());
        for (Choice choice : slots.choices()) {
            String key = Piece.key(choice).orElse(null);
            if (key == null) {
                staysOnClo += choice.garment().insulationClo();
            } else {
                byKey.computeIfAbsent(key, same -> new ArrayList<>()).add(choice);
            }
        }
        return new Pieces(byKey.values().stream().map(Piece::of).toList(), slots.outfit(), staysOnClo);
    }

    private static double sumClo(Stream<Choice> choices) {
        return choices.mapToDouble(choice -> choice.garment().insulationClo()).sum();
    }

    int count() {
        return all.size();
    }

    Piece get(int index) {
        return all.get(index);
    }

    /** In the order one puts them on. */
    List<Piece> among(int set) {
        return IntStream.range(0, all.size())
                .filter(index -> PieceSet.has(set, index))
                .mapToObj(all::get)
                .toList();
    }

    /** The pieces that have a garment of the outfit that the window is dressed from. */
    int ofTheOutfit() {
        return that(piece -> piece.choices().stream().anyMatch(choice -> outfit.garments().stream()
                .anyMatch(worn -> worn.garment().slot().equals(choice.garment().slot()))));
    }

    /** The insulation (clo) of all that is on. */
    double wornClo(int set) {
        double clo = staysOnClo
                + among(set).stream().mapToDouble(Piece::insulationClo).sum();
        return outfit.wornInsulationClo() + OF_GARMENTS_SUM * clo;
    }

    /** What an hour's weather asks for, as far as it is there. */
    int askedForBy(DressedHour hour) {
        return hour.askedFor().mapToInt(choice -> doingFor(choice.garment())).reduce(PieceSet.NONE, PieceSet::union);
    }

    /** What is in its place and keeps off as much; for a shell any that does; else what is in its place. */
    int doingFor(Garment asked) {
        int inPlace = that(piece -> piece.hasFor(asked));
        if (asked.layer() == Layer.SHELL && among(inPlace).stream().noneMatch(piece -> piece.keepsOffLike(asked))) {
            int shells = that(piece -> piece.keepsOffLike(asked));
            return shells == PieceSet.NONE ? inPlace : PieceSet.first(shells);
        }
        return inPlace;
    }

    int that(Predicate<Piece> holds) {
        return PieceSet.where(all.size(), index -> holds.test(all.get(index)));
    }
}
