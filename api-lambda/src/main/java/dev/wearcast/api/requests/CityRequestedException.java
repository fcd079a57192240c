package dev.wearcast.api.requests;

/** Nobody tracks the city that was asked for yet, but now it is asked for: the way to that answer past all routes. */
final class CityRequestedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RequestedAnswer answer;

    CityRequestedException(RequestedAnswer answer) {
        super(answer.message());
        this.answer = answer;
    }

    RequestedAnswer answer() {
        return answer;
    }
}
