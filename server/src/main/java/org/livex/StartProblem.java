package org.livex;

/** Why the server does not start: one sentence that says what is wrong and what to do, and the process's exit code. */
final class StartProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** The exit codes of the process. They are documented: scripts rely on them. */
    enum Kind {
        OPTION(2, "a wrong option or environment variable"),
        ADDRESS(3, "a port that is taken or may not be opened"),
        STORAGE(4, "a database that cannot be opened, read or written"),
        PACK(5, "a scenario pack that is missing or has mistakes"),
        CERTIFICATE(6, "a certificate that cannot be made, read or opened"),
        OTHER(70, "a mistake in Livex itself");

        private final int exitCode;
        private final String meaning;

        Kind(int exitCode, String meaning) {
            this.exitCode = exitCode;
            this.meaning = meaning;
        }

        int exitCode() {
            return exitCode;
        }

        String meaning() {
            return meaning;
        }
    }

    StartProblem(Kind kind, String sentence) {
        super(sentence, null, false, false);
        this.kind = kind;
    }

    static StartProblem option(String sentence) {
        return new StartProblem(Kind.OPTION, sentence);
    }

    Kind kind() {
        return kind;
    }
}
