package org.livex.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a rehearsal showed: what went out, what never did, who had too much, and whether anything was lost. */
final class RehearsalReport {
    /** Longer than this, in exercise minutes, and a message waits because its reader has too many. */
    private static final double LONG_WAIT_MINUTES = 10;

    private final ObjectNode json = Json.object();

    RehearsalReport(
            RehearsalPlan plan,
            Crowd crowd,
            Tally tally,
            Host host,
            JsonNode board,
            Duration wallTime,
            double playedSeconds) {
        json.put("exercise", host.pass().exercise())
                .put("seed", plan.seed())
                .put("phones", crowd.ids().size())
                .put("speed", host.clock().speed())
                .put("playedHours", Math.round(playedSeconds / 36) / 100d)
                .put("wallSeconds", wallTime.toSeconds());
        totals(tally);
        Map<String, JsonNode> cells = new HashMap<>();
        for (JsonNode cell : board.path("cells")) {
            cells.put(cell.path("inject").asText() + "/" + cell.path("person").asText(), cell);
        }
        List<ObjectNode> injects = host.items().stream("msel-inject")
                .sorted(Comparator.comparing(
                        inject -> inject.at("/inject/number").asText()))
                .toList();
        injects(injects, cells);
        overloaded(crowd);
        missing(injects, cells, crowd, host);
    }

    ObjectNode json() {
        return json;
    }

    /** Nothing lost and nothing went wrong; what never fired is the scenario's business. */
    boolean isClean() {
        return json.path("missing").isEmpty() && json.path("errors").isEmpty();
    }

    private void totals(Tally tally) {
        json.put("injectsSeen", tally.injectsSeen())
                .put("acknowledged", tally.accepted("acknowledge-inject"))
                .put("actions", tally.accepted("record-action"))
                .put("answers", tally.accepted("answer-inject"))
                .put("decisions", tally.accepted("record-decision"))
                .put("dutiesTicked", tally.accepted("tick-duty"))
                .put("ratings", tally.accepted("rate-item"))
                .put("observations", tally.accepted("record-observation"))
                .put("moments", tally.accepted("mark-moment"))
                .put("feedback", tally.accepted("give-feedback"))
                .put("dropOuts", tally.dropOuts())
                .put("lostAnswers", tally.lostAnswers())
                .put("unanswered", tally.unansweredCount());
        json.putObject("releaseToPhoneMillis")
                .put("pushed", tally.arrivals())
                .put("p50", tally.latencyMillis(50))
                .put("p95", tally.latencyMillis(95))
                .put("p99", tally.latencyMillis(99))
                .put("most", tally.latencyMillis(100));
        ObjectNode rejected = json.putObject("rejected");
        tally.rejected().forEach(rejected::put);
        ObjectNode errors = json.putObject("errors");
        tally.errors().forEach(errors::put);
    }

    private void injects(List<ObjectNode> injects, Map<String, JsonNode> cells) {
        ArrayNode fired = json.putArray("fired");
        ArrayNode never = json.putArray("neverFired");
        for (ObjectNode inject : injects) {
            ObjectNode one = Json.object()
                    .put("inject", inject.path("id").asText())
                    .put("number", inject.at("/inject/number").asText())
                    .put("title", title(inject));
            JsonNode released = inject.path("released");
            if (released.isMissingNode()) {
                one.put("state", inject.path("state").asText())
                        .put("trigger", inject.at("/inject/trigger/type").asText());
                if (inject.has("dueAt")) {
                    one.put("dueAt", inject.path("dueAt").asText());
                }
                never.add(one);
                continue;
            }
            one.put("at", released.path("at").asText())
                    .put("late", released.path("late").asBoolean())
                    .put("recipients", released.path("recipients").size());
            for (String mark : List.of("delivered", "shown", "read", "acknowledged", "acted")) {
                one.put(
                        mark,
                        recipients(inject).stream()
                                .filter(person -> has(cells, inject, person, mark + "At"))
                                .count());
            }
            fired.add(one);
        }
    }

    private static String title(ObjectNode inject) {
        JsonNode title = inject.at("/inject/title");
        return title.path("versions")
                .path(title.path("source").asText())
                .path("text")
                .asText();
    }

    private static List<String> recipients(ObjectNode inject) {
        List<String> recipients = new ArrayList<>();
        inject.at("/released/recipients").forEach(person -> recipients.add(person.asText()));
        return recipients;
    }

    private static boolean has(Map<String, JsonNode> cells, ObjectNode inject, String person, String mark) {
        JsonNode cell = cells.get(inject.path("id").asText() + "/" + person);
        return cell != null && cell.has(mark);
    }

    private void overloaded(Crowd crowd) {
        ArrayNode overloaded = json.putArray("overloaded");
        crowd.people().stream()
                .filter(participant -> participant.longestWaitMinutes() > LONG_WAIT_MINUTES)
                .sorted(Comparator.comparingDouble(Participant::longestWaitMinutes)
                        .reversed())
                .forEach(participant -> overloaded
                        .addObject()
                        .put("person", participant.phone().pass().person())
                        .put("injects", participant.injects())
                        .put("longestWaitMinutes", Math.round(participant.longestWaitMinutes())));
    }

    /** What a simulated phone got or did, and the board does not know. */
    private void missing(List<ObjectNode> injects, Map<String, JsonNode> cells, Crowd crowd, Host host) {
        ArrayNode missing = json.putArray("missing");
        for (ObjectNode inject : injects) {
            boolean mustAcknowledge = inject.at("/inject/mustAcknowledge").asBoolean() && !inject.has("recalled");
            for (String person : recipients(inject)) {
                if (!crowd.ids().contains(person)) {
                    continue;
                }
                if (!has(cells, inject, person, "deliveredAt")) {
                    missing(missing, inject.path("id").asText(), person, "delivered");
                }
                if (mustAcknowledge && !has(cells, inject, person, "acknowledgedAt")) {
                    missing(missing, inject.path("id").asText(), person, "acknowledged");
                }
            }
        }
        Set<String> known = host.items().stream("action")
                .map(action -> action.path("id").asText())
                .collect(Collectors.toSet());
        crowd.acceptedActions().stream()
                .filter(action -> !known.contains(action))
                .forEach(action -> missing.addObject().put("action", action).put("what", "recorded"));
        for (SimulatedPhone phone : crowd.phones()) {
            int waiting = phone.outbox().size();
            if (waiting > 0) {
                missing.addObject()
                        .put("person", phone.pass().person())
                        .put("what", waiting + " commands still wait on the phone");
            }
        }
    }

    private static void missing(ArrayNode missing, String inject, String person, String what) {
        missing.addObject().put("inject", inject).put("person", person).put("what", what);
    }
}
