package org.livex.phone.screen.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.library.PaperScreens.button;

import android.content.Intent;
import java.time.Duration;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.MainActivity;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class NewsPagesTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 1200, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void news_is_one_card_among_the_messages_and_what_control_insists_on_stays_a_message() {
        try (Stager stager = open()) {
            assertThat(stager.texts())
                    .contains("News", "3 new messages", "Raid at the car wash: nw-2", "Raid at the car wash: nw-4")
                    .doesNotContain("Raid at the car wash: nw-1", "Raid at the car wash: nw-3");
        }
    }

    @Test
    public void the_latest_stand_first_and_what_was_recalled_is_there_and_not_new() {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.NEWS));
            assertThat(headlines(stager))
                    .containsExactly(
                            "Raid at the car wash: nw-2",
                            "Raid at the car wash: nw-3",
                            "Raid at the car wash: nw-1",
                            "Who owns the car wash?");
            assertThat(stager.texts().stream().filter("New"::equals)).hasSize(3);
        }
    }

    @Test
    public void one_outlet_can_be_read_alone() {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.NEWS));
            button(stager, "Radio Kestria").performClick();
            stager.settle();
            assertThat(headlines(stager)).containsExactly("Raid at the car wash: nw-2", "Raid at the car wash: nw-3");

            button(stager, "All").performClick();
            stager.settle();
            assertThat(headlines(stager)).hasSize(4);
        }
    }

    @Test
    public void what_is_on_the_screen_for_a_second_is_marked_shown() throws JSONException {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.NEWS));
            stager.wait(Duration.ofSeconds(3));
            stager.activity().marks().flush();

            StringBuilder marks = new StringBuilder();
            for (JSONObject command : Stager.acts("mark-injects")) {
                marks.append(command.getJSONArray("marks"));
            }
            assertThat(marks).contains("\"inject\":\"nw-2\",\"revision\":1,\"kind\":\"shown\"");
        }
    }

    @Test
    public void from_an_article_back_leads_to_the_news_even_after_a_notification() {
        DemoApp.current().preferences().consentAnswered("inv-01");
        Intent tapped = new Intent(Intent.ACTION_MAIN).putExtra(MainActivity.MESSAGE, "nw-1");
        try (Stager stager = Stager.open("en", new DemoItems("en").news().snapshot(), tapped)) {
            assertThat(stager.texts()).contains("Raid at the car wash: nw-1", "Neighbours saw two vans.");
            button(stager, "News").performClick();
            stager.settle();
            assertThat(headlines(stager)).hasSize(4);
        }
    }

    @Test
    public void without_any_there_is_no_card_and_the_page_says_so() {
        try (Stager stager =
                Stager.open("en", new DemoItems("en").without("inject").snapshot())) {
            assertThat(stager.texts()).doesNotContain("News");
            stager.go(Route.to(Route.Screen.NEWS));
            assertThat(stager.texts()).contains(stager.activity().words().text("phone.news.empty"));
        }
    }

    private static List<String> headlines(Stager stager) {
        return stager.texts().stream()
                .filter(text -> text.startsWith("Raid at") || text.startsWith("Who owns"))
                .toList();
    }

    private static Stager open() {
        return Stager.open("en", new DemoItems("en").news().snapshot());
    }
}
