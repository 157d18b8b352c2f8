package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.people.RoleCard;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.text.Term;
import org.livex.exercise.words.TextState;
import org.livex.i18n.Language;

/** Texts of a pack, in their languages. */
class PackedTextsTest extends SmallPackStory {
    @Test
    void a_term_has_its_names_its_meaning_and_the_words_that_are_forbidden_for_it() throws IOException {
        List<Term> terms = small().commands().stream()
                .filter(PlanCommand.WriteTerm.class::isInstance)
                .map(command -> ((PlanCommand.WriteTerm) command).term())
                .toList();

        Term smuggling = terms.getFirst();
        assertThat(smuggling.name().original().text()).isEqualTo("smuggling of migrants");
        assertThat(Objects.requireNonNull(smuggling.name().versions().get(RU)).state())
                .isEqualTo(TextState.APPROVED);
        assertThat(smuggling.meaning()).isNotNull();
        assertThat(smuggling.forbiddenIn(EN)).containsExactly("trafficking");
        assertThat(smuggling.untranslatable()).isFalse();
        assertThat(terms.getLast().untranslatable()).isTrue();
    }

    @Test
    void the_source_text_is_approved_and_others_are_drafts_unless_they_say_more() throws IOException {
        Inject inject = inject("h-01");
        assertThat(stateOf(inject, EN)).isEqualTo(TextState.APPROVED);
        assertThat(stateOf(inject, RU)).isEqualTo(TextState.NEEDS_REVIEW);
        assertThat(inject.title().versions().get(RU)).matches(version -> version.state() == TextState.DRAFT);
    }

    @Test
    void a_text_may_have_a_source_language_of_its_own() throws IOException {
        Inject inject = inject("h-02");
        assertThat(inject.body().source()).isEqualTo(RU);
        assertThat(stateOf(inject, RU)).isEqualTo(TextState.APPROVED);
        assertThat(stateOf(inject, EN)).isEqualTo(TextState.DRAFT);
    }

    @Test
    void role_cards_take_their_bodies_from_markdown_files() throws IOException {
        RoleCard card = only(PlanCommand.WriteRoleCard.class).card();
        assertThat(card.body().original().text()).isEqualTo("# Investigator\n\nYou lead the case.");
        assertThat(card.body().versions()).containsOnlyKeys(EN, RU);
        assertThat(card.mustNotSay()).isNotNull();
    }

    private static TextState stateOf(Inject inject, Language language) {
        return Objects.requireNonNull(inject.body().versions().get(language)).state();
    }
}
