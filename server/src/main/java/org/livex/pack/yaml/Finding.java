package org.livex.pack.yaml;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing to look at in a pack. {@code parameters} are the arguments of the catalog's message {@link #messageKey()}:
 * texts and whole numbers.
 */
public record Finding(FindingCode code, SourcePosition position, SortedMap<String, Object> parameters) {
    public Finding {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    public Finding(FindingCode code, SourcePosition position, Map<String, Object> parameters) {
        this(code, position, new TreeMap<>(parameters));
    }

    public boolean isError() {
        return code.severity() == FindingCode.Severity.ERROR;
    }

    public String messageKey() {
        return "pack." + code.code();
    }

    /** For logs and terminals: {@code people.yaml:12:5 unknown-key {key=langauges, …}}. */
    @Override
    public String toString() {
        return position.file() + ":" + position.line() + ":" + position.column() + " " + code.code() + " " + parameters;
    }
}
