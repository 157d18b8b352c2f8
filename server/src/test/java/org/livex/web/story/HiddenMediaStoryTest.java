package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.web.MediaCalls.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.library.Pictures;
import org.livex.web.OpenApi;
import org.livex.web.RoleSwaps;
import org.livex.web.TestPhone;
import org.livex.web.routes.OpenApiRoute;

/** Somebody is in a photo of the demo exercise and does not want to be seen any more. */
@Timeout(180)
class HiddenMediaStoryTest {
    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone photographer;
    TestPhone inPicture;
    TestPhone other;
    String report;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        photographer = TestPhone.joined(server, "inv-01");
        inPicture = TestPhone.joined(server, "rp-01");
        other = TestPhone.joined(server, "inv-02");
        photographer.sync();
        ObjectNode action = actionWith(photographer, PHOTO);
        ObjectNode capture = (ObjectNode) action.at("/action/attachments/0");
        capture.put("consent", true).putArray("people").add("rp-01");
        photographer.does(action);
        report = action.path("id").asText();
        bring(photographer, PHOTO, "image/jpeg");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoever_is_named_in_a_picture_finds_it_and_hides_it_from_everybody() throws IOException {
        inPicture.sync();
        JsonNode mine = inPicture.item("me", "rp-01").at("/pictures/0");
        assertThat(mine.path("sha256").asText()).isEqualTo(hash(PHOTO));
        assertThat(inPicture.get(MEDIA + "/" + hash(PHOTO)).statusCode()).isEqualTo(404);
        assertThat(control.get(MEDIA + "/" + hash(PHOTO)).statusCode()).isEqualTo(200);
        assertThat(photos()).isNotEmpty();

        inPicture.does(hide());
        inPicture.does(hide());

        for (TestPhone reader : List.of(control, photographer, inPicture, other)) {
            assertThat(reader.get(MEDIA + "/" + hash(PHOTO)).statusCode()).isEqualTo(404);
        }
        for (TestPhone reader : List.of(control, photographer)) {
            reader.sync();
            assertThat(reader.item("action", report).path("hidden")).hasToString("[\"" + hash(PHOTO) + "\"]");
            assertThat(reader.item("action", report).path("received")).isEmpty();
        }
        inPicture.sync();
        assertThat(inPicture.item("me", "rp-01").at("/pictures/0/hidden").asBoolean())
                .isTrue();
        assertThat(announce(photographer, PHOTO, "image/jpeg").statusCode()).isEqualTo(410);
        untilNoPhotoIsLeft();
        new OpenApi(control.get(OpenApiRoute.PATH).bodyAsJsonObject())
                .check("ParticipantItem", inPicture.item("me", "rp-01"));
    }

    @Test
    void nobody_else_hides_it_or_learns_who_is_in_it_or_who_wished_so() {
        assertThat(other.sync(hide()).at("/0/code").asText()).isEqualTo("not-allowed");
        inPicture.does(hide());

        photographer.sync();
        assertThat(photographer.item("action", report).path("hidden")).hasSize(1);
        assertThat(photographer.get("/api/exercises/demo/timeline").statusCode())
                .isEqualTo(403);
        assertThat(control.get("/api/exercises/demo/timeline?limit=500")
                        .bodyAsString()
                        .lines())
                .singleElement()
                .asString()
                .contains("media-hidden")
                .doesNotContain("\"by\":\"rp-01\"");
        other.sync();
        assertThat(other.has("action", report)).isFalse();
        assertThat(other.item("me", "inv-02").has("pictures")).isFalse();
    }

    @Test
    void whoever_has_it_from_the_teams_board_neither_hides_it_nor_names_somebody_in_it() {
        other.sync();
        ObjectNode again = actionWith(other, PHOTO);
        ((ObjectNode) again.at("/action/attachments/0"))
                .put("consent", true)
                .putArray("people")
                .add("inv-03");
        other.does(again);
        bring(other, PHOTO, "image/jpeg");
        TestPhone mate = TestPhone.joined(server, "inv-03");

        assertThat(other.sync(hide()).at("/0/code").asText()).isEqualTo("not-allowed");
        mate.sync();
        assertThat(mate.item("me", "inv-03").has("pictures")).isFalse();
        assertThat(mate.sync(hide()).at("/0/code").asText()).isEqualTo("not-allowed");
        assertThat(control.get(MEDIA + "/" + hash(PHOTO)).statusCode()).isEqualTo(200);

        photographer.does(hide());
        assertThat(other.get(MEDIA + "/" + hash(PHOTO)).statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_only_names_a_picture_before_its_owner_brings_it_hides_nothing_of_theirs() {
        byte[] coming = Pictures.jpeg(3);
        other.sync();
        ObjectNode named = actionWith(other, coming);
        ((ObjectNode) named.at("/action/attachments/0"))
                .put("consent", true)
                .putArray("people")
                .add("rp-01");
        other.does(named);
        announce(photographer, coming, "image/jpeg");
        append(photographer, coming, 0, 100);
        other.does(hide(coming));
        assertThat(announce(other, coming, "image/jpeg").statusCode()).isEqualTo(410);

        photographer.does(actionWith(photographer, coming));
        assertThat(append(photographer, coming, 100, coming.length).statusCode())
                .isEqualTo(200);

        assertThat(photographer.get(MEDIA + "/" + hash(coming)).statusCode()).isEqualTo(200);
        assertThat(other.get(MEDIA + "/" + hash(coming)).statusCode()).isEqualTo(404);
        assertThat(other.sync(hide(coming)).at("/0/code").asText()).isEqualTo("not-allowed");
        other.sync();
        assertThat(other.item("action", named.path("id").asText()).path("hidden"))
                .hasSize(1);
        inPicture.sync();
        assertThat(inPicture.item("me", "rp-01").path("pictures")).hasSize(1);
        photographer.does(hide(coming));
        assertThat(photographer.get(MEDIA + "/" + hash(coming)).statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_took_over_the_role_hides_nothing_that_the_one_before_took() {
        RoleSwaps.swap(control, "inv-01", "Kestrel");
        TestPhone next = TestPhone.joined(server, "inv-01");
        next.sync();
        assertThat(next.sync(hide()).at("/0/code").asText()).isEqualTo("not-allowed");
    }

    @Test
    void whoever_has_the_role_next_is_in_no_picture_of_the_one_before() {
        RoleSwaps.swap(control, "rp-01", "Kestrel");
        TestPhone next = TestPhone.joined(server, "rp-01");
        next.sync();
        assertThat(next.item("me", "rp-01").has("pictures")).isFalse();
        assertThat(next.sync(hide()).at("/0/code").asText()).isEqualTo("not-allowed");
    }

    @Test
    void a_picture_that_arrives_after_a_swap_is_of_whoever_had_the_role_when_it_was_taken() {
        Instant before = Instant.now();
        RoleSwaps.swap(control, "rp-01", "Kestrel");
        TestPhone next = TestPhone.joined(server, "rp-01");
        ObjectNode late = actionWith(photographer, Pictures.jpeg(2));
        ((ObjectNode) late.at("/action/attachments/0"))
                .put("consent", true)
                .put("takenAt", before.toString())
                .putArray("people")
                .add("rp-01");
        photographer.does(late);

        next.sync();
        assertThat(next.item("me", "rp-01").has("pictures")).isFalse();
    }

    @Test
    void erasing_somebody_hides_what_others_took_of_them() {
        control.does(TestPhone.command("start-exercise"));

        assertThat(control.send(HttpMethod.POST, "/api/exercises/demo/people/rp-01/erase", erase())
                        .statusCode())
                .isEqualTo(200);

        untilNoPhotoIsLeft();
        control.sync();
        assertThat(control.item("action", report).path("hidden")).hasSize(1);
    }

    /** Its bytes go beside the answer. */
    private void untilNoPhotoIsLeft() {
        while (!photos().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static ObjectNode erase() {
        ObjectNode wanted = TestPhone.object();
        wanted.set("command", TestPhone.command("erase-person").put("person", "rp-01"));
        return wanted;
    }

    private static ObjectNode hide() {
        return hide(PHOTO);
    }

    private static ObjectNode hide(byte[] picture) {
        return TestPhone.command("hide-media").put("sha256", hash(picture));
    }

    private List<Path> photos() {
        try (Stream<Path> all = Files.walk(data.resolve("media"))) {
            return all.filter(file -> file.getFileName().toString().startsWith(hash(PHOTO)))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
