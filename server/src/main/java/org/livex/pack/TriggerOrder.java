package org.livex.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.livex.exercise.Triggers;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.words.ids.InjectId;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.Findings;
import org.livex.pack.yaml.SourcePosition;

/** Injects in an order in which each comes after those it waits for; finds those that wait for themselves. */
final class TriggerOrder {
    private static final int MOST_SHOWN = 10;

    private final Map<InjectId, Inject> injects = new LinkedHashMap<>();
    private final Map<InjectId, Set<InjectId>> waiting = new HashMap<>();
    private final Map<InjectId, List<InjectId>> followers = new HashMap<>();
    private final Deque<InjectId> free = new ArrayDeque<>();
    private final List<Inject> ordered = new ArrayList<>();

    private TriggerOrder(List<Inject> all) {
        all.forEach(inject -> injects.putIfAbsent(inject.id(), inject));
        for (Inject inject : injects.values()) {
            Set<InjectId> others = new LinkedHashSet<>(Triggers.waitsFor(inject.trigger()));
            others.retainAll(injects.keySet());
            others.forEach(other ->
                    followers.computeIfAbsent(other, _ -> new ArrayList<>()).add(inject.id()));
            if (others.isEmpty()) {
                free.add(inject.id());
            } else {
                waiting.put(inject.id(), others);
            }
        }
    }

    /** All of them, ordered; where a cycle was found its injects come in some order. */
    static List<Inject> of(List<Inject> all, Map<String, SourcePosition> positions, Findings findings) {
        TriggerOrder order = new TriggerOrder(all);
        order.takeFree();
        for (InjectId id : order.injects.keySet()) {
            if (order.waiting.containsKey(id)) {
                List<InjectId> cycle = order.cycleFrom(id);
                SourcePosition position =
                        positions.getOrDefault(cycle.getFirst().value(), SourcePosition.of("storylines"));
                findings.report(FindingCode.TRIGGER_CYCLE, position, Map.of("injects", written(cycle)));
                cycle.forEach(order::release);
                order.takeFree();
            }
        }
        return order.ordered;
    }

    private void takeFree() {
        for (InjectId id = free.poll(); id != null; id = free.poll()) {
            Inject inject = injects.get(id);
            if (inject != null) {
                ordered.add(inject);
            }
            for (InjectId follower : followers.getOrDefault(id, List.of())) {
                Set<InjectId> others = waiting.get(follower);
                if (others != null && others.remove(id) && others.isEmpty()) {
                    release(follower);
                }
            }
        }
    }

    private void release(InjectId id) {
        if (waiting.remove(id) != null) {
            free.add(id);
        }
    }

    /** Whatever still waits, waits for something that waits: going on from it must come around. */
    private List<InjectId> cycleFrom(InjectId start) {
        List<InjectId> path = new ArrayList<>();
        Set<InjectId> seen = new LinkedHashSet<>();
        InjectId at = start;
        while (seen.add(at)) {
            path.add(at);
            at = waiting.getOrDefault(at, Set.of()).iterator().next();
        }
        return path.subList(path.indexOf(at), path.size());
    }

    private static String written(List<InjectId> cycle) {
        String shown = cycle.stream().limit(MOST_SHOWN).map(InjectId::value).collect(Collectors.joining(" → "));
        return shown + " → "
                + (cycle.size() > MOST_SHOWN ? "…" : cycle.getFirst().value());
    }
}
