package org.livex.feed.items.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.i18n.Language;
import org.livex.sheet.SheetSamples;

/** A word that lies on a desk by itself says which form, guide or page it is of. */
class WhoseTextTest {
    private static final Language EN = Language.of("en");
    private static final Exercise DEMO = SheetSamples.demo();

    @Test
    void a_field_names_its_report_and_an_option_its_field_too() {
        TextRef option = first(TextOwner.ACTION_WORD, TextPart.LABEL, 3);
        String[] words = option.id().split("\\.", -1);
        TextRef field = new TextRef(TextOwner.ACTION_WORD, words[0] + "." + words[1], TextPart.LABEL);
        String kind = "action-kind/" + words[0] + "/label";

        assertThat(context(field).path("title").path("text").asText()).isEqualTo(english(kind));
        assertThat(context(field).has("field")).isFalse();
        assertThat(context(option).path("title").path("text").asText()).isEqualTo(english(kind));
        assertThat(context(option).path("field").path("text").asText()).isEqualTo(english(field.toString()));
    }

    @Test
    void a_word_of_a_request_form_names_the_form() {
        TextRef word = first(TextOwner.FORM_WORD, TextPart.LABEL, 2);
        assertThat(context(word).path("title").path("text").asText())
                .isEqualTo(english("request-form/" + word.id().split("\\.", -1)[0] + "/title"));
    }

    @Test
    void a_word_of_a_guide_names_the_guide() {
        TextRef word = first(TextOwner.GUIDE_WORD, TextPart.LABEL, 2);
        assertThat(context(word).path("title").path("text").asText())
                .isEqualTo(english("evaluation-guide/" + word.id().split("\\.", -1)[0] + "/title"));
    }

    @Test
    void a_body_names_its_page_and_a_title_names_itself() {
        TextRef body = first(TextOwner.WORLD_ENTRY, TextPart.BODY, 1);
        String title = "world-entry/" + body.id() + "/title";

        assertThat(context(body).path("title").path("text").asText()).isEqualTo(english(title));
        assertThat(context(TextRef.parse(title)).has("title")).isFalse();
    }

    @Test
    void what_control_calls_an_inject_is_not_for_who_translates_it() {
        TextRef body = first(TextOwner.INJECT, TextPart.BODY, 1);
        assertThat(context(body).has("title")).isFalse();
        assertThat(context(body).has("number")).isTrue();
    }

    private static JsonNode context(TextRef text) {
        return TranslationItems.json(DEMO, text, Language.of("ru"), List.of(EN)).path("context");
    }

    private static String english(String text) {
        return Objects.requireNonNull(LocalizedTexts.find(DEMO, TextRef.parse(text)))
                .original()
                .text();
    }

    /** Of so many words with points between. */
    private static TextRef first(TextOwner owner, TextPart part, int words) {
        return LocalizedTexts.all(DEMO).keySet().stream()
                .filter(text -> text.owner() == owner
                        && text.part() == part
                        && text.id().split("\\.", -1).length == words)
                .findFirst()
                .orElseThrow();
    }
}
