package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.Seeds;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.InjectId;
import org.livex.i18n.Language;

/** Whatever one author does, undoing it step by step comes back to where it began. */
class RandomAuthoringTest {
    private record Step(Map<InjectId, Object> before, Supplier<PlanCommand> undo) {}

    static LongStream seeds() {
        return Seeds.some(15, 80);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void undoing_step_by_step_restores_exactly_what_was_there(long seed) {
        Random random = new Random(seed);
        GivenExercise given =
                GivenExercise.planned(inject("a", at("D1 09:30")), inject("b", at("D1 10:00")), inject("c", byHand()));
        Deque<Step> steps = new ArrayDeque<>();
        for (int i = 0; i < 40; i++) {
            if (!steps.isEmpty() && random.nextInt(3) == 0) {
                undo(given, steps.pop());
            } else {
                act(given, random, i, steps);
            }
        }
        while (!steps.isEmpty()) {
            undo(given, steps.pop());
        }
    }

    private static void undo(GivenExercise given, Step step) {
        given.given(CONTROLLER, step.undo().get());
        assertThat(look(given)).isEqualTo(step.before());
    }

    private static void act(GivenExercise given, Random random, int number, Deque<Step> steps) {
        Map<InjectId, Object> before = look(given);
        List<PlannedInject> all = List.copyOf(given.exercise().msel().injects().values());
        PlannedInject one = all.isEmpty() ? null : all.get(random.nextInt(all.size()));
        if (one == null || random.nextInt(5) == 0) {
            InjectId id = id("n" + number);
            given.given(CONTROLLER, new PlanCommand.PlanInject(inject(id.value(), at("D1 11:00"))));
            steps.push(new Step(
                    before,
                    () -> new PlanCommand.RemoveInject(
                            id, given.planned(id.value()).revision())));
            return;
        }
        InjectId id = one.inject().id();
        int revision = one.revision();
        switch (random.nextInt(4)) {
            case 0 -> {
                given.given(CONTROLLER, new PlanCommand.RemoveInject(id, revision));
                steps.push(new Step(before, () -> new PlanCommand.PlanInject(one.inject())));
            }
            case 1 -> {
                given.when(CONTROLLER, new PlanCommand.ShiftInjects(Map.of(id, revision), null, null, minutes(7)));
                if (given.decision() instanceof Decision.Accepted) {
                    steps.push(new Step(before, () -> new PlanCommand.UndoRevisions(Map.of(id, revision + 1))));
                }
            }
            default -> {
                given.given(CONTROLLER, new PlanCommand.ReviseInject(edited(one.inject(), random), revision));
                steps.push(new Step(before, () -> new PlanCommand.UndoRevisions(Map.of(id, revision + 1))));
            }
        }
    }

    private static Inject edited(Inject inject, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> inject.with(at("D1 1" + random.nextInt(8) + ":00"));
            case 1 -> inject.with(TextPart.BODY, inject.body().revised("Body " + random.nextInt(9), 2));
            case 2 ->
                inject.with(
                        TextPart.BODY, inject.body().with(RUSSIAN, TextVersion.draft("Текст " + random.nextInt(9))));
            case 3 ->
                inject.but()
                        .subject(inject.subject() == null ? text("Subject " + random.nextInt(9)) : null)
                        .build();
            default -> inject.with(TextPart.TITLE, text("Title " + random.nextInt(9)));
        };
    }

    /** All but the numbers of revisions, which only ever grow. */
    private static Map<InjectId, Object> look(GivenExercise given) {
        Map<InjectId, Object> all = new HashMap<>();
        given.exercise().msel().injects().forEach((id, planned) -> {
            Inject inject = planned.inject();
            all.put(
                    id,
                    List.of(
                            inject.trigger(),
                            words(inject.title()),
                            words(inject.body()),
                            inject.subject() == null ? Map.of() : words(inject.subject()),
                            inject.audience()));
        });
        return all;
    }

    private static Map<Language, String> words(LocalizedText text) {
        Map<Language, String> words = new TreeMap<>();
        text.versions()
                .forEach((language, version) ->
                        words.put(language, version.text() + (text.isStale(language) ? " (stale)" : "")));
        return words;
    }
}
