package org.livex;

import java.io.IOException;
import java.util.List;
import java.util.function.IntSupplier;
import org.livex.acme.AcmeProblem;
import org.livex.journal.JournalUnavailable;
import org.livex.start.StartProblem;

/** Runs a small program beside the server: its help, what it did or what stopped it in a sentence, an exit code. */
final class Program {
    private static final int FAILED = 1;

    private Program() {}

    /** What is done, and what the terminal says of it. */
    interface Work {
        String done() throws IOException;
    }

    static void run(List<String> given, String help, IntSupplier exitCode) {
        if (Arguments.askForHelp(given)) {
            System.out.println(ProgramName.in(help));
            return;
        }
        System.exit(exitCode.getAsInt());
    }

    static int exitCodeOf(Work work) {
        try {
            System.out.println(ProgramName.in(work.done()));
            return 0;
        } catch (StartProblem | JournalUnavailable problem) {
            StartProblem told = StartProblem.of(problem);
            System.err.println(ProgramName.in(String.valueOf(told.getMessage())));
            return told.kind().exitCode();
        } catch (AcmeProblem problem) {
            System.err.println(problem.getMessage());
            return FAILED;
        } catch (IOException failure) {
            System.err.println(ProgramName.in(BackupText.of(failure)));
            return FAILED;
        }
    }
}
