package org.livex.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What a person did and the server has not confirmed. A command keeps its id until then, however often it is sent. */
final class Outbox {
    private static final int MOST_AT_ONCE = 100;

    private final Random random;
    private final Map<String, ObjectNode> waiting = new LinkedHashMap<>();
    private final Map<String, Accepted> accepted = new LinkedHashMap<>();

    /** Of those, what the server might still lose with its machine. */
    private final Map<String, Accepted> unsettled = new LinkedHashMap<>();

    /** A command that the server has confirmed, and where it says that it is in the journal. */
    record Accepted(ObjectNode command, long seq) {
        boolean isOf(String type) {
            return command.path("type").asText().equals(type);
        }
    }

    /** What the server made of a command that still waited. */
    record Settled(ObjectNode command, boolean isAccepted, String code) {}

    Outbox(Random random) {
        this.random = random;
    }

    /** A command with an id of its own: UUIDv7 (RFC 9562), from the seed but for the time. */
    ObjectNode command(String type) {
        long high = (System.currentTimeMillis() << 16) | 0x7000L | (random.nextLong() & 0xFFFL);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return Json.object().put("id", new UUID(high, low).toString()).put("type", type);
    }

    void add(ObjectNode command) {
        waiting.put(command.path("id").asText(), command);
    }

    List<ObjectNode> next() {
        return new ArrayList<>(waiting.values().stream().limit(MOST_AT_ONCE).toList());
    }

    List<Settled> settle(JsonNode results) {
        List<Settled> settled = new ArrayList<>();
        for (JsonNode result : results) {
            ObjectNode command = waiting.remove(result.path("id").asText());
            if (command != null) {
                boolean isAccepted = result.path("outcome").asText().equals("accepted");
                if (isAccepted) {
                    Accepted told = new Accepted(command, result.path("seq").asLong());
                    accepted.put(command.path("id").asText(), told);
                    unsettled.put(command.path("id").asText(), told);
                }
                settled.add(new Settled(command, isAccepted, result.path("code").asText()));
            }
        }
        return settled;
    }

    /** Up to there nothing is lost any more, and need not be kept. */
    void settledUpTo(long seq) {
        unsettled.values().removeIf(told -> told.seq() <= seq);
    }

    /** The journal is another: what the one before might have lost is said again, before everything else. */
    void sayAgain() {
        Map<String, ObjectNode> later = new LinkedHashMap<>(waiting);
        waiting.clear();
        unsettled.forEach((id, told) -> {
            accepted.remove(id);
            waiting.put(id, told.command());
        });
        unsettled.clear();
        waiting.putAll(later);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    Collection<Accepted> accepted() {
        return accepted.values();
    }
}
