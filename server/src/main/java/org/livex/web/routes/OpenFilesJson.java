package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import org.livex.disk.OpenFileWatch;
import org.livex.feed.Frame;
import org.livex.json.DomainJson;

/** How short files and connections are, in words for control and for whoever runs the server. */
final class OpenFilesJson {
    private OpenFilesJson() {}

    static Frame hint(OpenFileWatch.Report report) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("type", "open-files")
                .put("state", report.state().word())
                .put("most", report.most());
        return Frame.of(Buffer.buffer(DomainJson.write(json)));
    }

    /** Nothing where there is nothing to say. */
    static ObjectNode add(ObjectNode status, OpenFileWatch.Report report) {
        return report.state() == OpenFileWatch.State.AMPLE
                ? status
                : status.put("openFiles", report.state().word()).put("openFilesMost", report.most());
    }
}
