package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.text.TextDesk;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.Wording;
import org.livex.i18n.Language;

class TextRulesTest {
    private static final TextRef BODY = TextRef.parse("inject/call/body");
    private static final Language ARABIC = Language.of("ar");
    private static final Person OLGA = mediator("olga", RUSSIAN);
    private static final Person IVAN = mediator("ivan", RUSSIAN);

    @Test
    void a_translation_is_kept_with_its_number_its_translator_and_its_source() {
        GivenExercise given = running().given(assigned(OLGA)).given(OLGA, russian("Звонок", 1, 0));

        given.thenFacts(new TextFact.TextTranslated(
                BODY, RUSSIAN, 1, new TextVersion("Звонок", TextState.NEEDS_REVIEW, 1, OLGA.id())));
        assertThat(inRussian(given, BODY).text()).isEqualTo("Звонок");
    }

    @Test
    void a_changed_source_makes_translations_stale_and_keeps_them() {
        GivenExercise given = running().given(DIRECTOR, russian("Звонок", 1, 0));

        given.when(DIRECTOR, new TextCommand.ReviseSource(BODY, "She called again.", 1))
                .thenFacts(new TextFact.SourceRevised(BODY, "She called again.", 2));

        LocalizedText now = textOf(given, BODY);
        assertThat(now.isStale(RUSSIAN)).isTrue();
        assertThat(inRussian(given, BODY).text()).isEqualTo("Звонок");
        assertThat(given.planned("call").revision()).isEqualTo(2);
        assertThat(Objects.requireNonNull(given.exercise().desk().history(BODY).source(ENGLISH, 1))
                        .version()
                        .text())
                .isEqualTo("A woman called the hotline.");
    }

    @Test
    void nobody_overwrites_what_they_have_not_read() {
        GivenExercise given = running().given(DIRECTOR, russian("Звонок", 1, 0));

        given.when(CONTROLLER, russian("Позвонили", 1, 0))
                .thenRejected(Rejection.REVISION_OUTDATED, Map.of("revision", "1", "version", "1"));
        given.given(DIRECTOR, new TextCommand.ReviseSource(BODY, "She called again.", 1));
        given.when(CONTROLLER, russian("Позвонили", 1, 1))
                .thenRejected(Rejection.REVISION_OUTDATED, Map.of("revision", "2", "version", "1"));
        given.when(CONTROLLER, new TextCommand.ReviseSource(BODY, "Never mind.", 1))
                .thenRejected(Rejection.REVISION_OUTDATED, Map.of("revision", "2", "version", "2"));
        given.when(CONTROLLER, new TextCommand.ApproveTranslation(BODY, RUSSIAN, 2))
                .thenRejected(Rejection.REVISION_OUTDATED, Map.of("revision", "2", "version", "1"));
        given.given(CONTROLLER, russian("Она снова позвонила", 2, 1));
        assertThat(textOf(given, BODY).isStale(RUSSIAN)).isFalse();
    }

    @Test
    void every_wording_can_be_read_for_ever_with_who_and_when() {
        GivenExercise given = running()
                .given(assigned(OLGA))
                .given(OLGA, russian("Раз", 1, 0))
                .after(minutes(1))
                .given(OLGA, russian("Два", 1, 1))
                .after(minutes(1))
                .given(DIRECTOR, russian("Три", 1, 2));

        List<Wording> wordings = given.exercise().desk().history(BODY).of(RUSSIAN);
        assertThat(wordings).extracting(wording -> wording.version().text()).containsExactly("Раз", "Два", "Три");
        assertThat(wordings).extracting(Wording::number).containsExactly(1, 2, 3);
        assertThat(wordings).extracting(Wording::by).containsExactly(OLGA.id(), OLGA.id(), DIRECTOR.id());
        assertThat(wordings)
                .extracting(Wording::at)
                .containsExactly(STARTEX, STARTEX.plusSeconds(60), STARTEX.plusSeconds(120));
    }

    @Test
    void a_translation_that_says_the_same_of_the_same_source_is_handed_in_and_not_counted() {
        GivenExercise given = running().given(DIRECTOR, translate(RUSSIAN, "Звонок", TextState.DRAFT, 1, 0));

        given.when(DIRECTOR, translate(RUSSIAN, "Звонок", TextState.DRAFT, 1, 1))
                .thenNothing();
        given.given(DIRECTOR, translate(RUSSIAN, "Звонок", TextState.NEEDS_REVIEW, 1, 1));

        assertThat(given.exercise().desk().history(BODY).number(RUSSIAN)).isEqualTo(1);
        assertThat(inRussian(given, BODY).state()).isEqualTo(TextState.NEEDS_REVIEW);
    }

    @Test
    void somebody_else_approves_a_mediators_translation() {
        GivenExercise given = adHoc().given(OLGA, translated("ad-hoc", RUSSIAN, "Да"));
        TextCommand approve = new TextCommand.ApproveTranslation(ref("ad-hoc"), RUSSIAN, 1);

        given.when(OLGA, approve).thenRejected(Rejection.NOT_ALLOWED);
        given.when(IVAN, approve).accepted();

        assertThat(inRussian(given, ref("ad-hoc")).state()).isEqualTo(TextState.APPROVED);
        Wording wording = Objects.requireNonNull(
                given.exercise().desk().history(ref("ad-hoc")).latest(RUSSIAN));
        assertThat(wording.reviewer()).isEqualTo(IVAN.id());
    }

    @Test
    void a_returned_translation_is_a_draft_again_and_says_why() {
        GivenExercise given = adHoc().given(OLGA, translated("ad-hoc", RUSSIAN, "Да"))
                .given(CONTROLLER, new TextCommand.ReturnTranslation(ref("ad-hoc"), RUSSIAN, 1, "Too short"));

        assertThat(inRussian(given, ref("ad-hoc")).state()).isEqualTo(TextState.DRAFT);
        assertThat(Objects.requireNonNull(
                                given.exercise().desk().history(ref("ad-hoc")).latest(RUSSIAN))
                        .note())
                .isEqualTo("Too short");
    }

    @Test
    void a_mediator_translates_what_is_on_their_desk_and_nothing_else() {
        GivenExercise given = running();
        given.when(OLGA, russian("Звонок", 1, 0)).thenRejected(Rejection.NOT_ALLOWED);
        given.when(
                        OLGA,
                        new TextCommand.TranslateText(
                                TextRef.parse("inject/nothing/body"), RUSSIAN, "Да", TextState.DRAFT, 1, 0, null))
                .thenRejected(Rejection.NOT_ALLOWED);

        given.given(assigned(OLGA)).when(IVAN, russian("Звонок", 1, 0)).thenRejected(Rejection.NOT_ALLOWED);
        given.when(OLGA, translate(ARABIC, "نعم", TextState.DRAFT, 1, 0)).thenRejected(Rejection.NOT_ALLOWED);
        given.when(OLGA, new TextCommand.ReviseSource(BODY, "Mine", 1)).thenRejected(Rejection.NOT_ALLOWED);
        given.given(OLGA, russian("Звонок", 1, 0));

        given.given(new TextCommand.AssignTranslations(List.of(BODY), null, RUSSIAN, null));
        given.when(OLGA, russian("Позвонили", 1, 1)).thenRejected(Rejection.NOT_ALLOWED);
    }

    @Test
    void a_mediator_takes_what_is_wanted_and_nobody_has_taken() {
        GivenExercise given = adHoc();
        TextCommand mine = new TextCommand.AssignTranslations(List.of(ref("ad-hoc")), null, RUSSIAN, OLGA.id());
        TextCommand ivans = new TextCommand.AssignTranslations(List.of(ref("ad-hoc")), null, RUSSIAN, IVAN.id());
        given.when(OLGA, ivans).thenRejected(Rejection.NOT_ALLOWED);
        given.given(OLGA, mine);
        given.when(IVAN, ivans).thenRejected(Rejection.NOT_ALLOWED);
        given.given(OLGA, new TextCommand.AssignTranslations(List.of(ref("ad-hoc")), null, RUSSIAN, null));

        given.when(IVAN, translated("ad-hoc", RUSSIAN, "Да"));

        assertThat(given.exercise().desk().assignee(ref("ad-hoc"), RUSSIAN)).isEqualTo(IVAN.id());
    }

    @Test
    void all_texts_or_a_storyline_can_be_assigned_at_once() {
        GivenExercise given = GivenExercise.running(inject("call", byHand()), inStoryline("seven"))
                .given(new PlanCommand.AddPerson(OLGA))
                .given(new TextCommand.AssignTranslations(null, SEVEN_HOURS, RUSSIAN, OLGA.id()));

        TextDesk desk = given.exercise().desk();
        assertThat(desk.assignees().keySet())
                .containsExactlyInAnyOrder(
                        TextRef.parse("storyline/seven-hours/title"),
                        TextRef.parse("inject/seven/title"),
                        TextRef.parse("inject/seven/body"));
        given.given(new TextCommand.AssignTranslations(null, null, RUSSIAN, OLGA.id()));
        assertThat(given.exercise().desk().assignees().keySet())
                .isEqualTo(LocalizedTexts.all(given.exercise()).keySet());
    }

    @Test
    void a_machines_draft_stays_a_marked_draft_until_a_human_writes_it_anew() {
        GivenExercise given = running();
        given.whenServer(new TextCommand.TranslateText(BODY, RUSSIAN, "Звонок", TextState.NEEDS_REVIEW, 1, 0, true))
                .thenFacts(new TextFact.TextTranslated(
                        BODY, RUSSIAN, 1, new TextVersion("Звонок", TextState.DRAFT, 1, null, true)));
        given.when(DIRECTOR, new TextCommand.TranslateText(BODY, RUSSIAN, "Звонок", TextState.DRAFT, 1, 1, true))
                .thenRejected(Rejection.NOT_ALLOWED);
        given.whenServer(new TextCommand.ApproveTranslation(BODY, RUSSIAN, 1)).thenRejected(Rejection.NOT_ALLOWED);
        given.given(DIRECTOR, new TextCommand.ApproveTranslation(BODY, RUSSIAN, 1));
        assertThat(inRussian(given, BODY).isMachineMade()).isTrue();

        given.given(DIRECTOR, russian("Позвонили", 1, 1));

        assertThat(inRussian(given, BODY).isMachineMade()).isFalse();
    }

    @Test
    void wordings_are_bounded() {
        GivenExercise given = running();
        for (int i = 0; i < TextRules.MOST_WORDINGS; i++) {
            given.given(DIRECTOR, russian("Вариант " + i, 1, i));
        }

        given.when(DIRECTOR, russian("Ещё один", 1, TextRules.MOST_WORDINGS))
                .thenRejected(Rejection.TOO_MANY, "most", "500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Звонок\u2028и всё", "Звонок\nи всё", "Звонок\u0085", "Звонок\u0001"})
    void a_title_is_one_line_in_every_language(String title) {
        TextRef ref = TextRef.parse("inject/call/title");

        running()
                .when(DIRECTOR, new TextCommand.TranslateText(ref, RUSSIAN, title, TextState.DRAFT, 1, 0, null))
                .thenRejected(Rejection.TEXT_NOT_ONE_LINE);
        running().when(DIRECTOR, new TextCommand.ReviseSource(ref, title, 1)).thenRejected(Rejection.TEXT_NOT_ONE_LINE);
    }

    @Test
    void a_title_is_no_longer_than_a_pack_has_room_for() {
        TextRef ref = TextRef.parse("inject/call/title");

        running()
                .when(
                        DIRECTOR,
                        new TextCommand.TranslateText(ref, RUSSIAN, "З".repeat(201), TextState.DRAFT, 1, 0, null))
                .thenRejected(Rejection.TEXT_NOT_ONE_LINE);
        running()
                .given(
                        DIRECTOR,
                        new TextCommand.TranslateText(ref, RUSSIAN, "З".repeat(200), TextState.DRAFT, 1, 0, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "inject",
                "inject/call",
                "inject/call/body/more",
                "inject/call/name",
                "INJECT/call/body",
                "inject/call/BODY",
                "role_card/witness/body",
                "inject//body",
                "inject/../body",
                "event/call/body",
                "inject/call/"
            })
    void what_names_no_text_is_refused(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextRef.parse(written))
                .withMessage("names no text");
    }

    private static GivenExercise running() {
        return GivenExercise.running(inject("call", byHand()))
                .given(new PlanCommand.AddPerson(OLGA))
                .given(new PlanCommand.AddPerson(IVAN));
    }

    private static Inject inStoryline(String id) {
        return inject(id, byHand()).but().storyline(SEVEN_HOURS).build();
    }

    /** To Anna and Boris, who read Russian. */
    private static GivenExercise adHoc() {
        return running().given(new InjectCommand.SendInject(inject("ad-hoc", byHand())));
    }

    private static TextRef ref(String inject) {
        return TextRef.ofInject(id(inject), TextPart.BODY);
    }

    private static Command assigned(Person to) {
        return new TextCommand.AssignTranslations(List.of(BODY), null, RUSSIAN, to.id());
    }

    private static TextCommand russian(String body, int basedOn, int replaces) {
        return translate(RUSSIAN, body, TextState.NEEDS_REVIEW, basedOn, replaces);
    }

    private static TextCommand translate(Language language, String body, TextState state, int basedOn, int replaces) {
        return new TextCommand.TranslateText(BODY, language, body, state, basedOn, replaces, null);
    }

    private static TextCommand translated(String inject, Language language, String body) {
        return new TextCommand.TranslateText(ref(inject), language, body, TextState.NEEDS_REVIEW, 1, 0, null);
    }

    private static TextVersion inRussian(GivenExercise given, TextRef ref) {
        return Objects.requireNonNull(textOf(given, ref).versions().get(RUSSIAN));
    }

    private static LocalizedText textOf(GivenExercise given, TextRef ref) {
        return Objects.requireNonNull(LocalizedTexts.find(given.exercise(), ref));
    }
}
