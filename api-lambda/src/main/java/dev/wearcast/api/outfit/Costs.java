package dev.wearcast.api.outfit;

import static dev.wearcast.api.outfit.PieceSet.difference;
import static dev.wearcast.api.outfit.PieceSet.has;
import static dev.wearcast.api.outfit.PieceSet.hasAll;
import static dev.wearcast.api.outfit.PieceSet.hasAny;
import static dev.wearcast.api.outfit.PieceSet.intersection;
import static dev.wearcast.api.outfit.PieceSet.union;

import dev.wearcast.api.serving.Layer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What it costs to wear some of the pieces in an hour, and to change, in clo too warm for an hour: half a clo, a jacket's
 * worth, comes off when it lasts for two hours, and when it must be put on again, for four. Our own choice.
 *
 * <p>What is worn, and each other int that is not an hour, is a {@link PieceSet}.
 */
final class Costs {

    /** What opening a zip or a collar is good for; nobody changes for less. */
    static final double ZIP_CLO = 0.1;

    /** To be within the interval, yet below the comfortable. */
    private static final double COOL = 0.5;

    private static final double CHANGE = 0.5;
    private static final double PUT_ON = 0.1;

    /** What is off must be carried. */
    private static final double TAKE_OFF = 0.25;

    /** For each piece that lies under another, which must come off for it. */
    private static final double BENEATH = 0.2;

    /** An hour in rain gear under a dry sky, or with hat and gloves in the mild. */
    private static final double NEEDLESS_SHELL = 0.65;

    private static final double NEEDLESS_HAT = 0.3;

    private static final double EPSILON_CLO = 1e-6;

    private final List<DressedHour> hours;
    private final Pieces pieces;
    private final DressedHour deciding;
    private final int sun;
    private final int rainGear;

    /** By piece, the pieces that it lies under. */
    private final int[] over;

    private final int[] askedFor;
    private final double[] wornClo;

    Costs(List<DressedHour> hours, DressedHour deciding, Pieces pieces) {
        this.hours = hours;
        this.pieces = pieces;
        this.deciding = deciding;
        this.sun = pieces.that(piece -> piece.kind() == Piece.Kind.SUN);
        this.rainGear = pieces.that(piece -> piece.isForWeather() && piece.isWaterproof());
        this.over = IntStream.range(0, pieces.count())
                .map(index -> pieces.that(pieces.get(index)::isBeneath))
                .toArray();
        this.askedFor = hours.stream().mapToInt(pieces::askedForBy).toArray();
        // Who has put on sunglasses knows himself when to take them off.
        for (int hour = 1; hour < askedFor.length; hour++) {
            askedFor[hour] = union(askedFor[hour], intersection(askedFor[hour - 1], sun));
        }
        this.wornClo = IntStream.range(0, PieceSet.count(pieces.count()))
                .mapToDouble(pieces::wornClo)
                .toArray();
    }

    /**
     * The sets of pieces that one can wear in an hour: with all that its weather asks for, and a jacket where gold has
     * one; no colder than its minimal while the outfit has more to put on; the whole outfit in the hours that ask for most.
     */
    int[] allowedIn(int hour) {
        int outfit = union(askedFor[hour], difference(pieces.ofTheOutfit(), sun));
        int needed = asksForMost(hours.get(hour)) ? outfit : askedFor[hour];
        int needlessSun = difference(sun, askedFor[hour]);
        int shells = hours.get(hour).wears(Layer.SHELL) ? pieces.that(Piece::isShell) : PieceSet.NONE;
        double leastClo = Math.min(hours.get(hour).outfit().minimalInsulationClo(), wornClo[union(outfit, shells)]);
        return IntStream.range(0, wornClo.length)
                .filter(worn -> hasAll(worn, needed) && !hasAny(worn, needlessSun))
                .filter(worn -> shells == PieceSet.NONE || hasAny(worn, shells))
                .filter(worn -> wornClo[worn] >= leastClo - EPSILON_CLO)
                .toArray();
    }

    private boolean asksForMost(DressedHour hour) {
        return hour.outfit().comfortableInsulationClo() >= deciding.outfit().comfortableInsulationClo() - EPSILON_CLO;
    }

    double ofWearing(int worn, int hour) {
        double above = wornClo[worn] - hours.get(hour).outfit().comfortableInsulationClo();
        double cost = Math.max(0, above - ZIP_CLO) + COOL * Math.max(0, -above - ZIP_CLO);
        int notAskedFor = difference(worn, askedFor[hour]);
        for (int piece = 0; piece < over.length; piece++) {
            if (has(notAskedFor, piece)) {
                cost += needless(pieces.get(piece), hours.get(hour));
            }
        }
        return cost;
    }

    private static double needless(Piece piece, DressedHour hour) {
        if (!piece.isForWeather() || piece.isWornIn(hour)) {
            return 0;
        }
        return piece.kind() == Piece.Kind.COLD ? NEEDLESS_HAT : NEEDLESS_SHELL;
    }

    /** At the beginning of an hour. Rain gear that is on stays on while it is wet, at any cost. */
    double ofChanging(int from, int to, int hour) {
        if (from == to) {
            return 0;
        }
        int on = difference(to, from);
        int off = difference(from, to);
        if (hasAny(off, rainGear) && Precipitation.isWet(hours.get(hour).weather())) {
            return Double.POSITIVE_INFINITY;
        }
        double cost = CHANGE;
        int stays = intersection(from, to);
        for (int piece = 0; piece < over.length; piece++) {
            if (has(on, piece) || has(off, piece)) {
                cost += (has(on, piece) ? PUT_ON : TAKE_OFF) + (hasAny(stays, over[piece]) ? BENEATH : 0);
            }
        }
        return cost;
    }
}
