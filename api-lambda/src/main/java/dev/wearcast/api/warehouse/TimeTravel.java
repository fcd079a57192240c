package dev.wearcast.api.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Delta's time travel: lets a statement read gold's tables as they stood at a moment. */
final class TimeTravel {

    /** Gold as it stands. */
    static final TimeTravel NONE = new TimeTravel(null);

    private static final Pattern TABLE = Pattern.compile("\\bgold\\.\\w+");

    /** Then the version in force is the newest one, which Delta refuses to say. */
    private static final String AFTER_NEWEST = "DELTA_TIMESTAMP_GREATER_THAN_COMMIT";

    private static final String BEFORE_OLDEST = "DELTA_TIMESTAMP_EARLIER_THAN_COMMIT_RETENTION";

    /** The log has the version, and its files are vacuumed away, which each engine says in its own words. */
    private static final List<String> VACUUMED = List.of(
            "DELTA_UNSUPPORTED_TIME_TRAVEL_BEYOND_DELETED_FILE_RETENTION_DURATION",
            "DELTA_FILE_NOT_FOUND",
            "FILE_NOT_EXIST");

    /** The table of that time lacks a column that is read today. */
    private static final String UNDEFINED_COLUMN = "42703";

    private final @Nullable Instant moment;

    private TimeTravel(@Nullable Instant moment) {
        this.moment = moment;
    }

    static TimeTravel to(Instant moment) {
        return new TimeTravel(moment);
    }

    /** Runs a statement. */
    @FunctionalInterface
    interface Run<T> {
        T run(String sql) throws SQLException;
    }

    /** @throws HistoryNotKeptException if there is no such version to read */
    <T> T run(Connection connection, String sql, Run<T> run) throws SQLException {
        Instant then = moment;
        if (then == null) {
            return run.run(sql);
        }
        try {
            return run.run(TABLE.matcher(sql).replaceAll("$0" + asOf(then)));
        } catch (SQLException e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains(AFTER_NEWEST)) {
                List<String> older = versionsBefore(connection, then, tables(sql));
                return run.run(TABLE.matcher(sql)
                        .replaceAll(table -> table.group() + (older.contains(table.group()) ? asOf(then) : "")));
            }
            if (message.contains(BEFORE_OLDEST)) {
                throw new HistoryNotKeptException(earliest(connection, tables(sql)), e);
            }
            if (VACUUMED.stream().anyMatch(message::contains) || UNDEFINED_COLUMN.equals(e.getSQLState())) {
                throw new HistoryNotKeptException(null, e);
            }
            throw e;
        }
    }

    private static String asOf(Instant moment) {
        return " TIMESTAMP AS OF timestamp_seconds(" + moment.getEpochSecond() + ")";
    }

    private static List<String> tables(String sql) {
        return TABLE.matcher(sql).results().map(MatchResult::group).distinct().toList();
    }

    /** Of the tables those that have changed since. */
    private static List<String> versionsBefore(Connection connection, Instant moment, List<String> tables)
            throws SQLException {
        List<String> older = new ArrayList<>();
        for (String table : tables) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT 1 FROM " + table + asOf(moment) + " LIMIT 0");
                older.add(table);
            } catch (SQLException e) {
                if (!String.valueOf(e.getMessage()).contains(AFTER_NEWEST)) {
                    throw e;
                }
            }
        }
        return older;
    }

    /** To the second, when the last of the tables had its first version that the log still tells of. */
    private static @Nullable Instant earliest(Connection connection, List<String> tables) throws SQLException {
        Instant latest = null;
        for (String table : tables) {
            Instant first = first(connection, table);
            if (first != null && (latest == null || first.isAfter(latest))) {
                latest = first;
            }
        }
        return latest;
    }

    private static @Nullable Instant first(Connection connection, String table) throws SQLException {
        Instant first = null;
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("DESCRIBE HISTORY " + table)) {
            while (version.next()) {
                first = version.getTimestamp("timestamp", Calendar.getInstance(TimeZone.getTimeZone("UTC")))
                        .toInstant();
            }
        }
        return first == null ? null : first.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }
}
