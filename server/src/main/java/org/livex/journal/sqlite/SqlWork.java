package org.livex.journal.sqlite;

import java.sql.SQLException;

/** Some statements that belong together. Runs on a thread of the file: must not block on anything else. */
@FunctionalInterface
public interface SqlWork<T> {
    T run(SqlSession sql) throws SQLException;
}
