package org.livex.journal.chain;

import java.util.List;
import java.util.Objects;
import org.livex.exercise.room.DamageKind;
import org.livex.exercise.words.ExerciseId;

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
