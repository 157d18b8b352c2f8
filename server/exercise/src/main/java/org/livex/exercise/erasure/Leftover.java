package org.livex.exercise.erasure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.evaluation.Evidence;
import org.livex.exercise.form.Answers;
import org.livex.exercise.form.FormCheck;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** What stands in place of what told who somebody is. */
final class Leftover {
    /** In place of words, in any language. */
    static final String GONE = LocalizedText.GONE;

    private Leftover() {}

    /** The role stays, and what it reads: what others did depends on it. */
    static Person nameless(Person person, int holder) {
        return new Person(
                person.id(),
                nameless(person.id(), holder),
                person.function(),
                person.teams(),
                person.agency(),
                null,
                person.languages(),
                person.roleCard());
    }

    /** One erased person must be told from the other, and from who held the role before, in any language. */
    static String nameless(PersonId person, int holder) {
        String number = "№ %04X".formatted((person.value().hashCode() * 0x9E3779B1) >>> 16);
        return holder == 1 ? number : number + "-" + holder;
    }

    /** What was chosen, counted and dated: rules of the exercise rest on it. Null for nothing. */
    static @Nullable Answers chosen(@Nullable Answers answers, List<FormField> form) {
        if (answers == null) {
            return null;
        }
        Map<String, List<Map<String, String>>> rows = new TreeMap<>();
        answers.allRows().forEach((group, given) -> {
            FormField field = FormFields.find(form, group);
            List<Map<String, String>> left = given.stream()
                    .map(row -> chosen(row, field == null ? List.of() : field.inner()))
                    .filter(row -> !row.isEmpty())
                    .toList();
            if (!left.isEmpty()) {
                rows.put(group, left);
            }
        });
        Map<String, String> values = chosen(answers.values(), form);
        return values.isEmpty() && rows.isEmpty() ? null : new Answers(values, rows.isEmpty() ? null : rows);
    }

    static Map<String, String> chosen(Map<String, String> values, List<FormField> form) {
        Map<String, String> left = new TreeMap<>();
        values.forEach((id, value) -> {
            FormField field = FormFields.find(form, id);
            if (field != null && isChosen(field.type()) && FormCheck.fits(field, value)) {
                left.put(id, value);
            }
        });
        return left;
    }

    private static boolean isChosen(FormField.Type type) {
        return switch (type) {
            case CHOICE, CHOICES, YES_NO, DATE, TIME, NUMBER, DOSSIER -> true;
            case LINE, TEXT, NAME, GROUP -> false;
        };
    }

    static Evidence wordless(Evidence evidence) {
        return new Evidence("", evidence.inject(), null, evidence.takenAt(), null);
    }

    static LocalizedText gone(LocalizedText text) {
        return new LocalizedText(
                text.source(), text.revision(), new TreeMap<>(Map.of(text.source(), gone(text.original()))));
    }

    /** In place of what was said and not written; null cannot be, for then there are words. */
    static LocalizedText gone(@Nullable Language spoken) {
        return LocalizedText.of(Objects.requireNonNull(spoken), GONE);
    }

    static TextVersion gone(TextVersion version) {
        return new TextVersion(
                GONE, version.state(), version.sourceRevision(), version.translator(), version.machine());
    }
}
