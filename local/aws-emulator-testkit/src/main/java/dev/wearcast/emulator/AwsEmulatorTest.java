package dev.wearcast.emulator;

import java.net.URI;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Base of every test that needs AWS. The emulator is shared, also with other test classes and possibly with other
 * people, so a test makes its own resources with {@link #uniqueName} and {@link #newBucket} and never lists, empties
 * or counts what is not its own.
 */
public abstract class AwsEmulatorTest {

    /** The emulator of this JVM; see {@link AwsEmulator#shared()}. */
    protected static AwsEmulator emulator() {
        return AwsEmulator.shared();
    }

    /** Where every AWS service answers. */
    protected static URI awsEndpoint() {
        return emulator().endpoint();
    }

    /** A client of any service, made to talk to the emulator: {@code awsClient(SqsClient.builder())}. */
    protected static <B extends AwsClientBuilder<B, C>, C> C awsClient(AwsClientBuilder<B, C> builder) {
        return builder.endpointOverride(awsEndpoint())
                .region(Region.of(AwsEmulator.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(AwsEmulator.DUMMY_CREDENTIAL, AwsEmulator.DUMMY_CREDENTIAL)))
                .build();
    }

    /** A client of S3; path style, since a bucket's own host name does not resolve on loopback. */
    protected static S3Client s3() {
        S3ClientBuilder builder = S3Client.builder().forcePathStyle(true);
        return awsClient(builder);
    }

    /** A name no other test has, of lower-case letters, digits and hyphens; the prefix has at most 26 of them. */
    protected static String uniqueName(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    /** Creates an empty bucket of its own and answers its name. */
    protected static String newBucket(String prefix) {
        String bucket = uniqueName(prefix);
        try (S3Client s3 = s3()) {
            s3.createBucket(request -> request.bucket(bucket));
        }
        return bucket;
    }
}
