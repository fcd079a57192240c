package dev.wearcast.api.warehouse;

import dev.wearcast.api.system.Secret;
import java.sql.SQLException;

/** What opens the warehouse, fetched each time it is opened, so that a new token needs no new start. */
final class WarehouseToken {

    private static final String MEMBER = "warehouseToken";

    private final Secret secret;

    WarehouseToken(String secretId) {
        this.secret = new Secret(secretId);
    }

    /** @throws SQLException if it cannot be had; it holds nothing of the secret */
    String fetch() throws SQLException {
        return secret.member(MEMBER)
                .orElseThrow(
                        () -> new SQLException("The warehouse's token cannot be had: " + MEMBER + " of " + secret));
    }
}
