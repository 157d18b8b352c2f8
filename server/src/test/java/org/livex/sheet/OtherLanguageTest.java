package org.livex.sheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ids.InjectId;
import org.livex.i18n.Language;
import org.livex.sheet.own.OwnImport;

/** Files that go out in one language and come back to somebody who reads another. */
class OtherLanguageTest {
    private static final String INJECT = "sh-02";

    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource({"en,ru", "ru,ar", "ar,en", "ru,ru"})
    void what_was_edited_is_a_plain_change(String written, String read) {
        byte[] file = workbook(written, opened -> {
            XSSFSheet msel = opened.getSheetAt(0);
            set(msel, INJECT, MselColumns.TITLE, "Another title");
            set(msel, INJECT, MselColumns.MUST_ACKNOWLEDGE, words(written).yesOrNo(!acknowledged(demo)));
        });

        Draft draft = draft(file, read, demo);

        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.notices()).isEmpty();
        assertThat(draft.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Draft.Kind.CHANGED);
            assertThat(change.dispute()).isNull();
            assertThat(change.fields())
                    .extracting(Draft.Field::name)
                    .containsExactly(
                            words(read).header(MselColumns.TITLE), words(read).header(MselColumns.MUST_ACKNOWLEDGE));
        });
        Exercise after = after(demo, new PlanCommand.ImportScenario(draft.commands()));
        assertThat(inject(after).title().original().text()).isEqualTo("Another title");
        assertThat(acknowledged(after)).isNotEqualTo(acknowledged(demo));
        // Brought in once more it says what Livex has by now.
        assertThat(draft(file, read, after).changes()).isEmpty();
    }

    @Test
    void recipients_that_are_taken_already_are_no_conflict_with_themselves() {
        byte[] file = workbook(
                "en",
                opened -> set(opened.getSheetAt(0), INJECT, MselColumns.TO, "Team Bravo + Border Police; country:IT"));
        Draft first = draft(file, "en", demo);
        assertThat(first.mistakes()).isEmpty();
        Exercise after = after(demo, new PlanCommand.ImportScenario(first.commands()));

        assertThat(draft(file, "ru", after).changes()).isEmpty();
        assertThat(draft(file, "ru", after).mistakes()).isEmpty();
    }

    @Test
    void a_word_of_another_language_that_says_the_same_changes_nothing() {
        byte[] file = workbook(
                "ru",
                opened -> set(
                        opened.getSheetAt(0), INJECT, MselColumns.MUST_ACKNOWLEDGE, WORDS.yesOrNo(acknowledged(demo))));

        assertThat(draft(file, "ru", demo).changes()).isEmpty();
        assertThat(draft(file, "en", demo).changes()).isEmpty();
    }

    @Test
    void what_a_colleague_changed_too_is_asked_about_in_every_language() {
        byte[] file = workbook("en", opened -> set(opened.getSheetAt(0), INJECT, MselColumns.TITLE, "From the file"));
        Inject theirs = inject(demo).but().objective("By a colleague").build();
        Exercise since = after(
                demo,
                new PlanCommand.ReviseInject(
                        theirs,
                        requireNonNull(demo.msel().find(new InjectId(INJECT))).revision()));

        assertThat(draft(file, "ru", since).changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Draft.Kind.CONFLICT);
            assertThat(change.fields()).extracting(Draft.Field::after).containsExactly("From the file");
        });
    }

    @Test
    void a_workbook_of_an_older_livex_that_does_not_say_its_language_is_known_by_its_words() {
        byte[] file = workbook("ru", opened -> {
            set(opened.getSheetAt(0), INJECT, MselColumns.TITLE, "Another title");
            opened.getSheet(OwnLayout.INDEX_SHEET).getRow(1).getCell(0).setBlank();
        });

        assertThat(draft(file, "en", demo).changes())
                .extracting(Draft.Change::kind)
                .containsExactly(Draft.Kind.CHANGED);
    }

    @Test
    void a_csv_is_known_by_its_words_too() {
        String csv = new String(new ExerciseSheets(demo, words("ru")).csv(Part.MSEL), StandardCharsets.UTF_8);
        String title = inject(demo).title().original().text();
        assertThat(csv).contains(title);

        byte[] edited = csv.replace(title, "Another title").getBytes(StandardCharsets.UTF_8);

        assertThat(draft(edited, "en", demo).changes())
                .extracting(Draft.Change::kind)
                .containsExactly(Draft.Kind.CHANGED);
    }

    private byte[] workbook(String language, Consumer<XSSFWorkbook> edits) {
        return edited(new ExerciseSheets(demo, words(language)).workbook(ExerciseSheets.EVERYTHING, "demo"), edits);
    }

    private static SheetWords words(String language) {
        return new SheetWords(CATALOG, Language.of(language));
    }

    private static Draft draft(byte[] file, String reader, Exercise exercise) {
        return new OwnImport(words(reader), Map.of(), new Drafting(exercise, CONTROL, NOW, true)).read(read(file));
    }

    private static Inject inject(Exercise exercise) {
        return requireNonNull(exercise.msel().find(new InjectId(INJECT))).inject();
    }

    private static boolean acknowledged(Exercise exercise) {
        return inject(exercise).mustAcknowledge();
    }
}
