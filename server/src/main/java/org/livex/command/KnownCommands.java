package org.livex.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.CommandId;

/** The latest commands that are in the journal, so that most repetitions are recognised without asking the store. */
final class KnownCommands {
    static final int MOST = 50_000;

    private final Map<CommandId, Long> seqs = new LinkedHashMap<>();
    private boolean forgot;

    void add(CommandId command, long seq) {
        seqs.put(command, seq);
        if (seqs.size() > MOST) {
            seqs.remove(seqs.keySet().iterator().next());
            forgot = true;
        }
    }

    @Nullable Long seqOf(CommandId command) {
        return seqs.get(command);
    }

    /** False once an older command was forgotten: then only the journal knows whether one is new. */
    boolean knowsAll() {
        return !forgot;
    }
}
