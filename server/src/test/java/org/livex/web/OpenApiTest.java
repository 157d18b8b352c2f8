package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Rejection;
import org.livex.web.story.DescribedStory;

/** The description that the server gives of itself is true. */
class OpenApiTest extends DescribedStory {
    private static final Path WORDS = Path.of("..", "i18n", "catalogs", "en.json");

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

    /** Frames of sockets have no path. */
    @Test
    void every_schema_is_of_use() {
        Set<String> described = new TreeSet<>(description
                .document()
                .getJsonObject("components")
                .getJsonObject("schemas")
                .fieldNames());

        description
                .references()
                .forEach(reference -> described.remove(reference.substring(reference.lastIndexOf('/') + 1)));

        assertThat(described).allMatch(name -> name.startsWith("Live"));
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
