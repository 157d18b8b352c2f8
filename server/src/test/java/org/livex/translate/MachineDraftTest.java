package org.livex.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.translate.Sample.EN;
import static org.livex.translate.Sample.RU;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.livex.TestServer;
import org.livex.exercise.text.Term;
import org.livex.translate.NoDraft.Reason;

/** A server that speaks LibreTranslate's protocol, and what is made of its word. */
@ExtendWith(VertxExtension.class)
class MachineDraftTest {
    private static final List<Term> NAMES = List.of(Sample.name("orvel", "Orvel Construction"));

    private Vertx vertx;
    private final List<JsonObject> asked = new ArrayList<>();

    @BeforeEach
    void start(Vertx given) {
        vertx = given;
    }

    @Test
    void it_is_asked_as_the_protocol_says_and_answers_a_draft() {
        LibreTranslate machine = machine(translating(text -> "Водитель уехал."), Optional.of("secret"));

        assertThat(TestServer.await(machine.translate("The driver has gone.", EN, RU)))
                .isEqualTo("Водитель уехал.");
        assertThat(asked)
                .containsExactly(new JsonObject()
                        .put("q", "The driver has gone.")
                        .put("source", "en")
                        .put("target", "ru")
                        .put("format", "text")
                        .put("api_key", "secret"));
    }

    @Test
    void names_references_and_codes_are_not_given_away_and_come_back_unchanged() {
        LibreTranslate machine = machine(
                translating(text -> text.replace("Ask ", "Спросите ")
                        .replace(" about ", " о ")
                        .replace("the case", "дело")),
                Optional.empty());

        String draft = TestServer.await(new MachineDraft(machine)
                .of("Ask Orvel Construction about [the case](https://a.b) AB-12/7 at {time}.", EN, RU, NAMES));

        assertThat(draft).isEqualTo("Спросите Orvel Construction о [дело](https://a.b) AB-12/7 at {time}.");
        assertThat(asked.getFirst().getString("q")).doesNotContain("Orvel", "AB-12", "https", "{time}");
        assertThat(asked.getFirst().containsKey("api_key")).isFalse();
    }

    @Test
    void a_draft_that_lost_or_doubled_what_must_stay_is_thrown_away() {
        assertNoDraft(text -> "Спросите их.", Reason.MACHINE_CHANGED_NAMES);
        assertNoDraft(text -> text + " " + text, Reason.MACHINE_CHANGED_NAMES);
        assertNoDraft(text -> text.replace("20", "30"), Reason.MACHINE_CHANGED_NAMES);
    }

    @Test
    void every_failure_of_the_machine_is_told_by_its_kind() {
        assertFails(
                (request, _) -> request.response().setStatusCode(400).end("{\"error\":\"kk is not supported\"}"),
                Reason.MACHINE_REFUSED);
        assertFails(
                (request, _) -> request.response().setStatusCode(403).end("{\"error\":\"Invalid API key\"}"),
                Reason.MACHINE_REFUSED);
        assertFails(
                (request, _) -> request.response().setStatusCode(429).end("{\"error\":\"Slowdown\"}"),
                Reason.MACHINE_UNREACHABLE);
        assertFails((request, _) -> request.response().setStatusCode(500).end("oops"), Reason.MACHINE_UNREACHABLE);
        assertFails((request, _) -> request.response().end("<html>"), Reason.MACHINE_REFUSED);
        assertFails((request, _) -> request.response().end("{\"translatedText\":7}"), Reason.MACHINE_REFUSED);
        assertFails((request, _) -> request.response().end("{\"translatedText\":\" \"}"), Reason.MACHINE_REFUSED);
        assertFails(
                (request, _) -> request.response().end("{\"translatedText\":\"" + "a".repeat(300_000) + "\"}"),
                Reason.MACHINE_REFUSED);
        assertFails(
                (request, _) -> request.response()
                        .setStatusCode(302)
                        .putHeader("Location", "http://localhost:1/")
                        .end(),
                Reason.MACHINE_REFUSED);
        assertFails((request, _) -> request.connection().close(), Reason.MACHINE_UNREACHABLE);
        assertFails(machine((_, _) -> {}, Optional.empty(), Duration.ofMillis(200)), Reason.MACHINE_UNREACHABLE);
    }

    @Test
    @Timeout(60)
    void an_answer_without_end_is_hung_up_on_and_one_that_drips_is_not_waited_for() {
        Promise<Void> hungUp = Promise.promise();
        assertFails(
                machine(
                        (request, _) -> {
                            request.connection().closeHandler(_ -> hungUp.tryComplete());
                            pour(request.response().setChunked(true));
                        },
                        Optional.empty()),
                Reason.MACHINE_REFUSED);
        TestServer.await(hungUp.future());

        assertFails(
                machine(
                        (request, _) -> {
                            HttpServerResponse response = request.response().setChunked(true);
                            long drops = vertx.setPeriodic(20, _ -> response.write(" "));
                            request.connection().closeHandler(_ -> vertx.cancelTimer(drops));
                        },
                        Optional.empty(),
                        Duration.ofMillis(500)),
                Reason.MACHINE_UNREACHABLE);
    }

    /** As fast as it is taken. */
    private static void pour(HttpServerResponse response) {
        while (!response.closed() && !response.writeQueueFull()) {
            response.write(" ".repeat(8_000));
        }
        if (!response.closed()) {
            response.drainHandler(_ -> pour(response));
        }
    }

    @Test
    void signs_that_nobody_sees_are_no_part_of_a_draft() {
        LibreTranslate machine = machine(translating(_ -> "\u0000\u202EДа\u0007"), Optional.empty());

        assertThat(TestServer.await(machine.translate("Yes", EN, RU))).isEqualTo("Да");
        assertFails(machine(translating(_ -> "\u0000"), Optional.empty()), Reason.MACHINE_REFUSED);
    }

    @Test
    void a_machine_that_is_not_there_is_unreachable_and_a_book_is_not_sent() {
        LibreTranslate nobody =
                new LibreTranslate(vertx, URI.create("http://localhost:1"), Optional.empty(), Duration.ofSeconds(2));

        assertThatThrownBy(() -> TestServer.await(nobody.translate("Go.", EN, RU)))
                .isInstanceOfSatisfying(
                        NoDraft.class, none -> assertThat(none.reason()).isEqualTo(Reason.MACHINE_UNREACHABLE));
        assertThatThrownBy(() -> TestServer.await(nobody.translate("a".repeat(10_001), EN, RU)))
                .isInstanceOfSatisfying(
                        NoDraft.class, none -> assertThat(none.reason()).isEqualTo(Reason.TEXT_TOO_LONG));
    }

    private void assertNoDraft(UnaryOperator<String> translation, Reason reason) {
        MachineDraft drafts = new MachineDraft(machine(translating(translation), Optional.empty()));
        assertThatThrownBy(() -> TestServer.await(drafts.of("Ask Orvel Construction for 20 euros.", EN, RU, NAMES)))
                .isInstanceOfSatisfying(
                        NoDraft.class, none -> assertThat(none.reason()).isEqualTo(reason));
    }

    private void assertFails(BiConsumer<HttpServerRequest, JsonObject> answer, Reason reason) {
        assertFails(machine(answer, Optional.empty()), reason);
    }

    private static void assertFails(LibreTranslate machine, Reason reason) {
        Future<String> draft = machine.translate("Go.", EN, RU);
        assertThatThrownBy(() -> TestServer.await(draft))
                .isInstanceOfSatisfying(
                        NoDraft.class, none -> assertThat(none.reason()).isEqualTo(reason));
    }

    private static BiConsumer<HttpServerRequest, JsonObject> translating(UnaryOperator<String> translation) {
        return (request, wanted) -> request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("translatedText", translation.apply(wanted.getString("q")))
                        .encode());
    }

    /** That it is slow on a busy machine is no failure. */
    private LibreTranslate machine(BiConsumer<HttpServerRequest, JsonObject> answer, Optional<String> key) {
        return machine(answer, key, Duration.ofSeconds(60));
    }

    private LibreTranslate machine(
            BiConsumer<HttpServerRequest, JsonObject> answer, Optional<String> key, Duration patience) {
        HttpServer server = TestServer.await(vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    assertThat(request.path()).isEqualTo("/translate");
                    asked.add(body.toJsonObject());
                    answer.accept(request, body.toJsonObject());
                }))
                .listen(0));
        return new LibreTranslate(vertx, URI.create("http://localhost:" + server.actualPort() + "/"), key, patience);
    }
}
