package org.livex.translate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.livex.exercise.text.Term;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.i18n.Language;

/** What TBX has no field for, as a note that people can read too: {@code livex: state=draft; source-revision=1}. */
final class TbxNote {
    private static final String MARK = "livex: ";
    private static final String ID_MARK = "_";

    private TbxNote() {}

    static String of(Term term) {
        String note = MARK + "source=" + term.name().source() + "; revision="
                + term.name().revision() + "; untranslatable=" + (term.untranslatable() ? "yes" : "no");
        return term.meaning() == null
                ? note
                : note + "; meaning-source=" + term.meaning().source() + "; meaning-revision="
                        + term.meaning().revision();
    }

    static String of(TextVersion version) {
        return MARK + "state=" + version.state().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + "; source-revision=" + version.sourceRevision();
    }

    /** Empty where it is a note of somebody else. */
    static Map<String, String> read(String note) {
        Map<String, String> fields = new HashMap<>();
        String stripped = note.strip();
        if (stripped.startsWith(MARK)) {
            for (String field : stripped.substring(MARK.length()).split(";", -1)) {
                int is = field.indexOf('=');
                if (is > 0) {
                    fields.put(
                            field.substring(0, is).strip(),
                            field.substring(is + 1).strip());
                }
            }
        }
        return fields;
    }

    static Optional<TextState> state(Map<String, String> fields) {
        String word = fields.getOrDefault("state", "").toUpperCase(Locale.ROOT).replace('-', '_');
        for (TextState state : TextState.values()) {
            if (state.name().equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    static int number(Map<String, String> fields, String field) {
        String number = fields.getOrDefault(field, "");
        return number.matches("[1-9]\\d{0,8}") ? Integer.parseInt(number) : 1;
    }

    static Optional<Language> language(Map<String, String> fields, String field) {
        return language(fields.getOrDefault(field, ""));
    }

    static Optional<Language> language(String tag) {
        try {
            return Optional.of(Language.of(tag.strip().replace('_', '-')));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Our ids may begin with a digit, those of XML may not. */
    static String xmlId(String id) {
        return Character.isDigit(id.charAt(0)) ? ID_MARK + id : id;
    }

    static String idOf(String xmlId) {
        return xmlId.startsWith(ID_MARK) ? xmlId.substring(1) : xmlId;
    }
}
