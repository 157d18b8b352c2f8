package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import org.livex.feed.Frame;
import org.livex.json.DomainJson;
import org.livex.machine.HeapWatch;

/** How full the memory is, in words for control and for whoever runs the server. */
final class HeapJson {
    private HeapJson() {}

    static Frame hint(HeapWatch.Report report) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("type", "memory")
                .put("state", report.state().word())
                .put("percent", report.percent())
                .put("megabytes", report.megabytes());
        return Frame.of(Buffer.buffer(DomainJson.write(json)));
    }

    /** Nothing where there is nothing to say. */
    static ObjectNode add(ObjectNode status, HeapWatch.Report report) {
        return report.state() == HeapWatch.State.AMPLE
                ? status
                : status.put("memory", report.state().word())
                        .put("memoryPercent", report.percent())
                        .put("memoryMegabytes", report.megabytes());
    }
}
