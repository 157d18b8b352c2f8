package org.livex.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextVersion;
import org.livex.i18n.Language;

/**
 * Reads a text that stands in several rows. Rows that say the same of it say it once; one that says something else than another row
 * did is a mistake.
 */
record SharedText(TextCells texts, List<Language> languages, Cells cells) {
    /** {@code first} is as it was before any row, null for what is new; {@code now} with what earlier rows said. */
    LocalizedText read(String field, @Nullable LocalizedText first, LocalizedText now) {
        Set<String> passed = new HashSet<>();
        for (Language language : languages) {
            String key = Column.in(field, language);
            TextVersion said = now.versions().get(language);
            if (!cells.has(key) || said == null) {
                continue;
            }
            boolean isSaid = first == null || !said.equals(first.versions().get(language));
            if (Seal.plain(said.text()).equals(Seal.plain(cells.text(key)))) {
                passed.add(key);
            } else if (isSaid) {
                cells.refuse(key, NotTaken.named(Mistake.Code.SAID_OTHERWISE, said.text()));
                passed.add(key);
            }
        }
        return Objects.requireNonNullElse(texts.readNeeded(field, now, cells.without(passed)), now);
    }
}
