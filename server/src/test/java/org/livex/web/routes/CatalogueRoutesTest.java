package org.livex.web.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** Injects kept for other exercises, over HTTP with the demo exercise. */
class CatalogueRoutesTest {
    private static final String CATALOGUE = "/api/exercises/demo/catalogue";

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_kept_inject_has_all_its_languages_and_own_fields_and_nobodys_name() {
        JsonNode entry = TestPhone.json(save("kept-call", "sh-01", 0));

        assertThat(entry.path("revision").intValue()).isEqualTo(1);
        assertThat(entry.at("/inject/body/versions/ar").isMissingNode()).isFalse();
        assertThat(entry.at("/inject/details/script/versions/ru").isMissingNode())
                .isFalse();
        assertThat(entry.at("/inject/audience/people")).isEmpty();
        assertThat(entry.at("/inject/audience/agencies")).isEmpty();
        assertThat(entry.at("/inject/audience/functions").toString()).contains("player");
        assertThat(entry.path("inject").has("storyline")).isFalse();
        assertThat(entry.toString()).doesNotContain("translator");
    }

    @Test
    void entries_are_found_by_type_and_by_what_they_say_in_any_language() {
        save("kept-call", "sh-01", 0);
        save("kept-prop", "sh-07", 0);

        assertThat(ids("")).containsExactly("kept-call", "kept-prop");
        assertThat(ids("?type=physical-prop")).containsExactly("kept-prop");
        assertThat(ids("?text=%D0%9A%D0%9E%D0%9D%D0%92%D0%95%D0%A0%D0%A2")).containsExactly("kept-prop");
        assertThat(ids("?text=nothing-says-this")).isEmpty();
    }

    @Test
    void who_saves_over_what_they_have_not_read_is_refused_and_a_repeated_request_is_not() {
        save("kept-call", "sh-01", 0);

        assertThat(save("kept-call", "sh-01", 0).statusCode()).isEqualTo(200);
        HttpResponse<Buffer> refused = save("kept-call", "sh-07", 0);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(TestPhone.json(refused).at("/parameters/revision").textValue())
                .isEqualTo("1");
        assertThat(TestPhone.json(save("kept-call", "sh-07", 1))
                        .path("revision")
                        .intValue())
                .isEqualTo(2);
        assertThat(ids("?type=phone-call")).isEmpty();
    }

    @Test
    void an_entry_is_planned_in_an_exercise_as_a_new_inject() {
        save("kept-prop", "sh-07", 0);
        ObjectNode inject = (ObjectNode) TestPhone.json(control.get(CATALOGUE + "/kept-prop/inject"));
        inject.put("id", "from-catalogue").put("number", "9.01");

        ObjectNode plan = TestPhone.command("plan-inject");
        plan.set("inject", inject);
        JsonNode result = control.does(plan);

        assertThat(result.path("outcome").textValue()).isEqualTo("accepted");
        control.sync();
        assertThat(control.item("msel-inject", "from-catalogue")
                        .at("/inject/details/quantity")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void what_the_pack_offers_is_there_for_every_exercise() {
        JsonNode entries =
                TestPhone.json(control.get(CATALOGUE + "?type=message")).path("entries");

        assertThat(entries.findValuesAsText("address")).contains("0555 0177");
        assertThat(entries.get(0).path("revision").intValue()).isEqualTo(1);
    }

    @Test
    void what_was_removed_is_gone_and_can_be_saved_anew() {
        save("kept-call", "sh-01", 0);

        assertThat(control.send(HttpMethod.DELETE, CATALOGUE + "/kept-call?basedOn=0", null)
                        .statusCode())
                .isEqualTo(409);
        assertThat(control.send(HttpMethod.DELETE, CATALOGUE + "/kept-call?basedOn=1", null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(ids("")).isEmpty();
        assertThat(control.get(CATALOGUE + "/kept-call/inject").statusCode()).isEqualTo(404);
        assertThat(save("kept-call", "sh-01", 2).statusCode()).isEqualTo(200);
    }

    @Test
    void it_is_for_controllers_only_and_answers_bad_input_with_what_is_wrong() {
        TestPhone phone = TestPhone.joined(server, "inv-01");

        assertThat(phone.get(CATALOGUE).statusCode()).isEqualTo(403);
        assertThat(phone.send(HttpMethod.PUT, CATALOGUE + "/mine", wanted("sh-01", 0))
                        .statusCode())
                .isEqualTo(403);
        assertThat(phone.send(HttpMethod.DELETE, CATALOGUE + "/mine", null).statusCode())
                .isEqualTo(403);
        assertThat(save("kept-call", "nothing", 0).statusCode()).isEqualTo(404);
        assertThat(control.send(HttpMethod.PUT, CATALOGUE + "/no%20id", wanted("sh-01", 0))
                        .statusCode())
                .isEqualTo(404);
        assertThat(save("kept-call", "sh-01", -1).statusCode()).isEqualTo(400);
    }

    private HttpResponse<Buffer> save(String entry, String inject, int basedOn) {
        return control.send(HttpMethod.PUT, CATALOGUE + "/" + entry, wanted(inject, basedOn));
    }

    private static ObjectNode wanted(String inject, int basedOn) {
        return TestPhone.object().put("inject", inject).put("basedOn", basedOn);
    }

    private List<String> ids(String query) {
        return TestPhone.json(control.get(CATALOGUE + query)).path("entries").findValuesAsText("id").stream()
                .filter(id -> id.startsWith("kept-"))
                .distinct()
                .toList();
    }
}
