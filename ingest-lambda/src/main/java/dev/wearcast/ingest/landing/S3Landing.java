package dev.wearcast.ingest.landing;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The bucket that landing objects go to. */
public final class S3Landing {

    private final S3Client s3;
    private final String bucket;

    /** @param bucket its name */
    public S3Landing(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /** Writes the object, over its predecessor if the run is a retry. */
    public void put(LandingObject object) {
        // No Content-Encoding: a client that honours it would unpack what its name calls .gz.
        s3.putObject(
                put -> put.bucket(bucket)
                        .key(object.key())
                        .contentType("application/gzip")
                        .metadata(object.manifest()),
                RequestBody.fromBytes(object.content()));
    }
}
