package org.livex.sheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.DossierKind;
import org.livex.exercise.form.Bounds;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.form.ShownIf;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.ActionKindId;

/** Kinds of reports and the fields of their forms, out to a workbook and back. */
class ReportFieldsSheetTest {
    private static final String KINDS = "Report kinds";
    private static final String FIELDS = "Report fields";
    private static final String LEVEL = "risk-assessed/level";
    private static final String CUSTODY = "seized/custody";

    private final Exercise demo = demo();

    @Test
    void what_nobody_edited_changes_nothing() {
        Draft draft = draft(workbook(demo), demo);

        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.changes()).isEmpty();
    }

    @Test
    void a_field_is_edited_in_every_column_and_the_rest_of_its_form_stays() {
        Exercise after = imported(opened -> {
            XSSFSheet fields = opened.getSheet(FIELDS);
            set(fields, "interviewed/minutes", "label:en", "For how long, in minutes");
            set(fields, "interviewed/minutes", "required", "Yes");
            set(fields, "interviewed/minutes", "least", "5");
            set(fields, "interviewed/minutes", "most", "90,5");
            set(fields, "interviewed/minutes", "preset", "30");
            set(fields, "interviewed/minutes", "only-if", "consent = yes");
            set(fields, "interviewed/with", "takes", "Victim; Child");
        });

        FormField minutes = field(after, "interviewed", "minutes");
        assertThat(minutes.label().original().text()).isEqualTo("For how long, in minutes");
        assertThat(minutes.required()).isTrue();
        assertThat(minutes.bounds()).isEqualTo(new Bounds(BigDecimal.valueOf(5), new BigDecimal("90.5")));
        assertThat(minutes.preset()).isEqualTo("30");
        assertThat(minutes.shownIf()).isEqualTo(new ShownIf("consent", "yes"));
        assertThat(field(after, "interviewed", "with").kinds()).containsExactly(DossierKind.VICTIM, DossierKind.CHILD);
        assertThat(kind(after, "interviewed").interview())
                .isEqualTo(kind(demo, "interviewed").interview());
        assertThat(field(after, "interviewed", "topics")).isEqualTo(field(demo, "interviewed", "topics"));
        assertThat(draft(workbook(after), after).changes()).isEmpty();
    }

    @Test
    void a_kind_that_gets_the_name_of_another_one_comes_in_with_a_warning() {
        List<ActionKind> kinds = demo.scenario().all(ActionKind.class).limit(2).toList();
        String name = kinds.getFirst().label().original().text();
        Draft draft = draft(
                edited(
                        workbook(demo),
                        opened -> set(
                                opened.getSheet("Report kinds"),
                                kinds.getLast().id().value(),
                                "name:en",
                                name + " ")),
                demo);

        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.notices()).containsExactly(new Draft.Notice("reports-alike", Map.of("label", name)));
        Exercise after = after(demo, new PlanCommand.ImportScenario(draft.commands()));
        assertThat(draft(workbook(after), after).notices()).isEmpty();
    }

    @Test
    void options_are_lines_that_keep_their_translations_by_their_short_names() {
        Exercise after = imported(opened -> {
            XSSFSheet fields = opened.getSheet(FIELDS);
            set(fields, "interviewed/language", "options:en", "ru | Russian tongue\nen | English\nBy signs");
            set(fields, "interviewed/language", "options:ru", "ru | По-русски\noption-1 | Жестами");
        });

        List<FormChoice> options = field(after, "interviewed", "language").choices();
        assertThat(options).extracting(FormChoice::id).containsExactly("ru", "en", "option-1");
        assertThat(options.getFirst().text().original().text()).isEqualTo("Russian tongue");
        assertThat(requireNonNull(options.getFirst().text().versions().get(RU)).text())
                .isEqualTo("По-русски");
        assertThat(requireNonNull(options.getLast().text().versions().get(RU)).state())
                .isEqualTo(TextState.NEEDS_REVIEW);
        assertThat(options.get(1).text())
                .isEqualTo(field(demo, "interviewed", "language")
                        .choices()
                        .getFirst()
                        .text());
    }

    @Test
    void options_that_are_written_without_their_short_names_are_known_by_their_words() {
        Exercise after = imported(opened -> set(
                opened.getSheet(FIELDS), "seized/ground", "options:en", "Handed over freely\nA warrant\nBy chance"));

        List<FormChoice> options = field(after, "seized", "ground").choices();
        assertThat(options).extracting(FormChoice::id).containsExactly("handed-over", "warrant", "option-1");
        assertThat(options.getFirst().text())
                .isEqualTo(field(demo, "seized", "ground").choices().getLast().text());
    }

    @Test
    void an_option_that_a_condition_asks_for_stays() {
        Draft draft = draft(
                edited(workbook(demo), opened -> set(opened.getSheet(FIELDS), LEVEL, "options:en", "low | Low")), demo);

        assertThat(draft.mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.code()).isEqualTo(Mistake.Code.FIELD_NOT_POSSIBLE));
    }

    @Test
    void a_new_field_in_a_file_without_the_column_of_its_type_is_told_which_column_is_missing() {
        byte[] file = edited(workbook(demo), opened -> {
            XSSFSheet fields = opened.getSheet(FIELDS);
            add(fields, Map.of("kind", "seized", "field", "weight", "label:en", "Weight"));
            fields.getRow(OwnLayout.KEY_ROW)
                    .getCell(column(fields, ReportFieldsSheet.TYPE))
                    .setBlank();
        });

        assertThat(draft(file, demo).mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.code()).isEqualTo(Mistake.Code.COLUMN_MISSING);
            assertThat(mistake.parameters()).hasSize(1);
        });
    }

    @Test
    void a_new_kind_has_its_form_from_the_same_file() {
        Exercise after = imported(opened -> {
            add(opened.getSheet(KINDS), Map.of("short-name", "towed", "name:en", "Towed a vehicle"));
            XSSFSheet fields = opened.getSheet(FIELDS);
            add(fields, Map.of("kind", "towed", "field", "plate", "label:en", "Number plate", "required", "yes"));
            add(
                    fields,
                    Map.of(
                            "kind", "towed",
                            "field", "why",
                            "label:en", "Why",
                            "type", "One option",
                            "options:en", "parked | Badly parked\nevidence | Evidence"));
            add(
                    fields,
                    Map.of("kind", "towed", "field", "exhibit", "label:en", "Exhibit", "only-if", "why = evidence"));
            add(
                    fields,
                    Map.of(
                            "kind", "towed",
                            "field", "object",
                            "label:en", "What",
                            "group", "inside",
                            "group-label:en", "What was in it"));
            add(fields, Map.of("kind", "towed", "field", "count", "label:en", "How many", "group", "inside"));
        });

        ActionKind towed = kind(after, "towed");
        assertThat(towed.audience().everyone()).isTrue();
        assertThat(towed.form()).extracting(FormField::id).containsExactly("plate", "why", "exhibit", "inside");
        assertThat(towed.form().getFirst().required()).isTrue();
        assertThat(towed.form().get(2).shownIf()).isEqualTo(new ShownIf("why", "evidence"));
        assertThat(towed.form().getLast().inner()).extracting(FormField::id).containsExactly("object", "count");
        assertThat(draft(workbook(after), after).changes()).isEmpty();
    }

    @Test
    void rows_of_a_group_speak_for_it() {
        Exercise after = imported(
                opened -> set(opened.getSheet(FIELDS), CUSTODY, "group-label:en", "Objects that were taken along"));

        FormField items = field(after, "seized", "items");
        assertThat(items.label().original().text()).isEqualTo("Objects that were taken along");
        assertThat(items.bounds()).isEqualTo(field(demo, "seized", "items").bounds());
        assertThat(items.required()).isTrue();
        assertThat(items.inner()).hasSize(3);
    }

    @Test
    void deleted_rows_go_with_what_asks_for_them_and_a_group_with_its_last_field() {
        Exercise after = imported(opened -> {
            XSSFSheet fields = opened.getSheet(FIELDS);
            remove(fields, "raided/hurt");
            remove(fields, "raided/hurt-who");
            for (String inner : List.of("number", "what", "custody")) {
                remove(fields, "seized/" + inner);
            }
        });

        assertThat(kind(after, "raided").form()).extracting(FormField::id).doesNotContain("hurt", "hurt-who");
        assertThat(kind(after, "seized").form()).extracting(FormField::id).containsExactly("ground", "list-signed");
    }

    @Test
    void a_field_that_something_else_needs_stays_and_is_named() {
        Draft draft = draft(
                edited(workbook(demo), opened -> {
                    remove(opened.getSheet(FIELDS), "raided/hurt");
                    remove(opened.getSheet(FIELDS), "interviewed/topics");
                }),
                demo);

        assertThat(draft.commands()).isEmpty();
        assertThat(draft.notices())
                .hasSize(2)
                .allSatisfy(notice -> assertThat(notice.code()).isEqualTo("cannot-remove"));
    }

    @Test
    void what_cannot_be_is_told_by_its_cell() {
        Draft draft = draft(
                edited(workbook(demo), opened -> {
                    XSSFSheet fields = opened.getSheet(FIELDS);
                    set(fields, LEVEL, "type", "Text");
                    set(fields, "interviewed/minutes", "least", "many");
                    set(fields, "interviewed/why-none", "only-if", "mediator");
                    set(fields, "interviewed/gender-chosen", "only-if", "minutes = 5");
                    set(fields, "interviewed/consent", "field", "agreed");
                    set(fields, "interviewed/language", "options:ru", "xx | Икс");
                    add(fields, Map.of("kind", "towed", "field", "plate", "label:en", "Number plate"));
                    add(fields, Map.of("kind", "seized", "field", "ground", "label:en", "Twice"));
                    add(fields, Map.of("kind", "seized", "field", "new", "label:en", "New", "type", "One option"));
                    set(fields, "raided/people", "least", "600");
                    set(fields, "raided/children", "most", "1e999999999");
                    set(fields, "froze-account/amount", "least", "0.3333333");
                    add(fields, Map.of("kind", "raided", "field", "one", "label:en", "One", "group", "people"));
                    set(fields, "seized/ground", "options:en", "paper | A warrant\nurgent | Now");
                }),
                demo);

        assertThat(draft.isReady()).isFalse();
        assertThat(draft.mistakes())
                .extracting(Mistake::code)
                .containsExactlyInAnyOrder(
                        Mistake.Code.FIELD_NOT_POSSIBLE,
                        Mistake.Code.NOT_A_NUMBER,
                        Mistake.Code.NOT_A_CONDITION,
                        Mistake.Code.CONDITION_NOT_POSSIBLE,
                        Mistake.Code.BELONGS_ELSEWHERE,
                        Mistake.Code.UNKNOWN_NAME,
                        Mistake.Code.UNKNOWN_NAME,
                        Mistake.Code.ALREADY_THERE,
                        Mistake.Code.EMPTY,
                        Mistake.Code.FIELD_NOT_POSSIBLE,
                        Mistake.Code.NOT_A_NUMBER,
                        Mistake.Code.NOT_A_NUMBER,
                        Mistake.Code.AMBIGUOUS_NAME,
                        Mistake.Code.SHORT_NAME_STAYS);
    }

    private Exercise imported(Consumer<XSSFWorkbook> edits) {
        Draft draft = draft(edited(workbook(demo), edits), demo);
        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.isReady()).isTrue();
        return after(demo, new PlanCommand.ImportScenario(draft.commands()));
    }

    private static void add(XSSFSheet sheet, Map<String, String> cells) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        cells.forEach((key, text) -> row.createCell(column(sheet, key)).setCellValue(text));
    }

    private static void remove(XSSFSheet sheet, String row) {
        sheet.removeRow(row(sheet, row));
    }

    private static ActionKind kind(Exercise exercise, String id) {
        return requireNonNull(exercise.scenario().find(ActionKind.class, new ActionKindId(id)));
    }

    private static FormField field(Exercise exercise, String kind, String field) {
        return FormFields.all(kind(exercise, kind).form())
                .filter(one -> one.id().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
