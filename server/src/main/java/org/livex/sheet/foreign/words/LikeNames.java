package org.livex.sheet.foreign.words;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.Labels;

/** What a name in somebody's list is likely to mean, by every name that a thing has in any language, whoever looks at it. */
public final class LikeNames<T> {
    private final Labels<T> labels;
    private @Nullable Map<String, Set<T>> alike;
    private @Nullable Map<String, Set<T>> asTeams;

    public LikeNames(Labels<T> labels) {
        this.labels = labels;
    }

    /** How it is called here; null for none, and where it may be several. Names of teams also without the word for a team. */
    public @Nullable String of(String text) {
        Set<T> same = alike().getOrDefault(PersonName.alike(text), Set.of());
        if (!same.isEmpty()) {
            return only(same);
        }
        String bare = TeamWords.bare(text);
        return bare.isEmpty() ? null : only(asTeams().getOrDefault(bare, Set.of()));
    }

    /** The same for what is no team. */
    public @Nullable String whole(String text) {
        return only(alike().getOrDefault(PersonName.alike(text), Set.of()));
    }

    private @Nullable String only(Set<T> things) {
        return things.size() == 1 ? labels.of(things.iterator().next()) : null;
    }

    private Map<String, Set<T>> alike() {
        Map<String, Set<T>> known = alike == null ? labels.byKey(PersonName::alike) : alike;
        alike = known;
        return known;
    }

    private Map<String, Set<T>> asTeams() {
        Map<String, Set<T>> known = asTeams == null ? labels.byKey(TeamWords::bare) : asTeams;
        asTeams = known;
        return known;
    }
}
