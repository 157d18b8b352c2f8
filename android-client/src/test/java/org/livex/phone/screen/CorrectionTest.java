package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.widget.TextView;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.library.PaperScreens;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** A message whose words control changed after it went out. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class CorrectionTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void a_corrected_message_says_so_and_what_it_said_before_is_one_tap_away() {
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            stager.show(new DemoItems("en").corrected());
            stager.go(Route.to(Route.Screen.MESSAGE, "ex-02"));
            assertThat(texts(stager)).contains("Corrected").doesNotContain("It said before:");

            stager.activity().findViewById(R.id.correction).performClick();

            assertThat(texts(stager))
                    .contains("It said before:")
                    .containsSubsequence("The briefing is in the hall.", "Also show in");
        }
    }

    @Test
    public void one_that_was_changed_after_endex_says_so_and_shows_without_a_tap_what_was_read_in_play() {
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            stager.show(AfterEndItems.changed("en"));
            stager.go(Route.to(Route.Screen.MESSAGE, "ex-02"));

            assertThat(texts(stager))
                    .contains("Changed after ENDEX", "It said before:")
                    .containsSubsequence(
                            "Version \u20681.1\u2069 · Day \u20682\u2069, \u206809:12\u2069",
                            "You read this one",
                            "The briefing is in the yard.")
                    .doesNotContain("The briefing is in the hall.")
                    .noneSatisfy(text -> assertThat(text).startsWith("Corrected"));

            PaperScreens.button(stager, "Show more").performClick();
            stager.settle();
            assertThat(texts(stager))
                    .containsSubsequence(
                            "Version \u20681\u2069 · Day \u20682\u2069, \u206809:05\u2069",
                            "The briefing is in the hall.");
        }
    }

    @Test
    public void a_translation_that_still_says_the_old_words_stands_beside_what_the_original_says_now() {
        try (Stager stager = Stager.open("ru", new DemoItems("ru").snapshot())) {
            stager.show(new DemoItems("ru").correctedInTheOriginal());
            stager.go(Route.to(Route.Screen.MESSAGE, "ex-02"));

            assertThat(texts(stager))
                    .contains("Совещание в зале.", "The briefing moves to the tent.")
                    .anySatisfy(text -> assertThat(text).startsWith("Оригинал изменился."))
                    .doesNotContain("Раньше было так:");
        }
    }

    @Test
    public void a_question_that_was_changed_says_what_it_asked_before_and_what_could_be_chosen() {
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            stager.show(new DemoItems("en").askedAnew());
            stager.go(Route.to(Route.Screen.MESSAGE, "ex-02"));

            stager.activity().findViewById(R.id.correction).performClick();

            assertThat(texts(stager)).contains("It said before:", "Gate A or gate B?", "Gate A", "Gate B");
        }
    }

    private static List<String> texts(Stager stager) {
        return stager.shown(view -> view instanceof TextView).stream()
                .map(view -> ((TextView) view).getText().toString())
                .toList();
    }
}
