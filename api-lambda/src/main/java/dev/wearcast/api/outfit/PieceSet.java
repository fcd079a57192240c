package dev.wearcast.api.outfit;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Sets of a window's {@link Pieces}, as ints: its lowest bit says whether the first piece is in it, the next one the
 * second. No objects, since a plan compares every set that can be worn in an hour with every one of the hour before,
 * thousands of times an answer; and a set is an index into what was worked out for each.
 */
final class PieceSet {

    static final int NONE = 0;

    private PieceSet() {}

    /** How many sets there are of so many pieces, of which the last is all. */
    static int count(int pieces) {
        return 1 << pieces;
    }

    /** Those of so many pieces of whose index that holds. */
    static int where(int pieces, IntPredicate holds) {
        return IntStream.range(0, pieces).filter(holds).map(piece -> 1 << piece).reduce(NONE, PieceSet::union);
    }

    static boolean has(int set, int piece) {
        return (set >> piece & 1) == 1;
    }

    static boolean hasAll(int set, int others) {
        return (set & others) == others;
    }

    static boolean hasAny(int set, int others) {
        return (set & others) != NONE;
    }

    static int union(int set, int other) {
        return set | other;
    }

    static int intersection(int set, int other) {
        return set & other;
    }

    /** What of the one is not in the other. */
    static int difference(int set, int other) {
        return set & ~other;
    }

    /** The first piece alone; none of none. */
    static int first(int set) {
        return Integer.lowestOneBit(set);
    }
}
