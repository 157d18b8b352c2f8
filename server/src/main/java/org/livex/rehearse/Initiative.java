package org.livex.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a simulated participant answers, decides and ticks off. Half of the teams are thorough and half are not, so that there
 * is something to compare afterwards.
 */
final class Initiative {
    private static final double THOROUGH = 0.95;
    static final double CARELESS = 0.5;
    private static final double DECIDES = 0.15;

    private final SimulatedPhone phone;
    private final Random random;

    Initiative(SimulatedPhone phone, Random random) {
        this.phone = phone;
        this.random = random;
    }

    /** How often somebody of this team does what there is to do. */
    static double thoroughnessOf(String team) {
        return (team.hashCode() & 1) == 0 ? THOROUGH : CARELESS;
    }

    boolean does() {
        return random.nextDouble() < team().map(Initiative::thoroughnessOf).orElse(CARELESS);
    }

    /** Empty where nothing is asked. */
    Optional<ObjectNode> answerTo(ObjectNode inject) {
        JsonNode question = inject.path("question");
        ObjectNode answer = question.isObject() ? answer(question) : null;
        if (answer == null) {
            return Optional.empty();
        }
        ObjectNode command = phone.outbox()
                .command("answer-inject")
                .put("inject", inject.path("id").asText());
        command.set("answer", answer);
        return Optional.of(Participant.timed(command));
    }

    private @Nullable ObjectNode answer(JsonNode question) {
        String kind = question.path("kind").asText();
        ObjectNode answer = Json.object();
        return switch (kind) {
            case "one", "several" -> {
                JsonNode options = question.path("options");
                answer.put("type", "chosen").putArray("options");
                if (options.isEmpty()) {
                    yield null;
                }
                answer.withArray("options")
                        .add(options.path(random.nextInt(options.size()))
                                .path("id")
                                .asText());
                yield answer;
            }
            case "number" ->
                answer.put("type", "counted")
                        .put("value", question.path("least").asLong(0));
            case "text" -> answer.put("type", "written").put("text", "Ask the prosecutor first.");
            case "confirm" -> answer.put("type", "confirmed");
            // What a newer server asks, this one leaves unanswered.
            default -> null;
        };
    }

    /** Now and then what an inject told makes the team decide. */
    Optional<ObjectNode> decisionAfter(ObjectNode inject) {
        if (random.nextDouble() >= DECIDES) {
            return Optional.empty();
        }
        ObjectNode command = phone.outbox()
                .command("record-decision")
                .put("decision", new UUID(random.nextLong(), random.nextLong()).toString());
        team().ifPresent(team -> command.put("team", team));
        Participant.timed(command.putObject("words")
                .put("decided", "We act on it now.")
                .put("reason", "Somebody may be in danger.")
                .put("ground", "Standing order 4")
                .put("inject", inject.path("id").asText()));
        return Optional.of(command);
    }

    ObjectNode tickOff(ObjectNode duty) {
        ObjectNode command = phone.outbox()
                .command("tick-duty")
                .put("tick", new UUID(random.nextLong(), random.nextLong()).toString())
                .put("duty", duty.path("id").asText());
        if (duty.path("bearer").asText().equals("team")) {
            command.put("team", duty.path("teams").path(0).asText());
        }
        return Participant.timed(command);
    }

    private Optional<String> team() {
        ObjectNode me = phone.items().find("me", phone.pass().person());
        return me == null
                ? Optional.empty()
                : me.path("teams").valueStream().map(JsonNode::asText).findFirst();
    }
}
