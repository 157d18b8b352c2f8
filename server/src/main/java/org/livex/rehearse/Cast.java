package org.livex.rehearse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who plays: the exercise's participants, and as many more as the rehearsal wants, in every language. */
final class Cast {
    private static final String ADDED = "sim-";

    private final Host host;
    private final RehearsalPlan plan;

    Cast(Host host, RehearsalPlan plan) {
        this.host = host;
        this.plan = plan;
    }

    /** Join codes by person. */
    Future<Map<String, String>> gather() {
        return host.sync().compose(_ -> addPeople()).compose(_ -> host.sync()).compose(_ -> host.codes(chosen()));
    }

    private List<String> chosen() {
        return host.participants().stream()
                .map(person -> person.path("id").asText())
                .sorted(Comparator.comparing((String id) -> id.startsWith(ADDED))
                        .thenComparing(id -> id))
                .limit(plan.phones())
                .toList();
    }

    private Future<Void> addPeople() {
        List<ObjectNode> models = new ArrayList<>(host.participants());
        List<String> languages = Notes.languages();
        Future<Void> added = Future.succeededFuture();
        for (int i = models.size(); i < plan.phones(); i++) {
            String id = String.format(Locale.ROOT, ADDED + "%04d", i + 1);
            ObjectNode like = models.isEmpty() ? Json.object() : models.get(i % models.size());
            List<String> reads = List.of(languages.get(i % languages.size()));
            added = added.compose(_ -> host.add(id, like, reads)).mapEmpty();
        }
        return added;
    }
}
