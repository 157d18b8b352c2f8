package org.livex.exercise.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.people.RoleCard;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.i18n.Language;

/** What authors send loses no translation and makes none look new. */
class AuthorsTextsTest {
    private static final TextRef BODY = TextRef.parse("inject/call/body");
    private static final Person OLGA = mediator("olga", RUSSIAN);
    private static final Person IVAN = mediator("ivan", RUSSIAN);

    @Test
    void an_author_who_sends_an_older_copy_loses_no_translation() {
        Inject copy = inject("call", byHand());
        GivenExercise given =
                running().given(DIRECTOR, russian("Звонок", 1, 0)).given(DIRECTOR, russian("Позвонили", 1, 1));
        Inject withOldRussian = copy.with(TextPart.BODY, copy.body().with(RUSSIAN, TextVersion.approved("Звонок")));

        given.given(CONTROLLER, new PlanCommand.ReviseInject(copy, 1));
        assertThat(inRussian(given, BODY).text()).isEqualTo("Позвонили");
        given.given(CONTROLLER, new PlanCommand.ReviseInject(withOldRussian, 2));
        assertThat(inRussian(given, BODY).text()).isEqualTo("Позвонили");
    }

    @Test
    void an_author_cannot_make_an_old_translation_look_new() {
        GivenExercise given = running().given(DIRECTOR, russian("Звонок", 1, 0));
        Inject sent = inject("call", byHand());
        LocalizedText body = new LocalizedText(
                ENGLISH,
                7,
                new TreeMap<>(Map.of(
                        ENGLISH,
                        TextVersion.approved("She called again."),
                        RUSSIAN,
                        new TextVersion("Звонок", TextState.APPROVED, 7, null))));

        given.given(CONTROLLER, new PlanCommand.ReviseInject(sent.with(TextPart.BODY, body), 1));

        assertThat(textOf(given, BODY).revision()).isEqualTo(2);
        assertThat(textOf(given, BODY).isStale(RUSSIAN)).isTrue();
        assertThat(inRussian(given, BODY).state()).isEqualTo(TextState.NEEDS_REVIEW);
    }

    @Test
    void a_role_card_and_the_plan_keep_their_translations_when_they_are_written_anew() {
        TextRef card = TextRef.parse("role-card/witness/body");
        TextRef name = TextRef.parse("exercise/exercise/name");
        GivenExercise given = GivenExercise.planned()
                .given(DIRECTOR, new TextCommand.TranslateText(card, RUSSIAN, "Фургон", TextState.DRAFT, 1, 0, null))
                .given(DIRECTOR, new TextCommand.TranslateText(name, RUSSIAN, "Фонарь", TextState.DRAFT, 1, 0, null))
                .given(new PlanCommand.WriteRoleCard(
                        new RoleCard(WITNESS, text("Witness"), text("You saw a lorry."), null)))
                .given(new PlanCommand.RevisePlan(PLAN, 1));

        assertThat(inRussian(given, card).text()).isEqualTo("Фургон");
        assertThat(textOf(given, card).isStale(RUSSIAN)).isTrue();
        assertThat(inRussian(given, name).text()).isEqualTo("Фонарь");
        assertThat(textOf(given, name).isStale(RUSSIAN)).isFalse();
    }

    private static GivenExercise running() {
        return GivenExercise.running(inject("call", byHand()))
                .given(new PlanCommand.AddPerson(OLGA))
                .given(new PlanCommand.AddPerson(IVAN));
    }

    private static TextCommand russian(String body, int basedOn, int replaces) {
        return translate(RUSSIAN, body, TextState.NEEDS_REVIEW, basedOn, replaces);
    }

    private static TextCommand translate(Language language, String body, TextState state, int basedOn, int replaces) {
        return new TextCommand.TranslateText(BODY, language, body, state, basedOn, replaces, null);
    }

    private static TextVersion inRussian(GivenExercise given, TextRef ref) {
        return Objects.requireNonNull(textOf(given, ref).versions().get(RUSSIAN));
    }

    private static LocalizedText textOf(GivenExercise given, TextRef ref) {
        return Objects.requireNonNull(LocalizedTexts.find(given.exercise(), ref));
    }
}
