package org.livex.journal.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One connection while some work runs on it. Keeps every statement prepared for ever, so SQL must be constant and values
 * go in as parameters: String, Integer, Long, Double, byte[] or null. Must not be kept after the work.
 */
public final class SqlSession implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    SqlSession(Connection connection) {
        this.connection = connection;
    }

    /** What one row becomes. Columns count from 1. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet columns) throws SQLException;
    }

    /** The text of a column, null where it has none; for those who read a million of them at a third of what {@code getString} takes. */
    static @Nullable String text(ResultSet columns, int column) throws SQLException {
        return text(columns.getBytes(column));
    }

    static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, UTF_8);
    }

    public <T> List<T> query(String sql, Row<T> row, @Nullable Object... parameters) throws SQLException {
        return with(sql, parameters, statement -> {
            // An open result set would hold its snapshot, and with it the whole write-ahead log, so none leaves.
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(row.read(rows));
                }
                return all;
            }
        });
    }

    /** Returns how many rows it changed. */
    public int update(String sql, @Nullable Object... parameters) throws SQLException {
        return with(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** For schema and pragmas, which cannot be prepared. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        connection.close();
    }

    private <T> T with(String sql, @Nullable Object[] parameters, Use<T> use) throws SQLException {
        PreparedStatement statement = prepared.remove(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
        }
        try {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            T result = use.of(statement);
            prepared.put(sql, statement);
            return result;
        } catch (SQLException | RuntimeException e) {
            // A statement that failed is of no more use to the driver.
            statement.close();
            throw e;
        }
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
