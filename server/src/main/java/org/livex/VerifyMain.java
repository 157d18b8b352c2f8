package org.livex;

import java.util.List;
import org.livex.journal.sqlite.VerifyJournal;

/** {@code ops/verify-journal}: whether the entries of a database are as they were written. */
public final class VerifyMain {
    private VerifyMain() {}

    public static void main(String[] arguments) {
        System.exit(VerifyJournal.verify(List.of(arguments), System.out));
    }
}
