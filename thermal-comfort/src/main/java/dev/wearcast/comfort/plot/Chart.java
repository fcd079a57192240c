package dev.wearcast.comfort.plot;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** Lines over two axes as SVG, in colours that read on white and on black and for the colour-blind (Okabe and Ito 2008). */
final class Chart {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 460;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int TOP = 50;
    private static final int BOTTOM = 60;

    private static final String[] COLOURS = {"#0072b2", "#009e73", "#e69f00", "#d55e00"};

    private static final String STYLE =
            """
            <style>
              .paper { fill: #ffffff } text { fill: #222222; font: 13px sans-serif } .title { font-size: 15px }
              .grid { stroke: #8888; stroke-width: 0.5 } .axis { stroke: #666666 }
              .curve { fill: none; stroke-width: 2.5 }
              @media (prefers-color-scheme: dark) {
                .paper { fill: #14181c } text { fill: #e6e6e6 } .axis { stroke: #aaaaaa }
              }
            </style>
            """;

    private final double fromX;
    private final double toX;
    private final double stepX;
    private final double toY;
    private final double stepY;
    private final StringBuilder lines = new StringBuilder();

    /** The second axis begins at 0. */
    Chart(double fromX, double toX, double stepX, double toY, double stepY) {
        this.fromX = fromX;
        this.toX = toX;
        this.stepX = stepX;
        this.toY = toY;
        this.stepY = stepY;
    }

    void line(int number, String name, DoubleUnaryOperator function, double step) {
        StringBuilder points = new StringBuilder();
        for (double x = fromX; x <= toX + step / 2; x += step) {
            points.append(text("%.1f,%.1f ", atX(x), atY(function.applyAsDouble(x))));
        }
        String colour = COLOURS[number % COLOURS.length];
        lines.append(text(
                "<polyline class=\"curve\" stroke=\"%s\" points=\"%s\"/>%n",
                colour, points.toString().strip()));
        int y = TOP + 42 + number * 20;
        int x = WIDTH - RIGHT - 130;
        lines.append(text(
                "<line class=\"curve\" stroke=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n",
                colour, x, y, x + 30, y));
        lines.append(text("<text x=\"%d\" y=\"%d\">%s</text>%n", x + 40, y + 4, name));
    }

    String svg(String title, String nameX, String nameY, String nameOfLines) {
        StringBuilder svg = new StringBuilder(text(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n",
                WIDTH, HEIGHT, title));
        svg.append(STYLE);
        svg.append(text("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>%n", WIDTH, HEIGHT));
        svg.append(text("<text class=\"title\" x=\"%d\" y=\"28\">%s</text>%n", LEFT, title));
        grid(svg);
        svg.append(text("<text x=\"%d\" y=\"%d\">%s</text>%n", WIDTH - RIGHT - 130, TOP + 22, nameOfLines));
        svg.append(lines);
        svg.append(text(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 16, nameX));
        svg.append(text(
                "<text transform=\"translate(22 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>%n",
                (TOP + HEIGHT - BOTTOM) / 2, nameY));
        return svg.append("</svg>\n").toString();
    }

    private void grid(StringBuilder svg) {
        for (double x = fromX; x <= toX; x += stepX) {
            svg.append(text(
                    "<line class=\"grid\" x1=\"%1$.1f\" y1=\"%2$d\" x2=\"%1$.1f\" y2=\"%3$d\"/>%n",
                    atX(x), TOP, HEIGHT - BOTTOM));
            svg.append(text(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.0f</text>%n", atX(x), HEIGHT - BOTTOM + 18, x));
        }
        String form = stepY < 1 ? "%.1f" : "%.0f";
        for (double y = 0; y <= toY; y += stepY) {
            svg.append(text(
                    "<line class=\"%1$s\" x1=\"%2$d\" y1=\"%3$.1f\" x2=\"%4$d\" y2=\"%3$.1f\"/>%n",
                    y == 0 ? "axis" : "grid", LEFT, atY(y), WIDTH - RIGHT));
            svg.append(text(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">" + form + "</text>%n", LEFT - 8, atY(y) + 4, y));
        }
    }

    private double atX(double x) {
        return LEFT + (x - fromX) / (toX - fromX) * (WIDTH - LEFT - RIGHT);
    }

    private double atY(double y) {
        return HEIGHT - BOTTOM - y / toY * (HEIGHT - TOP - BOTTOM);
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form.replace("%n", "\n"), values);
    }
}
