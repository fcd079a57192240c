package dev.wearcast.comfort.clothing;

import dev.wearcast.comfort.quantity.AirSpeed;

/** Wind where a body is, and the air that streams past someone who moves. */
public final class Wind {

    /**
     * Wind at 1.2 m by wind at 10 m: the logarithmic profile over open ground with a roughness length of 0.01 m, ln(1.2 /
     * 0.01) / ln(10 / 0.01) (Oke, T. R. 1987, "Boundary layer climates").
     */
    public static final double BODY_SHARE = Math.log(120) / Math.log(1000);

    private Wind() {}

    /** @param wind at 10 m above ground */
    public static AirSpeed atBody(AirSpeed wind) {
        return AirSpeed.metresPerSecond(wind.metresPerSecond() * BODY_SHARE);
    }

    /** Averaged over all directions that the wind may come from: the root of the sum of squares. */
    public static AirSpeed pastMover(AirSpeed atBody, AirSpeed own) {
        return AirSpeed.metresPerSecond(Math.hypot(atBody.metresPerSecond(), own.metresPerSecond()));
    }
}
