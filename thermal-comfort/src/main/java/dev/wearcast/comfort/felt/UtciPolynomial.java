package dev.wearcast.comfort.felt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * UTCI minus air temperature (K), as a polynomial of sixth order in air temperature (°C), wind speed at 10 m (m/s), mean
 * radiant minus air temperature (K) and vapour pressure (kPa). Coefficients: Bröde et al. (2012), operational procedure,
 * version a 0.002 of October 2009.
 */
public final class UtciPolynomial {

    private static final String RESOURCE = "utci-coefficients.csv";
    private static final int ORDER = 6;

    /**
     * One term: coefficient times the four quantities, each to its power.
     *
     * @param airTemperature power of the air temperature in °C
     * @param windSpeed power of the wind speed in m/s
     * @param radiantDifference power of the mean radiant minus air temperature in K
     * @param vapourPressure power of the vapour pressure in kPa
     */
    public record Term(
            int airTemperature, int windSpeed, int radiantDifference, int vapourPressure, double coefficient) {

        static Term of(String line) {
            String[] cells = line.split(",");
            return new Term(
                    Integer.parseInt(cells[0]),
                    Integer.parseInt(cells[1]),
                    Integer.parseInt(cells[2]),
                    Integer.parseInt(cells[3]),
                    Double.parseDouble(cells[4]));
        }
    }

    private static final List<Term> TERMS = read();

    /** By power: vapour pressure, radiant difference, wind speed, air temperature; zero where there is no term. */
    private static final double[][][][] COEFFICIENTS = dense();

    private UtciPolynomial() {}

    /** All 210 of them. */
    public static List<Term> terms() {
        return TERMS;
    }

    static double offset(double airTemperatureC, double windMs, double radiantDifferenceK, double vapourKpa) {
        double sum = 0;
        for (int p = ORDER; p >= 0; p--) {
            double byRadiant = 0;
            for (int r = ORDER - p; r >= 0; r--) {
                double byWind = 0;
                for (int w = ORDER - p - r; w >= 0; w--) {
                    double byAir = 0;
                    for (int a = ORDER - p - r - w; a >= 0; a--) {
                        byAir = byAir * airTemperatureC + COEFFICIENTS[p][r][w][a];
                    }
                    byWind = byWind * windMs + byAir;
                }
                byRadiant = byRadiant * radiantDifferenceK + byWind;
            }
            sum = sum * vapourKpa + byRadiant;
        }
        return sum;
    }

    private static double[][][][] dense() {
        int size = ORDER + 1;
        double[][][][] coefficients = new double[size][size][size][size];
        for (Term term : TERMS) {
            coefficients[term.vapourPressure()][term.radiantDifference()][term.windSpeed()][term.airTemperature()] =
                    term.coefficient();
        }
        return coefficients;
    }

    private static List<Term> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(UtciPolynomial.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Term::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
