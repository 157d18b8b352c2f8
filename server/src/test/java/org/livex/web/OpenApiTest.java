package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.SettableClock;
import org.livex.TestServer;
import org.livex.exercise.Rejection;
import org.livex.json.DomainJson;
import org.livex.web.routes.OpenApiRoute;

/** The description that the server gives of itself is true. */
class OpenApiTest {
    private static final Path COMMANDS = Path.of("..", "docs", "protocol", "commands");
    private static final Path WORDS = Path.of("..", "i18n", "catalogs", "en.json");
    private static final String EXERCISE = "/api/exercises/{exercise}";

    /** The web clients and the way to them are for people, and the bodies of all calls are read in one place. */
    private static final Set<String> NOT_DESCRIBED = Set.of(
            "/",
            "/phone/",
            "/console/",
            "/api/",
            "/app",
            "/app/style.css",
            "/guides/page/style.css",
            "/guides/pictures/:picture");

    @TempDir
    Path data;

    private final SettableClock clock = new SettableClock();

    TestServer server;
    TestPhone control;
    OpenApi description;

    @BeforeEach
    void start() {
        server = TestServer.start(data, clock, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        description = new OpenApi(TestPhone.of(server).get(OpenApiRoute.PATH).bodyAsJsonObject());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void every_route_is_described_and_nothing_else() {
        Set<String> routes = new TreeSet<>();
        for (Route route : server.edge().routes()) {
            if (route.methods() != null && route.getPath() != null && !NOT_DESCRIBED.contains(route.getPath())) {
                String path = route.getPath().replaceAll(":(\\w+)", "{$1}");
                route.methods().forEach(method -> routes.add(method.name() + " " + path));
            }
        }

        assertThat(description.operations()).isEqualTo(routes);
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(description.references())
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(description.find(reference)).as(reference).isInstanceOf(JsonObject.class));
    }

    @Test
    void every_type_of_command_is_named() throws IOException {
        try (Stream<Path> golden = Files.list(COMMANDS)) {
            assertThat(strings("Command", "properties", "type", "enum"))
                    .containsExactlyInAnyOrderElementsOf(
                            golden.map(file -> file.getFileName().toString().replace(".json", ""))
                                    .toList());
        }
    }

    @Test
    void every_code_of_a_problem_is_named_and_has_words() throws IOException {
        List<String> codes = strings("ProblemCode", "enum");

        assertThat(codes)
                .containsAll(
                        Arrays.stream(Rejection.values()).map(Rejection::code).toList());
        assertThat(new JsonObject(Files.readString(WORDS)).fieldNames())
                .containsAll(codes.stream().map(code -> "problem." + code).toList());
    }

    @Test
    void coming_in_answers_as_described() {
        ObjectNode wanted =
                TestPhone.object().put("code", server.codeFor("inv-01")).put("device", "test");
        HttpResponse<Buffer> joined = control.post("/api/join", wanted, null);

        description.check(HttpMethod.POST, "/api/join", joined);
        description.check(HttpMethod.POST, "/api/join", control.post("/api/join", wanted, null));
        description.check(
                HttpMethod.POST,
                "/api/token",
                control.post(
                        "/api/token",
                        TestPhone.object()
                                .put(
                                        "refreshToken",
                                        TestPhone.json(joined)
                                                .path("refreshToken")
                                                .asText()),
                        null));
    }

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

        assertThat(kinds).isEqualTo(describedKinds());
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

    @Test
    void a_dry_run_answers_as_described_and_leaves_the_exercise_alone() {
        JsonNode before = sync(control).path("items");
        ObjectNode wanted =
                TestPhone.object().put("seed", 1).put("answering", 0.9).put("byHand", true);

        description.check(
                HttpMethod.POST,
                EXERCISE + "/dry-run",
                control.send(HttpMethod.POST, "/api/exercises/demo/dry-run", wanted));
        assertTimeoutPreemptively(Duration.ofMinutes(2), this::untilDryRunIsDone);
        ask("/dry-run");
        for (String table : List.of("dry-run/csv?table=injects", "dry-run/csv?table=people", "board/csv")) {
            assertThat(control.get("/api/exercises/demo/" + table).statusCode()).isEqualTo(200);
        }
        assertThat(sync(control).path("items")).isEqualTo(before);
        assertThat(TestPhone.joined(server, "inv-01")
                        .send(HttpMethod.POST, "/api/exercises/demo/dry-run", wanted)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_dry_run_says_that_the_plan_is_another_one_since() {
        ObjectNode wanted =
                TestPhone.object().put("seed", 1).put("answering", 0.9).put("byHand", true);
        control.send(HttpMethod.POST, "/api/exercises/demo/dry-run", wanted);
        assertTimeoutPreemptively(Duration.ofMinutes(2), this::untilDryRunIsDone);
        assertThat(TestPhone.json(control.get("/api/exercises/demo/dry-run")).has("outdated"))
                .isFalse();

        control.does(alike());

        assertThat(TestPhone.json(control.get("/api/exercises/demo/dry-run"))
                        .path("outdated")
                        .asBoolean())
                .isTrue();
        ask("/dry-run");
    }

    private void untilDryRunIsDone() {
        String state = "";
        while (!state.equals("done")) {
            state = TestPhone.json(control.get("/api/exercises/demo/dry-run"))
                    .path("state")
                    .asText();
            assertThat(state).isIn("running", "done");
        }
    }

    @Test
    void frames_of_sockets_are_as_described() throws IOException {
        control.does(TestPhone.command("start-exercise"));
        control.listen();
        description.check("LiveSynced", control.next("synced"));
        TestPhone phone = TestPhone.joined(server, "inv-01").listen();
        description.check("LiveSynced", phone.next("synced"));
        description.check("LiveContact", control.next("contact"));

        control.does(inject());

        description.check("LiveItems", phone.next("items"));
        description.check("LiveItems", control.next("items"));
    }

    @Test
    void hosting_and_operation_answer_as_described() {
        for (String path : List.of("/api/exercises", "/api/packs", "/api/push-key", "/healthz", "/readyz")) {
            description.check(HttpMethod.GET, path, control.get(path));
        }
        ObjectNode people = TestPhone.object();
        people.putArray("people").add("inv-01");
        description.check(
                HttpMethod.POST,
                EXERCISE + "/join-codes",
                control.send(HttpMethod.POST, "/api/exercises/demo/join-codes", people));
        description.check(
                HttpMethod.POST,
                EXERCISE + "/people/{person}/swap",
                control.send(HttpMethod.POST, "/api/exercises/demo/people/inv-01/swap", TestPhone.object()));
        description.check(HttpMethod.GET, EXERCISE + "/me/export", control.get("/api/exercises/demo/me/export"));
        for (String person : List.of("inv-01", "none")) {
            ObjectNode wanted = TestPhone.object();
            wanted.set("command", TestPhone.command("give-copy").put("person", person));
            description.check(
                    HttpMethod.POST,
                    EXERCISE + "/people/{person}/export",
                    control.send(HttpMethod.POST, "/api/exercises/demo/people/" + person + "/export", wanted));
        }
        description.check(
                HttpMethod.GET, EXERCISE + "/phone-numbers", control.get("/api/exercises/demo/phone-numbers"));
        description.check(HttpMethod.GET, EXERCISE + "/push", control.get("/api/exercises/demo/push"));
        String number = "/people/inv-01/phone-number";
        description.check(
                HttpMethod.PUT,
                EXERCISE + "/people/{person}/phone-number",
                control.send(
                        HttpMethod.PUT,
                        "/api/exercises/demo" + number,
                        TestPhone.object().put("number", "+37322000000")));
        description.check(
                HttpMethod.DELETE,
                EXERCISE + "/people/{person}/phone-number",
                control.send(HttpMethod.DELETE, "/api/exercises/demo" + number, null));
        for (String page : List.of("summary", "certificate")) {
            description.check(HttpMethod.GET, EXERCISE + "/me/" + page, control.get("/api/exercises/demo/me/" + page));
        }
        ObjectNode everything = TestPhone.object();
        everything.set("command", TestPhone.command("take-archive"));
        description.check(
                HttpMethod.POST,
                EXERCISE + "/archive",
                control.send(HttpMethod.POST, "/api/exercises/demo/archive", everything));
        ObjectNode statements = TestPhone.object();
        statements.set("command", TestPhone.command("give-statements"));
        description.check(
                HttpMethod.POST,
                EXERCISE + "/review/xapi/sending",
                control.send(HttpMethod.POST, "/api/exercises/demo/review/xapi/sending", statements));
        description.check(HttpMethod.GET, EXERCISE + "/review/xapi", control.get("/api/exercises/demo/review/xapi"));
        for (String path : List.of("/archive", "/review/xapi/sending")) {
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.DELETE)) {
                description.check(method, EXERCISE + path, control.send(method, "/api/exercises/demo" + path, null));
            }
        }
        for (String person : List.of("inv-01", "none")) {
            ObjectNode wanted = TestPhone.object();
            wanted.set("command", TestPhone.command("erase-person").put("person", person));
            description.check(
                    HttpMethod.POST,
                    EXERCISE + "/people/{person}/erase",
                    control.send(HttpMethod.POST, "/api/exercises/demo/people/" + person + "/erase", wanted));
        }
        description.check(
                HttpMethod.POST,
                EXERCISE + "/enter",
                control.send(HttpMethod.POST, "/api/exercises/demo/enter", TestPhone.object()));
        description.check(
                HttpMethod.POST,
                "/api/exercises",
                control.send(
                        HttpMethod.POST, "/api/exercises", TestPhone.object().put("pack", "demo")));
    }

    @Test
    void refusals_are_as_described() {
        TestPhone phone = TestPhone.joined(server, "inv-01");

        description.check(HttpMethod.GET, EXERCISE + "/board", phone.get("/api/exercises/demo/board"));
        description.check(HttpMethod.GET, EXERCISE + "/board", phone.get("/api/exercises/other/board"));
        description.check(
                HttpMethod.GET, EXERCISE + "/board", TestPhone.of(server).get("/api/exercises/demo/board"));
        description.check(
                HttpMethod.POST,
                EXERCISE + "/commands",
                phone.send(HttpMethod.POST, "/api/exercises/demo/commands", TestPhone.command("fly")));
        description.check(
                HttpMethod.POST,
                EXERCISE + "/sync",
                phone.send(HttpMethod.POST, "/api/exercises/demo/sync", TestPhone.object()));
    }

    @Test
    void a_field_that_is_not_described_is_found_however_deep() {
        ObjectNode mark =
                TestPhone.object().put("kind", "receipt").put("id", "x-1").put("seq", 1);
        ObjectNode push = TestPhone.object().put("type", "items").put("seq", 1);
        push.putArray("items").add(mark);
        description.check("LiveItems", push);

        mark.put("secret", "told");

        assertThatThrownBy(() -> description.check("LiveItems", push)).isInstanceOf(AssertionError.class);
    }

    private void ask(String... paths) {
        for (String path : paths) {
            description.check(HttpMethod.GET, EXERCISE + path, control.get("/api/exercises/demo" + path));
        }
    }

    private void checkGet(String described, String asked) {
        description.check(HttpMethod.GET, EXERCISE + described, control.get("/api/exercises/demo" + asked));
    }

    /** One sync with a command that must fail and one that must not, by what is described. */
    private JsonNode sync(TestPhone device) {
        ObjectNode request = device.syncBody(
                TestPhone.command("confirm-red-stop"),
                TestPhone.command("acknowledge-inject").put("inject", "none").put("takenAt", now()));
        request.set("phone", PhoneStateTest.whole());
        description.check("SyncRequest", request);
        return description.check(
                HttpMethod.POST,
                EXERCISE + "/sync",
                device.post("/api/exercises/demo/sync", request, device.accessToken()));
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

    private static ArrayNode one(String value) {
        return JsonNodeFactory.instance.arrayNode().add(value);
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

    private static ObjectNode inject() throws IOException {
        String golden = Files.readString(COMMANDS.resolve("send-inject.json"));
        return (ObjectNode) DomainJson.parse(
                golden.replace("sh-02", "x-1").replace("driver\"", "inv-01\"").getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode alike() {
        ObjectNode add = TestPhone.command("add-persona");
        ObjectNode name = add.putObject("persona").put("id", "same").putObject("name");
        name.put("source", "en")
                .put("revision", 1)
                .putObject("versions")
                .putObject("en")
                .put("text", "NGO Alfa-4")
                .put("state", "approved")
                .put("sourceRevision", 1);
        return add;
    }

    private static ObjectNode recall() throws IOException {
        ObjectNode recall = (ObjectNode) DomainJson.parse(Files.readAllBytes(COMMANDS.resolve("recall-inject.json")));
        return recall.put("inject", "x-1");
    }

    private static String now() {
        return Instant.now().toString();
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

    private Set<String> describedKinds() {
        Set<String> kinds = new TreeSet<>();
        for (String union : List.of("ParticipantItem", "ControlItem")) {
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

    private List<String> strings(String schema, String... path) {
        JsonObject at = description.schema(schema);
        for (int i = 0; i < path.length - 1; i++) {
            at = at.getJsonObject(path[i]);
        }
        return at.getJsonArray(path[path.length - 1]).stream()
                .map(String::valueOf)
                .toList();
    }
}
