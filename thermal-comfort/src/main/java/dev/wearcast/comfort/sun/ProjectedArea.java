package dev.wearcast.comfort.sun;

/**
 * Share of a standing body's surface that faces the sun: ASHRAE Standard 55-2020, appendix C, table C2-2 (after Fanger
 * 1970), by the sun's altitude and by the angle between sun and front.
 */
final class ProjectedArea {

    private static final double STEP_DEG = 15;

    /** Rows: 0 to 180° from the front; columns: altitude 0 to 90°. */
    private static final double[][] STANDING = {
        {0.350, 0.350, 0.314, 0.258, 0.206, 0.144, 0.082},
        {0.342, 0.342, 0.310, 0.252, 0.200, 0.140, 0.082},
        {0.330, 0.330, 0.300, 0.244, 0.190, 0.132, 0.082},
        {0.310, 0.310, 0.275, 0.228, 0.175, 0.124, 0.082},
        {0.283, 0.283, 0.251, 0.208, 0.160, 0.114, 0.082},
        {0.252, 0.252, 0.228, 0.188, 0.150, 0.108, 0.082},
        {0.230, 0.230, 0.214, 0.180, 0.148, 0.108, 0.082},
        {0.242, 0.242, 0.222, 0.180, 0.153, 0.112, 0.082},
        {0.274, 0.274, 0.245, 0.203, 0.165, 0.116, 0.082},
        {0.304, 0.304, 0.270, 0.220, 0.174, 0.121, 0.082},
        {0.328, 0.328, 0.290, 0.234, 0.183, 0.125, 0.082},
        {0.344, 0.344, 0.304, 0.244, 0.190, 0.128, 0.082},
        {0.347, 0.347, 0.308, 0.246, 0.191, 0.128, 0.082},
    };

    private ProjectedArea() {}

    /** @param facingDeg angle between the sun and where the person looks, 0 to 180 */
    static double of(double altitudeDeg, double facingDeg) {
        double position = facingDeg / STEP_DEG;
        int row = (int) Math.min(STANDING.length - 2, position);
        double part = position - row;
        return (1 - part) * byAltitude(row, altitudeDeg) + part * byAltitude(row + 1, altitudeDeg);
    }

    /** Over all angles, since nobody knows where a person looks: the trapezoid rule on the table's own grid. */
    static double averaged(double altitudeDeg) {
        double sum = 0;
        for (int row = 0; row < STANDING.length; row++) {
            double weight = row == 0 || row == STANDING.length - 1 ? 0.5 : 1;
            sum += weight * byAltitude(row, altitudeDeg);
        }
        return sum / (STANDING.length - 1);
    }

    private static double byAltitude(int row, double altitudeDeg) {
        double position = altitudeDeg / STEP_DEG;
        int column = (int) Math.min(STANDING[row].length - 2, position);
        double part = position - column;
        return (1 - part) * STANDING[row][column] + part * STANDING[row][column + 1];
    }
}
