package dev.wearcast.comfort.balance;

import java.util.function.DoubleUnaryOperator;

/**
 * Where a continuous function that changes its sign between two points is zero. Chandrupatla, T. R. (1997), Advances in
 * Engineering Software 28, 145-149: inverse quadratic interpolation where it is safe, bisection where it is not, so the
 * bracket always closes.
 */
final class Root {

    private static final int MOST_STEPS = 100;

    private Root() {}

    /** @return within {@code tolerance} of a root; the end whose value is nearer to zero if there is no change of sign */
    static double between(double from, double to, double tolerance, DoubleUnaryOperator function) {
        double a = to;
        double b = from;
        double fa = function.applyAsDouble(a);
        double fb = function.applyAsDouble(b);
        if (fa == 0 || fb == 0 || (fa > 0) == (fb > 0)) {
            return Math.abs(fa) <= Math.abs(fb) ? a : b;
        }
        double share = 0.5;
        for (int step = 0; step < MOST_STEPS; step++) {
            double x = a + share * (b - a);
            double fx = function.applyAsDouble(x);
            double c;
            double fc;
            if ((fx > 0) == (fa > 0)) {
                c = a;
                fc = fa;
            } else {
                c = b;
                fc = fb;
                b = a;
                fb = fa;
            }
            a = x;
            fa = fx;
            double best = Math.abs(fa) < Math.abs(fb) ? a : b;
            double closed = tolerance / Math.abs(b - a);
            if (closed > 1 || fa == 0) {
                return best;
            }
            share = Math.max(closed / 2, Math.min(1 - closed / 2, next(a, fa, b, fb, c, fc)));
        }
        return a;
    }

    /** Which share of the way from a to b to try: by inverse quadratic interpolation if that is sure to go inside. */
    private static double next(double a, double fa, double b, double fb, double c, double fc) {
        double xi = (a - b) / (c - b);
        double phi = (fa - fb) / (fc - fb);
        if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi) {
            return fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb);
        }
        return 0.5;
    }
}
