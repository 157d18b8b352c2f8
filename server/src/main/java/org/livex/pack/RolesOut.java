package org.livex.pack;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.Holder;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.pack.yaml.YamlValue;

/**
 * What people are called in a pack. Without names each is called by their id, and an id that was made from somebody's name
 * is made anew from their function: it would tell the name. Written again, such a pack says the same.
 */
final class RolesOut {
    private final Map<PersonId, String> ids = new HashMap<>();
    private final Map<PersonId, String> names = new HashMap<>();

    private RolesOut() {}

    static RolesOut of(Exercise exercise, boolean withNames) {
        RolesOut roles = new RolesOut();
        Map<String, Integer> counted = new HashMap<>();
        Set<String> taken = new HashSet<>();
        exercise.roster().people().keySet().forEach(id -> taken.add(id.value()));
        for (Person person : inOrder(exercise)) {
            String function = YamlValue.word(person.function());
            String id = person.id().value();
            if (!withNames && tellsName(exercise, person, function)) {
                id = free(function, counted.merge(function, 1, Integer::sum), taken);
                taken.add(id);
            }
            roles.ids.put(person.id(), id);
            roles.names.put(person.id(), withNames ? person.callName() : id);
        }
        return roles;
    }

    static List<Person> inOrder(Exercise exercise) {
        return exercise.roster().people().values().stream()
                .sorted(Comparator.comparing(person -> person.id().value()))
                .toList();
    }

    String id(PersonId person) {
        return ids.getOrDefault(person, person.value());
    }

    String name(Person person) {
        return names.getOrDefault(person.id(), person.id().value());
    }

    /** Of whoever has or had the role. */
    private static boolean tellsName(Exercise exercise, Person person, String function) {
        String id = person.id().value();
        return !letters(id).equals(letters(function))
                && (tells(id, person.callName())
                        || exercise.roster().seatOf(person.id()).holders().stream()
                                .map(Holder::callName)
                                .anyMatch(name -> tells(id, name)));
    }

    private static boolean tells(String id, String name) {
        String letters = letters(name);
        return !name.equals(id) && !letters.isEmpty() && letters(id).startsWith(letters);
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }

    private static String free(String function, int number, Set<String> taken) {
        String id = function + "-" + number;
        return taken.contains(id) ? free(function, number + 1, taken) : id;
    }
}
