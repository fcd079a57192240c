package dev.wearcast.ingest.weather;

/** One city's answer is not what the landing contract promises; the other cities' answers may be. */
final class InvalidForecast extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidForecast(String message) {
        super(message);
    }
}
