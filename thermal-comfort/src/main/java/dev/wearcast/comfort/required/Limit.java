package dev.wearcast.comfort.required;

/** What lies outside the ranges that the models were made for. The answer is then an extrapolation, or a model's edge. */
public enum Limit {
    AIR_TEMPERATURE("temperature that is dressed for outside -50 to 50 °C"),
    CALM("air slower than 0.4 m/s counts as 0.4 where one dresses for less than 12 °C"),
    WIND("air faster than 18 m/s at body height counts as 18 where one dresses for less than 12 °C"),
    METABOLIC_RATE("metabolic rate outside 58 to 400 W/m² counts as the nearer of both"),
    WARM_EFFORT("more than 4 met counts as 4 met where one dresses for more than 8 °C"),
    WARM_WIND("air faster than 1 m/s counts as 1 m/s where one dresses for more than 8 °C"),
    HEAT("dressing for more than 30 °C, no clothing insulation is asked for comfort's sake"),
    THICK_CLOTHES("more insulation than clothes have (5 clo)"),
    NIGHT_SKY("surroundings colder than the air");

    private final String words;

    Limit(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }
}
