package org.livex.phone.screen;

import static org.junit.Assume.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;
import org.livex.phone.sync.Control;
import org.livex.phone.sync.RealServer;

/** Where a story happens: a phone with nothing on it, the real server with the demo exercise, and its director. */
public final class Story extends ExternalResource {
    public final StoryPhone phone = new StoryPhone();
    public final Hand hand = phone.hand;
    private final TemporaryFolder temporary = new TemporaryFolder();
    private @Nullable RealServer server;
    private @Nullable Control control;
    private @Nullable Path data;
    private Map<String, String> codes = Map.of();

    @Override
    protected void before() throws IOException {
        temporary.create();
    }

    @Override
    protected void after() {
        phone.close();
        if (server != null) {
            server.close();
        }
        temporary.delete();
    }

    /** The exercise goes on, and these people may join it. Skipped where the server is not built. */
    public void begins(String... people) throws Exception {
        gathers(people);
        starts();
    }

    /** Before the start: these people may join. Skipped where the server is not built. */
    void gathers(String... people) throws Exception {
        assumeTrue(RealServer.isBuilt());
        phone.begins(folder());
        data = folder().toPath();
        server = RealServer.startWithHttps(data);
        Control director = Control.join(server);
        control = director;
        codes = director.codes(List.of(people));
    }

    void starts() throws IOException, InterruptedException, JSONException {
        control().does("start-exercise", new JSONObject());
    }

    /** The phone is this person's. */
    public void joins(String person) throws Exception {
        phone.joins(server(), code(person));
    }

    /** The phone of somebody else, with nothing on it. */
    public void takesAnotherPhone() throws IOException {
        phone.dies();
        phone.begins(folder());
    }

    /** Somebody may want something before they are asked anything. */
    public void opens(String person) throws Exception {
        phone.opens(server(), code(person));
    }

    public void losesTheServer() throws InterruptedException {
        server().killMinusNine();
        phone.awaitOffline();
    }

    public void findsTheServer() throws IOException {
        server().startAgain();
    }

    /** And comes back. */
    public void dies() {
        phone.dies();
        phone.comesBack();
    }

    public RealServer server() {
        return Objects.requireNonNull(server);
    }

    public Control control() {
        return Objects.requireNonNull(control);
    }

    /** What the server keeps. */
    Path data() {
        return Objects.requireNonNull(data);
    }

    public String code(String person) {
        return Objects.requireNonNull(codes.get(person));
    }

    public File folder() throws IOException {
        return temporary.newFolder();
    }

    /** Of a type, in the order in which the server took them. */
    public List<JSONObject> facts(String type) throws IOException, InterruptedException, JSONException {
        return control().facts().stream()
                .filter(fact -> fact.optString("type").equals(type))
                .collect(Collectors.toList());
    }

    public List<String> facts(String type, String field) throws IOException, InterruptedException, JSONException {
        return facts(type).stream().map(fact -> fact.optString(field)).collect(Collectors.toList());
    }
}
