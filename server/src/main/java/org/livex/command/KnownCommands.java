package org.livex.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.Entry;

/** The latest commands that are in the journal, so that most repetitions are recognised without asking the store. */
final class KnownCommands {
    static final int MOST = 50_000;

    private final Map<CommandId, Known> commands = new LinkedHashMap<>();
    private final int most;
    private boolean forgot;

    KnownCommands(int most) {
        this.most = most;
    }

    /** One that was accepted, at which seq and of whom; {@code by} null: of the server. */
    record Known(long seq, @Nullable PersonId by) {
        static Known of(Entry entry) {
            return new Known(entry.seq(), entry.by());
        }

        /** What somebody says again is theirs; the id of another one's is no key to what came of it. */
        boolean isOf(@Nullable PersonId person) {
            return Objects.equals(by, person);
        }
    }

    void add(Entry entry) {
        commands.put(entry.command(), Known.of(entry));
        if (commands.size() > most) {
            commands.remove(commands.keySet().iterator().next());
            forgot = true;
        }
    }

    @Nullable Known find(CommandId command) {
        return commands.get(command);
    }

    /** False once an older command was forgotten: then only the journal knows whether one is new. */
    boolean knowsAll() {
        return !forgot;
    }
}
