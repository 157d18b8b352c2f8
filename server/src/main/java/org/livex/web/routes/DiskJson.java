package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import org.livex.disk.Disk;
import org.livex.disk.DiskState;
import org.livex.feed.Frame;
import org.livex.json.DomainJson;
import org.livex.room.Problem;
import org.livex.room.Problems;

/** How full the disk is, in words for control and for whoever runs the server. */
final class DiskJson {
    private DiskJson() {}

    static Frame hint(Disk.Report report) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("type", "disk")
                .put("state", report.state().word())
                .put("freeMegabytes", report.freeMegabytes());
        return Frame.of(Buffer.buffer(DomainJson.write(json)));
    }

    /** Nothing where there is nothing to say. */
    static ObjectNode add(ObjectNode status, Disk.Report report) {
        return report.state() == DiskState.AMPLE
                ? status
                : status.put("disk", report.state().word()).put("freeMegabytes", report.freeMegabytes());
    }

    static Problem full(Disk.Report report) {
        return Problems.tryAgainLater()
                .with(Map.of("disk", report.state().word(), "freeMegabytes", String.valueOf(report.freeMegabytes())));
    }
}
