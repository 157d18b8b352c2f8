package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.web.FormerWordsStoryTest.message;
import static org.livex.web.FormerWordsStoryTest.written;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
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
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.Seeds;
import org.livex.TestServer;
import org.livex.library.Pictures;

/**
 * Whatever is written at random to whomever, by control and by players, is in what the phones of those get, and in no byte that any
 * other phone gets: each text has a word of its own, and who may have it is reckoned here, from the roster alone.
 */
class NeedToKnowTest {
    private static final int STEPS = 60;
    private static final List<String> PEOPLE =
            List.of("inv-01", "fin-01", "med-01", "inv-02", "ngo-02", "med-02", "inv-03", "jou-01", "rp-01", "rp-04");
    private static final List<String> FUNCTIONS =
            List.of("player", "cultural-mediator", "role-player", "safety-officer");

    @TempDir
    Path data;

    private final Map<String, TestPhone> phones = new LinkedHashMap<>();
    private final Map<String, StringBuilder> heard = new LinkedHashMap<>();
    private final Map<String, JsonNode> roster = new LinkedHashMap<>();
    private final Map<String, Secret> secrets = new LinkedHashMap<>();
    private final Map<String, Photo> photos = new LinkedHashMap<>();

    /** {@code must}: who has it in the end; {@code may}: who is allowed to. */
    private record Secret(String what, Set<String> must, Set<String> may) {}

    private record Photo(String by) {}

    static LongStream seeds() {
        return Seeds.some(1, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobody_gets_a_byte_of_what_is_not_for_them(long seed) {
        try (TestServer server = TestServer.start(data)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            control.does(TestPhone.command("start-exercise"));
            control.sync();
            control.items("person")
                    .forEach(person -> roster.put(person.path("id").asText(), person));
            for (String person : PEOPLE) {
                phones.put(person, TestPhone.joined(server, person));
                heard.put(person, new StringBuilder());
            }
            Random random = new Random(seed);
            for (int step = 0; step < STEPS; step++) {
                something(control, random, step);
                if (random.nextInt(6) == 0) {
                    hear(PEOPLE.get(random.nextInt(PEOPLE.size())), false);
                }
            }
            PEOPLE.forEach(person -> hear(person, false));
            PEOPLE.forEach(person -> hear(person, true));

            secrets.forEach(this::check);
            photos.forEach(this::checkPhoto);
            assertThat(secrets.values())
                    .filteredOn(secret -> !secret.must().isEmpty())
                    .hasSizeGreaterThan(STEPS / 3);
        }
    }

    private void check(String word, Secret secret) {
        for (String person : PEOPLE) {
            boolean has = Objects.requireNonNull(heard.get(person)).indexOf(word) >= 0;
            if (has) {
                assertThat(secret.may())
                        .as("%s %s is not for %s", secret.what(), word, person)
                        .contains(person);
            } else {
                assertThat(secret.must())
                        .as("%s %s is for %s", secret.what(), word, person)
                        .doesNotContain(person);
            }
        }
    }

    private void checkPhoto(String hash, Photo photo) {
        phones.forEach((person, phone) -> {
            HttpResponse<Buffer> answer = phone.get("/api/exercises/demo/media/" + hash);
            assertThat(answer.statusCode())
                    .as("%s asks for a picture of %s", person, photo.by())
                    .isEqualTo(person.equals(photo.by()) ? 200 : 404);
        });
    }

    private void something(TestPhone control, Random random, int step) {
        String word = "zq" + step + "x" + Integer.toString(random.nextInt(1_000_000), 36) + "zq";
        String by = PEOPLE.get(random.nextInt(PEOPLE.size()));
        switch (random.nextInt(7)) {
            case 0, 1 -> inject(control, random, "step-" + step, word);
            case 2 -> entry(control, random, "step-" + step, word);
            case 3 -> action(by, word);
            case 4 -> chat(by, word);
            case 5 -> mediation(by, "m-" + step, word);
            default -> document(control, "step-" + step, word);
        }
    }

    private void inject(TestPhone control, Random random, String id, String word) {
        ObjectNode plan = message("plan-inject", id, "A" + word);
        ObjectNode inject = (ObjectNode) plan.path("inject");
        inject.set("controlNote", written("note" + word));
        Predicate<String> reached = audience(random, (ObjectNode) inject.path("audience"));
        control.does(plan);
        secrets.put("note" + word, new Secret("a note of control", Set.of(), Set.of()));
        if (random.nextInt(3) == 0) {
            secrets.put(word, new Secret("an inject that has not gone out", Set.of(), Set.of()));
            return;
        }
        HttpResponse<Buffer> answer = control.post(
                "/api/exercises/demo/commands",
                TestPhone.command("release-inject").put("inject", id),
                control.accessToken());
        Set<String> whom = answer.statusCode() == 200 ? those(reached) : Set.of();
        secrets.put(word, new Secret("an inject", whom, whom));
    }

    private void entry(TestPhone control, Random random, String id, String word) {
        ObjectNode write = TestPhone.command("write-world-entry").put("basedOn", 0);
        ObjectNode entry = write.putObject("entry").put("id", id);
        entry.putObject("subject").put("type", "law").put("article", "Art. 1");
        entry.set("title", written(id));
        entry.set("body", written(word));
        Predicate<String> reached = audience(random, entry.putObject("audience"));
        control.does(write);
        // Who plays somebody, or mediates, may have less of the world than players: whatever they have is theirs.
        Set<String> whom = those(reached);
        secrets.put(word, new Secret("an entry of the world", players(whom), whom));
    }

    private void document(TestPhone control, String id, String word) {
        ObjectNode write = TestPhone.command("write-document").put("basedOn", 0);
        ObjectNode document = write.putObject("document").put("id", id);
        document.set("title", written(id));
        document.set("body", written(word));
        HttpResponse<Buffer> answer = control.post("/api/exercises/demo/commands", write, control.accessToken());
        secrets.put(word, new Secret("a document that was not released", Set.of(), Set.of()));
        assertThat(answer.statusCode()).isIn(200, 400, 422);
    }

    private void action(String by, String word) {
        TestPhone phone = phone(by);
        byte[] photo = Pictures.jpeg(100 + photos.size());
        phone.sync();
        ObjectNode action = MediaCalls.actionWith(phone, photo);
        ((ObjectNode) action.path("action")).put("note", word);
        JsonNode results = phone.sync(action);
        if (results.path(0).path("outcome").asText().equals("accepted")) {
            MediaCalls.bring(phone, photo, "image/jpeg");
            photos.put(MediaCalls.hash(photo), new Photo(by));
            secrets.put(word, new Secret("an action", Set.of(by), Set.of(by)));
        }
    }

    private void chat(String by, String word) {
        JsonNode team = Objects.requireNonNull(roster.get(by)).path("teams").path(0);
        String channel = team.isMissingNode() ? "team/team-alfa" : "team/" + team.asText();
        ObjectNode post = TestPhone.command("post-message")
                .put("message", "message-" + word)
                .put("channel", channel)
                .put("body", word)
                .put("language", "en")
                .put("takenAt", Instant.now().toString());
        boolean isIn = phone(by).sync(post).path(0).path("outcome").asText().equals("accepted");
        assertThat(isIn).as("%s writes to %s", by, channel).isEqualTo(!team.isMissingNode());
        Set<String> whom = isIn ? those(person -> isOf(person, "teams", team.asText())) : Set.of();
        secrets.put(word, new Secret("a message to " + channel, whom, whom));
    }

    /** Whoever is called reads it; who that is the rules say, but it is a mediator. */
    private void mediation(String by, String id, String word) {
        ObjectNode ask = TestPhone.command("ask-for-mediator")
                .put("mediation", id)
                .put("takenAt", Instant.now().toString());
        ask.putObject("request")
                .put("scene", word)
                .putArray("languages")
                .add("ru")
                .add("it");
        boolean isAsked = phone(by).sync(ask).path(0).path("outcome").asText().equals("accepted");
        Set<String> may = new TreeSet<>(those(person -> isOf(person, "function", "cultural-mediator")));
        may.add(by);
        secrets.put(
                word, new Secret("a scene for a mediator", isAsked ? Set.of(by) : Set.of(), isAsked ? may : Set.of()));
    }

    /** Writes a random one, and says whom it reaches. */
    private Predicate<String> audience(Random random, ObjectNode audience) {
        Set<String> people = new HashSet<>();
        Set<String> teams = new HashSet<>();
        Set<String> functions = new HashSet<>();
        boolean everyone = random.nextInt(8) == 0;
        switch (random.nextInt(4)) {
            case 0 -> teams.add("team-" + List.of("alfa", "bravo", "charlie").get(random.nextInt(3)));
            case 1 -> functions.add(FUNCTIONS.get(random.nextInt(FUNCTIONS.size())));
            default -> {
                people.add(PEOPLE.get(random.nextInt(PEOPLE.size())));
                people.add(PEOPLE.get(random.nextInt(PEOPLE.size())));
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

    private boolean isOf(String person, String field, String value) {
        JsonNode found = Objects.requireNonNull(roster.get(person)).path(field);
        List<String> all = new ArrayList<>();
        found.forEach(one -> all.add(one.asText()));
        return found.isArray() ? all.contains(value) : found.asText().equals(value);
    }

    private static Set<String> those(Predicate<String> reached) {
        return PEOPLE.stream().filter(reached).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> players(Set<String> people) {
        return people.stream()
                .filter(person -> isOf(person, "function", "player"))
                .collect(Collectors.toSet());
    }

    private TestPhone phone(String person) {
        return Objects.requireNonNull(phones.get(person));
    }

    /** Every byte of every page, from where it is or from the beginning, in another language. */
    private void hear(String person, boolean anew) {
        TestPhone phone = phone(person);
        long cursor = anew ? 0 : phone.cursor();
        boolean more = true;
        while (more) {
            ObjectNode body = TestPhone.object().put("cursor", cursor);
            if (anew) {
                body.putArray("languages").add("en").add("ru");
            }
            HttpResponse<Buffer> answer = phone.post("/api/exercises/demo/sync", body, phone.accessToken());
            assertThat(answer.statusCode()).isEqualTo(200);
            Objects.requireNonNull(heard.get(person)).append(answer.bodyAsString());
            JsonNode page = TestPhone.json(answer);
            cursor = page.path("cursor").asLong();
            more = page.path("more").asBoolean();
        }
    }
}
