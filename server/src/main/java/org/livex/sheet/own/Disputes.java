package org.livex.sheet.own;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;
import org.livex.sheet.Draft;
import org.livex.sheet.KnownRows;
import org.livex.sheet.Part;

/** Whose words count where the file and Livex say different things, by the answers that were given. */
final class Disputes {
    private final Exercise exercise;
    private final Map<String, String> given;

    /** {@code OPEN} as long as nobody has chosen. */
    enum Choice {
        KEEP,
        TAKE,
        OPEN
    }

    Disputes(Exercise exercise, Map<String, String> given) {
        this.exercise = exercise;
        this.given = Map.copyOf(given);
    }

    boolean isChangedSince(Part part, KnownRows known, String row) {
        return known.isChangedSince(row, change(part, row));
    }

    Draft.Dispute of(Part part, KnownRows known, String row) {
        Stamp change = change(part, row);
        String question = "conflict/" + part.word() + "/" + row + "/" + KnownRows.mark(change);
        // What else the row shows may have changed: what a team is called, say.
        return change == null || !known.isChangedSince(row, change)
                ? new Draft.Dispute(question, null, null)
                : new Draft.Dispute(question, author(change), change.at());
    }

    Choice chosen(Draft.Dispute dispute) {
        return switch (given.getOrDefault(dispute.question(), "")) {
            case "take" -> Choice.TAKE;
            case "keep" -> Choice.KEEP;
            default -> Choice.OPEN;
        };
    }

    private @Nullable Stamp change(Part part, String row) {
        return exercise.scenario().changeOf(part.id(row));
    }

    private @Nullable String author(Stamp change) {
        PersonId by = change.by();
        Person person = by == null ? null : exercise.roster().find(by);
        return person == null ? null : exercise.roster().seatOf(person.id()).callNameAt(change.at(), person.callName());
    }
}
