package org.livex.web.routes.archive;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livex.archive.ArchiveZip;
import org.livex.archive.JournalLines;
import org.livex.archive.PositionLines;
import org.livex.exercise.Exercise;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.people.Roster;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.Journal;
import org.livex.library.Library;
import org.livex.library.Upload;
import org.livex.track.Fix;
import org.livex.track.Tracks;

/** The files of an archive that are too large to be made at once. */
final class ArchiveFiles {
    private ArchiveFiles() {}

    /** The entries of a journal up to one, page by page. */
    static final class OfJournal implements ArchivePart {
        private static final String PATH = "journal.jsonl";
        private static final int PAGE = 1_000;

        private final Journal journal;
        private final ExerciseId exercise;
        private final long until;
        private final Exercise after;
        private final WorkerExecutor worker;
        private long seq;

        /** {@code after} is the exercise after {@code until}. */
        OfJournal(Journal journal, ExerciseId exercise, long until, Exercise after, WorkerExecutor worker) {
            this.journal = journal;
            this.exercise = exercise;
            this.until = until;
            this.after = after;
            this.worker = worker;
        }

        @Override
        public Future<Double> writeOn(ArchiveZip zip) {
            int wanted = (int) Math.min(PAGE, until - seq);
            return journal.readAfter(exercise, seq, wanted).compose(page -> {
                if (page.size() < wanted) {
                    throw new IllegalStateException("the journal is shorter than it was");
                }
                seq += page.size();
                boolean isLast = seq >= until;
                return worker.executeBlocking(() -> {
                    zip.piece(PATH, JournalLines.of(page, after), isLast);
                    return isLast ? 1 : (double) seq / until;
                });
            });
        }
    }

    /** A pack, which is written to the disk before and goes from there when it is read. */
    static final class OfPack implements ArchivePart {
        private final String path;
        private final Supplier<Future<Path>> written;
        private final WorkerExecutor worker;
        private @Nullable Path file;
        private @Nullable InputStream open;

        OfPack(String path, Supplier<Future<Path>> written, WorkerExecutor worker) {
            this.path = path;
            this.written = written;
            this.worker = worker;
        }

        @Override
        public Future<Double> writeOn(ArchiveZip zip) {
            if (file == null) {
                return written.get().map(made -> {
                    file = made;
                    return 0.0;
                });
            }
            Path made = file;
            return worker.executeBlocking(() -> piece(zip, made));
        }

        private double piece(ArchiveZip zip, Path made) throws IOException {
            InputStream from = open;
            if (from == null) {
                from = Files.newInputStream(made);
                open = from;
            }
            byte[] piece = from.readNBytes(PIECE);
            boolean isLast = piece.length < PIECE;
            zip.pieceAsItIs(path, piece, isLast);
            return isLast ? 1 : 0.5;
        }

        @Override
        public void drop() {
            worker.executeBlocking(() -> {
                if (open != null) {
                    open.close();
                }
                if (file != null) {
                    Files.deleteIfExists(file);
                }
                return null;
            });
        }
    }

    /** Where everybody was, one person after the other. */
    static final class OfPositions implements ArchivePart {
        private static final String PATH = "positions.csv";

        /** More than a phone sends at once. */
        private static final int PAGE = 10_000;

        private final Tracks tracks;
        private final ExerciseId exercise;
        private final PositionLines lines;
        private final WorkerExecutor worker;
        private final Deque<PersonId> waiting;
        private final int all;
        private Instant after = Instant.EPOCH;

        /** How they are called in it, and the word for an exercise. */
        record Told(Roster roster, PersonNaming naming, String mark) {}

        OfPositions(Tracks tracks, ExerciseId exercise, Told told, WorkerExecutor worker) {
            this.tracks = tracks;
            this.exercise = exercise;
            this.lines = new PositionLines(told.roster(), told.naming(), told.mark());
            this.worker = worker;
            this.waiting = new ArrayDeque<>(told.roster().seats().keySet().stream()
                    .sorted(Comparator.comparing(PersonId::value))
                    .toList());
            this.all = Math.max(1, waiting.size());
        }

        @Override
        public Future<Double> writeOn(ArchiveZip zip) {
            PersonId person = waiting.peek();
            return person == null
                    ? write(zip, List.of(), true)
                    : tracks.of(exercise, person, after, PAGE).compose(page -> write(zip, untilNext(page), false));
        }

        /** A phone sends many at once: what came together with the last one may go on beyond the page. */
        private List<Fix> untilNext(List<Fix> page) {
            if (page.size() < PAGE) {
                waiting.remove();
                after = Instant.EPOCH;
                return page;
            }
            Instant last = page.getLast().at();
            after = last.minusMillis(1);
            return page.stream().filter(fix -> fix.at().isBefore(last)).toList();
        }

        private Future<Double> write(ArchiveZip zip, List<Fix> fixes, boolean isLast) {
            double share = isLast ? 1 : 0.99 * (all - waiting.size()) / all;
            return worker.executeBlocking(() -> {
                lines.add(fixes);
                zip.piece(PATH, lines.taken(), isLast);
                return share;
            });
        }
    }

    /** A file that somebody brought, by its hash. */
    static final class OfLibrary implements ArchivePart {
        private final Library library;
        private final Upload file;
        private final WorkerExecutor worker;
        private long at;

        OfLibrary(Library library, Upload file, WorkerExecutor worker) {
            this.library = library;
            this.file = file;
            this.worker = worker;
        }

        @Override
        public Future<Double> writeOn(ArchiveZip zip) {
            int length = (int) Math.min(PIECE, file.bytes() - at);
            return library.read(file, at, length).compose(piece -> {
                if (piece.length < length) {
                    throw new IllegalStateException("a complete file is shorter than it was");
                }
                at += length;
                boolean isLast = at >= file.bytes();
                double share = isLast ? 1 : (double) at / file.bytes();
                return worker.executeBlocking(() -> {
                    zip.pieceAsItIs(path(), piece, isLast);
                    return share;
                });
            });
        }

        private String path() {
            String mime = file.type().mime();
            return "media/" + file.key().sha256().value() + "." + mime.substring(mime.indexOf('/') + 1);
        }
    }
}
