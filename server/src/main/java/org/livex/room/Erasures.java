package org.livex.room;

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
import org.livex.exercise.evaluation.Evaluations;
import org.livex.exercise.evaluation.Evidence;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.media.Media;
import org.livex.exercise.media.MediaCommand;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.people.RosterFact.PersonErased;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.sealing.SealedJournal;
import org.livex.library.MediaStore;
import org.livex.library.Upload;
import org.livex.library.UploadKey;
import org.livex.sms.PhoneNumbers;
import org.livex.track.Tracks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out that somebody is erased: what tells who they were goes from every store of this server, and everybody's device
 * forgets it. That it is to be is a fact before; so a server that goes away in between does the rest when it starts.
 */
public final class Erasures {
    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);

    private final OpenExercises exercises;
    private final SealedJournal journal;
    private final Kept kept;
    private final CommandIds ids;
    private final Map<ExerciseId, Future<Void>> going = new HashMap<>();

    /** What is kept of people besides the journal. */
    public record Kept(Tracks tracks, MediaStore media, Access access, PhoneNumbers numbers) {}

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
        Evaluations evaluations = open.running().state().evaluations();
        Future<Void> out = Future.succeededFuture();
        for (PersonErased erased : people) {
            out = out.compose(_ -> hide(open, erased))
                    .compose(_ -> putOut(exercise, erased))
                    .compose(_ -> drop(filesAbout(exercise, evaluations, erased)));
        }
        return out.compose(_ -> journal.erase(exercise, people))
                .compose(_ -> exercises.reopen(exercise))
                .compose(reread -> note(reread, people));
    }

    /** In which others named them. */
    private Future<Void> hide(OpenExercise open, PersonErased erased) {
        Future<Void> hidden = Future.succeededFuture();
        for (Map.Entry<MediaHash, Media.Taken> one :
                open.running().state().media().of(erased.person()).entrySet()) {
            if (erased.covers(one.getValue().heldWhenTaken(erased.person()))) {
                hidden = hidden.compose(_ -> open.running()
                        .submit(new Caller.Server(), ids.next(), new MediaCommand.HideMedia(one.getKey()))
                        .mapEmpty());
            }
        }
        return hidden;
    }

    private Future<Void> putOut(ExerciseId exercise, PersonErased erased) {
        return kept.access()
                .revokeJoinedBefore(exercise, erased.person(), erased.until())
                .compose(_ -> kept.tracks().erase(exercise, erased.person(), erased.until()))
                .compose(_ -> kept.numbers().remove(exercise, erased.person(), erased::covers))
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

    /** What evaluators recorded of this one person; what somebody brought themselves goes with what is theirs. */
    private static Set<UploadKey> filesAbout(ExerciseId exercise, Evaluations evaluations, PersonErased erased) {
        Subject who = new Subject.OnePerson(erased.person());
        Set<UploadKey> files = new LinkedHashSet<>();
        evaluations.ratings().values().stream()
                .flatMap(List::stream)
                .filter(one -> one.key().about().equals(who)
                        && erased.covers(one.stamp().at()))
                .forEach(one -> files.addAll(files(exercise, one.key().evaluator(), one.evidence())));
        evaluations.observations().values().stream()
                .filter(one -> who.equals(one.recorded().about())
                        && erased.covers(one.stamp().at()))
                .forEach(one -> files.addAll(files(
                        exercise, one.recorded().evaluator(), one.recorded().evidence())));
        return files;
    }

    private static List<UploadKey> files(ExerciseId exercise, PersonId from, Evidence evidence) {
        return evidence.captures().stream()
                .map(capture -> new UploadKey(exercise, from, capture.sha256()))
                .toList();
    }

    private Future<Void> drop(Collection<UploadKey> files) {
        Future<Void> done = Future.succeededFuture();
        for (UploadKey file : files) {
            done = done.compose(_ -> kept.media().drop(file));
        }
        return done;
    }
}
