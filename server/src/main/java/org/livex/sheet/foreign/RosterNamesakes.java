package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.Person;
import org.livex.sheet.Labels;
import org.livex.sheet.Names;
import org.livex.sheet.Question;

/** Which of several people of one name a row means: told by team, agency, country and function, else asked. */
final class RosterNamesakes {
    private static final Pattern NUMBERED = Pattern.compile("(.+) \\d{1,5}");
    private static final String SEVERAL = "namesakes";

    /** So many of one name are not compared with each other. */
    private static final int MOST_COMPARED = 10_000;

    private final ForeignTable<RosterMeaning> table;
    private final Names names;
    private final Asking asking;
    private final Map<RosterPeople.Listed, Person> known = new LinkedHashMap<>();
    private final List<Open> open = new ArrayList<>();
    private int unasked;

    /** Whoever this may be; {@code likely} is proposed, null for somebody else than all of them. */
    private record Open(
            RosterPeople.Listed one,
            List<Person> persons,
            @Nullable Person likely) {}

    private record Pair(RosterPeople.Listed one, Person person, int likeness) {}

    RosterNamesakes(ForeignTable<RosterMeaning> table, Names names, Asking asking) {
        this.table = table;
        this.names = names;
        this.asking = asking;
    }

    /** People of one name, also those who got a number behind it so as to be told apart. */
    static Map<String, List<Person>> byName(Exercise exercise) {
        Map<String, List<Person>> people = new HashMap<>();
        exercise.roster()
                .people()
                .values()
                .forEach(person -> people.computeIfAbsent(Labels.fold(person.callName()), _ -> new ArrayList<>())
                        .add(person));
        exercise.roster().people().values().forEach(person -> {
            Matcher numbered = NUMBERED.matcher(Labels.fold(person.callName()));
            if (numbered.matches() && people.containsKey(numbered.group(1))) {
                people.get(numbered.group(1)).add(person);
            }
        });
        return people;
    }

    /** Who is who where one of them is clearly the likeliest; the rest stays open. */
    void tellApart(List<RosterPeople.Listed> listed, List<Person> persons) {
        List<RosterPeople.Listed> left = new ArrayList<>(listed);
        List<Person> free = new ArrayList<>(persons);
        if ((long) left.size() * free.size() > MOST_COMPARED) {
            inOrder(left, free);
            return;
        }
        Map<RosterPeople.Listed, RosterTraits> traits = new HashMap<>();
        listed.forEach(one -> traits.put(one, RosterTraits.of(table, one.rows(), names)));
        if (listed.size() == 1 && persons.size() == 1) {
            RosterPeople.Listed one = listed.getFirst();
            boolean isAnother = of(traits, one).contradicts(persons.getFirst());
            if (isAnother) {
                open.add(new Open(one, persons, null));
            } else {
                known.put(one, persons.getFirst());
            }
            return;
        }
        for (Pair pair = clearest(left, free, traits); pair != null; pair = clearest(left, free, traits)) {
            known.put(pair.one(), pair.person());
            left.remove(pair.one());
            free.remove(pair.person());
        }
        for (int i = 0; i < left.size() && !free.isEmpty(); i++) {
            Person next = i < free.size() ? free.get(i) : null;
            boolean isLikely = next != null && of(traits, left.get(i)).likeness(next) >= 0;
            open.add(new Open(left.get(i), free, isLikely ? next : null));
        }
    }

    private static RosterTraits of(Map<RosterPeople.Listed, RosterTraits> traits, RosterPeople.Listed one) {
        return Objects.requireNonNull(traits.get(one));
    }

    private void inOrder(List<RosterPeople.Listed> listed, List<Person> persons) {
        IntStream.range(0, Math.min(listed.size(), persons.size()))
                .forEach(i -> known.put(listed.get(i), persons.get(i)));
        unasked += listed.size();
    }

    /** The pair of most likeness, where neither of the two has as much with anybody else; null for none. */
    private static @Nullable Pair clearest(
            List<RosterPeople.Listed> left, List<Person> free, Map<RosterPeople.Listed, RosterTraits> traits) {
        List<Pair> pairs = left.stream()
                .flatMap(one -> free.stream()
                        .map(person -> new Pair(one, person, of(traits, one).likeness(person))))
                .filter(pair -> pair.likeness() > 0)
                .sorted((a, b) -> b.likeness() - a.likeness())
                .toList();
        return pairs.stream()
                .filter(pair -> pairs.stream()
                        .noneMatch(other -> !other.equals(pair)
                                && other.likeness() >= pair.likeness()
                                && (other.one().equals(pair.one())
                                        || other.person().equals(pair.person()))))
                .findFirst()
                .orElse(null);
    }

    Map<RosterPeople.Listed, Person> known() {
        return known;
    }

    /** {@code decided}: by each row of the list who it is, null for whom nobody wants. */
    void ask(Map<RosterPeople.Listed, RosterPeople.@Nullable Listed> decided) {
        List<Question> each = new ArrayList<>();
        List<Open> asked = new ArrayList<>();
        for (Open one : open) {
            if (asking.questions().size() + each.size() < RosterPeople.MOST_ASKED) {
                each.add(question(one));
                asked.add(one);
            } else {
                unasked++;
            }
        }
        Map<String, String> answers = asking.askAll(
                Asking.several(SEVERAL, each.size()).from(table.source(List.of(), RosterPeople.nameColumn(table))),
                each,
                null);
        Map<Person, RosterPeople.Listed> rows = new HashMap<>();
        known.forEach((one, person) -> rows.put(person, one));
        for (Open one : asked) {
            String answer = answers.getOrDefault(id(one), "several-people");
            one.persons().stream()
                    .filter(person -> person.id().value().equals(answer))
                    .forEach(person -> settle(one.one(), person, rows, decided));
            if (answer.equals(ForeignTable.PASS)) {
                decided.put(one.one(), null);
            }
        }
    }

    /** Two rows that somebody says are one person are one. */
    private static void settle(
            RosterPeople.Listed one,
            Person person,
            Map<Person, RosterPeople.Listed> rows,
            Map<RosterPeople.Listed, RosterPeople.@Nullable Listed> decided) {
        RosterPeople.Listed first = rows.putIfAbsent(person, one);
        RosterPeople.Listed before = first == null ? null : decided.get(first);
        if (first == null || before == null || before.known() == null) {
            decided.put(one, one.of(person));
        } else {
            List<Integer> together =
                    Stream.concat(before.rows().stream(), one.rows().stream()).toList();
            decided.put(first, new RosterPeople.Listed(together, before.name(), before.callName(), person));
            decided.put(one, null);
        }
    }

    private static String id(Open one) {
        return "namesake/" + one.one().rows().getFirst();
    }

    private Question question(Open one) {
        List<Question.Option> options = new ArrayList<>();
        one.persons()
                .forEach(person ->
                        options.add(Question.Option.named(person.id().value(), RosterTraits.shown(person, names))));
        options.add(new Question.Option("several-people", "somebody-new", null));
        options.add(Question.Option.word(ForeignTable.PASS));
        Person likely = one.likely();
        return new Question(
                        id(one),
                        "namesake",
                        Map.of(
                                "name",
                                one.one().name().isEmpty()
                                        ? one.one().callName()
                                        : one.one().name().full(),
                                "row",
                                String.valueOf(one.one().rows().getFirst() + 1)),
                        options,
                        likely == null ? "several-people" : likely.id().value(),
                        table.lines(one.one().rows(), 2))
                .from(table.source(one.one().rows(), RosterPeople.nameColumn(table)));
    }

    int unasked() {
        return unasked;
    }
}
