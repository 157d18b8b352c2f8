package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.web.story.FormerWordsStoryTest.message;
import static org.livex.web.story.FormerWordsStoryTest.written;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
 * Whatever is written at random to whomever, by control and by players, while roles go over to other humans and teams, is in what the
 * phones of those get, and in no byte that any other phone gets: each text has a word of its own, and who may have it is reckoned
 * here, from the roster alone, whenever a phone has heard something.
 */
class NeedToKnowTest {
    private static final int STEPS = 60;
    private static final List<String> PEOPLE =
            List.of("inv-01", "fin-01", "med-01", "inv-02", "ngo-02", "med-02", "inv-03", "jou-01", "rp-01", "rp-04");

    @TempDir
    Path data;

    private final Map<String, Human> holders = new LinkedHashMap<>();
    private final List<Human> gone = new ArrayList<>();
    private final Audiences audiences = new Audiences(PEOPLE);
    private final Map<String, Secret> secrets = new LinkedHashMap<>();
    private final Map<String, Photo> photos = new LinkedHashMap<>();

    /** {@code must}: who has it in the end; {@code may}: who is allowed to hear it now. */
    private record Secret(String what, Predicate<Human> must, Predicate<Human> may) {
        static Secret of(String what, Predicate<Human> whom) {
            return new Secret(what, whom, whom);
        }

        static Secret ofNobody(String what) {
            return of(what, _ -> false);
        }
    }

    /** Who has a role for a while, with the phone that they joined with. */
    private record Human(String role, TestPhone phone, StringBuilder heard) {
        boolean has(String word) {
            return heard.indexOf(word) >= 0;
        }
    }

    private record Photo(String by, Predicate<Human> may) {}

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
            control.items("person").forEach(audiences::take);
            PEOPLE.forEach(person -> comes(server, person));
            Random random = new Random(seed);
            for (int step = 0; step < STEPS; step++) {
                if (step % 20 == 10 || random.nextInt(10) == 0) {
                    goesOver(server, control, random, step);
                } else {
                    something(control, random, step);
                }
                if (random.nextInt(4) == 0) {
                    hear(someHuman(random), false);
                }
            }
            holders.values().forEach(human -> hear(human, false));
            holders.values().forEach(human -> hear(human, true));

            secrets.forEach(this::check);
            photos.forEach(this::checkPhoto);
            assertThat(gone).isNotEmpty().allSatisfy(NeedToKnowTest::isOut);
            assertThat(secrets.values())
                    .filteredOn(secret -> holders.values().stream().anyMatch(secret.must()))
                    .hasSizeGreaterThan(STEPS / 4);
        }
    }

    private void comes(TestServer server, String role) {
        holders.put(role, new Human(role, TestPhone.joined(server, role), new StringBuilder()));
    }

    /** To another human, and mostly to another team: from then on the one before has no more of it. */
    private void goesOver(TestServer server, TestPhone control, Random random, int step) {
        String role = PEOPLE.get(random.nextInt(PEOPLE.size()));
        Human before = human(role);
        boolean hasTeam = audiences.isOf(role, "function", "player");
        String team = hasTeam ? "team-" + List.of("alfa", "bravo", "charlie").get(random.nextInt(3)) : "";
        RoleSwaps.swap(control, role, "Somebody " + step, team);
        gone.add(before);
        control.sync();
        audiences.take(control.item("person", role));
        comes(server, role);
        isOut(before);
    }

    private static void isOut(Human human) {
        HttpResponse<Buffer> answer = human.phone()
                .post(
                        "/api/exercises/demo/sync",
                        TestPhone.object().put("cursor", 0),
                        human.phone().accessToken());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.bodyAsString()).doesNotContain("zq");
    }

    private Human someHuman(Random random) {
        return human(PEOPLE.get(random.nextInt(PEOPLE.size())));
    }

    private void check(String word, Secret secret) {
        holders.values()
                .forEach(human -> assertThat(human.has(word) || !secret.must().test(human))
                        .as("%s %s is for %s", secret.what(), word, human.role())
                        .isTrue());
    }

    private void checkPhoto(String hash, Photo photo) {
        String path = "/api/exercises/demo/media/" + hash;
        holders.values()
                .forEach(human -> assertThat(human.phone().get(path).statusCode())
                        .as("%s asks for a picture or the voice of %s", human.role(), photo.by())
                        .isEqualTo(photo.may().test(human) ? 200 : 404));
        gone.forEach(human -> assertThat(human.phone().get(path).statusCode()).isEqualTo(401));
    }

    private void something(TestPhone control, Random random, int step) {
        String word = "zq" + step + "x" + Integer.toString(random.nextInt(1_000_000), 36) + "zq";
        String by = PEOPLE.get(random.nextInt(PEOPLE.size()));
        switch (random.nextInt(8)) {
            case 0, 1 -> inject(control, random, "step-" + step, word);
            case 2 -> entry(control, random, "step-" + step, word);
            case 3 -> action(by, word);
            case 4 -> chat(by, word, random.nextBoolean());
            case 5 -> mediation(by, "m-" + step, word);
            case 6 -> decision(by, "d-" + step, word);
            default -> document(control, "step-" + step, word);
        }
    }

    private void inject(TestPhone control, Random random, String id, String word) {
        ObjectNode plan = message("plan-inject", id, "A" + word);
        ObjectNode inject = (ObjectNode) plan.path("inject");
        inject.set("controlNote", written("note" + word));
        Predicate<String> reached = audiences.write(random, (ObjectNode) inject.path("audience"));
        control.does(plan);
        secrets.put("note" + word, Secret.ofNobody("a note of control"));
        if (random.nextInt(3) == 0) {
            secrets.put(word, Secret.ofNobody("an inject that has not gone out"));
            return;
        }
        HttpResponse<Buffer> answer = control.post(
                "/api/exercises/demo/commands",
                TestPhone.command("release-inject").put("inject", id),
                control.accessToken());
        Set<String> whom = answer.statusCode() == 200 ? those(reached) : Set.of();
        // Whom it went to is a fact of that moment: it is of the role, whoever has that later.
        secrets.put(word, Secret.of("an inject", human -> whom.contains(human.role())));
    }

    private void entry(TestPhone control, Random random, String id, String word) {
        ObjectNode write = TestPhone.command("write-world-entry").put("basedOn", 0);
        ObjectNode entry = write.putObject("entry").put("id", id);
        entry.putObject("subject").put("type", "law").put("article", "Art. 1");
        entry.set("title", written(id));
        entry.set("body", written(word));
        Predicate<String> reached = audiences.write(random, entry.putObject("audience"));
        control.does(write);
        // Who plays somebody, or mediates, may have less of the world than players: whatever they have is theirs.
        secrets.put(
                word,
                new Secret(
                        "an entry of the world",
                        human -> reached.test(human.role()) && audiences.isOf(human.role(), "function", "player"),
                        human -> reached.test(human.role())));
    }

    private void document(TestPhone control, String id, String word) {
        ObjectNode write = TestPhone.command("write-document").put("basedOn", 0);
        ObjectNode document = write.putObject("document").put("id", id);
        document.set("title", written(id));
        document.set("body", written(word));
        HttpResponse<Buffer> answer = control.post("/api/exercises/demo/commands", write, control.accessToken());
        secrets.put(word, Secret.ofNobody("a document that was not released"));
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
            photos.put(
                    MediaCalls.hash(photo), new Photo(by, human -> human.role().equals(by)));
            secrets.put(word, Secret.of("an action", human -> human.role().equals(by)));
        }
    }

    private void chat(String by, String word, boolean said) {
        JsonNode team = audiences.firstTeamOf(by);
        String channel = team.isMissingNode() ? "team/team-alfa" : "team/" + team.asText();
        ObjectNode post = TestPhone.command("post-message")
                .put("message", "message-" + word)
                .put("channel", channel)
                .put("body", word)
                .put("language", "en")
                .put("takenAt", Instant.now().toString());
        byte[] voice = VoiceCalls.recording(photos.size());
        if (said) {
            post.set("voice", VoiceCalls.voice(voice, 12));
        }
        boolean isIn = phone(by).sync(post).path(0).path("outcome").asText().equals("accepted");
        assertThat(isIn).as("%s writes to %s", by, channel).isEqualTo(!team.isMissingNode());
        Predicate<Human> whom = human -> isIn && audiences.isOf(human.role(), "teams", team.asText());
        secrets.put(word, Secret.of("a message to " + channel, whom));
        if (isIn && said) {
            MediaCalls.bring(phone(by), voice, "audio/mp4");
            photos.put(MediaCalls.hash(voice), new Photo(by, whom));
        }
    }

    /** Of one's own, not of a team: for nobody who has the role later. */
    private void decision(String by, String id, String word) {
        Human who = human(by);
        ObjectNode record = TestPhone.command("record-decision").put("decision", id);
        record.putObject("words")
                .put("decided", word)
                .put("reason", "")
                .put("ground", "")
                .put("takenAt", Instant.now().toString());
        boolean isIn = who.phone().sync(record).path(0).path("outcome").asText().equals("accepted");
        secrets.put(word, isIn ? Secret.of("a decision", who::equals) : Secret.ofNobody("a decision that was refused"));
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
        secrets.put(
                word,
                new Secret(
                        "a scene for a mediator",
                        human -> isAsked && human.role().equals(by),
                        human -> isAsked
                                && (human.role().equals(by)
                                        || audiences.isOf(human.role(), "function", "cultural-mediator"))));
    }

    private static Set<String> those(Predicate<String> reached) {
        return PEOPLE.stream().filter(reached).collect(Collectors.toCollection(TreeSet::new));
    }

    private Human human(String role) {
        return Objects.requireNonNull(holders.get(role));
    }

    private TestPhone phone(String role) {
        return human(role).phone();
    }

    /** Every byte of every page, from where it is or from the beginning, in another language. */
    private void hear(Human human, boolean anew) {
        TestPhone phone = human.phone();
        long cursor = anew ? 0 : phone.cursor();
        boolean more = true;
        while (more) {
            ObjectNode body = TestPhone.object().put("cursor", cursor);
            if (anew) {
                body.putArray("languages").add("en").add("ru");
            }
            HttpResponse<Buffer> answer = phone.post("/api/exercises/demo/sync", body, phone.accessToken());
            assertThat(answer.statusCode()).isEqualTo(200);
            String said = answer.bodyAsString();
            secrets.forEach((word, secret) -> assertThat(
                            !said.contains(word) || secret.may().test(human))
                    .as("%s %s is not for %s", secret.what(), word, human.role())
                    .isTrue());
            human.heard().append(said);
            JsonNode page = TestPhone.json(answer);
            cursor = page.path("cursor").asLong();
            more = page.path("more").asBoolean();
        }
    }
}
