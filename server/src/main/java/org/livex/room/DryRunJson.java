package org.livex.room;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.livex.exercise.room.DryRunOutcome;
import org.livex.exercise.room.DryRunResult;
import org.livex.exercise.room.LastDryRun;
import org.livex.json.DomainJson;

/** How a dry run is said to control: how far it is, who wanted it, of which state of the plan, and what it found. */
final class DryRunJson {
    enum State {
        NONE,
        RUNNING,
        DONE,
        FAILED,
        INTERRUPTED
    }

    private DryRunJson() {}

    static ObjectNode of(State state) {
        return JsonNodeFactory.instance.objectNode().put("state", state.name().toLowerCase(Locale.ROOT));
    }

    static ObjectNode of(State state, LastDryRun last) {
        ObjectNode json = of(state)
                .put("by", last.run().person().value())
                .put("at", DomainJson.instant(last.started().at()))
                .put("seq", last.started().seq())
                .put("seed", last.run().seed())
                .put("answering", last.run().answering())
                .put("byHand", last.run().byHand());
        DryRunResult result = last.result();
        return result == null || result.outcome() == DryRunOutcome.FAILED ? json : json.setAll(of(result));
    }

    private static ObjectNode of(DryRunResult result) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("complete", result.outcome() == DryRunOutcome.COMPLETE)
                .put("injects", result.injects())
                .put("released", result.released());
        ArrayNode findings = json.putArray("findings");
        result.findings()
                .forEach(found -> findings.addObject()
                        .put("code", DomainJson.word(found.finding()))
                        .put("severity", found.finding().isError() ? "error" : "warning")
                        .put("count", found.count()));
        return json;
    }
}
