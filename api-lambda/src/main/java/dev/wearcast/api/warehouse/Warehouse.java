package dev.wearcast.api.warehouse;

import com.databricks.client.jdbc.Driver;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to the warehouse, kept while it is good: opening one takes longer than a query. */
final class Warehouse {

    private static final Logger log = LoggerFactory.getLogger(Warehouse.class);

    private final String url;
    private final WarehouseToken token;
    private @Nullable Connection connection;

    /** @param url Databricks JDBC, without credentials */
    Warehouse(String url, WarehouseToken token) {
        this.url = url;
        this.token = token;
    }

    /** Something asked of an open connection. */
    @FunctionalInterface
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** Asks; where a kept connection has gone bad, which only shows in use, a second time on a new one. */
    synchronized <T> T read(Question<T> question) throws SQLException {
        boolean kept = connection != null;
        try {
            return question.ask(opened());
        } catch (SQLException e) {
            close();
            if (!kept) {
                throw e;
            }
            log.info("The warehouse connection failed and is opened anew: {}", e.getMessage());
        }
        try {
            return question.ask(opened());
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    private Connection opened() throws SQLException {
        Connection current = connection;
        if (current == null) {
            Properties properties = new Properties();
            properties.setProperty("UID", "token");
            properties.setProperty("PWD", token.fetch());
            properties.setProperty("EnableTelemetry", "0");
            current = new Driver().connect(url, properties);
            connection = current;
        }
        return current;
    }

    private void close() {
        Connection bad = connection;
        connection = null;
        if (bad != null) {
            try {
                bad.close();
            } catch (SQLException e) {
                log.debug("A bad connection does not close either", e);
            }
        }
    }
}
