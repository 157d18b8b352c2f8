package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.talk.TalkScreens;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** What was said and the server did not take: nobody waits for it. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class VoiceRefusedTest {
    private static final String DAMAGED = "The file was damaged on the way. Add it again.";
    private static final String SAY_AGAIN = "Nobody can hear this. Write it, or say it once more.";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void others_read_that_it_did_not_come_and_not_why() {
        try (Stager stager = VoiceScreens.talking(
                TalkScreens.talk("en").put(VoiceScreens.refused("m-31", "'ngo-01'", "NGO Alfa-4")))) {
            assertThat(stager.texts())
                    .contains("Not delivered")
                    .doesNotContain("Still on its way", "Not on this phone yet", DAMAGED, SAY_AGAIN);
            stager.go(Route.to(Route.Screen.TALK));
            assertThat(stager.texts()).doesNotContain("Refused");
        }
    }

    @Test
    public void what_has_not_come_for_a_day_is_waited_for_no_longer() {
        String said = VoiceScreens.onItsWay("m-31", "'ngo-01'", "NGO Alfa-4");
        try (Stager stager = VoiceScreens.talking(TalkScreens.talk("en").put(said))) {
            assertThat(stager.texts()).contains("Still on its way").doesNotContain("Not delivered");
            stager.show(TalkScreens.talk("en").put(said.replace("'sentAt':'2026-11-24", "'sentAt':'2026-11-22")));
            assertThat(stager.texts()).contains("Not delivered").doesNotContain("Still on its way");
        }
    }

    @Test
    public void whoever_has_its_sound_still_brings_it_once_more() {
        try (Stager stager = VoiceScreens.talking(TalkScreens.talk("en"))) {
            String here = VoiceScreens.keep(stager, "heard");
            String refused = VoiceScreens.refused("m-31", "'inv-01'", "Investigator Alfa-1")
                    .replace("cd".repeat(32), here);
            stager.app.fake.files.refuse(here, "file-damaged");
            stager.show(TalkScreens.talk("en").put(refused));
            assertThat(stager.texts()).contains(DAMAGED, "Try again");
            stager.button("Try again").performClick();
            stager.settle();
            stager.show(TalkScreens.talk("en").put(refused));

            assertThat(stager.texts()).doesNotContain(DAMAGED, SAY_AGAIN, "Not delivered", "Try again");
        }
    }

    @Test
    public void whoever_spoke_reads_why_and_what_to_do_and_the_list_says_so_until_they_did() {
        String refused = VoiceScreens.refused("m-31", "'inv-01'", "Investigator Alfa-1");
        try (Stager stager = VoiceScreens.talking(TalkScreens.talk("en").put(refused))) {
            assertThat(stager.texts()).contains(DAMAGED, SAY_AGAIN);
            stager.go(Route.to(Route.Screen.TALK));
            assertThat(stager.texts()).contains("Refused");

            stager.show(TalkScreens.talk("en")
                    .put(refused)
                    .put(TalkScreens.message(
                            "m-32",
                            182,
                            TalkScreens.TEAM,
                            "'from':{'id':'inv-01','callName':'Investigator Alfa-1','function':'player'}",
                            "{'text':'A white van','language':'en'}",
                            "09:30:00")));
            assertThat(stager.texts()).doesNotContain("Refused");
        }
    }
}
