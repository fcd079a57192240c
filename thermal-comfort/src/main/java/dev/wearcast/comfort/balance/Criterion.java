package dev.wearcast.comfort.balance;

/** How much strain is accepted in the cold (ISO 11079:2007, annex A): skin temperature and wettedness by metabolic rate. */
public enum Criterion {

    /** High strain: cool skin, a feeling of "cold" that a person stands all day. */
    MINIMAL {
        @Override
        double skinC(double metabolicRate) {
            return 33.34 - 0.0354 * metabolicRate;
        }

        @Override
        double wettedness(double metabolicRate) {
            return 0.06;
        }
    },

    /** Low strain: neither warm nor cold. */
    NEUTRAL {
        @Override
        double skinC(double metabolicRate) {
            return 35.7 - 0.0285 * metabolicRate;
        }

        @Override
        double wettedness(double metabolicRate) {
            return 0.001 * metabolicRate;
        }
    };

    /** @param metabolicRate in W/m² */
    abstract double skinC(double metabolicRate);

    /** @param metabolicRate in W/m² */
    abstract double wettedness(double metabolicRate);
}
