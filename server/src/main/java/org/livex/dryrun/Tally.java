package org.livex.dryrun;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;

/** What is counted while it is played and cannot be read off the end. */
final class Tally {
    /** Text that reached its readers with a mark on it: untranslated, draft, stale. */
    record Marked(InjectId inject, String wanted, String got, String mark) {}

    private final Stage stage;
    private final Set<InjectId> byHand = new HashSet<>();
    private final Map<PersonId, List<ExerciseTime>> arrivals = new HashMap<>();
    private final Map<PersonId, Integer> words = new HashMap<>();
    private final Map<PersonId, Integer> actions = new HashMap<>();
    private final Map<PersonId, Integer> unread = new HashMap<>();
    private final Map<String, Map<Marked, Integer>> marked = new TreeMap<>();
    private final LanguageLog languages = new LanguageLog();

    Tally(Stage stage) {
        this.stage = stage;
    }

    void hear(ParticipantFact fact) {
        if (fact instanceof ParticipantFact.ActionRecorded recorded) {
            actions.merge(recorded.person(), 1, Integer::sum);
        }
    }

    void byHand(InjectId inject) {
        byHand.add(inject);
    }

    void received(Person person, Received received, ExerciseTime at) {
        arrivals.computeIfAbsent(person.id(), _ -> new ArrayList<>()).add(at);
        languages.received(person, received);
        words.merge(person.id(), received.words(), Integer::sum);
        if (!received.mediatorNeeded().isEmpty()) {
            unread.merge(person.id(), 1, Integer::sum);
        }
        for (String mark : received.marks()) {
            String wanted = person.languages().getFirst().tag();
            String got = received.language() == null ? "" : received.language().tag();
            marked.computeIfAbsent(received.inject().value() + " " + mark + " " + wanted, _ -> new HashMap<>())
                    .merge(new Marked(received.inject(), wanted, got, mark), 1, Integer::sum);
        }
    }

    boolean wasByHand(InjectId inject) {
        return byHand.contains(inject);
    }

    List<ExerciseTime> arrivals(PersonId person) {
        return arrivals.getOrDefault(person, List.of());
    }

    int words(PersonId person) {
        return words.getOrDefault(person, 0);
    }

    int actions(PersonId person) {
        return actions.getOrDefault(person, 0);
    }

    int unread(PersonId person) {
        return unread.getOrDefault(person, 0);
    }

    Map<String, Map<Marked, Integer>> marked() {
        return marked;
    }

    LanguageLog languages() {
        return languages;
    }

    long entries() {
        return stage.seq();
    }
}
