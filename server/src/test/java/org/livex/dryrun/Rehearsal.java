package org.livex.dryrun;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.livex.exercise.Caller;
import org.livex.exercise.Command;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rules;
import org.livex.exercise.words.Stamp;
import org.livex.pack.PackReader;
import org.livex.pack.PackResult;

/** The demo exercise, for tests to rehearse. */
final class Rehearsal {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private Rehearsal() {}

    static Exercise demo() throws IOException {
        PackResult.Valid ready = (PackResult.Valid) PackReader.read(Path.of("..", "ops", "demo"));
        return after(Exercise.EMPTY, ready.scenario().toImport());
    }

    static Exercise after(Exercise before, Command command) {
        Decision.Accepted accepted = (Decision.Accepted) Rules.decide(before, new Caller.Server(), command, NOW);
        Exercise exercise = before;
        for (Fact fact : accepted.facts()) {
            exercise = exercise.apply(fact, new Stamp(1, NOW));
        }
        return exercise;
    }

    static JsonNode run(Exercise exercise, DryRunOptions options) {
        return DryRun.of(exercise, options, _ -> true);
    }

    static Stream<JsonNode> all(JsonNode report, String field) {
        return StreamSupport.stream(report.path(field).spliterator(), false);
    }
}
