package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.pack.DemoPacks.after;
import static org.livex.pack.DemoPacks.decide;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.plan.OwnColumn;
import org.livex.exercise.plan.OwnColumns;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.ColumnId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.i18n.Language;

/** Nothing that stands in control's own columns is lost in silence where a pack is taken over. */
class TakenColumnsTest {
    private static final InjectId CALL = new InjectId("sh-01");
    private static final OwnColumn VEHICLE = column("vehicle");
    private static final OwnColumn COST = column("cost");
    private static final OwnColumn PROPS = column("props");
    private static final Set<String> ALL = Set.of("inject/sh-01", "columns/msel");

    private final DemoPacks demo = new DemoPacks();
    private final Exercise plain = demo.plain;
    private final Exercise here;

    TakenColumnsTest() throws IOException {
        here = filled(List.of(VEHICLE, COST, PROPS), Map.of(VEHICLE.id(), "Van 2", COST.id(), "90"));
    }

    @Test
    void a_pack_from_before_there_were_columns_leaves_what_stands_in_them() throws IOException {
        Exercise renumbered = after(
                plain,
                new PlanCommand.ReviseInject(
                        planned(plain).inject().but().number("77").build(),
                        planned(plain).revision()));

        Exercise taken = after(here, taking(here, renumbered));

        assertThat(planned(taken).inject().number()).isEqualTo("77");
        assertThat(inColumns(taken)).isEqualTo(inColumns(here));
        assertThat(taken.scenario().columns().columns()).containsExactly(VEHICLE, COST, PROPS);
    }

    @Test
    void a_pack_says_what_stands_in_its_columns_and_the_others_stay_if_they_hold_something() throws IOException {
        Exercise taken = after(here, taking(here, filled(List.of(VEHICLE), Map.of(VEHICLE.id(), "Van 3"))));

        assertThat(inColumns(taken)).isEqualTo(Map.of(VEHICLE.id(), "Van 3", COST.id(), "90"));
        assertThat(taken.scenario().columns().columns()).containsExactly(VEHICLE, COST);
    }

    @Test
    void where_a_column_of_the_pack_is_empty_it_becomes_empty() throws IOException {
        Exercise taken = after(here, taking(here, filled(List.of(VEHICLE, COST), Map.of(COST.id(), "90"))));

        assertThat(inColumns(taken)).isEqualTo(Map.of(COST.id(), "90"));
    }

    @Test
    void more_columns_than_there_may_be_are_refused() throws IOException {
        List<OwnColumn> many = new ArrayList<>();
        IntStream.range(0, OwnColumns.MOST).forEach(number -> many.add(column("c" + number)));

        Decision decision = decide(here, taking(here, filled(many, Map.of())));

        assertThat(decision).isInstanceOfSatisfying(Decision.Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(Rejection.IMPORT_FAILED);
            assertThat(rejected.parameters()).containsValue("column-holds-something");
        });
    }

    @Test
    void what_nobody_has_reviewed_in_the_pack_is_a_draft() throws IOException {
        Exercise there = after(
                filled(List.of(VEHICLE), Map.of(VEHICLE.id(), "Van 3")),
                new PlanCommand.ReviewInject(CALL, planned(plain).revision() + 1, ReviewState.DRAFT));
        Exercise approved =
                after(here, new PlanCommand.ReviewInject(CALL, planned(here).revision(), ReviewState.APPROVED));

        Exercise taken = after(approved, taking(approved, there));

        assertThat(planned(taken).isApproved()).isFalse();
    }

    private Exercise filled(List<OwnColumn> columns, Map<ColumnId, String> values) {
        Exercise with = after(plain, new PlanCommand.WriteColumns(columns, 0, Map.of()));
        PlannedInject planned = planned(with);
        return after(
                with,
                new PlanCommand.ReviseInject(
                        planned.inject().but().columns(values).build(), planned.revision()));
    }

    private PlanCommand taking(Exercise exercise, Exercise newer) throws IOException {
        return demo.taking(exercise, newer, ALL);
    }

    private static OwnColumn column(String id) {
        return new OwnColumn(new ColumnId(id), LocalizedText.of(Language.of("en"), id), OwnColumn.Kind.TEXT, null);
    }

    private static PlannedInject planned(Exercise exercise) {
        return Objects.requireNonNull(exercise.msel().find(CALL));
    }

    private static Map<ColumnId, String> inColumns(Exercise exercise) {
        return planned(exercise).inject().inColumns();
    }
}
