package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;

/** How a controller gives a role of the demo exercise to another human. */
public final class RoleSwaps {
    private RoleSwaps() {}

    public static void swap(TestPhone control, String role, String callName) {
        swap(control, role, callName, "");
    }

    /** {@code team}: which one the role has from then on; empty: those that it had. */
    static void swap(TestPhone control, String role, String callName, String team) {
        control.sync();
        ObjectNode person = control.item("person", role).deepCopy();
        int revision = person.path("revision").asInt();
        person.retain("id", "function", "teams", "languages", "country");
        if (!team.isEmpty()) {
            person.putArray("teams").add(team);
        }
        ObjectNode wanted = TestPhone.object();
        wanted.set(
                "command",
                TestPhone.command("swap-person")
                        .put("basedOn", revision)
                        .set("person", person.put("callName", callName)));
        HttpResponse<Buffer> swapped =
                control.send(HttpMethod.POST, "/api/exercises/demo/people/" + role + "/swap", wanted);
        assertThat(swapped.statusCode()).as(swapped.bodyAsString()).isEqualTo(200);
    }
}
