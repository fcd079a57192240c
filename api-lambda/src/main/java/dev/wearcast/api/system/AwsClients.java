package dev.wearcast.api.system;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** AWS clients, made to fail within seconds: a caller waits on every one of them. */
public final class AwsClients {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(1);
    private static final Duration READ_LIMIT = Duration.ofSeconds(2);

    private AwsClients() {}

    /** For requests that a person waits for. */
    public static S3Client s3() {
        return s3(Duration.ofSeconds(3));
    }

    /** @param callLimit for one call, its retries included */
    public static S3Client s3(Duration callLimit) {
        return S3Client.builder()
                .httpClient(http())
                .overrideConfiguration(limit(callLimit))
                // An emulator on loopback has no host name for each bucket.
                .forcePathStyle(hasOwnEndpoint())
                .build();
    }

    /** For the one secret; only made when something needs it. */
    public static SecretsManagerClient secrets() {
        return SecretsManagerClient.builder()
                .httpClient(http())
                .overrideConfiguration(limit(Duration.ofSeconds(3)))
                .build();
    }

    /** For the one bus; only made when something is to be said on it. */
    public static EventBridgeClient eventBridge() {
        return EventBridgeClient.builder()
                .httpClient(http())
                .overrideConfiguration(limit(Duration.ofSeconds(3)))
                .build();
    }

    /** For a language model, which thinks before it says anything. @param callLimit for one call, which is not repeated */
    public static BedrockRuntimeClient bedrock(Duration callLimit) {
        return BedrockRuntimeClient.builder()
                .httpClient(http(callLimit))
                .overrideConfiguration(configuration ->
                        configuration.apiCallTimeout(callLimit).retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    private static SdkHttpClient http() {
        return http(READ_LIMIT);
    }

    private static SdkHttpClient http(Duration readLimit) {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT_LIMIT)
                .socketTimeout(readLimit)
                .build();
    }

    private static ClientOverrideConfiguration limit(Duration callLimit) {
        return ClientOverrideConfiguration.builder().apiCallTimeout(callLimit).build();
    }

    private static boolean hasOwnEndpoint() {
        return System.getenv("AWS_ENDPOINT_URL") != null || System.getProperty("aws.endpointUrl") != null;
    }
}
