package org.livex.journal.sqlite;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.Id;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.chain.ChainHead;
import org.livex.journal.chain.ChainReport;
import org.livex.journal.chain.Damage;
import org.livex.journal.chain.Told;

/**
 * An auditor's command: says of a database file whether its entries are as they were written. It works on a copy that it makes, so
 * that the file stays the evidence that it is; a write-ahead log and the note of what was answered count where they lie beside it.
 */
public final class VerifyJournal {
    static final int WHOLE = 0;
    static final int DAMAGED = 1;
    static final int CANNOT_TELL = 2;

    private static final String LOG = "-wal";
    /** How to ask. */
    public static final String USAGE = """
            ops/verify-journal FILE [EXERCISE:SEQ:HASH]…   says whether the entries of a livex.db are as they were written

            EXERCISE:SEQ:HASH is an entry that somebody wrote down before: it must be there, with that hash.
            Without livex.db-told beside it, it says that nobody can know what is missing at the end; the exit code stays.
            Exit codes: 0 all is as it was written; 1 something is gone or was changed; 2 the file cannot be looked at.""";

    private final Path file;
    private final PrintStream out;

    private VerifyJournal(Path file, PrintStream out) {
        this.file = file;
        this.out = out;
    }

    /** The exit code. */
    public static int verify(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || arguments.getFirst().startsWith("-")) {
            out.println(USAGE);
            return CANNOT_TELL;
        }
        Path file = Path.of(arguments.getFirst());
        try {
            Map<ExerciseId, ChainHead> told = new HashMap<>(Told.read(SqliteJournal.toldBeside(file.toAbsolutePath())));
            for (String written : arguments.subList(1, arguments.size())) {
                writtenDown(written, told);
            }
            return new VerifyJournal(file, out).verify(told);
        } catch (JournalUnavailable | IllegalArgumentException e) {
            out.println(e.getMessage());
            return CANNOT_TELL;
        } catch (IOException e) {
            out.println(file + " cannot be read: " + e.getMessage());
            return CANNOT_TELL;
        }
    }

    private static void writtenDown(String words, Map<ExerciseId, ChainHead> told) {
        String[] parts = words.split(":", -1);
        if (parts.length != 3 || !Id.isWellFormed(parts[0]) || !parts[1].matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException(words + " is not EXERCISE:SEQ:HASH");
        }
        told.put(new ExerciseId(parts[0]), new ChainHead(Long.parseLong(parts[1]), parts[2], Instant.EPOCH));
    }

    private int verify(Map<ExerciseId, ChainHead> told) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new JournalUnavailable(file + " is not there");
        }
        if (SqliteOpening.isInUse(file)) {
            throw new JournalUnavailable(file + " is in use by a Livex server, and would change while it is copied:"
                    + " stop that one, or look at a copy that sqlite3 made (VACUUM INTO)");
        }
        Path folder = Files.createTempDirectory("livex-verify");
        try {
            Path copy = folder.resolve("livex.db");
            Files.copy(file, copy);
            Path log = file.resolveSibling(file.getFileName() + LOG);
            if (Files.exists(log)) {
                Files.copy(log, folder.resolve("livex.db" + LOG));
            }
            return look(copy, told);
        } finally {
            remove(folder);
        }
    }

    private int look(Path copy, Map<ExerciseId, ChainHead> told) {
        try (SqlSession sql = opened(copy)) {
            if (sql.query("select 1 from sqlite_schema where name = 'entries'", row -> row.getInt(1))
                    .isEmpty()) {
                out.println(file + " has no journal in it.");
                return CANNOT_TELL;
            }
            SqliteJournal.addLaterColumns(sql);
            List<String> faults = sql.query("pragma quick_check", row -> row.getString(1));
            boolean isSound = faults.equals(List.of("ok"));
            if (!isSound) {
                out.println("The database file itself is damaged: " + faults.getFirst());
            }
            List<ChainReport> reports = SqliteChain.check(sql, SqliteJournal.ids(sql), told);
            boolean isAsWritten = say(reports);
            Path toldFile = SqliteJournal.toldBeside(file.toAbsolutePath());
            if (!Files.exists(toldFile)) {
                Told.withoutIt(toldFile, reports).ifPresent(out::println);
            }
            return isSound && isAsWritten ? WHOLE : DAMAGED;
        } catch (SQLException e) {
            out.println(SqliteProblem.of(file, e).getMessage());
            return DAMAGED;
        }
    }

    private SqlSession opened(Path copy) {
        try {
            return SqliteOpening.writer(copy);
        } catch (JournalUnavailable e) {
            String why = String.valueOf(e.getMessage());
            throw new JournalUnavailable(why.replace(copy.toString(), file.toString()), e);
        }
    }

    private boolean say(List<ChainReport> reports) {
        for (ChainReport report : reports) {
            out.println(line(report));
            if (report.begins() != 1 && report.head().seq() > 0) {
                out.println("  " + withoutHash(report));
            }
            if (report.rewritten() > 0) {
                out.println("  " + report.rewritten()
                        + " of them were written over when somebody was erased: what stood there cannot be proved.");
            }
            for (Damage damage : report.damages()) {
                out.println("  " + damage.sentence());
            }
        }
        boolean isWhole = reports.stream().allMatch(ChainReport::isWhole);
        out.println(isWhole ? "All of it is as it was written." : "Not all of it is as it was written.");
        return isWhole;
    }

    private static String line(ChainReport report) {
        ChainHead head = report.head();
        return head.seq() == 0
                ? report.exercise() + ": no entry"
                : report.exercise() + ": entries 1 to " + head.seq() + ", the last of " + head.at() + " is "
                        + report.exercise() + ":" + head.seq() + ":" + head.hash();
    }

    private static String withoutHash(ChainReport report) {
        if (report.isMissingBefore(report.begins())) {
            return "Those before " + report.begins() + " are missing.";
        }
        return report.begins() == 0
                ? "None has a hash, an older build wrote them: nothing proves them."
                : "Those before " + report.begins() + " have no hash, an older build wrote them: nothing proves them.";
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path one : files.toList()) {
                Files.delete(one);
            }
        }
        Files.delete(folder);
    }
}
