package org.livex.journal.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.livex.exercise.room.DamageKind;
import org.livex.exercise.words.ids.ExerciseId;

/**
 * What a look at all entries of one exercise came to. The chain begins at {@code begins} (0: no entry has a hash) and ends at
 * {@code head}; the facts of {@code rewritten} entries prove nothing, since somebody was erased from them.
 */
public record ChainReport(ExerciseId exercise, ChainHead head, long begins, long rewritten, List<Damage> damages) {
    public ChainReport {
        damages = List.copyOf(damages);
    }

    public boolean isWhole() {
        return damages.isEmpty();
    }

    /** The same, where nothing tells what was answered last: behind the last entry there may have been others. */
    public ChainReport withoutEnd() {
        List<Damage> all = new ArrayList<>(damages);
        long next = reached().seq() + 1;
        all.add(new Damage(
                exercise, DamageKind.END_UNKNOWN, next, next, reached().at(), null));
        return new ChainReport(exercise, head, begins, rewritten, all);
    }

    boolean hasNoEnd() {
        return damages.stream().anyMatch(damage -> damage.kind() == DamageKind.END_UNKNOWN);
    }

    /** Whether none of the entries before that one is there. */
    public boolean isMissingBefore(long seq) {
        return damages.stream()
                .anyMatch(damage -> damage.kind() == DamageKind.LOST && damage.from() == 1 && damage.to() == seq - 1);
    }

    /** Where the numbers had reached, and when: behind the last entry there may have been others. */
    ChainHead reached() {
        return damages.stream()
                .filter(damage -> damage.kind() == DamageKind.LOST && damage.from() > head.seq())
                .findFirst()
                .map(tail -> new ChainHead(tail.to(), null, Objects.requireNonNullElse(tail.until(), head.at())))
                .orElse(head);
    }
}
