package org.livex.translate;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;
import org.livex.xml.UnreadableFile;
import org.livex.xml.XmlCursor;

/** Reads XLIFF 1.0 to 1.2 and 2.0 to 2.2, as tools write them. */
final class XliffReader {
    private XliffReader() {}

    /** What we wrote beside the unit, where the tool has kept it. */
    static @Nullable Integer version(XmlCursor xml) {
        return xml.attribute(BilingualFile.NAMESPACE, "version")
                .filter(number -> number.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(null);
    }

    static BilingualFile read(byte[] bytes) throws UnreadableFile {
        XmlCursor xml = XmlCursor.open(bytes);
        if (!xml.name().equals("xliff")) {
            throw UnreadableFile.found(UnreadableFile.Reason.WRONG_KIND, xml.name());
        }
        String version = xml.attribute("version").orElse("");
        BilingualFile file;
        if (version.startsWith("2.")) {
            file = new Xliff2Reading(xml).read();
        } else if (version.startsWith("1.")) {
            file = new Xliff1Reading(xml).read();
        } else {
            throw UnreadableFile.found(UnreadableFile.Reason.WRONG_KIND, ("xliff " + version).strip());
        }
        return file;
    }

    static Language language(Optional<String> tag) throws UnreadableFile {
        String written = tag.map(String::strip).orElse("");
        try {
            // Old tools write ru_RU.
            Language language = Language.of(written.replace('_', '-'));
            if (ReaderLanguages.isKnown(language)) {
                return language;
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw UnreadableFile.found(UnreadableFile.Reason.WRONG_LANGUAGE, written);
    }

    static void checkCount(int units) throws UnreadableFile {
        if (units >= BilingualFile.MOST_UNITS) {
            throw UnreadableFile.limit(UnreadableFile.Reason.TOO_MANY_TEXTS, BilingualFile.MOST_UNITS);
        }
    }

    static String lower(Optional<String> word) {
        return word.map(written -> written.toLowerCase(Locale.ROOT)).orElse("");
    }
}
