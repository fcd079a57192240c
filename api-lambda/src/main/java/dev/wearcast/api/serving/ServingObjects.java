package dev.wearcast.api.serving;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The published objects as S3 has them. */
public final class ServingObjects {

    private final S3Client s3;
    private final ObjectMapper json;
    private final String bucket;

    public ServingObjects(S3Client s3, ObjectMapper json, String bucket) {
        this.s3 = s3;
        this.json = json;
        this.bucket = bucket;
    }

    /** An object and the tag that asks for it only if it has changed. */
    public record Tagged<T>(T value, @Nullable String etag) {}

    /**
     * The index, unless it is the one with this tag.
     *
     * @throws ServingUnavailableException if there is none, or it cannot be read
     */
    public Optional<Tagged<ServingIndex>> indexUnless(@Nullable String etag) {
        try {
            return Optional.of(read(ServingIndex.KEY, etag, ServingIndex.class));
        } catch (S3Exception e) {
            if (e.statusCode() == HttpURLConnection.HTTP_NOT_MODIFIED) {
                return Optional.empty();
            }
            throw new ServingUnavailableException(ServingIndex.KEY, e);
        } catch (SdkException | IOException e) {
            throw new ServingUnavailableException(ServingIndex.KEY, e);
        }
    }

    /** @throws ServingUnavailableException if it is not there, or cannot be read */
    public <T> T read(String key, Class<T> type) {
        try {
            return read(key, null, type).value();
        } catch (SdkException | IOException e) {
            throw new ServingUnavailableException(key, e);
        }
    }

    private <T> Tagged<T> read(String key, @Nullable String etag, Class<T> type) throws IOException {
        GetObjectRequest request = GetObjectRequest.builder()
                .bucket(bucket)
                .key(key)
                .ifNoneMatch(etag)
                .build();
        var object = s3.getObjectAsBytes(request);
        GetObjectResponse response = object.response();
        try (InputStream body = Gzip.decoded(object.asByteArrayUnsafe(), response.contentEncoding())) {
            return new Tagged<>(json.readValue(body, type), response.eTag());
        }
    }
}
