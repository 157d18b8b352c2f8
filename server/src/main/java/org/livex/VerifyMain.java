package org.livex;

import java.util.List;
import org.livex.journal.sqlite.VerifyJournal;

/** {@code ops/verify-journal}: whether the entries of a database are as they were written. */
public final class VerifyMain {
    private VerifyMain() {}

    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        if (Arguments.askForHelp(given)) {
            System.out.println(ProgramName.in(VerifyJournal.USAGE));
            return;
        }
        System.exit(VerifyJournal.verify(given, System.out));
    }
}
