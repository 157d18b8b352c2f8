package org.livex.pack;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Audience;
import org.livex.exercise.Id;
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
                .node();
    }

    @Nullable Node nodeOrNull(@Nullable Audience audience) {
        return audience == null ? null : node(audience);
    }

    private static <T> @Nullable Node all(Set<T> items, Function<T, String> written) {
        return items.isEmpty() ? null : YamlOut.sorted(items, written);
    }
}
