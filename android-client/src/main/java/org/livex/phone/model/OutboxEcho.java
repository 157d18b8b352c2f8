package org.livex.phone.model;

import java.util.ArrayList;
import java.util.List;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.form.FiledRequest;
import org.livex.phone.model.read.Problem;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.sync.Refused;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/** What was said here about things that a command names in one of its fields, oldest first: what waits, and what was refused. */
public record OutboxEcho(Snapshot snapshot, String field) {
    public FiledRequest.Here about(String id) {
        return waiting(id).isEmpty() && refusal(id) == null
                ? FiledRequest.Here.NOTHING
                : new FiledRequest.Here(!waiting(id).isEmpty(), refusal(id));
    }

    List<Waiting> waiting(String id) {
        List<Waiting> about = new ArrayList<>();
        for (Waiting waiting : snapshot.waiting()) {
            if (waiting.command().optString(field).equals(id)) {
                about.add(waiting);
            }
        }
        return about;
    }

    List<Refused> refused(String id) {
        List<Refused> about = new ArrayList<>();
        for (Refused refused : snapshot.refused()) {
            if (refused.command().optString(field).equals(id)) {
                about.add(refused);
            }
        }
        return about;
    }

    /** The last one. */
    @Nullable RefusedHere refusal(String id) {
        List<Refused> about = refused(id);
        return about.isEmpty() ? null : of(about.get(about.size() - 1));
    }

    /** Those that wait and those that were refused. */
    public List<JSONObject> commands(String type) {
        List<JSONObject> commands = new ArrayList<>();
        snapshot.waiting().stream().filter(it -> it.type().equals(type)).forEach(it -> commands.add(it.command()));
        snapshot.refused().stream().filter(it -> it.type().equals(type)).forEach(it -> commands.add(it.command()));
        return commands;
    }

    private static RefusedHere of(Refused refused) {
        JSONObject command = refused.command();
        String words = command.optString("body", command.optString("reason"));
        return new RefusedHere(refused.id(), refused.type(), words, new Problem(refused.code(), refused.parameters()));
    }
}
