package dev.wearcast.comfort.sun;

/**
 * How a body stands to the sun: the share of its radiating surface that the beam meets (projected area factor). Tables of
 * ANSI/ASHRAE 55-2020, appendix C, after Fanger (1970).
 */
public enum Posture {
    STANDING(new double[][] {
        {0.35, 0.35, 0.314, 0.258, 0.206, 0.144, 0.082},
        {0.342, 0.342, 0.31, 0.252, 0.2, 0.14, 0.082},
        {0.33, 0.33, 0.3, 0.244, 0.19, 0.132, 0.082},
        {0.31, 0.31, 0.275, 0.228, 0.175, 0.124, 0.082},
        {0.283, 0.283, 0.251, 0.208, 0.16, 0.114, 0.082},
        {0.252, 0.252, 0.228, 0.188, 0.15, 0.108, 0.082},
        {0.23, 0.23, 0.214, 0.18, 0.148, 0.108, 0.082},
        {0.242, 0.242, 0.222, 0.18, 0.153, 0.112, 0.082},
        {0.274, 0.274, 0.245, 0.203, 0.165, 0.116, 0.082},
        {0.304, 0.304, 0.27, 0.22, 0.174, 0.121, 0.082},
        {0.328, 0.328, 0.29, 0.234, 0.183, 0.125, 0.082},
        {0.344, 0.344, 0.304, 0.244, 0.19, 0.128, 0.082},
        {0.347, 0.347, 0.308, 0.246, 0.191, 0.128, 0.082}
    }),
    SITTING(new double[][] {
        {0.29, 0.324, 0.305, 0.303, 0.262, 0.224, 0.177},
        {0.292, 0.328, 0.294, 0.288, 0.268, 0.227, 0.177},
        {0.288, 0.332, 0.298, 0.29, 0.264, 0.222, 0.177},
        {0.274, 0.326, 0.294, 0.289, 0.252, 0.214, 0.177},
        {0.254, 0.308, 0.28, 0.276, 0.241, 0.202, 0.177},
        {0.23, 0.282, 0.262, 0.26, 0.233, 0.193, 0.177},
        {0.216, 0.26, 0.248, 0.244, 0.22, 0.186, 0.177},
        {0.234, 0.258, 0.236, 0.227, 0.208, 0.18, 0.177},
        {0.262, 0.26, 0.224, 0.208, 0.196, 0.176, 0.177},
        {0.28, 0.26, 0.21, 0.192, 0.184, 0.17, 0.177},
        {0.298, 0.256, 0.194, 0.174, 0.168, 0.168, 0.177},
        {0.306, 0.25, 0.18, 0.156, 0.156, 0.166, 0.177},
        {0.3, 0.24, 0.168, 0.152, 0.152, 0.164, 0.177}
    });

    private static final double STEP_DEG = 15;
    private static final int BEARINGS = 13;

    /** By bearing of the sun from the front (0 to 180°), then by its altitude (0 to 90°), in steps of 15°. */
    private final double[][] projected;

    Posture(double[][] projected) {
        this.projected = projected;
    }

    /**
     * Interpolated in both angles.
     *
     * @param altitudeDeg of the sun, 0 to 90
     * @param bearingDeg of the sun from where the person faces, 0 (front) to 180 (back)
     */
    double projectedArea(double altitudeDeg, double bearingDeg) {
        int row = Math.min(BEARINGS - 2, (int) (bearingDeg / STEP_DEG));
        double within = bearingDeg / STEP_DEG - row;
        return (1 - within) * atRow(row, altitudeDeg) + within * atRow(row + 1, altitudeDeg);
    }

    /** Averaged over all ways to face: a person outdoors turns. */
    double meanProjectedArea(double altitudeDeg) {
        double sum = 0;
        for (int row = 0; row < BEARINGS; row++) {
            boolean isEnd = row == 0 || row == BEARINGS - 1;
            sum += (isEnd ? 0.5 : 1) * atRow(row, altitudeDeg);
        }
        return sum / (BEARINGS - 1);
    }

    private double atRow(int row, double altitudeDeg) {
        double[] byAltitude = projected[row];
        int column = Math.min(byAltitude.length - 2, (int) (altitudeDeg / STEP_DEG));
        double within = altitudeDeg / STEP_DEG - column;
        return (1 - within) * byAltitude[column] + within * byAltitude[column + 1];
    }
}
