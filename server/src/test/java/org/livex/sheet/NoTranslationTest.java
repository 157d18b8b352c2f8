package org.livex.sheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.plan.PlanCommand;

/** A dash in the column of a language of our own workbook is no translation. */
class NoTranslationTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @ValueSource(strings = {"-", "—", "n/a", "N/A"})
    void a_dash_leaves_the_translation_as_it_is_and_its_cell_is_named(String sign) {
        Inject inject = demo.msel().injects().values().stream()
                .map(planned -> planned.inject())
                .filter(one -> one.body().versions().containsKey(EN)
                        && one.body().versions().containsKey(RU))
                .findFirst()
                .orElseThrow();
        String other = inject.body().source().equals(EN) ? "body:ru" : "body:en";
        String title = new ExerciseSheets(demo, WORDS).sheet(Part.MSEL).table().title();
        byte[] file = edited(workbook(demo), book -> {
            set(book.getSheet(title), inject.id().value(), other, sign);
            set(book.getSheet(title), inject.id().value(), MselColumns.TITLE, "Another title");
        });

        Draft draft = draft(file, demo, Map.of());

        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.notices()).extracting(Draft.Notice::code).containsExactly("no-translations");
        Exercise after = after(demo, new PlanCommand.ImportScenario(draft.commands()));
        assertThat(requireNonNull(after.msel().find(inject.id())).inject().body())
                .isEqualTo(inject.body());
    }
}
