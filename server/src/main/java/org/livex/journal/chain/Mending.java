package org.livex.journal.chain;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.room.ControlFact.JournalDamaged;
import org.livex.exercise.room.DamageKind;
import org.livex.exercise.words.ids.CommandId;
import org.livex.journal.AppendResult;
import org.livex.journal.Entry;
import org.livex.journal.Journal;
import org.livex.journal.JournalUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says at a start what of the journal is damaged, and writes it into the journal, so that control hears of it and every device
 * starts anew. The numbers of entries that are lost are filled with entries without facts: no number is given twice, and whoever
 * has read one of them is seen to be before the entry that tells of it.
 */
public final class Mending {
    private static final Logger LOG = LoggerFactory.getLogger(Mending.class);
    private static final int PAGE = 1_000;
    private static final long MOST_FILLED = 100_000;

    private final Journal journal;
    private final InstantSource clock;

    private Mending(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** All that is damaged, also what was said at an earlier start. {@code clock} is asked where nothing else tells how late it got. */
    public static Future<List<Damage>> of(Journal journal, InstantSource clock) {
        return journal.check().compose(new Mending(journal, clock)::tell);
    }

    /** In the journal of an exercise that was begun anew after all of it was lost. */
    public static Future<Void> note(Journal journal, Damage damage) {
        return journal.check()
                .compose(reports -> Future.all(reports.stream()
                        .filter(report -> report.exercise().equals(damage.exercise()))
                        .map(report -> append(
                                journal,
                                report,
                                List.of(fact(damage, damage.until())),
                                report.reached().at()))
                        .toList()))
                .mapEmpty();
    }

    private Future<List<Damage>> tell(List<ChainReport> reports) {
        List<Damage> all =
                reports.stream().flatMap(report -> report.damages().stream()).toList();
        all.forEach(damage -> LOG.error("{}", damage.sentence()));
        Future<Void> written = Future.succeededFuture();
        for (ChainReport report : reports) {
            if (report.head().seq() > 0 && !report.isWhole()) {
                written = written.compose(_ -> write(report)).recover(failure -> told(report, failure));
            }
        }
        return written.map(_ -> all);
    }

    /** A file in which entries are not found where they lie takes no further one. */
    private static Future<Void> told(ChainReport report, Throwable failure) {
        return Future.failedFuture(
                failure instanceof IllegalArgumentException
                        ? new JournalUnavailable(
                                "the journal of exercise " + report.exercise()
                                        + " is damaged, and takes no further entry: put a copy back, ops/restore makes a data"
                                        + " folder of a backup",
                                failure)
                        : failure);
    }

    /** A hole that is no hole of a few hours comes of a number that nobody gave: nothing is written, and the start names it. */
    private Future<Void> write(ChainReport report) {
        List<Damage> holes = report.damages().stream()
                .filter(damage -> isHole(damage, report))
                .toList();
        if (holes.stream().anyMatch(hole -> hole.to() - hole.from() >= MOST_FILLED)) {
            return Future.succeededFuture();
        }
        Instant at =
                report.hasNoEnd() ? lateAt(report.reached()) : report.reached().at();
        return noted(report, 0, new HashSet<>()).compose(noted -> {
            List<Fact> news = report.damages().stream()
                    .map(damage -> fact(damage, damage.kind() == DamageKind.END_UNKNOWN ? at : damage.until()))
                    .filter(fact -> !noted.contains(fact))
                    .map(Fact.class::cast)
                    .toList();
            return fill(report, holes)
                    .compose(_ -> news.isEmpty() ? Future.<Void>succeededFuture() : append(journal, report, news, at));
        });
    }

    /** At every start: what stands for lost entries may be gone too. */
    private Future<Void> fill(ChainReport report, List<Damage> holes) {
        List<Entry> missing = new ArrayList<>();
        for (Damage hole : holes) {
            Instant at = Objects.requireNonNullElse(hole.after(), Instant.EPOCH);
            for (long seq = hole.from(); seq <= hole.to(); seq++) {
                CommandId command = new CommandId(StoredEntry.LOST + UUID.randomUUID());
                missing.add(new Entry(report.exercise(), seq, command, at, null, List.of()));
            }
        }
        return missing.isEmpty() ? Future.succeededFuture() : journal.fill(report.exercise(), missing);
    }

    private static boolean isHole(Damage damage, ChainReport report) {
        return damage.kind() == DamageKind.LOST
                && damage.from() <= report.head().seq();
    }

    private static Future<Void> append(Journal journal, ChainReport report, List<Fact> news, Instant at) {
        ChainHead reached = report.reached();
        List<Entry> entries = new ArrayList<>();
        for (long seq = report.head().seq() + 1; seq <= reached.seq(); seq++) {
            entries.add(entry(report, seq, reached.at(), List.of()));
        }
        entries.add(entry(report, reached.seq() + 1, at, news));
        return journal.append(report.exercise(), entries).compose(result -> switch (result) {
            case AppendResult.Durable _ -> Future.<Void>succeededFuture();
            case AppendResult.Conflict _ ->
                Future.<Void>failedFuture(
                        new JournalUnavailable("another server writes exercise " + report.exercise()));
        });
    }

    /** What phones did in what may be lost was before now: that must not seem to be from after the loss. */
    private Instant lateAt(ChainHead reached) {
        Instant now = clock.instant();
        return now.isBefore(reached.at()) ? reached.at() : now;
    }

    /** At the time that the journal had reached, which never goes back. */
    private static Entry entry(ChainReport report, long seq, Instant at, List<Fact> facts) {
        return new Entry(report.exercise(), seq, new CommandId(UUID.randomUUID().toString()), at, null, facts);
    }

    /** What earlier starts wrote. Read only where there is something to say: it is the whole journal. */
    private Future<Set<JournalDamaged>> noted(ChainReport report, long after, Set<JournalDamaged> found) {
        if (report.damages().stream()
                .noneMatch(damage -> damage.kind() == DamageKind.CHANGED || isHole(damage, report))) {
            return Future.succeededFuture(found);
        }
        return journal.readAfter(report.exercise(), after, PAGE).compose(page -> {
            for (Entry entry : page) {
                for (Fact fact : entry.facts()) {
                    if (fact instanceof JournalDamaged damaged) {
                        found.add(damaged);
                    }
                }
            }
            return page.size() < PAGE
                    ? Future.succeededFuture(found)
                    : noted(report, page.getLast().seq(), found);
        });
    }

    private static JournalDamaged fact(Damage damage, @Nullable Instant until) {
        return new JournalDamaged(damage.kind(), damage.from(), damage.to(), damage.after(), until);
    }
}
