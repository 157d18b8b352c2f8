package org.livex.translate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.TextState;
import org.livex.xml.UnreadableFile;
import org.livex.xml.XmlCursor;

/** What XLIFF that was made of a PO file says of an entry: its reference and the comments of a program. */
final class PoContext {
    private static final Pattern VERSION = Pattern.compile("(?m)^" + PoWriter.VERSION + " (\\d{1,9})\\s*$");

    private @Nullable String name;
    private @Nullable Integer version;
    private boolean isThere;

    void read(XmlCursor xml) throws UnreadableFile {
        boolean isReference =
                xml.attribute("name").filter("po-reference"::equals).isPresent();
        isThere |=
                xml.attribute("name").filter(group -> group.startsWith("po-")).isPresent();
        while (xml.nextChild()) {
            String type = xml.attribute("context-type").orElse("");
            String said = xml.text().strip();
            if (isReference && type.equals("sourcefile") && name == null && !said.isEmpty()) {
                name = said;
            }
            Matcher number = VERSION.matcher(said);
            if (type.equals("x-po-autocomment") && number.find()) {
                version = Integer.valueOf(number.group(1));
            }
        }
    }

    boolean isThere() {
        return isThere;
    }

    Optional<String> name() {
        return Optional.ofNullable(name);
    }

    @Nullable Integer version() {
        return version;
    }

    /** PO knows nothing final: the converter calls approved whatever was not fuzzy. */
    static TextState state(boolean approved, TextState state) {
        return approved || state == TextState.APPROVED ? TextState.NEEDS_REVIEW : TextState.DRAFT;
    }
}
