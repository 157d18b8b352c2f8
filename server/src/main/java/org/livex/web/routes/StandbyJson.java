package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.feed.Frame;
import org.livex.json.DomainJson;
import org.livex.room.Problem;
import org.livex.room.Problems;
import org.livex.standby.StandbyReport;

/** How the stand-by does, in words for control and for whoever runs the server. */
final class StandbyJson {
    private StandbyJson() {}

    static Frame hint(StandbyReport report) {
        return Frame.of(Buffer.buffer(
                DomainJson.write(add(JsonNodeFactory.instance.objectNode().put("type", "standby"), report))));
    }

    /** A second laptop has taken over: this server is never ready again. */
    static Problem replaced() {
        return Problems.tryAgainLater().with(Map.of("standby", "replaced"));
    }

    static ObjectNode add(ObjectNode json, StandbyReport report) {
        return switch (report.state()) {
            case COPYING -> json.put("standby", "copying");
            case FOLLOWING -> json.put("standby", "following").put("standbySeconds", report.behind());
            case DISK_FULL -> add(json.put("standby", "disk-full"), "standbySince", report.heard());
            case FAILING -> add(json.put("standby", "failing"), "standbySince", report.heard());
            case GONE -> add(json.put("standby", "gone"), "standbyHeardAt", report.heard());
        };
    }

    private static ObjectNode add(ObjectNode json, String name, @Nullable Instant at) {
        return at == null ? json : json.put(name, DomainJson.instant(at));
    }
}
