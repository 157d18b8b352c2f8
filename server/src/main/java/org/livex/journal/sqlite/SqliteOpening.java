package org.livex.journal.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import org.livex.journal.JournalUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a database file so that a commit survives power loss, and only if it is one of ours that we understand. */
final class SqliteOpening {
    /** "Live" in ASCII; {@code file} shows it. */
    private static final int APPLICATION_ID = 0x4c697665;

    /** 1: before entries had hashes. 2: they have, and a build that knows none would leave them out. The runbook lists them too. */
    private static final int SCHEMA = 2;

    private static final Logger LOG = LoggerFactory.getLogger(SqliteOpening.class);

    private SqliteOpening() {}

    /**
     * Held until closed, by the operating system, so also not longer than the process lives. Two servers on one file
     * would not corrupt it, but each would act for the clock.
     */
    static FileChannel lock(Path file) {
        Path lockFile = lockFile(file);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    lockFile, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), forItsOwnerAlone(lockFile));
            if (!isLocked(channel)) {
                channel.close();
                throw new JournalUnavailable(file + " is in use by another Livex server: stop that one first");
            }
            return channel;
        } catch (IOException e) {
            throw SqliteProblem.of(lockFile, e);
        }
    }

    /** Whether a server has it open, as far as this user can tell; leaves nothing behind. */
    static boolean isInUse(Path file) throws IOException {
        Path lockFile = lockFile(file);
        if (!Files.isWritable(lockFile)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            return !isLocked(channel);
        }
    }

    private static Path lockFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    static SqlSession writer(Path file) {
        createForOwnerOnly(file);
        try {
            SqlSession sql = connect(file);
            try {
                checkHeader(file, sql);
                sql.execute("pragma journal_mode = wal");
                sql.execute("pragma synchronous = full");
                sql.execute("pragma fullfsync = on");
                sql.execute("pragma foreign_keys = on");
                // What is erased must not lie on in a free page.
                sql.execute("pragma secure_delete = on");
                return sql;
            } catch (SQLException | JournalUnavailable e) {
                sql.close();
                throw e;
            }
        } catch (SQLException e) {
            throw SqliteProblem.of(file, e);
        }
    }

    /** It holds the keys that tokens are signed with. SQLite gives the files beside it the same mode. */
    private static void createForOwnerOnly(Path file) {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createFile(file, forItsOwnerAlone(file));
        } catch (IOException e) {
            throw SqliteProblem.of(file, e);
        }
    }

    private static FileAttribute<?>[] forItsOwnerAlone(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    static SqlSession reader(Path file) {
        try {
            SqlSession sql = connect(file);
            sql.execute("pragma query_only = on");
            return sql;
        } catch (SQLException e) {
            throw SqliteProblem.of(file, e);
        }
    }

    static SqlSession connect(Path file) throws SQLException {
        SqlSession sql = new SqlSession(DriverManager.getConnection("jdbc:sqlite:" + file));
        sql.execute("pragma busy_timeout = " + GroupCommit.PATIENCE_MILLIS);
        sql.execute("pragma trusted_schema = off");
        return sql;
    }

    private static void checkHeader(Path file, SqlSession sql) throws SQLException {
        int application = number(sql, "pragma application_id");
        int schema = number(sql, "pragma user_version");
        if (application != APPLICATION_ID && number(sql, "select count(*) from sqlite_schema") > 0) {
            throw new JournalUnavailable(file + " is a database of another program: choose another data folder");
        }
        if (schema > SCHEMA) {
            throw new JournalUnavailable(file + " was written by a newer Livex (schema " + schema + ", this one knows "
                    + SCHEMA + "): start that version or choose another data folder");
        }
        if (application == APPLICATION_ID && schema < SCHEMA) {
            keepAsItWas(file, sql, schema);
        }
        if (application != APPLICATION_ID || schema < SCHEMA) {
            sql.execute("begin immediate");
            sql.execute("pragma application_id = " + APPLICATION_ID);
            sql.execute("pragma user_version = " + SCHEMA);
            sql.execute("commit");
        }
    }

    /** Whoever goes back to the older build has all up to this start. */
    private static void keepAsItWas(Path file, SqlSession sql, int schema) throws SQLException {
        Path copy = file.resolveSibling(file.getFileName() + "-schema-" + schema);
        if (Files.exists(copy)) {
            return;
        }
        Path half = file.resolveSibling(copy.getFileName() + ".part");
        try {
            Files.deleteIfExists(half);
            createForOwnerOnly(half);
            SqliteCopy.into(sql, half);
            try (FileChannel written = FileChannel.open(half, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(half, copy, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw SqliteProblem.of(copy, e);
        }
        LOG.info("{} was written by an older Livex. As it was before this start, it is kept in {}.", file, copy);
    }

    private static int number(SqlSession sql, String query) throws SQLException {
        return sql.query(query, row -> row.getInt(1)).getFirst();
    }
}
