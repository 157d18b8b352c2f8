package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.livex.json.DomainJson;
import org.livex.web.story.DescribedStory;

/** Play with every kind of item is answered as the description says. */
class DescribedPlayTest extends DescribedStory {
    @Test
    void play_is_answered_as_described_with_every_kind_of_item() throws IOException {
        control.does(TestPhone.command("start-exercise"));
        HttpResponse<Buffer> sent = control.post("/api/exercises/demo/commands", inject(), control.accessToken());
        description.check(HttpMethod.POST, EXERCISE + "/commands", sent);
        TestPhone phone = TestPhone.joined(server, "inv-01").reading("ru");
        phone.sync();
        walk(phone);
        requestAndTask(phone);
        play(phone);
        control.does(recall());
        ObjectNode assign =
                TestPhone.command("assign-translations").put("language", "ru").put("to", "med-01");
        assign.putArray("texts").add("inject/x-1/body");
        control.does(assign);
        clock.setBy(Duration.ofMinutes(-58));
        control.untilItHas("wall-clock");

        Set<String> kinds = kinds(sync(phone));
        kinds.addAll(kinds(sync(control.reading())));
        kinds.addAll(kinds(sync(TestPhone.joined(server, "safety-01"))));

        assertThat(kinds).isEqualTo(describedKinds("ParticipantItem", "ControlItem"));
        haveAllThatIsDescribed("ControlItem", control, TestPhone.joined(server, "safety-01"));
        haveAllThatIsDescribed(
                "ParticipantItem", phone, TestPhone.joined(server, "rp-01"), TestPhone.joined(server, "med-01"));
        String messages = "/api/exercises/demo/messages?channel=team/team-alfa";
        description.check(HttpMethod.GET, EXERCISE + "/messages", phone.get(messages));
        description.check(HttpMethod.GET, EXERCISE + "/messages", control.get(messages));
        String search = "/api/exercises/demo/search?q=a";
        description.check(HttpMethod.GET, EXERCISE + "/search", phone.get(search));
        description.check(HttpMethod.GET, EXERCISE + "/search", control.get(search));
        control.does(alike());
        ask("/findings/names", "/preflight");
        ask("/texts/progress", "/texts/doubted", "/figures/languages");
        checkGet("/texts", "/texts?language=ru");
        checkGet("/texts/{owner}/{id}/{part}", "/texts/inject/x-1/body");
        checkGet("/injects/{inject}/versions", "/injects/x-1/versions");
        ask("/board", "/map", "/basemap", "/timeline", "/devices", "/replay", "/report/computed");
        for (String what : List.of("places", "tracks", "actions")) {
            checkGet("/geo", "/geo?form=geojson&what=" + what);
        }
        checkGet("/replay/items", "/replay/items?at=" + clock.instant());
        checkGet("/replay/positions", "/replay/positions?at=" + clock.instant());
    }

    /** Each device holds what it gets against the description, item by item. */
    private void haveAllThatIsDescribed(String family, TestPhone... devices) {
        for (TestPhone device : devices) {
            device.reading("ru").sync();
        }
        assertThat(describedKinds(family))
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(Stream.of(devices).flatMap(device -> device.items(kind).stream()))
                        .as(family + " " + kind)
                        .isNotEmpty());
    }

    private void checkGet(String described, String asked) {
        description.check(HttpMethod.GET, EXERCISE + described, control.get("/api/exercises/demo" + asked));
    }

    private void play(TestPhone phone) throws IOException {
        controlRoom();
        phone.does(TestPhone.command("give-consent").put("to", "position"));
        phone.does(TestPhone.command("acknowledge-inject").put("inject", "x-1").put("takenAt", now()));
        ObjectNode record = TestPhone.command("record-action");
        record.putObject("action")
                .put("kind", phone.items("action-kind").getFirst().path("id").asText())
                .put("note", "Done")
                .put("inject", "x-1")
                .put("takenAt", now())
                .putObject("position")
                .put("accuracyMetres", 12)
                .put("fixedAt", now())
                .put("source", "device")
                .set("point", phone.item("exercise", "exercise").at("/area/centre"));
        phone.does(record);
        ObjectNode ask =
                TestPhone.command("ask-for-mediator").put("mediation", "m-1").put("takenAt", now());
        ObjectNode request =
                ask.putObject("request").put("scene", "At the gate").put("inject", "x-1");
        request.putArray("languages").add("ru").add("en");
        phone.does(ask);
        phone.does(TestPhone.command("post-message")
                .put("message", "t-1")
                .put("channel", "team/team-alfa")
                .put("body", "Мы на месте")
                .put("takenAt", now()));
        phone.does(TestPhone.command("call-red-stop").put("reason", "Somebody is hurt"));
        world();
        phone.reading("ru");
    }

    /** Something to look up, a paper that everybody has, and a check of all phones. */
    private void world() throws IOException {
        for (String type :
                List.of("write-phase", "write-objective", "write-world-entry", "write-document", "write-variable")) {
            control.does(CommandExamples.of(type));
        }
        ObjectNode release = CommandExamples.of("release-document");
        ((ObjectNode) release.path("audience")).put("everyone", true).putArray("teams");
        control.does(release);
        control.does(CommandExamples.of("start-comms-check"));
        evaluation();
    }

    private void evaluation() throws IOException {
        control.does(CommandExamples.of("rate-item").put("about", "team/team-alfa"));
        control.does(CommandExamples.of("rate-item").put("about", "team/team-alfa"));
        control.does(CommandExamples.of("record-observation").put("objective", "victim-first"));
        control.does(CommandExamples.of("mark-moment"));
        control.does(CommandExamples.of("give-feedback"));
        control.does(CommandExamples.of("release-feedback"));
        TestPhone decides = TestPhone.joined(server, "inv-01");
        ObjectNode decision = CommandExamples.of("record-decision").put("team", "team-alfa");
        ((ObjectNode) decision.path("words")).remove("inject");
        decides.does(decision);
        decides.does(CommandExamples.of("take-evidence"));
        decides.does(CommandExamples.of("note-custody"));
        decides.listen();
        decides.untilItHas("duty", "one-voice");
        decides.hangUp();
        decides.does(CommandExamples.of("tick-duty").put("duty", "one-voice").put("team", "team-alfa"));
        decides.does(CommandExamples.of("untick-duty"));
        decides.does(CommandExamples.of("attend"));
        surveys(decides);
        for (String type : List.of("write-report-section", "write-corrective-action")) {
            control.does(CommandExamples.of(type));
        }
        TestPhone victim = TestPhone.joined(server, "rp-01");
        victim.does(CommandExamples.of("move-trust").put("persona", "lea").put("team", "team-alfa"));
        victim.does(CommandExamples.of("pull-brake"));
        ObjectNode dossier = CommandExamples.of("open-dossier").put("team", "team-alfa");
        decides.does(dossier);
        decides.does(CommandExamples.of("amend-dossier")
                .put("dossier", dossier.path("dossier").asText()));
        ObjectNode other = CommandExamples.of("open-dossier").put("team", "team-alfa");
        decides.does(other.put("dossier", "p-2"));
        decides.does(CommandExamples.of("write-link"));
        decides.does(CommandExamples.of("write-open-question"));
        ObjectNode interview = TestPhone.command("record-action");
        ObjectNode asked =
                interview.putObject("action").put("kind", "interviewed").put("note", "");
        asked.put("takenAt", now())
                .putObject("answers")
                .putObject("values")
                .put("with", dossier.path("dossier").asText())
                .put("topics", "debt work")
                .put("mediator", "no");
        decides.does(interview);
    }

    private void surveys(TestPhone asked) throws IOException {
        control.does(CommandExamples.of("write-survey"));
        control.does(CommandExamples.of("open-survey"));
        control.does(CommandExamples.of("open-survey").put("survey", "self-rating"));
        asked.does(CommandExamples.of("answer-survey")
                .put("survey", "self-rating")
                .put("team", "team-alfa")
                .set(
                        "answers",
                        TestPhone.object().set("values", TestPhone.object().set("apart", one("yes")))));
        String survey = "/api/exercises/demo/surveys/evening-1";
        HttpResponse<Buffer> fetched = asked.post(survey + "/ballot", TestPhone.object(), asked.accessToken());
        description.check(HttpMethod.POST, EXERCISE + "/surveys/{survey}/ballot", fetched);
        description.check(
                HttpMethod.POST,
                EXERCISE + "/surveys/{survey}/ballot/kept",
                asked.post(survey + "/ballot/kept", TestPhone.object(), asked.accessToken()));
        ObjectNode answers = (ObjectNode) CommandExamples.of("count-ballots").at("/answers/1");
        for (String ballot : List.of(TestPhone.json(fetched).path("ballot").asText(), "0".repeat(32))) {
            description.check(
                    HttpMethod.POST,
                    EXERCISE + "/surveys/{survey}/answers",
                    asked.postAs("Ballot " + ballot, survey + "/answers", answers));
        }
        checkGet("/surveys/{survey}/ballots", "/surveys/evening-1/ballots");
    }

    private void controlRoom() {
        ObjectNode cell = TestPhone.command("write-cell").put("basedOn", 0);
        cell.putObject("cell").put("id", "police").put("name", "Police cell").putArray("members");
        control.does(cell);
        control.sync();
        String storyline = control.items("storyline").getFirst().path("id").asText();
        ObjectNode offer = TestPhone.command("offer-hand-over")
                .put("handOver", "h-1")
                .put("to", "cell/police")
                .put("note", "The raid is next.");
        offer.putArray("storylines").add(storyline);
        control.does(offer);
        ObjectNode handling =
                TestPhone.command("write-handling").put("inject", "x-1").put("basedOn", 0);
        ObjectNode rule = handling.putObject("handling")
                .put("sensitive", true)
                .putArray("noAnswer")
                .addObject()
                .put("id", "r-1")
                .put("awaited", "acknowledgement")
                .put("after", "PT10S");
        rule.putObject("reaction").put("type", "call-controller");
        control.does(handling);
        control.does(TestPhone.command("change-clock-speed").put("speed", 600));
        control.listen().untilItHas("controller-call");
        control.does(TestPhone.command("change-clock-speed").put("speed", 1));
        control.does(TestPhone.command("tell-by-voice").put("inject", "x-1").put("person", "inv-01"));
    }

    private void requestAndTask(TestPhone phone) throws IOException {
        String form = Files.readString(COMMANDS.resolve("add-request-form.json"));
        control.does((ObjectNode) DomainJson.parse(form.replace("\"prosecution\"", "\"anti-trafficking-unit\"")
                .replace("\"search-warrant\"", "\"warrant\"")
                .getBytes(StandardCharsets.UTF_8)));
        String file = Files.readString(COMMANDS.resolve("file-request.json"));
        phone.does((ObjectNode) DomainJson.parse(file.replace("019a1b2c-3d4e-7f50-8a61-0000000002a1", "r-1")
                .replace("\"search-warrant\"", "\"warrant\"")
                .getBytes(StandardCharsets.UTF_8)));
        ObjectNode answer =
                TestPhone.command("answer-request").put("request", "r-1").put("atOnce", true);
        answer.putObject("ruling").put("outcome", "granted");
        control.does(answer);
        ObjectNode scene = inject();
        scene.put("id", TestPhone.command("send-inject").path("id").asText());
        ObjectNode inject = (ObjectNode) scene.path("inject");
        inject.put("id", "x-2").put("number", "x-2").put("type", "role-player-task");
        inject.putObject("details")
                .put("type", "role-player-task")
                .put("startsAt", "D1 09:30:00")
                .put("duration", "PT20M")
                .put("next", "sh-01");
        control.does(scene);
        phone.does(TestPhone.command("start-task").put("inject", "x-2").put("takenAt", now()));
    }

    private static ObjectNode recall() throws IOException {
        ObjectNode recall = (ObjectNode) DomainJson.parse(Files.readAllBytes(COMMANDS.resolve("recall-inject.json")));
        return recall.put("inject", "x-1");
    }

    /** To the building site, which an inject of the demo exercise waits for. */
    private void walk(TestPhone phone) {
        phone.sync(TestPhone.command("give-consent").put("to", "position"));
        String now = Instant.now().toString();
        ObjectNode body = phone.syncBody().put("sentAt", now);
        body.putArray("positions")
                .addObject()
                .put("latitude", 45.5838)
                .put("longitude", 11.6110)
                .put("accuracyMetres", 12)
                .put("fixedAt", now);
        description.check(
                HttpMethod.POST, EXERCISE + "/sync", phone.post("/api/exercises/demo/sync", body, phone.accessToken()));
    }

    private static Set<String> kinds(JsonNode answer) {
        Set<String> kinds = new TreeSet<>();
        answer.path("items").forEach(item -> kinds.add(item.path("kind").asText()));
        return kinds;
    }

    private Set<String> describedKinds(String... families) {
        Set<String> kinds = new TreeSet<>();
        for (String union : families) {
            JsonArray members = description.schema(union).getJsonArray("anyOf");
            for (int i = 0; i < members.size(); i++) {
                JsonObject item = description.at(members.getJsonObject(i).getString("$ref"));
                JsonObject kind = item.getJsonObject("properties").getJsonObject("kind");
                // What was taken out again is of kinds that are described beside it.
                if (kind.containsKey("const")) {
                    kinds.add(kind.getString("const"));
                }
            }
        }
        return kinds;
    }
}
