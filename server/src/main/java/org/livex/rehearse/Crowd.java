package org.livex.rehearse;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All participants and evaluators of a rehearsal with their phones. */
final class Crowd {
    private static final int JOIN_AT_ONCE = 8;
    private static final String DEVICE = "Simulated phone";

    private final Vertx vertx;
    private final Api api;
    private final Tally tally;
    private final long seed;
    private final Map<String, Participant> people = new TreeMap<>();
    private final Map<String, Evaluator> evaluators = new TreeMap<>();

    Crowd(Vertx vertx, Api api, Tally tally, long seed) {
        this.vertx = vertx;
        this.api = api;
        this.tally = tally;
        this.seed = seed;
    }

    /** Joins everybody by code, a few at a time, as at a door. */
    Future<Void> join(Map<String, String> codes, Network network, Host host) {
        return atTheDoor(codes, code -> join(code, network, host));
    }

    /** Evaluators stand aside, in good reception. */
    Future<Void> joinEvaluators(Map<String, String> codes) {
        return atTheDoor(codes, this::joinEvaluator);
    }

    private static Future<Void> atTheDoor(Map<String, String> codes, Function<String, Future<Void>> join) {
        Future<Void> joined = Future.succeededFuture();
        List<Map.Entry<String, String>> all = new ArrayList<>(new TreeMap<>(codes).entrySet());
        for (int from = 0; from < all.size(); from += JOIN_AT_ONCE) {
            List<Map.Entry<String, String>> some = all.subList(from, Math.min(all.size(), from + JOIN_AT_ONCE));
            joined = joined.compose(_ -> Future.all(some.stream()
                            .map(entry -> join.apply(entry.getValue()))
                            .toList())
                    .mapEmpty());
        }
        return joined;
    }

    private Future<Void> join(String code, Network network, Host host) {
        return DevicePass.join(api, code, DEVICE).map(pass -> {
            Random random = randomOf(pass);
            SimulatedPhone phone = new SimulatedPhone(vertx, api, pass, network, random, tally);
            Participant participant = new Participant(vertx, phone, random, host::expectedKinds, tally);
            people.put(pass.person(), participant);
            participant.start();
            return null;
        });
    }

    private Future<Void> joinEvaluator(String code) {
        return DevicePass.join(api, code, DEVICE).map(pass -> {
            Random random = randomOf(pass);
            SimulatedPhone phone = new SimulatedPhone(vertx, api, pass, Network.GOOD, random, tally);
            Evaluator evaluator = new Evaluator(vertx, phone, random);
            evaluators.put(pass.person(), evaluator);
            evaluator.start();
            return null;
        });
    }

    private Random randomOf(DevicePass pass) {
        return new Random(seed * 31 + pass.person().hashCode());
    }

    List<Participant> people() {
        return List.copyOf(people.values());
    }

    Set<String> ids() {
        return people.keySet();
    }

    long connected() {
        return people.values().stream()
                .filter(participant -> participant.phone().isConnected())
                .count();
    }

    List<SimulatedPhone> phones() {
        return Stream.concat(
                        people.values().stream().map(Participant::phone),
                        evaluators.values().stream().map(Evaluator::phone))
                .toList();
    }

    /** Everybody finishes what they began, on a good network. */
    void rest() {
        errands().forEach(Errands::rest);
        phones().forEach(phone -> phone.treat(Network.GOOD));
    }

    boolean isDone() {
        return errands().allMatch(Errands::isDone);
    }

    List<String> unfinished() {
        return errands()
                .filter(errands -> !errands.isDone())
                .map(Errands::unfinished)
                .toList();
    }

    private Stream<Errands> errands() {
        return Stream.concat(
                people.values().stream().map(Participant::errands),
                evaluators.values().stream().map(Evaluator::errands));
    }

    Set<String> acceptedActions() {
        return people.values().stream()
                .flatMap(participant -> participant.phone().outbox().accepted().stream())
                .filter(accepted -> accepted.isOf("record-action"))
                .map(accepted -> accepted.command().path("id").asText())
                .collect(Collectors.toSet());
    }

    void close() {
        phones().forEach(SimulatedPhone::close);
    }
}
