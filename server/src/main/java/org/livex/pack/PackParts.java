package org.livex.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.SourcePosition;
import org.livex.pack.yaml.YamlValue;

/** Names of parts of a thing, each once; a stand-in where one was found wrong. Together with the thing's they name a text. */
final class PackParts {
    /** Shorter than other ids, and without dots. */
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,19}");

    private final Map<String, SourcePosition> taken = new HashMap<>();
    private int standIns;

    String once(YamlValue value) {
        String id = value.id();
        if (id == null) {
            return standIn();
        }
        if (!isPart(id)) {
            value.report(FindingCode.NOT_AN_ID, "value", id);
            return standIn();
        }
        SourcePosition before = taken.putIfAbsent(id, value.position());
        if (before != null) {
            value.report(
                    FindingCode.DUPLICATE_ID, Map.of("id", id, "firstFile", before.file(), "firstLine", before.line()));
            return standIn();
        }
        return id;
    }

    static boolean isPart(String id) {
        return PART.matcher(id).matches();
    }

    private String standIn() {
        standIns++;
        return "unknown" + standIns;
    }
}
