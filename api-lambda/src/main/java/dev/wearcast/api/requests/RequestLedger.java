package dev.wearcast.api.requests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.HttpURLConnection;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The cities that were asked for lately, an object each: what all instances of the function know together. An object's
 * life is as long as the bucket's lifecycle lets it; then, if the city is still not there, it may be asked for again.
 */
final class RequestLedger {

    private static final String PREFIX = "requests/city=";
    private static final String SUFFIX = ".json";

    private final S3Client s3;
    private final String bucket;
    private final ObjectMapper json;

    RequestLedger(S3Client s3, String bucket, ObjectMapper json) {
        this.s3 = s3;
        this.bucket = bucket;
        this.json = json;
    }

    /** City id to when it was asked for. */
    Map<String, Instant> all() {
        return s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(PREFIX)).contents().stream()
                .collect(Collectors.toMap(RequestLedger::id, S3Object::lastModified));
    }

    /** False if it stands there already: of several that write it at once, one alone has added it. */
    boolean add(CityRequested city) {
        try {
            s3.putObject(
                    put -> put.bucket(bucket)
                            .key(key(city.id()))
                            .contentType("application/json")
                            .ifNoneMatch("*"),
                    RequestBody.fromBytes(json.writeValueAsBytes(city)));
            return true;
        } catch (S3Exception e) {
            // The latter while another writes it.
            if (e.statusCode() == HttpURLConnection.HTTP_PRECON_FAILED
                    || e.statusCode() == HttpURLConnection.HTTP_CONFLICT) {
                return false;
            }
            throw e;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void remove(CityRequested city) {
        s3.deleteObject(delete -> delete.bucket(bucket).key(key(city.id())));
    }

    private static String key(String id) {
        return PREFIX + id + SUFFIX;
    }

    private static String id(S3Object object) {
        return object.key().substring(PREFIX.length(), object.key().length() - SUFFIX.length());
    }
}
