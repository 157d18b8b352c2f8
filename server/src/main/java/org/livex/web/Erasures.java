package org.livex.web;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.livex.access.Access;
import org.livex.command.CommandIds;
import org.livex.command.Outcome;
import org.livex.exercise.Caller;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.erasure.Surroundings;
import org.livex.exercise.erasure.Trace;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.inject.ParticipantFact.ActionRecorded;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.people.RosterFact.PersonErased;
import org.livex.exercise.words.Capture;
import org.livex.exercise.words.ExerciseId;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.Stamp;
import org.livex.journal.Entry;
import org.livex.journal.sealing.SealedJournal;
import org.livex.library.MediaStore;
import org.livex.library.Upload;
import org.livex.library.UploadKey;
import org.livex.track.Tracks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out that somebody is erased: what tells who they were goes from every store of this server, and everybody's device
 * forgets it. That it is to be is a fact before; so a server that goes away in between does the rest when it starts.
 */
public final class Erasures {
    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final int PAGE = 1_000;

    private final OpenExercises exercises;
    private final SealedJournal journal;
    private final Kept kept;
    private final CommandIds ids;
    private final Map<ExerciseId, Future<Void>> going = new HashMap<>();

    /** What is kept of people besides the journal. */
    public record Kept(Tracks tracks, MediaStore media, Access access) {}

    public Erasures(OpenExercises exercises, SealedJournal journal, Kept kept, CommandIds ids) {
        this.ids = ids;
        this.exercises = exercises;
        this.journal = journal;
        this.kept = kept;
    }

    /** As soon as it is a fact that somebody is erased, however it was said. */
    public void begin() {
        exercises.onErased(this::finish);
    }

    /** What a server that went away has left to do; where that fails it is tried with the next who is erased. */
    public Future<Void> finishAll() {
        return Future.join(exercises.loaded().stream().map(this::finish).toList())
                .transform(_ -> Future.succeededFuture());
    }

    /** Does for everybody in the exercise who is to be erased what is not done yet. */
    public Future<Void> finish(ExerciseId exercise) {
        Future<Void> next = going.getOrDefault(exercise, Future.succeededFuture())
                .transform(_ -> exercises.open(exercise).compose(open -> carryOut(exercise, open)))
                .onFailure(e -> LOG.error("Somebody who is to be erased is not yet: {}", e.getMessage()));
        going.put(exercise, next);
        return next.onComplete(_ -> going.remove(exercise, next));
    }

    /** Done when nothing in the stores tells any more who they were, and the exercise is read as it is then. */
    private Future<Void> carryOut(ExerciseId exercise, OpenExercise open) {
        List<PersonErased> people = open.running().state().roster().toErase();
        if (people.isEmpty()) {
            return Future.succeededFuture();
        }
        Future<Void> out = Future.succeededFuture();
        for (PersonErased erased : people) {
            out = out.compose(_ -> putOut(exercise, erased));
        }
        return out.compose(_ -> filesOf(exercise, people))
                .compose(this::drop)
                .compose(_ -> journal.erase(exercise, people))
                .compose(_ -> exercises.reopen(exercise))
                .compose(reread -> note(reread, people));
    }

    private Future<Void> putOut(ExerciseId exercise, PersonErased erased) {
        return kept.access()
                .revokeJoinedBefore(exercise, erased.person(), erased.until())
                .compose(_ -> kept.tracks().erase(exercise, erased.person(), erased.until()))
                .compose(_ -> kept.media().broughtBy(exercise, erased.person()))
                .compose(uploads -> drop(uploads.stream()
                        .filter(upload -> erased.covers(upload.startedAt()))
                        .map(Upload::key)
                        .toList()));
    }

    private Future<Void> note(OpenExercise open, List<PersonErased> people) {
        List<Future<Outcome>> noted = new ArrayList<>();
        for (PersonErased erased : people) {
            noted.add(open.running()
                    .submit(
                            new Caller.Server(),
                            ids.next(),
                            new RosterCommand.NoteTracesDestroyed(erased.person(), erased.since())));
        }
        return Future.all(noted).mapEmpty();
    }

    /** Whoever started with a wrong clock, or wants to keep it, has until the first look. */
    public void warnOfRetention(Duration keep) {
        exercises
                .loaded()
                .forEach(id -> exercises.open(id).onSuccess(open -> {
                    Exercise state = open.running().state();
                    Instant ended = state.clockHistory().endedAt();
                    if (ended != null && !open.running().now().isBefore(ended.plus(keep))) {
                        LOG.warn(
                                "Exercise {} ended on {}: in an hour who took part is erased. --keep-people keeps it longer.",
                                id,
                                ended);
                    }
                }));
    }

    /** Nobody is known for longer after ENDEX than {@code keep}. */
    public Future<Void> endRetention(Duration keep) {
        List<Future<Void>> ended = new ArrayList<>();
        for (ExerciseId id : exercises.loaded()) {
            ended.add(exercises
                    .open(id)
                    .compose(open -> open.running()
                            .submit(new Caller.Server(), ids.next(), new RosterCommand.EndRetention((int)
                                    keep.toDays())))
                    .compose(_ -> finish(id))
                    .onFailure(e -> LOG.error("Who took part is known for longer than it may: {}", e.getMessage())));
        }
        return Future.join(ended).mapEmpty();
    }

    private Future<Set<UploadKey>> filesOf(ExerciseId exercise, List<PersonErased> people) {
        return filesAfter(exercise, 0, people, new Surroundings(), new LinkedHashSet<>());
    }

    private Future<Set<UploadKey>> filesAfter(
            ExerciseId exercise, long seq, List<PersonErased> people, Surroundings known, Set<UploadKey> found) {
        return journal.readAfter(exercise, seq, PAGE).compose(page -> {
            for (Entry entry : page) {
                for (Fact fact : entry.facts()) {
                    known.note(fact, entry.seq());
                    people.forEach(erased -> found.addAll(filesOf(fact, entry, erased, known)));
                }
            }
            return page.size() < PAGE
                    ? Future.succeededFuture(found)
                    : filesAfter(exercise, page.getLast().seq(), people, known, found);
        });
    }

    /** Also what others recorded of them. */
    private static List<UploadKey> filesOf(Fact fact, Entry entry, PersonErased erased, Surroundings known) {
        Trace trace = erased.covers(entry.at())
                ? Trace.in(fact, known, new Stamp(entry.seq(), entry.at(), entry.by()))
                : null;
        return trace != null && trace.of().equals(erased.person()) ? filesOf(fact, entry.exercise()) : List.of();
    }

    private static List<UploadKey> filesOf(Fact fact, ExerciseId exercise) {
        if (fact instanceof ActionRecorded f) {
            return files(exercise, f.person(), f.action().captures());
        }
        if (fact instanceof EvaluationFact.ItemRated f) {
            return files(exercise, f.evaluator(), f.evidence().captures());
        }
        return fact instanceof EvaluationFact.ObservationRecorded f
                ? files(exercise, f.evaluator(), f.evidence().captures())
                : List.of();
    }

    private static List<UploadKey> files(ExerciseId exercise, PersonId from, List<Capture> captures) {
        List<UploadKey> files = new ArrayList<>();
        captures.forEach(capture -> files.add(new UploadKey(exercise, from, capture.sha256())));
        return files;
    }

    private Future<Void> drop(Collection<UploadKey> files) {
        Future<Void> done = Future.succeededFuture();
        for (UploadKey file : files) {
            done = done.compose(_ -> kept.media().drop(file));
        }
        return done;
    }
}
