package org.livex.phone.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

@RunWith(RobolectricTestRunner.class)
public class LanguageChoiceTest {
    private final Map<String, String> kept = new HashMap<>();

    @Test
    public void it_begins_with_the_languages_of_the_phone() {
        LanguageChoice choice = choice("be-BY", "en-US");

        assertThat(choice.words().language).isEqualTo("ru");
        assertThat(choice.content()).containsExactly("be-BY", "en-US");
    }

    @Test
    public void one_choice_changes_buttons_and_messages_and_outlives_the_process() {
        choice("en").visit("ar");

        LanguageChoice later = choice("en");
        assertThat(later.words().language).isEqualTo("ar");
        assertThat(later.words().isRightToLeft()).isTrue();
        assertThat(later.content()).containsExactly("ar", "en");
    }

    @Test
    public void the_plan_is_followed_until_a_human_chooses() {
        LanguageChoice choice = choice("en");
        assertThat(choice.suggest(List.of("ru", "en"))).isTrue();
        assertThat(choice.words().language).isEqualTo("ru");

        choice.chooseOrder(List.of("kk", "ru"));
        assertThat(choice.suggest(List.of("ru", "en"))).isFalse();
        assertThat(choice.content()).containsExactly("kk", "ru");
    }

    @Test
    public void a_language_that_is_visited_leaves_no_trace() {
        LanguageChoice choice = choice("en");
        choice.chooseOrder(List.of("en", "uk", "ru"));

        choice.visit("ar");
        choice.visit("ru");
        assertThat(choice.content()).containsExactly("ru", "en", "uk");
        assertThat(choice.order()).containsExactly("en", "uk", "ru");
        assertThat(choice("de").content()).containsExactly("ru", "en", "uk");

        choice.visit("en");
        assertThat(choice.content()).containsExactly("en", "uk", "ru");
        assertThat(choice.words().language).isEqualTo("en");
    }

    @Test
    public void the_plan_changes_the_order_and_not_what_is_visited() {
        LanguageChoice choice = choice("en");
        choice.visit("ar");

        assertThat(choice.suggest(List.of("ru", "en"))).isTrue();
        assertThat(choice.words().language).isEqualTo("ar");
        assertThat(choice.content()).containsExactly("ar", "ru", "en");
    }

    @Test
    public void buttons_and_messages_can_be_of_different_languages() {
        LanguageChoice choice = choice("en");
        choice.chooseInterface("it");
        choice.chooseOrder(List.of("uk", "en", "uk"));

        assertThat(choice.words().language).isEqualTo("it");
        assertThat(choice.content()).containsExactly("uk", "en");
    }

    @Test
    public void a_plural_a_name_and_a_number_come_out_in_the_language() {
        LanguageChoice choice = choice("ru");

        assertThat(choice.words().text("phone.leave.loses", "count", 3)).startsWith("3 ");
        assertThat(choice.words().text("phone.leave.loses", "count", 21))
                .isNotEqualTo(
                        choice.words().text("phone.leave.loses", "count", 25).replace("25", "21"));
        choice.visit("ar");
        assertThat(choice.words().text("phone.join.replaces", "name", "Mediator Alfa-7"))
                .contains("\u2068Mediator Alfa-7\u2069");
        assertThat(choice.words().problem("a-code-of-a-newer-server"))
                .isEqualTo(choice.words().text("problem.unknown"));
    }

    @Test
    public void a_limit_is_named_in_figures_of_the_language_where_the_server_says_it() throws JSONException {
        LanguageChoice choice = choice("en");
        JSONObject limit = new JSONObject("{'most':'5000'}");

        assertThat(choice.words().problem("too-many", limit)).contains("5,000");
        assertThat(choice.words().problem("too-many")).doesNotContain("{").doesNotContain("none");
        choice.visit("fa");
        assertThat(choice.words().problem("too-many", limit)).contains("۵").doesNotContain("5");
    }

    private LanguageChoice choice(String... ofThePhone) {
        Catalogs catalogs =
                new Catalogs(file -> Files.newInputStream(Path.of("target/android/words/assets/catalogs", file)));
        LanguageChoice.Kept preferences = new LanguageChoice.Kept() {
            @Override
            public String get(String name, String otherwise) {
                return kept.getOrDefault(name, otherwise);
            }

            @Override
            public void put(String name, String value) {
                kept.put(name, value);
            }
        };
        return new LanguageChoice(catalogs, preferences, List.of(ofThePhone));
    }
}
