package org.livex;

import java.io.Console;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.livex.backup.BackupProblem;
import org.livex.backup.Passphrase;

/** From a file, or else from whoever sits at the terminal, who does not see it there. */
final class AskedPassphrase {
    private AskedPassphrase() {}

    static String ofBackup(Optional<Path> file) throws BackupProblem {
        return file.isPresent() ? Passphrase.in(file.get()) : asked("Passphrase of the backup: ");
    }

    /** Twice: of a backup with a slip in its passphrase nobody reads anything. */
    static String forNewBackup(Optional<Path> file) throws BackupProblem {
        if (file.isPresent()) {
            return Passphrase.in(file.get());
        }
        String first = asked("Passphrase for the backup (" + Passphrase.SHORTEST + " characters or more): ");
        if (!Passphrase.isLongEnough(first)) {
            throw Arguments.wrong("A passphrase has at least " + Passphrase.SHORTEST + " characters.");
        }
        if (!first.equals(asked("Once more: "))) {
            throw Arguments.wrong("These are two different passphrases; nothing was done.");
        }
        return first;
    }

    private static String asked(String prompt) {
        Console console = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElseThrow(() ->
                        Arguments.wrong("There is no terminal to ask for the passphrase: name a --passphrase-file."));
        char[] typed = console.readPassword("%s", prompt);
        if (typed == null) {
            throw Arguments.wrong("No passphrase was given; nothing was done.");
        }
        String passphrase = String.valueOf(typed).strip();
        Arrays.fill(typed, ' ');
        return passphrase;
    }
}
