package org.livex.dryrun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.PersonId;
import org.livex.json.DomainJson;
import org.livex.json.MalformedJson;

/**
 * What people do in a played example beside what simulated people would: chat, decisions, ratings, a stop. Each part is a
 * command as a phone or console sends it (docs/protocol.md) without its id, who sends it, and when.
 */
public final class Script {
    private static final String DOES = "does";
    private static final String TAKEN_AT = "takenAt";

    private final List<Part> parts;

    private Script(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** {@code later} goes by the wall clock, after the exercise clock has shown {@code at}: it stands in a stop and after the end. */
    record Cue(ExerciseTime at, @Nullable Duration later, PersonId by) {
        Duration delay() {
            return later == null ? Duration.ZERO : later;
        }
    }

    record Part(int number, Cue cue, ObjectNode does) {
        /** Written down by its sender at this moment, whatever instants it has. */
        Command command(Instant now) {
            ObjectNode sent = does.deepCopy();
            sent.findParents(TAKEN_AT).forEach(parent -> ((ObjectNode) parent).put(TAKEN_AT, DomainJson.instant(now)));
            return DomainJson.read(sent, Command.class);
        }

        ScriptMistake mistake(String problem) {
            return new ScriptMistake(
                    "part " + number + " (" + cue.at() + ", " + cue.by().value() + "): " + problem);
        }
    }

    /** Strictly: what is unknown, missing or no command is a {@link ScriptMistake}. */
    public static Script read(byte[] json) {
        JsonNode list;
        try {
            list = DomainJson.parse(json);
        } catch (MalformedJson malformed) {
            throw new ScriptMistake(String.valueOf(malformed.getMessage()));
        }
        if (!list.isArray()) {
            throw new ScriptMistake("must be a list");
        }
        List<Part> parts = new ArrayList<>();
        for (JsonNode written : list) {
            parts.add(part(parts.size() + 1, written));
        }
        return new Script(parts);
    }

    private static Part part(int number, JsonNode written) {
        if (!(written instanceof ObjectNode whole)) {
            throw new ScriptMistake("part " + number + ": must be an object");
        }
        ObjectNode cue = whole.deepCopy();
        if (!(cue.remove(DOES) instanceof ObjectNode does)) {
            throw new ScriptMistake("part " + number + ": " + DOES + " must be a command");
        }
        try {
            Part part = new Part(number, DomainJson.read(cue, Cue.class), does);
            var _ = part.command(Instant.EPOCH);
            return part;
        } catch (MalformedJson malformed) {
            throw new ScriptMistake("part " + number + ": " + malformed.getMessage());
        }
    }

    List<Part> parts() {
        return parts;
    }
}
