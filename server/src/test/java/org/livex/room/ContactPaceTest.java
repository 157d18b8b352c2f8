package org.livex.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.livex.command.Timers;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

class ContactPaceTest {
    private static final ContactPace.Who ANNA = who("anna");
    private static final ContactPace.Who BORIS = who("boris");

    private final Hand hand = new Hand();
    private final ContactPace pace = new ContactPace(hand);
    private final List<String> told = new ArrayList<>();

    /** A clock that a test moves. */
    private static final class Hand implements Timers {
        private final Map<Long, Runnable> waiting = new TreeMap<>();
        private long now;
        private long number;

        @Override
        public long set(long millis, Runnable then) {
            // Its name is when it rings, with a number behind so that two never have the same.
            long timer = (now + millis) * 1_000 + number++;
            waiting.put(timer, then);
            return timer;
        }

        @Override
        public void cancel(long timer) {
            waiting.remove(timer);
        }

        void passes(long millis) {
            now += millis;
            List<Runnable> due = new ArrayList<>();
            waiting.entrySet().removeIf(timer -> timer.getKey() / 1_000 <= now && due.add(timer.getValue()));
            due.forEach(Runnable::run);
        }
    }

    @Test
    void after_silence_control_hears_at_once_of_everybody() {
        heard(ANNA, look("ru"));
        heard(BORIS, look("ru"));

        assertThat(told).containsExactly("anna ru", "boris ru");
    }

    @Test
    void a_phone_on_a_socket_that_has_nothing_new_to_say_of_itself_is_not_told_again() {
        heard(ANNA, look("ru"));
        for (int i = 0; i < 100; i++) {
            heard(ANNA, look("ru"));
            hand.passes(1_000);
        }

        assertThat(told).containsExactly("anna ru");
    }

    @Test
    void what_changes_soon_after_is_told_once_at_the_end_of_the_pause_as_it_is_then() {
        heard(ANNA, look("ru"));
        heard(ANNA, look("en"));
        hand.passes(2_000);
        heard(ANNA, look("ar"));
        hand.passes(2_999);
        assertThat(told).containsExactly("anna ru");

        hand.passes(1);
        assertThat(told).containsExactly("anna ru", "anna ar");
    }

    @Test
    void what_changes_later_is_told_at_once() {
        heard(ANNA, look("ru"));
        hand.passes(ContactPace.PAUSE_MILLIS);
        heard(ANNA, look("en"));

        assertThat(told).containsExactly("anna ru", "anna en");
    }

    @Test
    void a_change_that_was_taken_back_is_told_all_the_same_for_somebody_may_have_asked_in_between() {
        heard(ANNA, look("ru"));
        heard(ANNA, look("en"));
        heard(ANNA, look("ru"));
        hand.passes(ContactPace.PAUSE_MILLIS);

        assertThat(told).containsExactly("anna ru", "anna ru");
    }

    @Test
    void without_a_socket_that_they_are_there_is_news_once_in_each_pause() {
        for (int i = 0; i < 10; i++) {
            pace.heard(ANNA, look("ru"), true, () -> told.add("anna"));
            hand.passes(1_000);
        }

        assertThat(told).containsExactly("anna", "anna");
    }

    @Test
    void what_somebody_could_not_take_is_told_again_at_the_end_of_the_pause_until_they_do() {
        List<Boolean> takes = new ArrayList<>(List.of(false, false, true));
        pace.heard(ANNA, look("ru"), false, takes::removeFirst);
        assertThat(takes).hasSize(2);

        hand.passes(ContactPace.PAUSE_MILLIS);
        assertThat(takes).hasSize(1);
        hand.passes(ContactPace.PAUSE_MILLIS);
        hand.passes(ContactPace.PAUSE_MILLIS);

        assertThat(takes).isEmpty();
    }

    @Test
    void whoever_went_and_came_back_is_told_at_once_and_what_waited_before_is_not() {
        heard(ANNA, look("ru"));
        heard(ANNA, look("en"));
        pace.forget(ANNA);
        hand.passes(4_000);
        heard(ANNA, look("ar"));
        hand.passes(4_999);

        assertThat(told).containsExactly("anna ru", "anna ar");
    }

    private void heard(ContactPace.Who who, ContactPace.Look look) {
        pace.heard(
                who,
                look,
                false,
                () -> told.add(who.person().value() + " "
                        + Objects.requireNonNull(look.language()).tag()));
    }

    private static ContactPace.Look look(String language) {
        return new ContactPace.Look(new DeviceId("phone"), Language.of(language), null);
    }

    private static ContactPace.Who who(String person) {
        return new ContactPace.Who(new ExerciseId("e"), new PersonId(person));
    }
}
