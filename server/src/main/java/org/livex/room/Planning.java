package org.livex.room;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.livex.catalogue.Catalogue;
import org.livex.catalogue.CatalogueTransfer;
import org.livex.command.CommandIds;
import org.livex.command.Outcome;
import org.livex.exercise.Caller;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.Id;
import org.livex.library.Library;
import org.livex.library.Upload;
import org.livex.library.UploadResult;
import org.livex.pack.PackedScenario;
import org.livex.pack.files.PackedFile;

/** Makes exercises out of packs: a whole one or none. */
public final class Planning {
    private static final int SUFFIX_BOUND = 1_000_000;

    private final OpenExercises exercises;
    private final MediaShelf media;
    private final Catalogue catalogue;
    private final InstantSource clock;
    private final CommandIds ids;
    private final SecureRandom random = new SecureRandom();

    public Planning(OpenExercises exercises, MediaShelf media, Catalogue catalogue, InstantSource clock) {
        this.exercises = exercises;
        this.media = media;
        this.catalogue = catalogue;
        this.clock = clock;
        this.ids = new CommandIds(clock);
    }

    public Future<Outcome> plan(ExerciseId id, PackedScenario scenario) {
        return keep(id, scenario.files())
                .compose(kept -> exercises
                        .open(id)
                        .compose(exercise -> exercise.running()
                                .submit(new Caller.Server(), ids.next(), scenario.toImport())
                                .compose(outcome -> outcome instanceof Outcome.Accepted
                                        ? note(exercise, kept)
                                                .compose(_ -> offer(exercise, scenario.catalogue()))
                                                .map(outcome)
                                        : Future.succeededFuture(outcome))));
    }

    public Library library() {
        return media.library();
    }

    /** Before the exercise is there: what its injects carry must not be missing. */
    public Future<List<Upload>> keep(ExerciseId id, List<PackedFile> files) {
        Future<List<Upload>> kept = Future.succeededFuture(new ArrayList<>());
        for (PackedFile file : files) {
            kept = kept.compose(uploads -> media.library()
                    .keep(id, file.sha256(), file.type(), file.size(), file::bytes)
                    .map(result -> switch (result) {
                        case UploadResult.Going(Upload upload) -> {
                            uploads.add(upload);
                            yield uploads;
                        }
                        case UploadResult.Refused refused ->
                            throw new IllegalStateException("a checked file was refused: " + refused.reason());
                    }));
        }
        return kept;
    }

    public Future<Void> note(OpenExercise exercise, List<Upload> kept) {
        Future<Void> noted = Future.succeededFuture();
        for (Upload upload : kept) {
            noted = noted.compose(_ -> media.note(exercise, upload));
        }
        return noted;
    }

    /** What is in the catalogue already stays: its authors have gone on with it. */
    private Future<Void> offer(OpenExercise exercise, List<Inject> injects) {
        Exercise state = exercise.running().state();
        Future<Void> offered = Future.succeededFuture();
        for (Inject inject : injects) {
            String id = inject.id().value();
            Catalogue.Entry entry = new Catalogue.Entry(
                    id,
                    1,
                    CatalogueTransfer.forAnyExercise(state, inject, id),
                    CatalogueTransfer.sender(state, inject),
                    clock.instant(),
                    false);
            offered = offered.compose(_ -> catalogue.write(entry)).mapEmpty();
        }
        return offered;
    }

    /** People of an exercise, for whoever prints their links. */
    public Future<List<Person>> people(ExerciseId id) {
        return exercises
                .open(id)
                .map(exercise ->
                        List.copyOf(exercise.running().state().roster().people().values()));
    }

    public static Optional<Person> directorOf(OpenExercise exercise) {
        return exercise.running().state().roster().people().values().stream()
                .filter(person -> person.function() == PersonFunction.DIRECTOR)
                .findFirst();
    }

    /** The pack's own id with a number behind it: the same pack is played many times. */
    public ExerciseId freshId(String pack) {
        String stem = Id.isWellFormed(pack) ? pack.substring(0, Math.min(pack.length(), Id.LONGEST - 8)) : "exercise";
        return new ExerciseId(stem + "-" + random.nextInt(SUFFIX_BOUND));
    }
}
