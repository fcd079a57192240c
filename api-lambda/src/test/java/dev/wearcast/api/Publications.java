package dev.wearcast.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.serving.ServingIndex;
import dev.wearcast.api.system.Json;
import dev.wearcast.emulator.AwsEmulatorTest;
import java.time.Instant;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Documents in S3, as the publish function leaves them. */
public final class Publications extends AwsEmulatorTest {

    private Publications() {}

    /** Puts documents and a catalogue in force in a new bucket; answers its name. */
    public static String bucketWith(Instant publishedAt, ServingDocument... documents) {
        String bucket = newBucket("serving");
        ServingIndex index = Documents.index("v1", publishedAt, documents);
        try (S3Client s3 = s3()) {
            for (int i = 0; i < documents.length; i++) {
                put(s3, bucket, index.cities().get(i).key(), documents[i]);
            }
            put(s3, bucket, index.catalogueKey(), Documents.catalogue("v1", publishedAt));
            put(s3, bucket, ServingIndex.KEY, index);
        }
        return bucket;
    }

    private static void put(S3Client s3, String bucket, String key, Object document) {
        try {
            RequestBody body = RequestBody.fromString(Json.mapper().writeValueAsString(document));
            s3.putObject(put -> put.bucket(bucket).key(key), body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
