package org.livex.pack.files;

import java.util.Map;
import org.livex.pack.yaml.Finding;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.SourcePosition;

/** Ends the opening of a folder or zip at the first thing that makes it unsafe or impossible to go on. */
public final class UnreadablePack extends Exception {
    private final Finding finding;

    UnreadablePack(FindingCode code, String file, Map<String, Object> parameters) {
        super(code.code());
        this.finding = new Finding(code, SourcePosition.of(file), parameters);
    }

    UnreadablePack(FindingCode code, String file) {
        this(code, file, Map.of());
    }

    public Finding finding() {
        return finding;
    }
}
