package dev.wearcast.weather.system;

/**
 * A response before it goes out.
 *
 * @param status HTTP
 * @param body JSON; empty with status 204
 */
public record Answer(int status, byte[] body) {

    public static Answer ok(Object body) {
        return new Answer(200, Json.bytes(body));
    }

    public static Answer empty() {
        return new Answer(204, new byte[0]);
    }

    /** Open-Meteo's form of an error. */
    public static Answer error(int status, String reason) {
        return new Answer(status, Json.bytes(Json.object().put("error", true).put("reason", reason)));
    }
}
