package org.livex.command;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.Entry;

/** The latest commands that are in the journal, so that most repetitions are recognised without asking the store. */
final class KnownCommands {
    static final int MOST = 50_000;

    private final Queue<Known> latest = new ArrayDeque<>();
    private final int most;
    private boolean forgot;

    /** Null until somebody asks: while a long journal is read, most are forgotten before. */
    private @Nullable Map<CommandId, Known> byId;

    KnownCommands(int most) {
        this.most = most;
    }

    /** One that was accepted, at which seq and of whom; {@code by} null: of the server. */
    record Known(CommandId command, long seq, @Nullable PersonId by) {
        static Known of(Entry entry) {
            return new Known(entry.command(), entry.seq(), entry.by());
        }

        /** What somebody says again is theirs; the id of another one's is no key to what came of it. */
        boolean isOf(@Nullable PersonId person) {
            return Objects.equals(by, person);
        }
    }

    void add(Entry entry) {
        Known known = Known.of(entry);
        latest.add(known);
        if (byId != null) {
            byId.put(known.command(), known);
        }
        if (latest.size() > most) {
            Known oldest = latest.remove();
            forgot = true;
            if (byId != null) {
                byId.remove(oldest.command(), oldest);
            }
        }
    }

    @Nullable Known find(CommandId command) {
        Map<CommandId, Known> known = byId;
        if (known == null) {
            known = indexed();
            byId = known;
        }
        return known.get(command);
    }

    private Map<CommandId, Known> indexed() {
        Map<CommandId, Known> index = HashMap.newHashMap(latest.size());
        for (Known known : latest) {
            index.put(known.command(), known);
        }
        return index;
    }

    /** False once an older command was forgotten: then only the journal knows whether one is new. */
    boolean knowsAll() {
        return !forgot;
    }
}
