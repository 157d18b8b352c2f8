package org.livex.rehearse;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All participants of a rehearsal with their phones. */
final class Crowd {
    private static final int JOIN_AT_ONCE = 8;

    private final Vertx vertx;
    private final Api api;
    private final Tally tally;
    private final long seed;
    private final Map<String, Participant> people = new TreeMap<>();

    Crowd(Vertx vertx, Api api, Tally tally, long seed) {
        this.vertx = vertx;
        this.api = api;
        this.tally = tally;
        this.seed = seed;
    }

    /** Joins everybody by code, a few at a time, as at a door. */
    Future<Void> join(Map<String, String> codes, Network network, Host host) {
        Future<Void> joined = Future.succeededFuture();
        List<Map.Entry<String, String>> all = new ArrayList<>(new TreeMap<>(codes).entrySet());
        for (int from = 0; from < all.size(); from += JOIN_AT_ONCE) {
            List<Map.Entry<String, String>> some = all.subList(from, Math.min(all.size(), from + JOIN_AT_ONCE));
            joined = joined.compose(_ -> Future.all(some.stream()
                            .map(entry -> join(entry.getValue(), network, host))
                            .toList())
                    .mapEmpty());
        }
        return joined;
    }

    private Future<Void> join(String code, Network network, Host host) {
        return DevicePass.join(api, code, "Simulated phone").map(pass -> {
            Random random = new Random(seed * 31 + pass.person().hashCode());
            SimulatedPhone phone = new SimulatedPhone(vertx, api, pass, network, random, tally);
            Participant participant = new Participant(vertx, phone, random, host::expectedKinds, tally);
            people.put(pass.person(), participant);
            participant.start();
            return null;
        });
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

    /** Everybody finishes what they began, on a good network. */
    void rest() {
        people.values().forEach(participant -> {
            participant.rest();
            participant.phone().treat(Network.GOOD);
        });
    }

    boolean isDone() {
        return people.values().stream().allMatch(Participant::isDone);
    }

    List<String> unfinished() {
        return people.values().stream()
                .filter(participant -> !participant.isDone())
                .map(Participant::unfinished)
                .toList();
    }

    Set<String> acceptedActions() {
        return people.values().stream()
                .flatMap(participant -> participant.phone().outbox().accepted().stream())
                .filter(accepted -> accepted.isOf("record-action"))
                .map(accepted -> accepted.command().path("id").asText())
                .collect(Collectors.toSet());
    }

    void close() {
        people.values().forEach(participant -> participant.phone().close());
    }
}
