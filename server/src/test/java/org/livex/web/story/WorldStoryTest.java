package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** Who sees what of the world and its papers, with the demo exercise. */
class WorldStoryTest {
    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone phone;
    TestPhone other;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        phone = TestPhone.joined(server, "inv-01").reading("ru").listen();
        other = TestPhone.joined(server, "inv-02").reading("ru");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void laws_are_for_everyone_and_plates_for_control_before_they_are_released() {
        phone.reading("ru").sync();
        control.sync();

        assertThat(phone.item("world-entry", "interpreters")
                        .at("/title/language")
                        .asText())
                .isEqualTo("ru");
        assertThat(phone.has("world-entry", "white-transit")).isFalse();
        assertThat(phone.has("world-entry", "people-and-companies")).isFalse();
        assertThat(control.item("world-entry", "white-transit")
                        .at("/subject/plate")
                        .asText())
                .isEqualTo("AR 418 KS");
    }

    @Test
    void a_document_is_there_for_its_audience_only_and_gone_when_it_is_taken_back() {
        phone.sync();
        assertThat(phone.items("document")).isEmpty();

        control.does(release("search-warrant", 1));

        ObjectNode document = phone.nextItem("document", "search-warrant");
        assertThat(document.path("number").asText()).isEqualTo("ATU-118/26");
        assertThat(document.at("/body/language").asText()).isEqualTo("ru");
        other.sync();
        assertThat(other.items("document")).isEmpty();

        phone.does(TestPhone.command("open-document").put("document", "search-warrant"));
        control.sync();
        assertThat(control.item("document", "search-warrant")
                        .at("/opened/0/person")
                        .asText())
                .isEqualTo("inv-01");

        control.does(TestPhone.command("withdraw-document")
                .put("document", "search-warrant")
                .put("basedOn", 2));
        phone.sync();
        assertThat(phone.items("document")).isEmpty();
    }

    @Test
    void a_place_that_is_taken_out_is_gone_at_the_desk_and_on_the_phones_that_had_it() {
        ObjectNode command = TestPhone.command("add-place");
        ObjectNode place = command.putObject("place").put("id", "old-mill").put("radiusMetres", 50.0);
        ObjectNode name = place.putObject("name").put("source", "en").put("revision", 1);
        name.putObject("versions")
                .putObject("en")
                .put("text", "The old mill")
                .put("state", "approved")
                .put("sourceRevision", 1);
        place.putObject("point").put("latitude", 45.59).put("longitude", 11.6);
        audience(place, true);
        control.does(command);
        phone.sync();
        assertThat(phone.has("place", "old-mill")).isTrue();

        control.does(TestPhone.command("remove-thing")
                .put("kind", "place")
                .put("thing", "old-mill")
                .put("basedOn", 1));
        control.sync();
        assertThat(control.item("place", "old-mill").path("removed").asBoolean())
                .isTrue();
        phone.sync();
        assertThat(phone.has("place", "old-mill")).isFalse();
    }

    private static ObjectNode release(String document, int basedOn) {
        ObjectNode command =
                TestPhone.command("release-document").put("document", document).put("basedOn", basedOn);
        audience(command, false).withArray("teams").add("team-alfa");
        return command;
    }

    private static ObjectNode audience(ObjectNode of, boolean everyone) {
        ObjectNode audience = of.putObject("audience").put("everyone", everyone);
        for (String kind : List.of("people", "teams", "agencies", "functions")) {
            audience.putArray(kind);
        }
        return audience;
    }
}
