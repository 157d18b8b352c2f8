package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.library.PaperScreens.button;

import android.view.View;
import android.widget.TextView;
import java.io.IOException;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class SideBySideTest {
    private static final String NOT_HERE = "Not on this phone in this language yet. It comes with the next connection.";
    private static final String BRIEFING = "الإحاطة في الخيمة.";
    private static final String ITEM = "{'kind':'inject','id':'ex-02','body':{'language':'ar','text':'" + BRIEFING
            + "','marks':['draft'],'original':{'language':'en','text':'-'}}}";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void a_language_is_chosen_at_a_message_and_remembered() {
        try (Stager stager = open("en")) {
            stager.go(Route.to(Route.Screen.MESSAGE, "ex-02"));
            button(stager, "No second language").performClick();
            stager.settle();
            assertThat(stager.texts()).contains("Also show in", "Русский");
            assertThat(stager.texts()).as("on the globe alone").containsOnlyOnce("English");
            button(stager, "العربية").performClick();
            stager.settle();

            assertThat(stager.texts()).contains("العربية", NOT_HERE);
            assertThat(stager.app.fake.second.fetched)
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("ar ");
        }
        try (Stager again = open("en")) {
            again.app.fake.second.came("ar", ITEM);
            again.go(Route.to(Route.Screen.MESSAGE, "ex-02"));

            assertThat(again.texts()).contains(BRIEFING, "draft translation").doesNotContain(NOT_HERE);
            button(again, "العربية").performClick();
            again.settle();
            button(again, "No second language").performClick();
            again.settle();
            assertThat(again.texts()).contains("No second language").doesNotContain(BRIEFING);
        }
    }

    @Test
    public void what_comes_while_somebody_looks_is_shown_and_what_is_here_is_not_asked_for() {
        try (Stager stager = open("en")) {
            stager.app.languages().chooseSecond("ar");
            stager.go(Route.to(Route.Screen.MESSAGE, "ex-02"));
            stager.app.fake.second.came("ar", ITEM);
            stager.app.fake.second.fetched.clear();
            stager.show(new DemoItems("en"));

            assertThat(stager.texts()).contains(BRIEFING);
            assertThat(stager.app.fake.second.fetched).isEmpty();
        }
    }

    @Test
    public void without_a_network_nothing_is_asked_for() {
        try (Stager stager = open("en")) {
            stager.show(new DemoItems("en").offline());
            stager.app.languages().chooseSecond("ar");
            stager.go(Route.to(Route.Screen.MESSAGE, "ex-02"));

            assertThat(stager.texts()).contains(NOT_HERE);
            assertThat(stager.app.fake.second.fetched).isEmpty();
        }
    }

    @Test
    public void the_original_is_at_hand() {
        try (Stager stager = open("ru")) {
            stager.app.languages().chooseSecond("en");
            stager.go(Route.to(Route.Screen.MESSAGE, "ex-02"));

            assertThat(stager.texts())
                    .contains(
                            "Совещание переносится в палатку. Возьмите свои записи.",
                            "The briefing moves to the tent. Bring your notes.");
        }
    }

    @Test
    public void the_own_language_is_none_beside_itself() {
        try (Stager stager = open("ar")) {
            stager.app.languages().chooseSecond("ar");
            stager.go(Route.to(Route.Screen.MESSAGE, "ex-02"));
            assertThat(stager.app.fake.second.fetched).isEmpty();
        }
    }

    @Test
    public void documents_the_world_and_the_role_have_it_too() {
        try (Stager stager = open("en")) {
            stager.app.languages().chooseSecond("ar");
            for (String kind : List.of("document contract RELEASED", "world-entry van ENTRY", "role-card lead ROLE")) {
                String[] thing = kind.split(" ", -1);
                stager.app.fake.second.came(
                        "ar",
                        "{'kind':'" + thing[0] + "','id':'" + thing[1] + "','body':{'language':'ar','text':'" + BRIEFING
                                + "'}}");
                stager.go(new Route(Route.Screen.valueOf(thing[2]), thing[1]));
                assertThat(stager.texts()).as(kind).contains(BRIEFING);
                stager.activity().back();
            }
        }
    }

    @Test
    public void on_a_phone_it_stands_below_and_on_a_tablet_beside_at_the_side_where_a_line_ends() throws IOException {
        for (String language : List.of("en", "ar")) {
            for (int width : List.of(412, 800)) {
                Stager.phone(width, 1200, false, 1);
                try (Stager stager = open(language)) {
                    SideScreens.both(stager, language);
                    stager.go(Route.to(Route.Screen.MESSAGE, "bs-01"));
                    Views.draw(stager.root(), "message-sides-" + language + "-" + width);
                    assertThat(Views.faults(stager.root())).isEmpty();
                    int[] own = at(stager, language.equals("en") ? "The men there work" : "الرجال هناك يعملون");
                    int[] second = at(stager, language.equals("en") ? "الرجال هناك يعملون" : "Люди там работают");
                    if (width < 720) {
                        assertThat(second[1]).isGreaterThan(own[1]);
                    } else {
                        assertThat(second[0] > own[0]).isEqualTo(language.equals("en"));
                    }
                }
            }
        }
    }

    private static int[] at(Stager stager, String words) {
        View view = stager.shown(shown ->
                        shown instanceof TextView text && Views.read(text).contains(words))
                .get(0);
        int[] at = new int[2];
        view.getLocationInWindow(at);
        return at;
    }

    private static Stager open(String language) {
        return Stager.open(language, new DemoItems(language).snapshot());
    }
}
