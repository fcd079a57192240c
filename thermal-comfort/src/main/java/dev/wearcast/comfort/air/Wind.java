package dev.wearcast.comfort.air;

import dev.wearcast.comfort.quantity.AirSpeed;

/**
 * Wind as a body meets it, over open ground in neutral air. The source gives no error; among houses the profile does not
 * hold.
 */
public final class Wind {

    /**
     * Wind at 1.2 m by wind at 10 m: the logarithmic profile ln(1.2 / 0.01) / ln(10 / 0.01) over short grass (roughness
     * 0.01 m; Bröde et al. 2012), 0.693, rounded. A forecast's wind is that of 10 m. In streets it is often half of that.
     */
    public static final double AT_BODY_HEIGHT = 0.69;

    private Wind() {}

    public static AirSpeed atBodyHeight(AirSpeed at10Metres) {
        return AirSpeed.metresPerSecond(AT_BODY_HEIGHT * at10Metres.metresPerSecond());
    }

    /** What a moving person meets when the wind may come from any side: the root of the sum of both squares. */
    public static AirSpeed relative(AirSpeed atBodyHeight, AirSpeed own) {
        double wind = atBodyHeight.metresPerSecond();
        double speed = own.metresPerSecond();
        return AirSpeed.metresPerSecond(Math.sqrt(wind * wind + speed * speed));
    }
}
