package dev.wearcast.api.system;

import java.util.function.UnaryOperator;

/**
 * What the functions are told by their environment.
 *
 * @param servingBucket {@code SERVING_BUCKET}: where the published documents lie
 * @param warehouseJdbcUrl {@code WAREHOUSE_JDBC_URL}: a Databricks JDBC URL without credentials
 * @param secretId {@code SECRET_ID}: the secret in Secrets Manager whose member {@code warehouseToken} opens it
 */
public record Settings(String servingBucket, String warehouseJdbcUrl, String secretId) {

    public Settings {
        if (!warehouseJdbcUrl.startsWith("jdbc:databricks://")) {
            throw new IllegalArgumentException("WAREHOUSE_JDBC_URL must begin with jdbc:databricks://");
        }
        if (warehouseJdbcUrl.toUpperCase(java.util.Locale.ROOT).contains("PWD=")) {
            throw new IllegalArgumentException("WAREHOUSE_JDBC_URL must not hold a password; the secret does");
        }
    }

    /**
     * Reads them from where the operator looks, normally the environment.
     *
     * @throws IllegalStateException if one is missing; the message names it
     */
    public static Settings from(UnaryOperator<String> lookup) {
        return new Settings(
                required(lookup, "SERVING_BUCKET"),
                required(lookup, "WAREHOUSE_JDBC_URL"),
                required(lookup, "SECRET_ID"));
    }

    private static String required(UnaryOperator<String> lookup, String name) {
        String value = lookup.apply(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("The environment variable " + name + " is missing");
        }
        return value;
    }
}
