package org.livex.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * The human who holds a simulated phone: reads one message after the other, acknowledges, acts, now and then without
 * being asked. Delays are in exercise seconds, so people keep up with a fast clock.
 */
final class Participant implements SimulatedPhone.Person {
    private static final double GIVES_POSITION = 0.85;
    private static final double ACTS_ON_INJECT = 0.6;
    private static final double SWITCHES_LANGUAGE = 0.03;
    private static final double READS_CHARACTERS_PER_SECOND = 18;
    private static final double MEAN_SECONDS_BETWEEN_OWN_ACTIONS = 1_500;
    private static final double MEAN_SECONDS_BETWEEN_PLACES = 600;

    private final SimulatedPhone phone;
    private final Errands errands;
    private final Random random;
    private final Function<String, List<String>> expectedKinds;
    private final Tally tally;
    private final Whereabouts whereabouts;
    private final Initiative initiative;
    private final Set<String> received = new HashSet<>();
    private final Set<String> duties = new HashSet<>();
    private final Map<String, Double> waited = new HashMap<>();
    private double freeAtMillis;
    private boolean gaveConsent;
    private boolean confirmsStop;

    /** {@code expectedKinds}: what the scenario expects on an inject, as its author would play it. */
    Participant(
            Vertx vertx,
            SimulatedPhone phone,
            Random random,
            Function<String, List<String>> expectedKinds,
            Tally tally) {
        this.phone = phone;
        this.errands = new Errands(vertx, phone, random);
        this.random = random;
        this.expectedKinds = expectedKinds;
        this.tally = tally;
        this.whereabouts = new Whereabouts(phone.items(), random);
        this.initiative = new Initiative(phone, random);
    }

    void start() {
        phone.start(this);
        errands.nowAndThen(MEAN_SECONDS_BETWEEN_OWN_ACTIONS, this::actByOneself);
        errands.nowAndThen(MEAN_SECONDS_BETWEEN_PLACES, this::walk);
    }

    Errands errands() {
        return errands;
    }

    SimulatedPhone phone() {
        return phone;
    }

    int injects() {
        return received.size();
    }

    /** The longest that a message waited for its reader, in exercise minutes. */
    double longestWaitMinutes() {
        return waited.values().stream().mapToDouble(Double::doubleValue).max().orElse(0) / 60;
    }

    @Override
    public void sees(ObjectNode item) {
        switch (item.path("kind").asText()) {
            case "inject" -> seesInject(item);
            case "duty" -> seesDuty(item);
            case "red-stop" -> seesRedStop(item);
            case "me" -> seesThemselves(item);
            default -> {
                // Places and kinds of action are looked up when they are needed.
            }
        }
    }

    private void seesDuty(ObjectNode duty) {
        if (duties.add(duty.path("id").asText()) && initiative.does()) {
            errands.after(random(60, 1_200), () -> phone.does(initiative.tickOff(duty)));
        }
    }

    private void seesThemselves(ObjectNode me) {
        if (!gaveConsent) {
            gaveConsent = true;
            boolean has = me.path("consents").toString().contains("position");
            if (!has && random.nextDouble() < GIVES_POSITION) {
                errands.after(
                        random(2, 60),
                        () -> phone.does(phone.outbox().command("give-consent").put("to", "position")));
            }
        }
    }

    private void seesRedStop(ObjectNode stop) {
        boolean asks =
                stop.path("active").asBoolean() && !stop.path("confirmedByMe").asBoolean();
        if (asks && !confirmsStop) {
            confirmsStop = true;
            errands.after(random(2, 20), () -> {
                confirmsStop = false;
                phone.does(phone.outbox().command("confirm-red-stop"));
            });
        }
    }

    private void seesInject(ObjectNode inject) {
        String id = inject.path("id").asText();
        if (!received.add(id)) {
            return;
        }
        tally.sawInject();
        if (inject.has("recalled") || alreadyAcknowledged(id)) {
            return;
        }
        mark(id, "shown");
        double now = System.currentTimeMillis();
        double reading = (random(3, 20) + inject.at("/body/text").asText().length() / READS_CHARACTERS_PER_SECOND)
                * 1_000
                / errands.pace();
        double answering = random(2, 15) * 1_000 / errands.pace();
        double begins = Math.max(now, freeAtMillis);
        waited.put(id, (begins - now) / 1_000 * errands.pace());
        freeAtMillis = begins + reading + answering;
        errands.afterMillis(begins + reading - now, () -> mark(id, "read"));
        errands.afterMillis(begins + reading + answering - now, () -> {
            if (inject.path("mustAcknowledge").asBoolean()) {
                phone.does(timed(phone.outbox().command("acknowledge-inject").put("inject", id)));
            }
            initiative.answerTo(inject).filter(_ -> initiative.does()).ifPresent(phone::does);
            initiative.decisionAfter(inject).ifPresent(phone::does);
            if (random.nextDouble() < ACTS_ON_INJECT) {
                errands.after(random(60, 900), () -> actOn(inject));
            }
        });
    }

    private boolean alreadyAcknowledged(String inject) {
        ObjectNode receipt = phone.items().find("receipt", inject);
        return receipt != null && receipt.has("acknowledgedAt");
    }

    private void mark(String inject, String kind) {
        ObjectNode command = phone.outbox().command("mark-injects");
        command.putArray("marks").add(timed(Json.object().put("inject", inject).put("kind", kind)));
        phone.does(command);
    }

    private void actOn(ObjectNode inject) {
        List<ObjectNode> kinds = phone.items().all("action-kind");
        if (kinds.isEmpty()) {
            return;
        }
        List<String> expected = expectedKinds.apply(inject.path("id").asText());
        ObjectNode kind = kinds.stream()
                .filter(known -> expected.contains(known.path("id").asText()))
                .findFirst()
                .filter(_ -> initiative.does())
                .orElseGet(() -> one(kinds));
        ObjectNode action = action(kind).put("inject", inject.path("id").asText());
        ObjectNode place = phone.items().find("place", inject.path("place").asText());
        record(action, place == null ? whereabouts.somewhere() : place);
    }

    private void actByOneself() {
        List<ObjectNode> kinds = phone.items().all("action-kind");
        if (!kinds.isEmpty()) {
            record(action(one(kinds)), whereabouts.somewhere());
        }
        if (random.nextDouble() < SWITCHES_LANGUAGE) {
            phone.reads(List.of(one(Notes.languages()), "en"));
        }
    }

    /** From one known place to the next, where the person agreed to be seen: the phone tells of each. */
    private void walk() {
        ObjectNode place = whereabouts.somewhere();
        if (Whereabouts.isOnMap(place) && isSeen()) {
            phone.isAt(whereabouts.fixAt(place));
        }
    }

    private boolean isSeen() {
        ObjectNode me = phone.items().find("me", phone.pass().person());
        return me != null && me.path("consents").toString().contains("position");
    }

    private ObjectNode action(ObjectNode kind) {
        ObjectNode action =
                Json.object().put("kind", kind.path("id").asText()).put("note", Notes.one(languages(), random));
        ObjectNode answers = FilledForm.of(kind.path("fields"));
        if (answers != null) {
            action.set("answers", answers);
        }
        return action;
    }

    private void record(ObjectNode action, ObjectNode place) {
        if (Whereabouts.isOnMap(place)) {
            if (place.path("kind").asText().equals("place")) {
                action.put("place", place.path("id").asText());
            }
            action.set("position", whereabouts.positionAt(place));
        }
        ObjectNode command = phone.outbox().command("record-action");
        command.set("action", timed(action));
        phone.does(command);
    }

    private List<String> languages() {
        if (!phone.languages().isEmpty()) {
            return phone.languages();
        }
        ObjectNode me = phone.items().find("me", phone.pass().person());
        if (me == null) {
            return List.of();
        }
        return me.path("languages").valueStream().map(JsonNode::asText).toList();
    }

    static ObjectNode timed(ObjectNode json) {
        return json.put("takenAt", Json.instant(Instant.now()));
    }

    private double random(double least, double most) {
        return random.nextDouble(least, most);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
