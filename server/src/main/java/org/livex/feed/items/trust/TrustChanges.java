package org.livex.feed.items.trust;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Team;
import org.livex.exercise.reading.Trusts;
import org.livex.exercise.trust.TrustHistory;
import org.livex.exercise.trust.TrustOf;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;

/**
 * Which trust an entry moved. It asks what came of the whole entry: a tie or a merge can make a report count that came long
 * before it.
 */
public final class TrustChanges {
    private final ChangeNotes notes;

    public TrustChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    // The same object says that nothing changed; to compare what is in it would cost more than it saves.
    @SuppressWarnings("ReferenceEquality")
    public void follow(Exercise before, Exercise after, long seq) {
        if (before.trusts() == after.trusts()
                && before.dossiers() == after.dossiers()
                && before.scenario() == after.scenario()) {
            return;
        }
        Stream.concat(Trusts.all(before), Trusts.all(after)).distinct().forEach(of -> {
            Shown then = Shown.of(before, of);
            Shown now = Shown.of(after, of);
            if (!then.equals(now)) {
                changed(of, before, after, seq);
            }
        });
    }

    private void changed(TrustOf of, Exercise before, Exercise after, long seq) {
        Item item = TrustItems.item(of);
        notes.both(item, seq);
        notes.forgotten(item, before, after, seq);
        notes.forecasts(of.persona(), seq);
    }

    /** What an item of trust is made of. */
    private record Shown(
            @Nullable TrustHistory history,
            @Nullable Persona persona,
            @Nullable Team team) {
        static Shown of(Exercise exercise, TrustOf of) {
            TrustHistory history = Trusts.of(exercise, of);
            return Objects.isNull(history)
                    ? new Shown(null, null, null)
                    : new Shown(
                            history,
                            exercise.scenario().find(Persona.class, of.persona()),
                            exercise.scenario().find(Team.class, of.team()));
        }
    }
}
