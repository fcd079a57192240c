package dev.wearcast.weather.climate;

import java.time.Month;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A year of monthly normals, and smooth curves through them. */
public final class Climate {

    private final List<MonthlyNormals> months;
    private final AnnualCurve temperatureMean;
    private final AnnualCurve temperatureMin;
    private final AnnualCurve temperatureMax;
    private final AnnualCurve relativeHumidity;
    private final AnnualCurve windSpeed;
    private final double annualRangeC;

    /** @throws IllegalArgumentException unless there are twelve months, January first */
    public Climate(List<MonthlyNormals> months) {
        this.months = List.copyOf(months);
        for (int i = 0; i < this.months.size(); i++) {
            if (this.months.get(i).month().getValue() != i + 1) {
                throw new IllegalArgumentException("Months are not in order");
            }
        }
        this.temperatureMean = curve(MonthlyNormals::temperatureMeanC);
        this.temperatureMin = curve(MonthlyNormals::temperatureMinC);
        this.temperatureMax = curve(MonthlyNormals::temperatureMaxC);
        this.relativeHumidity = curve(MonthlyNormals::relativeHumidityPct);
        this.windSpeed = curve(MonthlyNormals::windSpeedMS);
        var summary = this.months.stream()
                .mapToDouble(MonthlyNormals::temperatureMeanC)
                .summaryStatistics();
        this.annualRangeC = summary.getMax() - summary.getMin();
    }

    private AnnualCurve curve(ToDoubleFunction<MonthlyNormals> figure) {
        return new AnnualCurve(months.stream().map(figure::applyAsDouble).toList());
    }

    public MonthlyNormals in(Month month) {
        return months.get(month.getValue() - 1);
    }

    /** Warmest month's mean less coldest month's, in kelvin. */
    public double annualRangeC() {
        return annualRangeC;
    }

    /** @param yearPosition months since 1 January, 0 to 12; so in the next four */
    public double temperatureMeanC(double yearPosition) {
        return temperatureMean.at(yearPosition);
    }

    public double temperatureMinC(double yearPosition) {
        return temperatureMin.at(yearPosition);
    }

    public double temperatureMaxC(double yearPosition) {
        return temperatureMax.at(yearPosition);
    }

    public double relativeHumidityPct(double yearPosition) {
        return relativeHumidity.at(yearPosition);
    }

    public double windSpeedMS(double yearPosition) {
        return windSpeed.at(yearPosition);
    }
}
