package org.livex.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Who there is, as control has them, and whom an audience that is written at random reaches: reckoned from that roster alone. */
final class Audiences {
    private static final List<String> FUNCTIONS =
            List.of("player", "cultural-mediator", "role-player", "safety-officer");

    private final List<String> everybody;
    private final Map<String, JsonNode> roster = new LinkedHashMap<>();

    /** Of these people. */
    Audiences(List<String> everybody) {
        this.everybody = everybody;
    }

    void take(JsonNode person) {
        roster.put(person.path("id").asText(), person);
    }

    /** Missing for whoever is in none. */
    JsonNode firstTeamOf(String person) {
        return Objects.requireNonNull(roster.get(person)).path("teams").path(0);
    }

    /** Writes a random one, and says whom it reaches. */
    Predicate<String> write(Random random, ObjectNode audience) {
        Set<String> people = new HashSet<>();
        Set<String> teams = new HashSet<>();
        Set<String> functions = new HashSet<>();
        boolean everyone = random.nextInt(8) == 0;
        switch (random.nextInt(4)) {
            case 0 -> teams.add("team-" + List.of("alfa", "bravo", "charlie").get(random.nextInt(3)));
            case 1 -> functions.add(FUNCTIONS.get(random.nextInt(FUNCTIONS.size())));
            default -> {
                people.add(everybody.get(random.nextInt(everybody.size())));
                people.add(everybody.get(random.nextInt(everybody.size())));
            }
        }
        audience.put("everyone", everyone);
        fill(audience.putArray("people"), people);
        fill(audience.putArray("teams"), teams);
        audience.putArray("agencies");
        fill(audience.putArray("functions"), functions);
        return person -> everyone
                || people.contains(person)
                || teams.stream().anyMatch(team -> isOf(person, "teams", team))
                || functions.stream().anyMatch(function -> isOf(person, "function", function));
    }

    private static void fill(ArrayNode array, Set<String> values) {
        new TreeSet<>(values).forEach(array::add);
    }

    boolean isOf(String person, String field, String value) {
        JsonNode found = Objects.requireNonNull(roster.get(person)).path(field);
        List<String> all = new ArrayList<>();
        found.forEach(one -> all.add(one.asText()));
        return found.isArray() ? all.contains(value) : found.asText().equals(value);
    }
}
