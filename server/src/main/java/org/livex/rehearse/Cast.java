package org.livex.rehearse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Who plays and who watches: the exercise's participants, and as many more as the rehearsal wants, in every language. */
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

    /** Join codes of the exercise's evaluators. Who watches nobody yet gets a share of the teams, with all guides. */
    Future<Map<String, String>> gatherEvaluators() {
        List<String> evaluators = host.evaluators();
        Future<Void> assigned = Future.succeededFuture();
        for (int i = 0; i < evaluators.size(); i++) {
            String evaluator = evaluators.get(i);
            List<String> teams = share(host.teams(), i, evaluators.size());
            if (!host.watches(evaluator) && !teams.isEmpty()) {
                assigned = assigned.compose(_ -> host.assignWatch(evaluator, teams))
                        .mapEmpty();
            }
        }
        return assigned.compose(_ -> host.codes(evaluators));
    }

    private static List<String> share(List<String> teams, int index, int of) {
        return IntStream.range(0, teams.size())
                .filter(i -> i % of == index)
                .mapToObj(teams::get)
                .toList();
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
