package org.livex.exercise.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.FormCheck;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.people.Roster;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.ColumnId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PersonId;

/**
 * A column that control adds to its MSEL: the vehicle, the cost, who cleared it. {@code options} are there for {@link
 * Kind#CHOICE} alone. Its name is no text to be translated by others, and what stands in it is control's: nobody else
 * gets either.
 */
public record OwnColumn(
        ColumnId id,
        LocalizedText name,
        Kind kind,
        @Nullable List<FormChoice> options) {
    /** How its values are written. */
    public enum Kind {
        /** One line. */
        TEXT,
        /** Digits, a point, no exponent, in every language: {@code 1250.50}. */
        NUMBER,
        /** The id of an option. */
        CHOICE,
        /** {@code yes} or {@code no}. */
        YES_NO,
        /** The id of somebody of control. */
        PERSON
    }

    public OwnColumn {
        name.versions().values().forEach(version -> Texts.line(version.text()));
        options = options == null ? null : List.copyOf(options);
        if ((kind == Kind.CHOICE) != (options != null)) {
            throw new WrongField("options", "has options, or none, against its kind");
        }
        if (options != null) {
            if (options.isEmpty() || options.size() > FormField.MOST_OPTIONS) {
                throw new WrongField("options", "needs 1 to " + FormField.MOST_OPTIONS + " options");
            }
            Set<String> ids = new HashSet<>();
            for (FormChoice option : options) {
                option.text().versions().values().forEach(version -> Texts.line(version.text()));
                if (!ids.add(option.id())) {
                    throw new IllegalArgumentException("names " + option.id() + " twice");
                }
            }
        }
    }

    /** None as an empty list. */
    public List<FormChoice> choices() {
        return options == null ? List.of() : options;
    }

    public boolean admits(String value, Roster roster) {
        return switch (kind) {
            case TEXT -> FormCheck.fits(FormField.Type.LINE, List.of(), null, value);
            case NUMBER -> FormCheck.fits(FormField.Type.NUMBER, List.of(), null, value);
            case CHOICE -> FormCheck.fits(FormField.Type.CHOICE, choices(), null, value);
            case YES_NO -> FormCheck.fits(FormField.Type.YES_NO, List.of(), null, value);
            case PERSON -> Id.isWellFormed(value) && roster.find(new PersonId(value)) != null;
        };
    }
}
