package org.livex.web.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.OpenApi;
import org.livex.web.TestPhone;

/** What the translation desk sees beside a text; with a machine of somebody else's. */
class TranslationRoutesTest {
    private static final String TEXT = "/api/exercises/{exercise}/texts/{owner}/{id}/{part}";
    private static final String HERE = "/api/exercises/demo";

    /** “National Referral Mechanism”, which the glossary knows. */
    private static final String MECHANISM = "persona/nrm-coordinator/name";

    @TempDir
    Path data;

    private final Vertx machines = Vertx.vertx();
    TestServer server;
    TestPhone control;
    OpenApi description;

    @BeforeEach
    void start() {
        HttpServer machine = TestServer.await(machines.createHttpServer()
                .requestHandler(request -> request.body()
                        .onSuccess(body -> request.response()
                                .end(new JsonObject()
                                        .put(
                                                "translatedText",
                                                "Машина: " + body.toJsonObject().getString("q"))
                                        .encode())))
                .listen(0));
        start(Map.of("LIVEX_TRANSLATE_URL", "http://localhost:" + machine.actualPort()));
    }

    private void start(Map<String, String> environment) {
        server = TestServer.start(data, InstantSource.system(), environment);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        description = new OpenApi(TestPhone.of(server).get(OpenApiRoute.PATH).bodyAsJsonObject());
    }

    @AfterEach
    void stop() {
        server.close();
        TestServer.await(machines.close());
    }

    @Test
    void a_text_comes_with_its_terms_and_what_must_stay() {
        JsonNode help = help(control, MECHANISM, "kk");

        assertThat(help.at("/terms/0/term").asText()).isEqualTo("national-referral-mechanism");
        assertThat(help.at("/terms/0/words").asText()).isEqualTo("National Referral Mechanism");
        assertThat(help.at("/terms/0/name").asText()).isEqualTo("ұлттық қайта бағыттау тетігі");
        assertThat(help.at("/terms/0/state").asText()).isEqualTo("draft");
        assertThat(help.at("/terms/0/meaning/language").asText()).isEqualTo("en");
        assertThat(help.path("machine").asBoolean()).isTrue();
        assertThat(help(control, "persona/lea/name", "kk").path("kept").toString())
                .isEqualTo("[\"19\"]");
    }

    @Test
    void what_was_approved_is_remembered_for_the_next_text_like_it() {
        translate(control, "persona/clinic-nurse/name", "kk", "Амбулатория мейірбикесі");
        assertThat(help(control, "place/clinic/name", "kk").path("memory")).isEmpty();

        control.does(TestPhone.command("approve-translation")
                .put("text", "persona/clinic-nurse/name")
                .put("language", "kk")
                .put("version", 1));
        ObjectNode like = TestPhone.command("add-persona");
        like.putObject("persona")
                .put("id", "nurse-2")
                .putObject("name")
                .put("source", "en")
                .put("revision", 1)
                .putObject("versions")
                .putObject("en")
                .put("text", "Nurse at the walk-in clinic")
                .put("state", "approved")
                .put("sourceRevision", 1);
        control.does(like);

        JsonNode match = help(control, "persona/nurse-2/name", "kk").at("/memory/0");
        assertThat(match.path("percent").asInt()).isEqualTo(100);
        assertThat(match.path("target").asText()).isEqualTo("Амбулатория мейірбикесі");
        assertThat(match.path("text").asText()).isEqualTo("persona/clinic-nurse/name");
    }

    @Test
    void another_exercise_is_remembered_only_where_the_operator_shares_memory() {
        translate(control, "persona/clinic-nurse/name", "kk", "Амбулатория мейірбикесі");
        control.does(TestPhone.command("approve-translation")
                .put("text", "persona/clinic-nurse/name")
                .put("language", "kk")
                .put("version", 1));
        assertThat(rememberedElsewhere()).isEmpty();

        server.close();
        start(Map.of("LIVEX_SHARE_MEMORY", "yes"));

        assertThat(rememberedElsewhere()).containsExactly("demo");
    }

    /** The exercises whose memory helps with a text of a second run of the demo. */
    private List<String> rememberedElsewhere() {
        String other = TestPhone.json(control.send(
                        HttpMethod.POST, "/api/exercises", TestPhone.object().put("pack", "demo")))
                .path("id")
                .asText();
        String code = TestPhone.json(
                        control.send(HttpMethod.POST, "/api/exercises/" + other + "/enter", TestPhone.object()))
                .path("code")
                .asText();
        TestPhone director = TestPhone.of(server).join(code);
        return TestPhone.json(
                        director.get("/api/exercises/" + other + "/texts/persona/clinic-nurse/name/help?language=kk"))
                .path("memory")
                .findValuesAsText("exercise");
    }

    @Test
    void a_draft_is_checked_while_it_is_typed() {
        JsonNode remarks = check(MECHANISM, "{\"language\":\"ru\",\"body\":\"Механизм {x}\"}")
                .path("remarks");

        assertThat(remarks.findValuesAsText("kind")).containsExactly("code-added", "term-missing");
        assertThat(remarks.at("/0/error").asBoolean()).isTrue();
        assertThat(check(MECHANISM, "{\"language\":\"ru\"}").path("code").asText())
                .isEqualTo("malformed-field");
        assertThat(check(MECHANISM, "{\"language\":\"!\",\"body\":\"x\"}")
                        .path("code")
                        .asText())
                .isEqualTo("malformed-field");
        assertThat(check("persona/nobody/name", "{\"language\":\"ru\",\"body\":\"x\"}")
                        .path("code")
                        .asText())
                .isEqualTo("unknown-text");
        assertThat(check("persona/lea/body", "{\"language\":\"ru\",\"body\":\"x\"}")
                        .path("code")
                        .asText())
                .isEqualTo("not-found");
    }

    @Test
    void only_control_and_the_mediator_who_has_a_text_get_help_with_it() {
        TestPhone mediator = TestPhone.joined(server, "med-01");
        assertThat(mediator.get(HERE + "/texts/" + MECHANISM + "/help?language=kk")
                        .statusCode())
                .isEqualTo(404);
        assertThat(TestPhone.joined(server, "inv-01")
                        .get(HERE + "/texts/" + MECHANISM + "/help?language=kk")
                        .statusCode())
                .isEqualTo(403);

        ObjectNode assign =
                TestPhone.command("assign-translations").put("language", "kk").put("to", "med-01");
        assign.putArray("texts").add(MECHANISM);
        control.does(assign);

        assertThat(help(mediator, MECHANISM, "kk").path("terms")).isNotEmpty();
        assertThat(mediator.get(HERE + "/texts/" + MECHANISM + "/help?language=tr")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_machines_draft_is_a_draft_and_never_replaces_a_human() {
        translate(control, "persona/neighbour/name", "kk", "Көрші әйел");

        JsonNode drafts =
                drafts("[\"" + MECHANISM + "\",\"persona/neighbour/name\"]").path("drafts");

        assertThat(drafts.findValuesAsText("outcome")).containsExactly("drafted", "kept");
        control.sync();
        JsonNode version = control.item("persona", "nrm-coordinator").at("/name/versions/kk");
        assertThat(version.path("text").asText()).isEqualTo("Машина: National Referral Mechanism");
        assertThat(version.path("state").asText()).isEqualTo("draft");
        assertThat(version.path("machine").asBoolean()).isTrue();
        assertThat(version.has("translator")).isFalse();
    }

    @Test
    void a_server_without_a_machine_says_so() {
        server.close();
        start(Map.of());

        assertThat(help(control, MECHANISM, "kk").path("machine").asBoolean()).isFalse();
        assertThat(drafts("[\"" + MECHANISM + "\"]").path("code").asText()).isEqualTo("machine-off");
    }

    @Test
    void a_machine_that_fails_is_told_and_harms_nothing() {
        TestServer.await(machines.close());

        JsonNode draft = drafts("[\"" + MECHANISM + "\"]").at("/drafts/0");

        assertThat(draft.path("outcome").asText()).isEqualTo("failed");
        assertThat(draft.path("code").asText()).isEqualTo("machine-unreachable");
        assertThat(drafts("[]").path("code").asText()).isEqualTo("malformed-field");
        assertThat(drafts("[7]").path("code").asText()).isEqualTo("not-found");
    }

    private JsonNode help(TestPhone phone, String text, String language) {
        return description.check(
                HttpMethod.GET, TEXT + "/help", phone.get(HERE + "/texts/" + text + "/help?language=" + language));
    }

    private JsonNode check(String text, String body) {
        return description.check(HttpMethod.POST, TEXT + "/check", post("/texts/" + text + "/check", body));
    }

    private JsonNode drafts(String texts) {
        return description.check(
                HttpMethod.POST,
                "/api/exercises/{exercise}/machine-drafts",
                post("/machine-drafts", "{\"language\":\"kk\",\"texts\":" + texts + "}"));
    }

    private HttpResponse<Buffer> post(String path, String body) {
        return control.postRaw(HERE + path, "application/json", Buffer.buffer(body), control.accessToken());
    }

    private static void translate(TestPhone phone, String text, String language, String body) {
        phone.does(TestPhone.command("translate-text")
                .put("text", text)
                .put("language", language)
                .put("body", body)
                .put("state", "needs-review")
                .put("basedOn", 1)
                .put("replaces", 0));
    }
}
