package dev.wearcast.api.words;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * What is kept of words, as JSON under {@code words/} in the serving bucket. Every method may throw an SdkException, and an
 * UncheckedIOException where what is there is not what was kept.
 */
final class WordObjects {

    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;

    private final S3Client s3;
    private final ObjectMapper json;
    private final String bucket;

    WordObjects(S3Client s3, ObjectMapper json, String bucket) {
        this.s3 = s3;
        this.json = json;
        this.bucket = bucket;
    }

    /** @param etag null where the object is not there yet */
    record Tagged<T>(T value, @Nullable String etag) {}

    <T> Optional<Tagged<T>> read(String key, Class<T> type) {
        try {
            var object = s3.getObjectAsBytes(
                    GetObjectRequest.builder().bucket(bucket).key(key).build());
            T value = json.readValue(object.asByteArrayUnsafe(), type);
            if (value == null) {
                throw new IOException(key + " is null");
            }
            return Optional.of(new Tagged<>(value, object.response().eTag()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String key, Object value) {
        s3.putObject(put(key).build(), body(value));
    }

    /** Writes it where the object is still the one with the tag, or still none; else false. */
    boolean replace(String key, Object value, @Nullable String etag) {
        try {
            s3.putObject(
                    put(key).ifMatch(etag)
                            .ifNoneMatch(etag == null ? "*" : null)
                            .build(),
                    body(value));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT) {
                return false;
            }
            throw e;
        }
    }

    private PutObjectRequest.Builder put(String key) {
        return PutObjectRequest.builder().bucket(bucket).key(key).contentType("application/json");
    }

    private RequestBody body(Object value) {
        try {
            return RequestBody.fromBytes(json.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
