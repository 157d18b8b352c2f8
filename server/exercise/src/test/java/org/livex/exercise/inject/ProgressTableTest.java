package org.livex.exercise.inject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

class ProgressTableTest {
    private static final Instant RELEASED = Instant.parse("2026-06-01T12:00:00.123Z");
    private static final ExerciseTime AT = ExerciseTime.parse("D2 09:00");
    private static final List<Language> LANGUAGES = IntStream.range(0, 20)
            .mapToObj(i -> Language.of("x" + (char) ('a' + i)))
            .toList();
    private static final List<PersonId> PEOPLE =
            IntStream.range(0, 100).mapToObj(i -> new PersonId("p" + i)).toList();
    private static final List<MarkKind> KINDS = List.of(MarkKind.values());
    private static final PersonId STRANGER = new PersonId("stranger");

    private final ProgressTable none = ProgressTable.of(new Recipients(PEOPLE), RELEASED, AT);

    @Test
    void gives_back_what_was_put_in_whatever_it_was_and_leaves_older_tables_as_they_were() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            ProgressTable table = none;
            Map<PersonId, Progress> expected = new HashMap<>();
            List<ProgressTable> tables = new ArrayList<>();
            List<Map<PersonId, Progress>> expectations = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                PersonId person = random.nextInt(50) == 0 ? STRANGER : PEOPLE.get(random.nextInt(PEOPLE.size()));
                Progress next = next(table.of(person), random);
                table = table.with(person, next);
                expected.put(person, next);
                if (random.nextInt(40) == 0) {
                    List<PersonId> gone = List.of(PEOPLE.get(random.nextInt(PEOPLE.size())), person);
                    table = table.without(gone);
                    gone.forEach(expected::remove);
                }
                if (i % 50 == 0) {
                    tables.add(table);
                    expectations.add(Map.copyOf(expected));
                }
            }
            tables.add(table);
            expectations.add(expected);
            for (int i = 0; i < tables.size(); i++) {
                assertHas(tables.get(i), expectations.get(i), seed);
            }
        }
    }

    @Test
    void tables_are_equal_by_what_they_say_and_not_by_how_they_came_to_it() {
        Progress one = Progress.NONE.with(MarkKind.READ, RELEASED.plusMillis(5), LANGUAGES.get(1));
        Progress other = Progress.NONE.with(MarkKind.READ, RELEASED.plusMillis(7), LANGUAGES.get(2));
        ProgressTable forth = none.with(PEOPLE.get(1), one).with(PEOPLE.get(2), other);
        ProgressTable back = none.with(PEOPLE.get(2), other).with(PEOPLE.get(1), one);

        assertThat(forth).isEqualTo(back).hasSameHashCodeAs(back).isNotEqualTo(none);
        assertThat(forth.without(PEOPLE)).isEqualTo(none);
        assertThat(forth.only(Set.of(PEOPLE.get(1)))).isEqualTo(none.with(PEOPLE.get(1), one));
    }

    @Test
    void somebody_who_came_nowhere_is_not_among_its_people() {
        assertThat(none.people()).isEmpty();
        assertThat(none.with(PEOPLE.get(3), Progress.NONE).people()).isEmpty();
        assertThat(none.with(PEOPLE.get(3), acknowledged(Progress.NONE, Duration.ZERO))
                        .people())
                .containsExactly(PEOPLE.get(3));
    }

    @Test
    void recipients_are_a_set_of_those_whom_it_went_to() {
        List<PersonId> twice = new ArrayList<>(PEOPLE);
        twice.addAll(PEOPLE);
        Collections.shuffle(twice, new Random(1));
        Recipients recipients = new Recipients(twice);

        assertThat(recipients).isEqualTo(Set.copyOf(PEOPLE)).hasSize(PEOPLE.size());
        assertThat(recipients.contains(STRANGER)).isFalse();
        assertThat(PEOPLE).allMatch(recipients::contains);
        // Their hashes are the same number.
        Recipients alike = new Recipients(List.of(new PersonId("Aa"), new PersonId("BB")));
        assertThat(alike).containsExactlyInAnyOrder(new PersonId("BB"), new PersonId("Aa"));
        assertThat(alike.contains(new PersonId("BB"))).isTrue();
    }

    private static void assertHas(ProgressTable table, Map<PersonId, Progress> expected, long seed) {
        for (PersonId person : PEOPLE) {
            assertThat(table.of(person)).as("seed " + seed).isEqualTo(expected.getOrDefault(person, Progress.NONE));
        }
        assertThat(table.of(STRANGER)).isEqualTo(expected.getOrDefault(STRANGER, Progress.NONE));
        assertThat(table.people()).as("seed " + seed).isEqualTo(expected.keySet());
        for (MarkKind kind : MarkKind.values()) {
            assertThat(table.count(kind)).isEqualTo((int)
                    expected.values().stream().filter(one -> one.has(kind)).count());
        }
    }

    private static Progress next(Progress before, Random random) {
        Language language = random.nextBoolean() ? LANGUAGES.get(random.nextInt(LANGUAGES.size())) : null;
        Integer revision = random.nextBoolean() ? Integer.valueOf(random.nextInt(6_000)) : null;
        return random.nextInt(4) == 0
                ? acknowledged(before, moment(random))
                : before.with(
                        KINDS.get(random.nextInt(KINDS.size())), RELEASED.plus(moment(random)), language, revision);
    }

    private static Progress acknowledged(Progress before, Duration after) {
        return before.acknowledged(
                RELEASED.plusMillis(90),
                new Progress.Acknowledgement(RELEASED.plus(after), AT.plus(Duration.ofMinutes(1))),
                null);
    }

    /** Mostly minutes; at times years before or after, or finer than a millisecond. */
    private static Duration moment(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Duration.ofDays(random.nextInt(20_000) - 10_000L);
            case 1 -> Duration.ofNanos(random.nextInt(2_000_000_000));
            case 2 -> Duration.ofMillis(-random.nextInt(100_000));
            case 3 -> Duration.ZERO;
            default -> Duration.ofMillis(random.nextInt(10_000_000));
        };
    }
}
