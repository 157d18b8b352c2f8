package org.livex.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.livex.exercise.Exercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.reading.Carers;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Fit;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.review.NameFindings;

/** Whether those are there without whom nobody plays, whether everybody can be reached, and who is taken for whom. */
final class PeopleCheck {
    private PeopleCheck() {}

    static List<Finding> of(Exercise exercise, Set<PersonId> reachable) {
        List<Finding> found = new ArrayList<>();
        if (nobodyIs(PersonFunction.DIRECTOR, exercise)) {
            found.add(Finding.of(Fault.NO_DIRECTOR));
        }
        if (nobodyIs(PersonFunction.SAFETY_OFFICER, exercise)) {
            found.add(Finding.of(Fault.NO_SAFETY_OFFICER));
        }
        List<PersonId> without = exercise.roster().people().keySet().stream()
                .filter(person -> !reachable.contains(person))
                .toList();
        if (!without.isEmpty()) {
            found.add(Finding.of(Fault.NO_DEVICE).about(without));
        }
        List<PersonId> carers = Carers.all(exercise).stream()
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
        if (!carers.isEmpty() && Collections.disjoint(carers, reachable)) {
            found.add(Finding.of(Fault.NOBODY_HEARS_BRAKE).about(carers));
        }
        languages(found, exercise);
        names(found, exercise);
        return found;
    }

    private static boolean nobodyIs(PersonFunction function, Exercise exercise) {
        return exercise.roster().people().values().stream().noneMatch(person -> person.function() == function);
    }

    private static void languages(List<Finding> found, Exercise exercise) {
        Set<Language> written = LocalizedTexts.all(exercise).values().stream()
                .map(LocalizedText::versions)
                .flatMap(versions -> versions.keySet().stream())
                .collect(Collectors.toSet());
        for (Person person : exercise.roster().people().values()) {
            boolean readsAny = person.languages().stream()
                    .anyMatch(language -> written.stream().anyMatch(one -> serves(one, language)));
            if (!readsAny) {
                found.add(Finding.of(Fault.NO_LANGUAGE_IN_COMMON)
                        .about(List.of(person.id()))
                        .with("language", person.languages().getFirst().tag()));
            }
        }
    }

    /** Or is read with ease by who reads the other. */
    static boolean serves(Language written, Language reader) {
        return Languages.choose(List.of(reader), Set.of(written), written).fit() != Fit.UNTRANSLATED;
    }

    private static void names(List<Finding> found, Exercise exercise) {
        for (JsonNode alike : NameFindings.of(exercise).path("findings")) {
            List<PersonId> people = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (JsonNode name : alike.path("names")) {
                names.add(name.path("name").asText());
                if (name.path("kind").asText().equals("person")) {
                    people.add(new PersonId(name.path("id").asText()));
                }
            }
            found.add(Finding.of(Fault.NAMES_ALIKE)
                    .about(people)
                    .with("reason", alike.path("reason").asText())
                    .with("names", String.join(" · ", names)));
        }
    }
}
