package org.livex.translate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.TextState;
import org.livex.i18n.Language;

/** What goes to translators: the texts of one source language, for one target language, in sections. */
record BilingualExport(String exercise, Language source, Language target, List<Section> sections) {
    BilingualExport {
        sections = List.copyOf(sections);
    }

    record Section(String id, List<Unit> units) {
        Section {
            units = List.copyOf(units);
        }
    }

    /** {@code target} is null where nothing is translated yet. {@code notes} say where the text stands. */
    record Unit(
            String ref,
            int revision,
            String source,
            @Nullable Target target,
            List<String> notes,
            List<Gloss> glosses) {
        Unit {
            notes = List.copyOf(notes);
            glosses = List.copyOf(glosses);
        }
    }

    /** {@code version} is the number of this language's version, 0 where nobody counts. */
    record Target(String text, TextState state, boolean stale, int version) {}

    /** A term that the source speaks of. */
    record Gloss(String term, String translation) {}
}
