package org.livex.exercise.evolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.Dossier;
import org.livex.exercise.form.Answers;
import org.livex.exercise.form.FormCheck;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.Misfit;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.DossierId;
import org.livex.exercise.words.ids.Id;

/** Looks at the dossiers that a report names: they are there, are of a team of its writer, and of a kind that the field takes. */
public final class NamedDossiers {
    private NamedDossiers() {}

    /** All misfits of a report's answers, those of {@link FormCheck} first. */
    public static List<Misfit> misfits(Exercise exercise, Person person, List<FormField> fields, Answers answers) {
        List<Misfit> misfits = new ArrayList<>(FormCheck.misfits(fields, answers));
        Set<String> noted = misfits.stream().map(Misfit::field).collect(Collectors.toCollection(HashSet::new));
        List<String> strange = new ArrayList<>(strange(exercise, person, fields, answers.values(), ""));
        for (FormField group : fields) {
            List<Map<String, String>> rows = answers.allRows().getOrDefault(group.id(), List.of());
            for (int row = 0; row < rows.size(); row++) {
                String before = group.id() + "." + (row + 1) + ".";
                strange.addAll(strange(exercise, person, group.inner(), rows.get(row), before));
            }
        }
        strange.stream().filter(noted::add).forEach(field -> misfits.add(new Misfit(field, Misfit.Why.NOT_A_VALUE)));
        return misfits;
    }

    private static List<String> strange(
            Exercise exercise, Person person, List<FormField> fields, Map<String, String> values, String before) {
        return fields.stream()
                .filter(field -> field.type() == FormField.Type.DOSSIER
                        && !values.getOrDefault(field.id(), "").isBlank()
                        && !fits(field, find(exercise, person, values.getOrDefault(field.id(), ""))))
                .map(field -> before + field.id())
                .toList();
    }

    /** Whoever was off line may have known it as something else. */
    private static boolean fits(FormField field, @Nullable Dossier dossier) {
        return dossier != null
                && dossier.versions().stream()
                        .anyMatch(version -> field.takes(version.described().as()));
    }

    /** Null where there is none, or none that this person may know of. */
    public static @Nullable Dossier find(Exercise exercise, Person person, String value) {
        Dossier dossier = Id.isWellFormed(value) ? exercise.dossiers().find(new DossierId(value)) : null;
        return dossier != null && dossier.isFor(person) ? dossier : null;
    }
}
