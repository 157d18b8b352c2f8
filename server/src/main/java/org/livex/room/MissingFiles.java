package org.livex.room;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.feed.Frame;
import org.livex.json.DomainJson;
import org.livex.library.Library;
import org.livex.library.Upload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Photos, recordings and documents that a take-over or a restore lacks: counted, and told to control for as long as there are any. */
public final class MissingFiles {
    private static final Logger LOG = LoggerFactory.getLogger(MissingFiles.class);
    private static final long LOOKS_EVERY_MILLIS = 10_000;

    private final Library library;
    private final OpenExercises exercises;
    private final AtomicInteger count = new AtomicInteger();
    private Set<ExerciseId> told = Set.of();

    public MissingFiles(Library library, OpenExercises exercises) {
        this.library = library;
        this.exercises = exercises;
    }

    /** Looks now, and then every few seconds. */
    public void begin(Vertx vertx) {
        look();
        vertx.setPeriodic(LOOKS_EVERY_MILLIS, _ -> look());
    }

    /** Of all exercises. */
    public int count() {
        return count.get();
    }

    /** Of one exercise: what is not to be seen any more is missed by nobody. */
    public Future<List<Upload>> of(ExerciseId id, Exercise exercise) {
        return library.missing()
                .map(all -> all.stream()
                        .filter(one -> one.key().exercise().equals(id))
                        .filter(one -> !exercise.media()
                                .isHidden(one.key().sha256(), one.key().from()))
                        .toList());
    }

    private void look() {
        library.missing()
                .onSuccess(this::tell)
                .onFailure(failure -> LOG.debug("which files are missing is not known now", failure));
    }

    private void tell(List<Upload> all) {
        Map<ExerciseId, Integer> counts = new HashMap<>();
        all.forEach(one -> counts.merge(one.key().exercise(), 1, Integer::sum));
        count.set(all.size());
        Set<ExerciseId> toTell = new HashSet<>(told);
        toTell.addAll(counts.keySet());
        toTell.forEach(id -> exercises.tellControl(id, hint(counts.getOrDefault(id, 0))));
        told = Set.copyOf(counts.keySet());
    }

    private static Frame hint(int files) {
        return Frame.of(Buffer.buffer(DomainJson.write(JsonNodeFactory.instance
                .objectNode()
                .put("type", "files-missing")
                .put("files", files))));
    }
}
