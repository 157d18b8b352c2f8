package org.livex.exercise.evolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.Dossier;
import org.livex.exercise.dossier.Evidence;
import org.livex.exercise.form.Answers;
import org.livex.exercise.form.FormField;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Interview;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.DossierId;

/** Notes on the board of a team which reports of its own name what it registered, by their form as it was when they came. */
final class NamingReports {
    private NamingReports() {}

    static Exercise noted(Exercise exercise, ParticipantFact.ActionRecorded fact, Stamp stamp) {
        Action action = fact.action();
        if (action.answers() == null) {
            return exercise;
        }
        ActionKind kind = exercise.scenario().find(ActionKind.class, action.kind());
        Person person = exercise.roster().find(fact.person());
        if (kind == null || person == null) {
            return exercise;
        }
        Evidence.Report report =
                new Evidence.Report(kind.id(), person.id(), action.note(), action.captures(), action.takenAt());
        Exercise next = exercise;
        Set<DossierId> noted = new HashSet<>();
        for (String value : named(kind.form(), action.answers())) {
            Dossier dossier = NamedDossiers.find(exercise, person, value);
            if (dossier != null && noted.add(dossier.id())) {
                Evidence one = new Evidence(report, talk(kind.interview(), action.answers(), value), fact.at(), stamp);
                next = next.with(next.dossiers().named(dossier.id(), one));
            }
        }
        return next;
    }

    private static List<String> named(List<FormField> fields, Answers answers) {
        List<String> named = new ArrayList<>(named(fields, answers.values()));
        for (FormField group : fields) {
            answers.allRows()
                    .getOrDefault(group.id(), List.of())
                    .forEach(row -> named.addAll(named(group.inner(), row)));
        }
        return named;
    }

    private static List<String> named(List<FormField> fields, Map<String, String> values) {
        return fields.stream()
                .filter(field -> field.type() == FormField.Type.DOSSIER)
                .map(field -> values.getOrDefault(field.id(), "").strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Evidence.@Nullable Talk talk(@Nullable Interview interview, Answers answers, String value) {
        if (interview == null
                || !answers.values().getOrDefault(interview.with(), "").strip().equals(value)) {
            return null;
        }
        String mediator = interview.mediator() == null
                ? ""
                : answers.values().getOrDefault(interview.mediator(), "").strip();
        return new Evidence.Talk(
                switch (mediator) {
                    case "yes" -> true;
                    case "no" -> false;
                    default -> null;
                });
    }
}
