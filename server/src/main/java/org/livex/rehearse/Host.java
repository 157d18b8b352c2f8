package org.livex.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The controller's part of a rehearsal: makes people, lets them in, moves the clock, reads the board. */
final class Host {
    private static final int CODES_AT_ONCE = 100;
    private static final Set<String> CONTROL = Set.of("director", "controller", "evaluator", "safety-officer");

    private final Api api;
    private final DevicePass pass;
    private final Items items = new Items();
    private final Outbox commands;

    Host(Api api, DevicePass pass, Random random) {
        this.api = api;
        this.pass = pass;
        this.commands = new Outbox(random);
    }

    Items items() {
        return items;
    }

    DevicePass pass() {
        return pass;
    }

    Future<Void> sync() {
        ObjectNode request = Json.object().put("cursor", items.cursor());
        request.putArray("languages");
        request.putArray("outbox");
        return ok(() -> api.post(pass.path("/sync"), pass.accessToken(), request))
                .compose(answer -> {
                    items.takeAnswer(answer);
                    return answer.path("more").asBoolean() ? sync() : Future.succeededFuture();
                });
    }

    ObjectNode command(String type) {
        return commands.command(type);
    }

    /** The same command may be sent again where the answer did not come: its id makes it one. */
    Future<JsonNode> does(ObjectNode command) {
        return ok(() -> api.post(pass.path("/commands"), pass.accessToken(), command));
    }

    Future<JsonNode> board() {
        return ok(() -> api.get(pass.path("/board"), pass.accessToken()));
    }

    ExerciseClock clock() {
        return ExerciseClock.of(
                Optional.<JsonNode>ofNullable(items.find("clock", "clock")).orElse(Json.object()));
    }

    JsonNode days() {
        ObjectNode exercise = items.find("exercise", "exercise");
        return exercise == null ? Json.object() : exercise.path("days");
    }

    List<ObjectNode> participants() {
        return items.stream("person")
                .filter(person -> !CONTROL.contains(person.path("function").asText()))
                .toList();
    }

    List<String> evaluators() {
        return items.stream("person")
                .filter(person -> person.path("function").asText().equals("evaluator"))
                .map(Host::id)
                .sorted()
                .toList();
    }

    List<String> teams() {
        return items.stream("team").map(Host::id).sorted().toList();
    }

    boolean watches(String evaluator) {
        ObjectNode watch = items.find("watch", evaluator);
        return watch != null && !watch.path("watches").isEmpty();
    }

    Future<JsonNode> assignWatch(String evaluator, List<String> teams) {
        ObjectNode had = items.find("watch", evaluator);
        ObjectNode command = command("assign-watch")
                .put("basedOn", had == null ? 0 : had.path("revision").asInt());
        ObjectNode watch = command.putObject("assignment")
                .put("evaluator", evaluator)
                .putArray("watches")
                .addObject();
        ArrayNode watched = watch.putArray("teams");
        teams.forEach(watched::add);
        watch.putArray("people");
        ArrayNode guides = watch.putArray("guides");
        items.stream("evaluation-guide").map(Host::id).forEach(guides::add);
        return does(command);
    }

    private static String id(ObjectNode item) {
        return item.path("id").asText();
    }

    /** What the scenario expects people to do on an inject. */
    List<String> expectedKinds(String inject) {
        ObjectNode planned = items.find("msel-inject", inject);
        if (planned == null) {
            return List.of();
        }
        return planned.at("/inject/expectedActions")
                .valueStream()
                .map(expected -> expected.path("kind").asText())
                .toList();
    }

    /** A person like this one, with another name and other languages. */
    Future<JsonNode> add(String id, ObjectNode like, List<String> languages) {
        ObjectNode command = command("add-person");
        ObjectNode person = command.putObject("person")
                .put("id", id)
                .put("callName", id)
                .put("function", like.path("function").asText("player"));
        person.set("teams", like.withArray("teams").deepCopy());
        for (String same : List.of("agency", "roleCard")) {
            if (like.has(same)) {
                person.set(same, like.path(same));
            }
        }
        ArrayNode reads = person.putArray("languages");
        languages.forEach(reads::add);
        return does(command);
    }

    /** Join codes by person. */
    Future<Map<String, String>> codes(List<String> people) {
        Map<String, String> codes = new HashMap<>();
        Future<Void> issued = Future.succeededFuture();
        for (int from = 0; from < people.size(); from += CODES_AT_ONCE) {
            List<String> some = new ArrayList<>(people.subList(from, Math.min(people.size(), from + CODES_AT_ONCE)));
            issued = issued.compose(_ -> codes(some, codes));
        }
        return issued.map(codes);
    }

    private Future<Void> codes(List<String> people, Map<String, String> codes) {
        ObjectNode wanted = Json.object();
        ArrayNode named = wanted.putArray("people");
        people.forEach(named::add);
        return ok(() -> api.post(pass.path("/join-codes"), pass.accessToken(), wanted))
                .map(answer -> {
                    for (JsonNode code : answer.path("codes")) {
                        codes.put(
                                code.path("person").asText(), code.path("code").asText());
                    }
                    return null;
                });
    }

    private interface Call {
        Future<Api.Answer> make();
    }

    private Future<JsonNode> ok(Call call) {
        return call.make()
                .compose(answer -> {
                    Refused refused = new Refused(answer);
                    return !answer.isOk() && refused.isOfToken()
                            ? pass.refresh().compose(_ -> call.make())
                            : Future.succeededFuture(answer);
                })
                .map(answer -> {
                    if (!answer.isOk()) {
                        throw new Refused(answer);
                    }
                    return answer.body();
                });
    }
}
