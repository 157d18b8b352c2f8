package org.livex.dryrun;

/** What is wrong with a script, in English for its author: which part, and what. */
public final class ScriptMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScriptMistake(String sentence) {
        super(sentence, null, false, false);
    }
}
