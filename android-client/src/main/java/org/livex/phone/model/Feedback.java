package org.livex.phone.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Reader;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/**
 * Private words of an evaluator to the person of this phone, once control has let them out. Whose they are is not told.
 *
 * @param at when they were written, in the exercise's time
 * @param seen it was on a screen of this person, here or on another device
 */
public record Feedback(String id, LocalText text, ExerciseTime at, Instant givenAt, boolean seen) {
    /** The latest first. */
    static List<Feedback> all(Snapshot snapshot, Reader reader) {
        Set<String> said = new HashSet<>();
        for (Waiting waiting : snapshot.waiting()) {
            if (waiting.type().equals("see-feedback")) {
                said.add(waiting.command().optString("feedback"));
            }
        }
        List<Feedback> all = new ArrayList<>(reader.all(snapshot.items("feedback"), (json, it) -> {
            String id = json.getString("id");
            return new Feedback(
                    id,
                    it.text(json, "text"),
                    ExerciseTime.read(json.getString("at")),
                    Instant.parse(json.getString("givenAt")),
                    json.optBoolean("seen") || said.contains(id));
        }));
        all.sort(Comparator.comparing(Feedback::givenAt).reversed().thenComparing(Feedback::id));
        return List.copyOf(all);
    }
}
