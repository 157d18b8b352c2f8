package org.livex.pack;

import java.util.Map;

/** Ends the opening of a folder or zip at the first thing that makes it unsafe or impossible to go on. */
final class UnreadablePack extends Exception {
    private final Finding finding;

    UnreadablePack(FindingCode code, String file, Map<String, Object> parameters) {
        super(code.code());
        this.finding = new Finding(code, SourcePosition.of(file), parameters);
    }

    UnreadablePack(FindingCode code, String file) {
        this(code, file, Map.of());
    }

    Finding finding() {
        return finding;
    }
}
