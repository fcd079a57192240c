package dev.wearcast.comfort.required;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wearcast.comfort.air.Wind;
import dev.wearcast.comfort.balance.Cold;
import dev.wearcast.comfort.balance.Criterion;
import dev.wearcast.comfort.balance.Ireq;
import dev.wearcast.comfort.clothing.Ensemble;
import dev.wearcast.comfort.felt.WindChill;
import dev.wearcast.comfort.quantity.AirPermeability;
import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.Insulation;
import dev.wearcast.comfort.quantity.MetabolicRate;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The example by hand of docs/what-to-wear.md, whose figures are read from it. */
class WorkedExampleTest {

    private static final Path DOCUMENT = Path.of(System.getProperty("wearcast.root", ".."), "docs/what-to-wear.md");
    private static final Temperature AIR = Temperature.celsius(2);
    private static final AirSpeed WIND = AirSpeed.metresPerSecond(4);
    private static final RelativeHumidity HUMIDITY = RelativeHumidity.percent(80);
    private static final Activity WALKING =
            new Activity(MetabolicRate.wattsPerSquareMetre(165), AirSpeed.metresPerSecond(1.1));

    private String example;

    @BeforeEach
    void read() throws IOException {
        String text = Files.readString(DOCUMENT);
        String section = text.substring(text.indexOf("## An example by hand"));
        example =
                section.substring(0, section.indexOf("## Temperature and wind")).replaceAll("\\s+", " ");
    }

    @Test
    @DisplayName("the code has the example's results")
    void results() {
        Cold cold =
                new Cold(WALKING.rate(), AIR, AIR, Wind.atBodyHeight(WIND), HUMIDITY, WALKING.ownSpeed(), windproof());
        Ireq comfort = Ireq.of(cold, Criterion.NEUTRAL);
        assertThat(comfort.required().squareMetreKelvinPerWatt())
                .isCloseTo(figure("where they resist # m²K/W"), within(0.00005));
        assertThat(comfort.required().clo()).isCloseTo(figure("m²K/W \\(# clo\\)"), within(0.0005));
        assertThat(comfort.basic().squareMetreKelvinPerWatt()).isCloseTo(figure("= # m²K/W, or"), within(0.00005));
        assertThat(comfort.basic().clo()).isCloseTo(figure("m²K/W, or # clo"), within(0.0005));
        RequiredInsulation required =
                RequiredInsulation.of(Weather.inShade(AIR, WIND, HUMIDITY), WALKING, Sensitivity.AVERAGE);
        assertThat(required.comfortable().clo()).isCloseTo(figure("m²K/W, or # clo"), within(0.0005));
        assertThat(required.minimal().clo()).isCloseTo(figure("it is # clo at least"), within(0.005));
        assertThat(WindChill.of(AIR, WIND).celsius()).isCloseTo(figure("14.4\\^0.16 = (-#) °C"), within(0.05));
    }

    @Test
    @DisplayName("its steps add up")
    void steps() {
        double wind = figure("0.69 × 4 = # m/s");
        assertThat(wind).isCloseTo(Wind.atBodyHeight(WIND).metresPerSecond(), within(0.005));
        double left = figure("leave e\\S+ × 2.76 - 0.22 × 1.1\\) = #");
        assertThat(left).isCloseTo(Math.exp(-0.15 * wind - 0.22 * 1.1), within(0.0005));
        double boundary = figure("0.0045 = # m²K/W");
        assertThat(boundary).isCloseTo(0.092 * left - 0.0045, within(0.00005));
        double skin = figure("165 = # °C. Of");
        assertThat(skin).isCloseTo(35.7 - 0.0285 * 165, within(0.05));
        double through = figure("so # must go");
        assertThat(165 - figure("breath takes #") - figure("sweat #")).isCloseTo(through, within(0.05));
        double resists = figure("where they resist #");
        double surface = figure("× 130.7 = # °C");
        assertThat(surface).isCloseTo(skin - resists * through, within(0.005));
        double area = figure("0.1865 = # times");
        assertThat(area).isCloseTo(1 + 1.197 * resists, within(0.0005));
        assertThat(area * (surface - 2) / boundary).isCloseTo(figure("0.04324 = # W"), within(0.05));
        double atRest = (resists + boundary / area) / (0.54 * left * Math.pow(8, 0.075) - 0.06 * Math.log(8) + 0.5)
                - 0.085 / area;
        assertThat(figure("= # m²K/W, or")).isCloseTo(atRest, within(0.00015));
    }

    @Test
    @DisplayName("its garments are as warm as it says")
    void garments() {
        double asked = figure("\\(# - 0.161\\)");
        double sum = figure("0.835 = # clo; less");
        assertThat(sum).isCloseTo((asked - 0.161) / 0.835, within(0.005));
        double accessories = figure("each\\): # clo");
        assertThat(figure("accessories, # clo")).isCloseTo(sum - accessories, within(0.005));
        double rung = figure("thick trousers \\(0.24\\): # clo");
        assertThat(Ensemble.of(Insulation.clo(rung + accessories)).clo())
                .isCloseTo(figure("\\) = # clo, between"), within(0.005));
    }

    /** The one number that stands at # in this pattern. */
    private double figure(String pattern) {
        String number = "(-?\\d+(?:\\.\\d+)?)";
        Matcher found = Pattern.compile(
                        pattern.contains("(-#)") ? pattern.replace("(-#)", number) : pattern.replace("#", number))
                .matcher(example);
        assertThat(found.find()).as(pattern).isTrue();
        return Double.parseDouble(found.group(1));
    }

    private static AirPermeability windproof() {
        return AirPermeability.litresPerSquareMetreSecond(8);
    }
}
