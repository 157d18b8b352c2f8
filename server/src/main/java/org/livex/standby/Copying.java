package org.livex.standby;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.journal.sqlite.MirrorDigest;
import org.livex.journal.sqlite.MirrorHead;
import org.livex.journal.sqlite.MirrorReading;
import org.livex.journal.sqlite.MirrorRow;
import org.livex.journal.sqlite.MirrorTable;
import org.livex.journal.sqlite.MirrorTarget;

/**
 * Brings a database and its files to where those of the first server are, as far as they were when it began. What a step has brought
 * is durable. Keys of people come before the entries that lie under them.
 */
final class Copying {
    private static final String FIXES = "fixes";
    private static final int PIECES_AT_ONCE = 8;
    private static final int PAGES_OF_FIXES_AT_ONCE = 4;

    private final Asked first;
    private final MirrorTarget target;
    private final FileCopying files;
    private final FirstsClock clock;
    private final List<String> doubts = new ArrayList<>();
    private String filesCopied = "";

    /** The first server. */
    @FunctionalInterface
    interface Asked {
        byte[] answer(Question question) throws IOException;
    }

    /** What is there: as of when, by the first server's clock, how many entries, and whether files are still to come. */
    record Reached(long at, long entries, boolean filesLeft) {}

    Copying(Asked first, MirrorTarget target, CopiedFiles files, FirstsClock clock) {
        this.clock = clock;
        this.first = first;
        this.target = target;
        this.files = new FileCopying(first, files);
    }

    /** Sentences about entries that were not as written at the first server already. Each is said once. */
    List<String> takeDoubts() {
        List<String> said = List.copyOf(doubts);
        doubts.clear();
        return said;
    }

    /** One round. */
    Reached catchUp() throws IOException {
        long latestFix = hasFixes() ? target.latestFix() : 0;
        Instant asked = clock.steady().instant();
        Standing standing = Standing.read(first.answer(new Question.Status(latestFix)));
        clock.compare(asked, standing.at(), clock.steady().instant());
        target.create(standing.tables().stream().map(Standing.Compared::table).toList());
        for (Standing.Compared compared : standing.tables()) {
            if (MirrorReading.isSmall(compared.table())) {
                copy(compared);
            }
        }
        copyEntries(standing);
        copyRewritten(standing);
        boolean hasFiles = standing.files().equals(filesCopied);
        first.answer(new Question.Done(standing.number(), hasFiles));
        if (!hasFiles && files.copy(PIECES_AT_ONCE)) {
            filesCopied = standing.files();
            first.answer(new Question.Done(standing.number(), true));
        }
        copyFixes(standing, latestFix);
        long entries = standing.heads().stream().mapToLong(MirrorHead::seq).sum();
        return new Reached(standing.at(), entries, !standing.files().equals(filesCopied));
    }

    private boolean hasFixes() {
        return target.tables().stream().anyMatch(table -> table.name().equals(FIXES));
    }

    private void copy(Standing.Compared compared) throws IOException {
        MirrorTable table = compared.table();
        if (MirrorDigest.of(target.rows(table)).equals(compared.digest())) {
            return;
        }
        List<MirrorRow> rows = new ArrayList<>();
        int pages = 0;
        while (true) {
            List<MirrorRow> page = Rows.read(first.answer(new Question.Table(table.name(), rows.size())))
                    .rows();
            if (page.isEmpty()) {
                break;
            }
            rows.addAll(page);
            pages++;
        }
        // Changed between two pages, it may be of two moments: the next round brings it whole.
        if (pages < 2 || MirrorDigest.of(rows).equals(compared.digest())) {
            target.replace(table, rows);
        }
    }

    private void copyEntries(Standing standing) throws IOException {
        Map<String, MirrorHead> mine = new HashMap<>();
        target.heads().forEach(head -> mine.put(head.exercise(), head));
        for (MirrorHead head : standing.heads()) {
            copyEntries(head, mine.remove(head.exercise()));
        }
        if (!mine.isEmpty()) {
            throw others();
        }
    }

    private void copyEntries(MirrorHead until, @Nullable MirrorHead mine) throws IOException {
        long seq = mine == null ? 0 : mine.seq();
        String hash = mine == null ? "" : word(mine.hash());
        if (seq > until.seq() || (seq == until.seq() && !hash.equals(word(until.hash())))) {
            throw others();
        }
        while (seq < until.seq()) {
            Rows rows = Rows.read(first.answer(new Question.Entries(until.exercise(), seq, hash)));
            long from = seq;
            List<MirrorRow> wanted = rows.rows().stream()
                    .filter(row -> seqOf(row) <= until.seq())
                    .toList();
            if (!rows.same() || wanted.isEmpty() || seqOf(wanted.getFirst()) != from + 1) {
                throw others();
            }
            target.append(wanted)
                    .ifPresent(doubtful -> doubts.add("Entry " + doubtful + " of " + until.exercise()
                            + " is not as it was written, on the first server already: it is copied as it is."));
            seq = seqOf(wanted.getLast());
            hash = word((String) wanted.getLast().values().get(6));
        }
    }

    private void copyRewritten(Standing standing) throws IOException {
        if (MirrorDigest.of(target.rewritten()).equals(standing.rewritten())) {
            return;
        }
        int from = 0;
        while (true) {
            List<MirrorRow> rows =
                    Rows.read(first.answer(new Question.Rewritten(from))).rows();
            if (rows.isEmpty()) {
                return;
            }
            target.rewrite(rows);
            from += rows.size();
        }
    }

    /** Where some were erased there, all are copied again: nobody tells which. */
    private void copyFixes(Standing standing, long latest) throws IOException {
        if (!hasFixes()) {
            return;
        }
        long from = latest;
        if (target.fixesBefore(latest) != standing.fixesBefore()) {
            target.clearFixes();
            from = 0;
        }
        for (int page = 0; page < PAGES_OF_FIXES_AT_ONCE; page++) {
            List<MirrorRow> rows =
                    Rows.read(first.answer(new Question.Fixes(from))).rows();
            target.addFixes(rows);
            long now = target.latestFix();
            if (now == from || rows.isEmpty()) {
                return;
            }
            from = now;
        }
    }

    private static long seqOf(MirrorRow row) {
        return row.values().get(1) instanceof Long seq ? seq : -1;
    }

    private static String word(@Nullable String hash) {
        return Objects.requireNonNullElse(hash, "");
    }

    private static StandbyProblem others() {
        return new StandbyProblem(
                StandbyProblem.Kind.OTHERS,
                "What is in this data folder does not come from that server, or that one was set back since: move the folder"
                        + " away, and pair again with an empty one. Nothing was changed.");
    }
}
