package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.json.JSONException;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Photos and recordings in which somebody named me, in the settings. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class PicturesOfMeTest {
    private static final String ME = "{'kind':'me','id':'inv-01','callName':'Investigator Alfa-1','function':'player',"
            + "'languages':['en'],'consents':['position']";
    private static final String PICTURES = ME
            + ",'pictures':[{'sha256':'aa','type':'image/jpeg','takenAt':'2026-11-24T09:31:00.000Z'},"
            + "{'sha256':'bb','type':'audio/webm','takenAt':'2026-11-24T09:32:00.000Z','hidden':true}]}";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void one_is_hidden_after_a_question_and_the_hidden_one_says_so() throws JSONException {
        try (Stager stager = Stager.open("en", new DemoItems("en").put(PICTURES).snapshot())) {
            stager.go(Route.to(Route.Screen.SETTINGS));
            assertThat(stager.texts())
                    .contains("Pictures and recordings of you")
                    .containsOnlyOnce("Hidden at somebody’s wish");

            stager.button("Hide from everybody…").performClick();
            stager.settle();
            assertThat(Stager.acts("hide-media")).isEmpty();
            stager.button("Hide it for good").performClick();
            stager.settle();

            assertThat(Stager.acts("hide-media")).hasSize(1);
            assertThat(Stager.acts("hide-media").get(0).getString("sha256")).isEqualTo("aa");
        }
    }

    @Test
    public void nobody_who_is_in_none_is_told_of_any() {
        try (Stager stager = Stager.open("en", new DemoItems("en").put(ME + "}").snapshot())) {
            stager.go(Route.to(Route.Screen.SETTINGS));
            assertThat(stager.texts()).doesNotContain("Pictures and recordings of you");
        }
    }
}
