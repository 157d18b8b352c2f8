package org.livex;

/** A wrong option or environment variable, in one sentence that names it. */
final class ConfigProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigProblem(String sentence) {
        super(sentence, null, false, false);
    }
}
