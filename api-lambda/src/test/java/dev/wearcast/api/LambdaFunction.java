package dev.wearcast.api;

import com.amazonaws.serverless.exceptions.ContainerInitializationException;
import java.net.URI;
import java.util.Map;

/** The API's handler as Lambda runs it, with what its environment would say. */
public final class LambdaFunction {

    /** Nothing listens there. */
    public static final String NOWHERE = "jdbc:databricks://127.0.0.1:1/default;transportMode=http;ssl=0;"
            + "httpPath=/sql/1.0/warehouses/local;AuthMech=3";

    static {
        // No test asks Open-Meteo itself; one that needs geocoding says where.
        System.setProperty("GEOCODING_BASE_URL", "http://127.0.0.1:1");
    }

    private LambdaFunction() {}

    public static ApiHandler start(URI awsEndpoint, String servingBucket, String jdbcUrl, String secretId) {
        environment(awsEndpoint);
        System.getProperties()
                .putAll(Map.of("SERVING_BUCKET", servingBucket, "WAREHOUSE_JDBC_URL", jdbcUrl, "SECRET_ID", secretId));
        try {
            return new ApiHandler();
        } catch (ContainerInitializationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A JVM cannot set its own environment; the AWS SDK reads system properties in its place. */
    public static void environment(URI awsEndpoint) {
        System.getProperties()
                .putAll(Map.of(
                        "aws.endpointUrl", awsEndpoint.toString(),
                        "aws.region", "eu-central-1",
                        "aws.accessKeyId", "test",
                        "aws.secretAccessKey", "test"));
    }
}
