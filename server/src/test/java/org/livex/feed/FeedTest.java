package org.livex.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.ThingKind;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.plan.Team;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.room.DamageKind;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;
import org.livex.journal.Entry;

class FeedTest {
    private static final Language ENGLISH = Language.of("en");
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final int PLACES = 1_200;
    private static final Person PLAYER = new Person(
            new PersonId("p"), "Player", PersonFunction.PLAYER, Set.of(), null, null, List.of(ENGLISH), null);

    private final Feed feed = new Feed();
    private Exercise exercise = Exercise.EMPTY;
    private long seq;

    @Test
    void a_person_who_may_see_other_things_now_starts_anew_once_however_many_pages_that_takes() {
        LocalizedText name = LocalizedText.of(ENGLISH, "Name");
        DayWindow day = new DayWindow(ExerciseTime.parse("D1 09:00"), ExerciseTime.parse("D1 18:00"));
        happened(new PlanFact.ExercisePlanned(
                new Plan(name, List.of(ENGLISH), ZoneId.of("UTC"), List.of(day), Nights.STOP, null, null)));
        happened(new PlanFact.PersonAdded(PLAYER));
        for (int i = 0; i < PLACES; i++) {
            Place place = new Place(new PlaceId("place-" + i), name, new GeoPoint(45, 11), 10, Audience.EVERYONE);
            happened(new PlanFact.PlaceAdded(place));
        }
        happened(new PlanFact.PersonRevised(PLAYER));

        FeedPage page = feed.page(PLAYER, 2, List.of(ENGLISH));
        assertThat(page.reset()).isTrue();
        int items = page.items().size();
        while (page.more()) {
            page = feed.page(PLAYER, page.cursor(), List.of(ENGLISH));
            assertThat(page.reset()).isFalse();
            items += page.items().size();
        }

        assertThat(items).isGreaterThanOrEqualTo(PLACES);
        assertThat(page.cursor()).isEqualTo(seq);
    }

    @Test
    void whoever_has_read_entries_that_are_lost_starts_anew_and_so_does_everybody_else() {
        happened(new PlanFact.PersonAdded(PLAYER));
        happened(new PlanFact.PlaceAdded(new Place(
                new PlaceId("gate"), LocalizedText.of(ENGLISH, "Gate"), new GeoPoint(45, 11), 10, Audience.EVERYONE)));
        long readUpTo = seq;
        happened(new ControlFact.JournalDamaged(DamageKind.LOST, seq, seq, NOON, NOON));
        happened(new PlanFact.PlaceAdded(new Place(
                new PlaceId("yard"), LocalizedText.of(ENGLISH, "Yard"), new GeoPoint(45, 11), 10, Audience.EVERYONE)));

        assertThat(feed.page(PLAYER, readUpTo, List.of(ENGLISH)).reset()).isTrue();
        assertThat(feed.page(PLAYER, seq, List.of(ENGLISH)).reset()).isFalse();
    }

    @Test
    void a_team_that_was_taken_out_has_no_channel_any_more_and_the_console_hears_of_it() {
        Person controller = new Person(
                new PersonId("c"), "Control", PersonFunction.CONTROLLER, Set.of(), null, null, List.of(ENGLISH), null);
        happened(new PlanFact.PersonAdded(controller));
        happened(new PlanFact.TeamAdded(new Team(new TeamId("spare"), LocalizedText.of(ENGLISH, "Spare"))));
        long read = seq;
        assertThat(channels(controller, 0)).singleElement().asString().doesNotContain("removed");

        happened(new PlanFact.ThingRemoved(ThingKind.TEAM, "spare"));

        assertThat(channels(controller, read))
                .singleElement()
                .asString()
                .contains("\"id\":\"team/spare\"", "\"removed\":true");
        assertThat(channels(controller, 0)).singleElement().asString().contains("\"removed\":true");
    }

    private List<String> channels(Person person, long cursor) {
        return feed.page(person, cursor, List.of(ENGLISH)).items().stream()
                .map(item -> new String(item, UTF_8))
                .filter(item -> item.contains("\"kind\":\"channel\""))
                .toList();
    }

    @Test
    void a_page_costs_what_is_new() {
        happened(new PlanFact.PersonAdded(PLAYER));
        long before = seq;
        assertThat(feed.page(PLAYER, before, List.of(ENGLISH)).items()).isEmpty();

        happened(new PlanFact.PlaceAdded(new Place(
                new PlaceId("gate"), LocalizedText.of(ENGLISH, "Gate"), new GeoPoint(45, 11), 10, Audience.EVERYONE)));

        assertThat(feed.page(PLAYER, before, List.of(ENGLISH)).items()).hasSize(1);
        assertThat(feed.page(PLAYER, seq, List.of(ENGLISH)).items()).isEmpty();
    }

    @Test
    void a_journal_has_one_name_until_it_is_restored_from_a_backup() {
        assertThat(feed.journal()).isEmpty();
        happened(new PlanFact.PersonAdded(PLAYER));
        String first = feed.journal();
        happened(new PlanFact.PersonRevised(PLAYER));
        assertThat(feed.journal()).isEqualTo(first).isNotEmpty();

        happened(new ClockFact.BackupRestored(NOON));

        assertThat(feed.journal()).isNotEqualTo(first).isNotEmpty();
        String restored = feed.journal();

        happened(new ClockFact.ServerTakenOver(NOON, "second"));

        assertThat(feed.journal()).isNotEqualTo(restored).isNotEmpty();
    }

    @Test
    void a_journal_whose_end_is_lost_or_unknown_has_another_name_and_one_that_was_changed_has_not() {
        happened(new PlanFact.PersonAdded(PLAYER));
        String first = feed.journal();
        happened(new ControlFact.JournalDamaged(DamageKind.CHANGED, 1, 1, null, null));
        assertThat(feed.journal()).isEqualTo(first);

        happened(new ControlFact.JournalDamaged(DamageKind.LOST, 2, 2, null, null));
        String second = feed.journal();
        happened(new ControlFact.JournalDamaged(DamageKind.END_UNKNOWN, 4, 4, null, null));

        assertThat(List.of(first, second, feed.journal())).doesNotHaveDuplicates();
    }

    @Test
    void the_proof_of_a_term_stays_in_the_name_of_a_journal_that_is_cut() {
        String proof = "term-2-" + "0".repeat(32);
        happened(new PlanFact.PersonAdded(PLAYER));
        happened(proof, new ClockFact.BackupRestored(NOON));
        assertThat(feed.journal()).isEqualTo(proof);

        for (long lost = 3; lost < 5; lost++) {
            happened(new ControlFact.JournalDamaged(DamageKind.END_UNKNOWN, lost, lost, null, null));
            assertThat(feed.journal()).startsWith(proof + ".").hasSizeBetween(proof.length() + 2, 64);
        }
    }

    private void happened(Fact fact) {
        happened("c-" + (seq + 1), fact);
    }

    private void happened(String command, Fact fact) {
        seq++;
        exercise = exercise.apply(fact, new Stamp(seq, NOON));
        feed.follow(new Entry(new ExerciseId("e"), seq, new CommandId(command), NOON, null, List.of(fact)), exercise);
    }
}
