package org.livex.translate;

import java.util.Locale;
import java.util.Optional;
import org.livex.i18n.Language;
import org.livex.xml.UnreadableFile;
import org.livex.xml.XmlCursor;

/** Reads XLIFF 1.0 to 1.2 and 2.0 to 2.2, as tools write them. */
final class XliffReader {
    private XliffReader() {}

    static XliffFile read(byte[] bytes) throws UnreadableFile {
        XmlCursor xml = XmlCursor.open(bytes);
        if (!xml.name().equals("xliff")) {
            throw UnreadableFile.found(UnreadableFile.Reason.WRONG_KIND, xml.name());
        }
        String version = xml.attribute("version").orElse("");
        XliffFile file;
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
            return Language.of(written.replace('_', '-'));
        } catch (IllegalArgumentException _) {
            throw UnreadableFile.found(UnreadableFile.Reason.WRONG_LANGUAGE, written);
        }
    }

    static void checkCount(int units) throws UnreadableFile {
        if (units >= XliffFile.MOST_UNITS) {
            throw UnreadableFile.of(UnreadableFile.Reason.TOO_LARGE);
        }
    }

    static String lower(Optional<String> word) {
        return word.map(written -> written.toLowerCase(Locale.ROOT)).orElse("");
    }
}
