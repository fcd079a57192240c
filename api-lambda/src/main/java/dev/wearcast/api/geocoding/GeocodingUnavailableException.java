package dev.wearcast.api.geocoding;

/** Geocoding does not answer, or not in time, or not what can be read. */
public final class GeocodingUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GeocodingUnavailableException(String message) {
        super(message);
    }

    public GeocodingUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
