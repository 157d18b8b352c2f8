package org.livex.exercise.erasure;

import java.util.Map;
import java.util.TreeMap;
import org.livex.exercise.evaluation.Evidence;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.TextVersion;

/** What stands in place of what told who somebody is. */
final class Leftover {
    /** In place of words, in any language. */
    static final String GONE = "—";

    private Leftover() {}

    /** The role stays, and what it reads: what others did depends on it. */
    static Person nameless(Person person) {
        return new Person(
                person.id(),
                nameless(person.id()),
                person.function(),
                person.teams(),
                person.agency(),
                null,
                person.languages(),
                person.roleCard());
    }

    /** One erased person must be told from the other, in any language. */
    static String nameless(PersonId person) {
        return "№ %04X".formatted((person.value().hashCode() * 0x9E3779B1) >>> 16);
    }

    static Evidence wordless(Evidence evidence) {
        return new Evidence("", evidence.inject(), null, evidence.takenAt(), null);
    }

    static LocalizedText gone(LocalizedText text) {
        return new LocalizedText(
                text.source(), text.revision(), new TreeMap<>(Map.of(text.source(), gone(text.original()))));
    }

    static TextVersion gone(TextVersion version) {
        return new TextVersion(
                GONE, version.state(), version.sourceRevision(), version.translator(), version.machine());
    }
}
