package org.livex.pack;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Overlap;
import org.livex.exercise.words.ids.Id;
import org.livex.pack.yaml.YamlOut;
import org.livex.pack.yaml.YamlValue;
import org.snakeyaml.engine.v2.nodes.Node;

/** Audiences as {@link Audiences} reads them. */
final class AudiencesOut {
    private final RolesOut roles;

    AudiencesOut(RolesOut roles) {
        this.roles = roles;
    }

    Node node(Audience audience) {
        if (audience.equals(Audience.EVERYONE)) {
            return YamlOut.word("everyone");
        }
        if (audience.isEmpty()) {
            return YamlOut.word("control");
        }
        return YamlOut.fields()
                .putIf(audience.everyone(), "everyone", true)
                .put("people", all(audience.people(), roles::id))
                .put("teams", all(audience.teams(), Id::value))
                .put("agencies", all(audience.agencies(), Id::value))
                .put("functions", all(audience.functions(), YamlValue::word))
                .putAll("overlaps", overlaps(audience.eachOverlap()))
                .node();
    }

    @Nullable Node nodeOrNull(@Nullable Audience audience) {
        return audience == null ? null : node(audience);
    }

    private static List<Node> overlaps(Set<Overlap> overlaps) {
        return overlaps.stream()
                .sorted(Comparator.comparing(Overlap::toString))
                .map(AudiencesOut::overlap)
                .toList();
    }

    private static Node overlap(Overlap overlap) {
        return YamlOut.fields()
                .put("team", valueOf(overlap.team()))
                .put("agency", valueOf(overlap.agency()))
                .put("function", overlap.function())
                .put("other-team", valueOf(overlap.otherTeam()))
                .put("country", overlap.country())
                .put(
                        "language",
                        overlap.language() == null ? null : overlap.language().tag())
                .node();
    }

    private static @Nullable String valueOf(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    private static <T> @Nullable Node all(Set<T> items, Function<T, String> written) {
        return items.isEmpty() ? null : YamlOut.sorted(items, written);
    }
}
