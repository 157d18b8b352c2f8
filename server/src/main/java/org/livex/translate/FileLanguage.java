package org.livex.translate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.TextVersion;
import org.livex.i18n.Language;
import org.livex.xml.UnreadableFile;

/** Refuses a file whose translations are in another language than it says: by what is new in it, for the rest is here already. */
final class FileLanguage {
    /** In characters: what is in another language is so in each part. */
    private static final int ENOUGH = 200_000;

    private FileLanguage() {}

    static void check(BilingualFile file, Language target, Map<String, TextImport.Known> texts, Checks checks)
            throws UnreadableFile {
        StringBuilder words = new StringBuilder();
        for (BilingualFile.Unit unit : file.units()) {
            TextImport.Known known = texts.get(unit.ref());
            if (known != null && words.length() < ENOUGH) {
                String translated = words(unit);
                TextVersion current = known.text().versions().get(target);
                boolean isNews = !isThat(translated, known.text().original()) && !isThat(translated, current);
                words.append(isNews ? checks.ownWords(translated) : "").append('\n');
            }
        }
        String all = words.toString();
        Optional<Language> other = LanguageGuess.other(target, all);
        if (other.isPresent() || LanguageGuess.isOtherScript(target, all)) {
            throw UnreadableFile.inAnotherLanguage(
                    file.target().tag(), other.map(Language::tag).orElse(""));
        }
    }

    private static String words(BilingualFile.Unit unit) {
        BilingualFile.Forms forms = unit.forms();
        List<Piece> target = unit.target();
        return forms == null
                ? InlineCodes.words(target == null ? List.of() : target)
                : String.join("\n", forms.targets());
    }

    private static boolean isThat(String translated, @Nullable TextVersion version) {
        return version != null
                && TextImport.bare(translated)
                        .equals(TextImport.bare(InlineCodes.words(InlineCodes.of(version.text()))));
    }
}
