package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import org.livex.backup.Backups;
import org.livex.feed.Frame;
import org.livex.json.DomainJson;

/** How old the latest backup is, in words for control and for whoever runs the server. */
final class BackupJson {
    private BackupJson() {}

    static Frame hint(Backups.Report report) {
        return Frame.of(Buffer.buffer(
                DomainJson.write(add(JsonNodeFactory.instance.objectNode().put("type", "backup"), report))));
    }

    /** {@code backupMinutes} is left out where there is none yet. */
    static ObjectNode add(ObjectNode json, Backups.Report report) {
        json.put("backup", word(report));
        report.age().ifPresent(age -> json.put("backupMinutes", age.toMinutes()));
        return json;
    }

    private static String word(Backups.Report report) {
        if (report.isLate()) {
            return "late";
        }
        return report.isFailing() ? "failing" : "fresh";
    }
}
