package org.livex.exercise.dossier;

import java.util.List;
import java.util.Objects;
import org.livex.exercise.words.ids.AgencyId;

/** One topic that somebody was asked about, and every talk in which they were, oldest first. */
public record RepeatedTopic(String topic, List<Asked> cases) {
    public RepeatedTopic {
        cases = List.copyOf(cases);
    }

    public int times() {
        return cases.size();
    }

    /** Of those who asked; whoever belongs to none is of none. */
    public List<AgencyId> agencies() {
        return cases.stream()
                .map(one -> one.by().agency())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Only where the report says that there was none. */
    public int withoutMediator() {
        return (int) cases.stream()
                .filter(one -> Boolean.FALSE.equals(one.mediator()))
                .count();
    }

    /** Whether it was asked as often as one of its forms wants control to know of. */
    public boolean isToBeTold() {
        return cases.stream().anyMatch(one -> times() >= one.by().tellFrom());
    }
}
