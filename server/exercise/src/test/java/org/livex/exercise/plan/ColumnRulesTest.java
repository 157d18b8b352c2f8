package org.livex.exercise.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.exercise.Scenarios.CONTROLLER;
import static org.livex.exercise.Scenarios.DIRECTOR;
import static org.livex.exercise.Scenarios.byHand;
import static org.livex.exercise.Scenarios.id;
import static org.livex.exercise.Scenarios.inject;
import static org.livex.exercise.Scenarios.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.words.ids.ColumnId;

public class ColumnRulesTest {
    public static final OwnColumn VEHICLE = column("vehicle", OwnColumn.Kind.TEXT);
    public static final OwnColumn COST = column("cost", OwnColumn.Kind.NUMBER);
    private static final OwnColumn TESTED = column(
            "tested",
            OwnColumn.Kind.CHOICE,
            new FormChoice("triage", text("Triage")),
            new FormChoice("search", text("Search")));
    private static final OwnColumn CLEARED = column("cleared", OwnColumn.Kind.YES_NO);
    private static final OwnColumn RESPONSIBLE = column("responsible", OwnColumn.Kind.PERSON);

    private static OwnColumn column(String id, OwnColumn.Kind kind, FormChoice... options) {
        return new OwnColumn(new ColumnId(id), text(id), kind, options.length == 0 ? null : List.of(options));
    }

    public static Inject with(OwnColumn column, String value) {
        return inject("call", byHand())
                .but()
                .columns(Map.of(column.id(), value))
                .build();
    }

    private static PlanCommand columns(int basedOn, OwnColumn... columns) {
        return new PlanCommand.WriteColumns(List.of(columns), basedOn, Map.of());
    }

    /** One inject, with a vehicle in its second revision. */
    public static GivenExercise filled() {
        return GivenExercise.planned()
                .given(DIRECTOR, columns(0, VEHICLE, COST))
                .given(DIRECTOR, new PlanCommand.PlanInject(with(VEHICLE, "Van 2")));
    }

    private static Map<ColumnId, String> inColumns(GivenExercise given) {
        return Objects.requireNonNull(given.exercise().msel().find(id("call")))
                .inject()
                .inColumns();
    }

    @Test
    void control_adds_columns_and_writes_in_them() {
        GivenExercise given = GivenExercise.planned();

        given.when(DIRECTOR, columns(0, VEHICLE, COST))
                .thenFacts(new PlanFact.ColumnsWritten(List.of(VEHICLE, COST), 1));
        given.when(CONTROLLER, new PlanCommand.PlanInject(with(CLEARED, "yes")))
                .thenRejected(Rejection.UNKNOWN_COLUMN, Map.of("id", "cleared"));
        given.when(CONTROLLER, new PlanCommand.PlanInject(with(VEHICLE, "Van 2")))
                .thenFacts(new PlanFact.InjectPlanned(with(VEHICLE, "Van 2")));
    }

    @Test
    void of_two_who_change_the_columns_at_once_the_second_is_told() {
        GivenExercise given = GivenExercise.planned().given(DIRECTOR, columns(0, VEHICLE));

        given.when(CONTROLLER, columns(0, COST)).thenRejected(Rejection.REVISION_OUTDATED, Map.of("revision", "1"));
        given.when(CONTROLLER, columns(1, VEHICLE)).thenNothing();
        given.when(CONTROLLER, columns(1, COST, VEHICLE))
                .thenFacts(new PlanFact.ColumnsWritten(List.of(COST, VEHICLE), 2));
    }

    @ParameterizedTest
    @CsvSource({
        "vehicle, Van 2, true",
        "cost, 120.50, true",
        "cost, '120,50', false",
        "cost, much, false",
        "tested, triage, true",
        "tested, Triage, false",
        "cleared, yes, true",
        "cleared, maybe, false",
        "responsible, anna, true",
        "responsible, nobody, false",
        "responsible, not an id, false"
    })
    void what_stands_in_a_column_is_of_its_kind(String id, String value, boolean isTaken) {
        OwnColumn column = List.of(VEHICLE, COST, TESTED, CLEARED, RESPONSIBLE).stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
        GivenExercise given =
                GivenExercise.planned().given(DIRECTOR, columns(0, VEHICLE, COST, TESTED, CLEARED, RESPONSIBLE));

        assertThat(column.admits(value, given.exercise().roster())).isEqualTo(isTaken);
        Inject inject = with(column, value);
        if (isTaken) {
            given.when(DIRECTOR, new PlanCommand.PlanInject(inject)).thenFacts(new PlanFact.InjectPlanned(inject));
        } else {
            given.when(DIRECTOR, new PlanCommand.PlanInject(inject))
                    .thenRejected(Rejection.NOT_A_VALUE_OF_COLUMN, Map.of("id", id, "number", "call"));
        }
    }

    @Test
    void a_column_does_not_go_with_more_in_it_than_its_author_was_told() {
        GivenExercise given = filled();

        given.when(DIRECTOR, columns(1, COST))
                .thenRejected(Rejection.COLUMN_HOLDS_SOMETHING, Map.of("id", "vehicle", "injects", "1"));
        given.when(DIRECTOR, new PlanCommand.WriteColumns(List.of(COST), 1, Map.of(VEHICLE.id(), 2)))
                .thenRejected(Rejection.COLUMN_HOLDS_SOMETHING);
        given.when(DIRECTOR, columns(1, VEHICLE)).thenFacts(new PlanFact.ColumnsWritten(List.of(VEHICLE), 2));
        given.when(DIRECTOR, new PlanCommand.WriteColumns(List.of(COST), 2, Map.of(VEHICLE.id(), 1)))
                .thenFacts(new PlanFact.ColumnsWritten(List.of(COST), 3));
    }

    @Test
    void taking_a_column_out_can_be_undone_with_what_stood_in_it() {
        PlanCommand.WriteColumns out = new PlanCommand.WriteColumns(List.of(COST), 1, Map.of(VEHICLE.id(), 1));
        GivenExercise given = filled().given(DIRECTOR, out);

        assertThat(given.exercise()
                        .scenario()
                        .columns()
                        .seen(Objects.requireNonNull(given.exercise().msel().find(id("call")))
                                .inject()))
                .isEqualTo(inject("call", byHand()));
        given.given(CONTROLLER, new PlanCommand.ReviseInject(with(COST, "90"), 1));
        given.given(
                DIRECTOR,
                new PlanCommand.UndoWriting(new PlanCommand.WriteColumns(List.of(VEHICLE, COST), 2, Map.of()), out));

        assertThat(inColumns(given)).isEqualTo(Map.of(VEHICLE.id(), "Van 2", COST.id(), "90"));
        assertThat(given.exercise().scenario().columns().columns()).containsExactly(VEHICLE, COST);
    }

    @Test
    void a_console_that_knows_of_no_columns_leaves_what_stands_in_them() {
        GivenExercise given = filled();
        Inject known = inject("call", byHand()).but().number("7").build();

        given.given(CONTROLLER, new PlanCommand.ReviseInject(known, 1));
        assertThat(inColumns(given)).isEqualTo(Map.of(VEHICLE.id(), "Van 2"));
        given.given(
                CONTROLLER,
                new PlanCommand.ReviseInject(known.but().columns(Map.of()).build(), 2));
        assertThat(inColumns(given)).isEmpty();
    }

    @Test
    void what_stands_in_a_column_is_undone_as_the_rest_of_an_inject() {
        GivenExercise given = filled().given(CONTROLLER, new PlanCommand.ReviseInject(with(VEHICLE, "Van 3"), 1));

        given.given(CONTROLLER, new PlanCommand.UndoRevisions(Map.of(id("call"), 2)));

        assertThat(inColumns(given)).isEqualTo(Map.of(VEHICLE.id(), "Van 2"));
    }

    @Test
    void a_column_keeps_a_kind_and_options_that_what_stands_in_it_fits() {
        GivenExercise given = filled();
        OwnColumn counted = column("vehicle", OwnColumn.Kind.NUMBER);

        given.when(DIRECTOR, columns(1, counted, COST))
                .thenRejected(Rejection.NOT_A_VALUE_OF_COLUMN, Map.of("id", "vehicle", "number", "call"));
        given.given(CONTROLLER, new PlanCommand.ReviseInject(with(VEHICLE, "2"), 1))
                .when(DIRECTOR, columns(1, counted, COST))
                .thenFacts(new PlanFact.ColumnsWritten(List.of(counted, COST), 2));
    }

    @Test
    void a_column_is_no_correction_of_what_is_out() {
        GivenExercise given = GivenExercise.running(inject("call", byHand()))
                .given(DIRECTOR, columns(0, VEHICLE))
                .given(DIRECTOR, new InjectCommand.ReleaseInject(id("call"), null));

        given.when(DIRECTOR, new PlanCommand.ReviseInject(with(VEHICLE, "Van 2"), 1))
                .thenFacts(new PlanFact.InjectRevised(with(VEHICLE, "Van 2"), 2));
    }

    @Test
    void an_inject_comes_back_with_what_stood_in_a_column_that_has_gone_since() {
        PlanCommand.WriteColumns out = new PlanCommand.WriteColumns(List.of(COST), 1, Map.of());
        GivenExercise given = filled().given(DIRECTOR, new PlanCommand.RemoveInject(id("call"), 1))
                .given(DIRECTOR, out);

        given.when(DIRECTOR, new PlanCommand.PlanInject(with(VEHICLE, "Van 9")))
                .thenRejected(Rejection.UNKNOWN_COLUMN, Map.of("id", "vehicle"));
        given.given(DIRECTOR, new PlanCommand.PlanInject(with(VEHICLE, "Van 2")));
        assertThat(given.exercise()
                        .scenario()
                        .columns()
                        .seen(given.planned("call").inject()))
                .isEqualTo(inject("call", byHand()));
        given.given(DIRECTOR, columns(2, VEHICLE, COST));
        assertThat(inColumns(given)).isEqualTo(Map.of(VEHICLE.id(), "Van 2"));
    }

    @Test
    void filling_in_a_column_takes_no_approval_back() {
        GivenExercise given =
                filled().given(CONTROLLER, new PlanCommand.ReviewInject(id("call"), 1, ReviewState.APPROVED));

        given.given(CONTROLLER, new PlanCommand.ReviseInject(with(VEHICLE, "Van 3"), 1));
        assertThat(given.planned("call").isApproved()).isTrue();
        given.given(CONTROLLER, new PlanCommand.UndoRevisions(Map.of(id("call"), 2)));
        assertThat(given.planned("call").isApproved()).isTrue();
        Inject renumbered = with(VEHICLE, "Van 4").but().number("7").build();
        given.given(CONTROLLER, new PlanCommand.ReviseInject(renumbered, 3));
        assertThat(given.planned("call").isApproved()).isFalse();
    }

    @Test
    void filling_in_a_column_asks_nobody_for_another_second_yes() {
        GivenExercise given = GivenExercise.running(inject("call", byHand()))
                .given(DIRECTOR, columns(0, VEHICLE))
                .given(DIRECTOR, new PlanCommand.WriteHandling(id("call"), new Handling(true, List.of()), 0))
                .given(CONTROLLER, new InjectCommand.ReleaseInject(id("call")));

        given.when(DIRECTOR, new PlanCommand.ReviseInject(with(VEHICLE, "Van 2"), 1))
                .thenFacts(new PlanFact.InjectRevised(with(VEHICLE, "Van 2"), 2))
                .when(DIRECTOR, new ControlCommand.ConfirmRelease(id("call"), 2))
                .thenReleased("call");
    }

    @Test
    void there_are_not_more_columns_than_a_screen_can_bear_and_none_twice() {
        List<OwnColumn> many = new ArrayList<>();
        for (int i = 0; i <= OwnColumns.MOST; i++) {
            many.add(column("c" + i, OwnColumn.Kind.TEXT));
        }

        assertThatThrownBy(() -> new PlanCommand.WriteColumns(many, 0, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlanCommand.WriteColumns(List.of(VEHICLE, VEHICLE), 0, new HashMap<>()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> column("tested", OwnColumn.Kind.CHOICE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(VEHICLE, "two\nlines")).isInstanceOf(IllegalArgumentException.class);
    }
}
