package org.livex.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.ThingKind;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.changes.ChangeBook;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;
import org.livex.i18n.Language;

/** For whom each kind of item is. Whoever changes a list here changes who learns what. */
class ItemTableTest {
    private static final Person PLAYER = new Person(
            new PersonId("p"), "P", PersonFunction.PLAYER, Set.of(), null, null, List.of(Language.of("en")), null);
    private static final Set<ItemKind> OF_CONTROL_ALONE = Set.of(
            ItemKind.AGENCY,
            ItemKind.PERSONA,
            ItemKind.STORYLINE,
            ItemKind.PHASE,
            ItemKind.OBJECTIVE,
            ItemKind.PERSON,
            ItemKind.MSEL_INJECT,
            ItemKind.PROGRESS,
            ItemKind.CELL,
            ItemKind.HAND_OVER,
            ItemKind.SHIFT_ENTRY,
            ItemKind.CONTROLLER_CALL,
            ItemKind.VARIABLE,
            ItemKind.PRESENCE,
            ItemKind.EVALUATION_GUIDE,
            ItemKind.WATCH,
            ItemKind.RATING,
            ItemKind.OBSERVATION,
            ItemKind.MOMENT,
            ItemKind.FEEDBACK_RELEASE,
            ItemKind.WALL_CLOCK,
            ItemKind.TRUTH,
            ItemKind.REPEATED_QUESTION,
            ItemKind.REPORT,
            ItemKind.CORRECTIVE_ACTION);

    private final ItemTable table = new ItemTable(new ChangeBook());

    @Test
    void what_is_controls_alone_is_shown_to_no_participant_and_written_for_none() {
        OF_CONTROL_ALONE.forEach(kind -> {
            Item item = new Item(kind, "x");
            assertThat(table.ofControl(kind)).isNotNull();
            assertThat(table.admits(Exercise.EMPTY, item, PLAYER)).isFalse();
            assertThatThrownBy(() -> table.writing(Exercise.EMPTY, item)).hasMessageContaining(kind.name());
        });
    }

    @Test
    void everything_else_is_written_for_participants() {
        those(kind -> !OF_CONTROL_ALONE.contains(kind))
                .forEach(kind -> assertThat(table.writing(Exercise.EMPTY, new Item(kind, "x")))
                        .isNotNull());
    }

    @Test
    void control_has_all_kinds_but_those_of_a_reader_of_their_own() {
        assertThat(those(kind -> table.ofControl(kind) == null))
                .containsExactlyInAnyOrder(
                        ItemKind.ME,
                        ItemKind.INJECT,
                        ItemKind.RECEIPT,
                        ItemKind.TRANSLATION,
                        ItemKind.BRAKE,
                        ItemKind.WELFARE);
    }

    @Test
    void nothing_but_the_exercise_its_clock_and_the_red_stop_is_for_everybody() {
        assertThat(those(kind -> !Set.of(ItemKind.CHANNEL, ItemKind.TRANSLATION).contains(kind)
                        && table.admits(Exercise.EMPTY, new Item(kind, "x"), PLAYER)))
                .containsExactlyInAnyOrder(ItemKind.EXERCISE, ItemKind.CLOCK, ItemKind.RED_STOP);
    }

    @Test
    void control_is_told_of_each_thing_that_was_taken_out_that_it_is_gone() {
        for (ThingKind kind : ThingKind.values()) {
            ItemKind item = ItemKind.valueOf(kind.name());
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            Objects.requireNonNull(table.ofControl(item)).ofControl(json, Exercise.EMPTY, new Item(item, "gone"));
            assertThat(json.path("removed").asBoolean()).as(kind.name()).isTrue();
        }
    }

    private static Set<ItemKind> those(Predicate<ItemKind> which) {
        return Stream.of(ItemKind.values()).filter(which).collect(Collectors.toSet());
    }
}
