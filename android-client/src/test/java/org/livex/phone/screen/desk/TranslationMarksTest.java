package org.livex.phone.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Words;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** A reader sees what kind of translation a message is, and what its author wrote is one tap away. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class TranslationMarksTest {
    private static final String ENGLISH = "The briefing moves to the tent. Bring your notes.";
    private static final String RUSSIAN = "Совещание переносится в палатку. Возьмите свои записи.";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void a_draft_says_so_and_shows_its_original_and_hides_it_again() {
        try (Stager stager = Stager.open("ru", new DemoItems("ru").snapshot())) {
            stager.go(Route.to(Route.Screen.MESSAGE, "ex-02"));
            Words words = stager.activity().words();
            assertThat(stager.texts())
                    .contains(RUSSIAN, words.text("common.mark.draft"))
                    .doesNotContain(ENGLISH);

            stager.button(words.text("common.original", "language", Languages.name("en", "ru")))
                    .performClick();
            stager.settle();
            assertThat(stager.texts()).contains(ENGLISH).doesNotContain(RUSSIAN);

            stager.button(words.text("common.hide-original")).performClick();
            stager.settle();
            assertThat(stager.texts()).contains(RUSSIAN).doesNotContain(ENGLISH);
            assertThat(Stager.acts("acknowledge-inject")).isEmpty();
        }
    }

    @Test
    public void who_gets_another_language_than_their_own_is_told_which_one() {
        try (Stager stager = Stager.open("kk", new DemoItems("kk").snapshot())) {
            stager.go(Route.to(Route.Screen.MESSAGE, "ex-02"));
            Words words = stager.activity().words();

            assertThat(stager.texts())
                    .contains(
                            ENGLISH,
                            Words.isolated(Languages.name("en", "kk")) + " · "
                                    + words.text("common.mark.untranslated"));
        }
    }

    @Test
    public void of_a_draft_in_another_language_no_mark_says_that_it_is_not_translated() {
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            stager.app.languages().chooseOrder(List.of("en", "ru"));
            stager.show(new DemoItems("en")
                    .put("{'kind':'inject','id':'tr-02','type':'message','body':{'text':'Приходите.','language':'ru',"
                            + "'marks':['untranslated','draft'],'original':{'text':'Veniți.','language':'ro'}},"
                            + "'mustAcknowledge':false,'at':'D2 09:29:00','sentAt':'2026-11-24T09:29:00.000Z',"
                            + "'late':false,'revision':1}"));
            Words words = stager.activity().words();
            String language = Words.isolated(Languages.name("ru", "en")) + " · ";

            assertThat(stager.texts())
                    .contains("Приходите.", language + words.text("common.mark.draft"))
                    .doesNotContain(language + words.text("common.mark.untranslated"));
        }
    }

    @Test
    public void each_kind_of_translation_has_a_mark_of_its_own() {
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            for (String mark : new String[] {"machine", "stale", "translated-later"}) {
                stager.show(new DemoItems("en")
                        .put("{'kind':'inject','id':'tr-01','type':'message','body':{'text':'Come.','language':'en',"
                                + "'marks':['" + mark + "'],'original':{'text':'Приходите.','language':'ru'}},"
                                + "'mustAcknowledge':false,'at':'D2 09:29:00','sentAt':'2026-11-24T09:29:00.000Z',"
                                + "'late':false,'revision':1}"));
                stager.go(Route.to(Route.Screen.MESSAGE, "tr-01"));

                assertThat(stager.texts())
                        .as(mark)
                        .contains("Come.", stager.activity().words().text("common.mark." + mark));
                stager.activity().replace(Route.to(Route.Screen.INBOX));
            }
        }
    }
}
