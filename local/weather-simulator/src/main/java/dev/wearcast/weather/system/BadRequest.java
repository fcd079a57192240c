package dev.wearcast.weather.system;

/** A request that cannot be answered; its message is the {@code reason} that the client reads. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadRequest(String reason) {
        super(reason);
    }
}
