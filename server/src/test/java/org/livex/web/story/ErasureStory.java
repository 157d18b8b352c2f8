package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** Somebody of the demo exercise wants no trace of themselves left. */
public abstract class ErasureStory {
    public static final String NAME = "Kestrel of Bukhara";
    public static final String SAID = "It is me, Timur";
    public static final String NOTED = "My cousin drives that van";

    @TempDir
    public Path data;

    public TestServer server;
    public TestPhone director;
    public TestPhone erased;
    public TestPhone mate;

    @BeforeEach
    void start() {
        server = TestServer.start(data, Instant::now, Map.of());
        director = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        TestPhone first = TestPhone.joined(server, "inv-01");
        swap(NAME, 1);
        erased = TestPhone.joined(server, "inv-01").listen();
        mate = TestPhone.joined(server, "fin-01").listen();
        assertThat(first.get("/api/exercises/demo/messages?channel=team/team-alfa")
                        .statusCode())
                .isEqualTo(401);
        director.does(TestPhone.command("start-exercise"));
        erased.does(message("m-1", SAID));
        erased.does(report(NOTED));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    public void erase() {
        HttpResponse<Buffer> answer = erase(null);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
    }

    public HttpResponse<Buffer> erase(@Nullable Integer holder) {
        return director.send(HttpMethod.POST, path("inv-01"), wanted("inv-01", holder));
    }

    public static ObjectNode wanted(String person, @Nullable Integer holder) {
        ObjectNode command = TestPhone.command("erase-person").put("person", person);
        if (holder != null) {
            command.put("holder", holder);
        }
        ObjectNode wanted = TestPhone.object();
        wanted.set("command", command);
        return wanted;
    }

    public static String path(String person) {
        return "/api/exercises/demo/people/" + person + "/erase";
    }

    public void swap(String callName, int basedOn) {
        ObjectNode wanted = TestPhone.object();
        wanted.set("command", person("swap-person", callName, basedOn));
        HttpResponse<Buffer> swapped = director.send(HttpMethod.POST, "/api/exercises/demo/people/inv-01/swap", wanted);
        assertThat(swapped.statusCode()).as(swapped.bodyAsString()).isEqualTo(200);
    }

    public static ObjectNode person(String type, String callName, int basedOn) {
        ObjectNode command = TestPhone.command(type).put("basedOn", basedOn);
        ObjectNode person = command.putObject("person")
                .put("id", "inv-01")
                .put("callName", callName)
                .put("function", "player")
                .put("country", "UZ");
        person.putArray("teams").add("team-alfa");
        person.putArray("languages").add("ru");
        return command;
    }

    public static String everythingIn(TestPhone phone) {
        StringBuilder all = new StringBuilder();
        for (String kind : List.of("me", "person", "team", "message", "action", "shift-entry", "inject", "readiness")) {
            phone.items(kind).forEach(all::append);
        }
        return all.toString();
    }

    public static ObjectNode message(String id, String body) {
        return TestPhone.command("post-message")
                .put("message", id)
                .put("channel", "team/team-alfa")
                .put("body", body)
                .put("takenAt", Instant.now().toString());
    }

    static ObjectNode report(String note) {
        ObjectNode command = TestPhone.command("record-action");
        command.putObject("action")
                .put("kind", "observed")
                .put("note", note)
                .put("takenAt", Instant.now().toString());
        return command;
    }
}
