package org.livex.translate;

import org.livex.exercise.text.Term;
import org.livex.exercise.words.TextVersion;
import org.livex.i18n.Language;

/** How terms are called. */
final class TermNames {
    private TermNames() {}

    /** The source's name where the term stays as it is, or has no name in that language. */
    static String in(Term term, Language language) {
        TextVersion version = term.name().versions().get(language);
        return version == null || term.untranslatable() ? term.name().original().text() : version.text();
    }
}
