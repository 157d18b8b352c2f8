package org.livex.web.routes;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.livex.access.Access;
import org.livex.access.Device;
import org.livex.exercise.people.HeldRole;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Catalog;
import org.livex.journal.Journal;
import org.livex.library.Library;
import org.livex.library.Upload;
import org.livex.portrait.Portrait;
import org.livex.portrait.PortraitArchive;
import org.livex.portrait.PortraitFold;
import org.livex.room.OpenExercise;
import org.livex.sms.PhoneNumber;
import org.livex.track.Fix;
import org.livex.web.Turns;

/** Makes what is kept of somebody from every store of this server. One event loop owns it. */
final class Portraits {
    private static final int PAGE = 2_000;
    /** More than a phone sends at once. */
    private static final int PAGE_OF_FIXES = 10_000;

    private static final int MOST_FIXES = 200_000;
    private static final int PIECE = 256 * 1024;

    private final Journal journal;
    private final Access access;
    private final HttpEdge.Kept kept;
    private final PageWords.Shelf words;
    private final Turns turns;
    private final InstantSource clock;

    Portraits(
            Journal journal,
            Access access,
            HttpEdge.Kept kept,
            PageWords.Shelf words,
            Turns turns,
            InstantSource clock) {
        this.journal = journal;
        this.access = access;
        this.kept = kept;
        this.words = words;
        this.turns = turns;
        this.clock = clock;
    }

    /** {@code person} is who has the role now. {@code forThemselves} is false where somebody else reads it too. */
    record Wanted(OpenExercise exercise, HeldRole role, Person person, boolean forThemselves) {
        ExerciseId id() {
            return exercise.running().id();
        }
    }

    /** An archive that has its page and data, and the files that are to be added. */
    record Begun(PortraitArchive archive, Map<String, Upload> files) {}

    /** Without files, positions and devices. Within a turn: it reads a whole journal. */
    Future<Portrait> words(Wanted wanted) {
        return folded(
                        wanted.id(),
                        new PortraitFold(
                                wanted.exercise().running().state(), wanted.role(), wanted.person(), List.of()),
                        wanted.exercise().running().seq())
                .compose(fold -> turns.onWorker(() -> fold.portrait(
                        fold.head(clock.instant(), kept.days(), wanted.forThemselves()), List.of(), List.of())));
    }

    /** Within a turn: it reads a whole journal. */
    Future<Begun> of(Wanted wanted) {
        PersonId who = wanted.role().person();
        long until = wanted.exercise().running().seq();
        Future<Catalog> catalog = words.catalog();
        Future<List<Device>> devices = access.devices(wanted.id());
        Future<List<Fix>> fixes = fixes(wanted, wanted.role().since().minusMillis(1), new ArrayList<>());
        Future<List<Upload>> uploads = kept.media().library().broughtBy(wanted.id(), who);
        Future<Map<PersonId, PhoneNumber>> numbers = kept.numbers().of(wanted.id());
        return Future.all(catalog, devices, fixes, uploads, numbers)
                .compose(_ -> folded(
                        wanted.id(),
                        new PortraitFold(
                                wanted.exercise().running().state(), wanted.role(), wanted.person(), uploads.result()),
                        until))
                .compose(fold -> turns.onWorker(() -> {
                    Portrait.Head head = fold.head(clock.instant(), kept.days(), wanted.forThemselves());
                    List<Device> theirs = devices.result().stream()
                            .filter(device -> device.session().person().equals(who))
                            .toList();
                    PhoneNumber number = numbers.result().get(who);
                    if (number != null && wanted.role().until() == null) {
                        fold.reachedAt(number.value());
                    }
                    Portrait portrait = fold.portrait(head, theirs, fixes.result());
                    return new Begun(PortraitArchive.of(portrait, catalog.result()), portrait.files());
                }));
    }

    private Future<PortraitFold> folded(ExerciseId id, PortraitFold fold, long until) {
        return journal.readAfter(id, fold.seq(), PAGE).compose(page -> {
            boolean isLast = page.isEmpty() || page.getLast().seq() >= until;
            return turns.onWorker(() -> {
                        page.forEach(fold::note);
                        return fold;
                    })
                    .compose(noted -> isLast ? Future.succeededFuture(noted) : folded(id, noted, until));
        });
    }

    private Future<List<Fix>> fixes(Wanted wanted, Instant after, List<Fix> before) {
        return kept.tracks()
                .of(wanted.id(), wanted.role().person(), after, PAGE_OF_FIXES)
                .compose(page -> {
                    if (page.size() < PAGE_OF_FIXES || before.size() >= MOST_FIXES) {
                        before.addAll(page);
                        return Future.succeededFuture(before);
                    }
                    // A phone sends many at once: what came together with the last one may go on beyond the page.
                    Instant last = page.getLast().at();
                    page.stream().filter(fix -> fix.at().isBefore(last)).forEach(before::add);
                    return fixes(wanted, last.minusMillis(1), before);
                });
    }

    Rest rest(Begun begun) {
        return new Rest(kept.media().library(), begun);
    }

    /** The files of an archive, one piece after the other, and its end. */
    static final class Rest {
        private final Library library;
        private final Begun begun;
        private final Deque<Map.Entry<String, Upload>> waiting;
        private long at;
        private boolean isOver;

        Rest(Library library, Begun begun) {
            this.library = library;
            this.begun = begun;
            this.waiting = new ArrayDeque<>(begun.files().entrySet());
        }

        Future<Optional<Buffer>> next() {
            Map.Entry<String, Upload> file = waiting.peek();
            if (file == null) {
                return Future.succeededFuture(end());
            }
            int length = (int) Math.min(PIECE, file.getValue().bytes() - at);
            return library.read(file.getValue(), at, length).map(piece -> {
                if (piece.length < length) {
                    throw new IllegalStateException("a complete file is shorter than it was");
                }
                if (at == 0) {
                    begun.archive().begin(file.getKey());
                }
                begun.archive().write(piece, length);
                at += length;
                if (at >= file.getValue().bytes()) {
                    waiting.remove();
                    at = 0;
                }
                return Optional.of(Buffer.buffer(begun.archive().taken()));
            });
        }

        private Optional<Buffer> end() {
            if (isOver) {
                return Optional.empty();
            }
            isOver = true;
            begun.archive().end();
            return Optional.of(Buffer.buffer(begun.archive().taken()));
        }
    }
}
