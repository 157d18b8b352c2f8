package org.livex.journal.sqlite;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.livex.journal.JournalUnavailable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What an operator reads when SQLite fails: which file, what about it, and what to do. */
final class SqliteProblem {
    private static final int PRIMARY_CODE = 0xff;

    private SqliteProblem() {}

    static JournalUnavailable of(Path file, SQLException e) {
        return new JournalUnavailable(file + " " + what(e), e);
    }

    static JournalUnavailable of(Path file, IOException e) {
        return e instanceof AccessDeniedException denied
                ? new JournalUnavailable(denied.getFile() + " may not be written by this user", e)
                : new JournalUnavailable(file + " cannot be created: " + e.getMessage(), e);
    }

    private static String what(SQLException e) {
        SQLiteErrorCode code = e instanceof SQLiteException sqlite ? primary(sqlite) : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (code) {
            case SQLITE_FULL -> "cannot grow, the disk is full: free some space, then it goes on by itself";
            case SQLITE_READONLY, SQLITE_PERM -> "is read-only: let this user write it and its folder";
            case SQLITE_CANTOPEN -> "cannot be opened: is it a file in a folder that this user may write?";
            case SQLITE_BUSY, SQLITE_LOCKED -> "is locked by another program: close that one";
            case SQLITE_CORRUPT -> "is damaged: restore it from a backup";
            case SQLITE_NOTADB -> "is not a database: is it the right file?";
            case SQLITE_IOERR -> "cannot be read or written, the disk reports an error: " + e.getMessage();
            default -> "failed: " + e.getMessage();
        };
    }

    /** SQLite's extended codes carry the primary one in their lowest byte. */
    private static SQLiteErrorCode primary(SQLiteException e) {
        return SQLiteErrorCode.getErrorCode(e.getResultCode().code & PRIMARY_CODE);
    }
}
