package org.livex.web.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.words.LocalizedText;
import org.livex.json.DomainJson;
import org.livex.library.MediaCheck;
import org.livex.pack.PackedScenario;
import org.livex.pack.compare.ScenarioDiff;
import org.livex.pack.compare.ScenarioParts;
import org.livex.pack.compare.TakingOver;
import org.livex.pack.yaml.Finding;
import org.livex.room.Problem;

/** Mistakes of packs, and what differs between two scenarios, for clients that know the words of each language. */
final class PackJson {
    private static final int MOST = 5_000;

    private PackJson() {}

    static ObjectNode refused(List<Finding> findings) {
        ObjectNode json = Problem.of(422, "pack-invalid").json();
        ArrayNode listed = json.putArray("findings");
        for (Finding finding : findings) {
            ObjectNode one = listed.addObject()
                    .put("file", finding.position().file())
                    .put("line", finding.position().line())
                    .put("column", finding.position().column())
                    .put("code", finding.code().code())
                    .put("message", finding.messageKey())
                    .put("error", finding.isError());
            ObjectNode parameters = one.putObject("parameters");
            finding.parameters().forEach(parameters::putPOJO);
        }
        return json;
    }

    static ObjectNode of(String upload, PackedScenario pack, List<ScenarioDiff.Change> changes) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("upload", upload)
                .put("pack", pack.id())
                .put("version", pack.version())
                .put("seen", seal(changes))
                .put("found", changes.size());
        ArrayNode listed = json.putArray("changes");
        changes.stream().limit(MOST).forEach(change -> listed.add(of(change)));
        return json;
    }

    /** Says which differences somebody has seen. */
    static String seal(List<ScenarioDiff.Change> changes) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        changes.forEach(change -> {
            ObjectNode json = of(change);
            whole(json, "was", change.before());
            whole(json, "becomes", change.after());
            all.add(json);
        });
        return MediaCheck.hash(DomainJson.write(all)).value();
    }

    private static void whole(ObjectNode json, String name, ScenarioParts.@Nullable Part part) {
        if (part != null) {
            json.set(name, DomainJson.tree(part.record()));
            json.set(name + "Treated", DomainJson.tree(part.handling()));
        }
    }

    private static ObjectNode of(ScenarioDiff.Change change) {
        ScenarioParts.Key key = change.key();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("key", key.written())
                .put("kind", DomainJson.word(key.kind()))
                .put("id", key.id())
                .put("how", DomainJson.word(change.how()))
                .put("possible", TakingOver.isPossible(change));
        ScenarioParts.Part shown = change.after() == null ? change.before() : change.after();
        if (shown != null) {
            named(json, shown.record());
        }
        ArrayNode fields = json.putArray("fields");
        change.fields().forEach(field -> field(fields.addObject(), change, field));
        return json;
    }

    /** What it is called, where it is called something. */
    private static void named(ObjectNode json, Record record) {
        if (record instanceof Inject inject) {
            json.put("number", inject.number());
        }
        JsonNode tree = DomainJson.tree(record);
        for (String name : List.of("name", "title", "label", "text", "capability", "callName")) {
            JsonNode value = tree.path(name);
            if (value.isTextual() || value.has("versions")) {
                json.set("name", value);
                return;
            }
        }
    }

    private static void field(ObjectNode json, ScenarioDiff.Change change, ScenarioDiff.Field field) {
        json.put("path", String.join(".", field.path()));
        if (field.language() != null) {
            json.put("language", field.language().tag());
        }
        put(json, "before", field.before(), change.before(), field.path());
        put(json, "after", field.after(), change.after(), field.path());
    }

    /** As it stands in the part, so that it looks as it does in items. */
    private static void put(
            ObjectNode json,
            String name,
            @Nullable Object value,
            ScenarioParts.@Nullable Part part,
            List<String> path) {
        switch (value) {
            case null -> {}
            case ScenarioDiff.Wording wording ->
                json.putObject(name)
                        .put("text", wording.text())
                        .put("state", wording.state())
                        .put("stale", wording.stale())
                        .put("machine", wording.machine());
            case String text -> json.put(name, text);
            case Enum<?> constant ->
                json.put(name, constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case LocalizedText _ -> throw new IllegalStateException("texts are said by language");
            default -> {
                JsonNode inside = part == null ? JsonNodeFactory.instance.nullNode() : tree(part, path.getFirst());
                for (String step : path) {
                    inside = inside.path(step);
                }
                json.set(name, inside.isMissingNode() ? null : inside);
            }
        }
    }

    /** Rules of how an inject is treated stand under their ids, as paths name them. */
    private static JsonNode tree(ScenarioParts.Part part, String first) {
        if (!first.equals(ScenarioDiff.HANDLING)) {
            return DomainJson.tree(part.record());
        }
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        ObjectNode handling = tree.putObject(ScenarioDiff.HANDLING)
                .put("sensitive", part.handling().sensitive());
        ObjectNode rules = handling.putObject("noAnswer");
        part.handling().noAnswer().forEach(rule -> rules.set(rule.id().value(), DomainJson.tree(rule)));
        return tree;
    }
}
