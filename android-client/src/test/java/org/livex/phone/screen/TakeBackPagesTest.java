package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.VoiceScreens.keep;
import static org.livex.phone.screen.talk.TalkScreens.TEAM;
import static org.livex.phone.screen.talk.TalkScreens.post;
import static org.livex.phone.screen.talk.TalkScreens.talk;

import android.view.View;
import java.util.Objects;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.sync.Attached;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** What was written or said into a conversation and has not left the phone comes back to where that was done. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class TakeBackPagesTest {
    private static final String TAKE_BACK = "Take back";
    private static final String BUSY = "First send or delete what you have begun here. Then you can take this back.";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void words_stand_in_the_field_again_before_what_was_begun_since() {
        try (Stager stager = open(written("A blue van"))) {
            stager.fields().get(0).setText("and a car");
            tap(stager);

            assertThat(field(stager)).isEqualTo("A blue van\nand a car");
            assertThat(stager.app.fake.takenBack).containsExactly("019a-1");
            assertThat(stager.texts()).doesNotContain("Waiting", TAKE_BACK);
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = open(talk("en"))) {
            assertThat(field(stager)).as("also after the process died").isEqualTo("A blue van\nand a car");
        }
    }

    @Test
    public void what_may_have_gone_out_offers_nothing_of_the_kind() {
        try (Stager stager = open(talk("en").offline().waiting("019a-1", post("m-8", TEAM, "A blue van")))) {
            assertThat(stager.texts()).contains("A blue van", "Waiting").doesNotContain(TAKE_BACK);
        }
    }

    @Test
    public void what_goes_out_while_somebody_taps_stays_and_they_are_told() {
        try (Stager stager = open(written("A blue van"))) {
            stager.app.fake.isTooLate = true;
            tap(stager);

            assertThat(stager.notice()).isEqualTo("It may have been sent already, so it cannot be taken back.");
            assertThat(field(stager)).isEmpty();
            assertThat(stager.texts()).contains("A blue van");
        }
    }

    @Test
    public void a_full_phone_says_so_and_changes_nothing() {
        try (Stager stager = open(written("A blue van"))) {
            stager.app.fake.isFull = true;
            tap(stager);

            assertThat(stager.notice()).startsWith("Not saved");
            assertThat(field(stager)).isEmpty();
            assertThat(stager.texts()).contains("A blue van");
        }
    }

    @Test
    public void words_that_have_no_room_beside_what_was_begun_are_not_cut_off() {
        String begun = "y".repeat(1_995);
        try (Stager stager = open(written("A blue van"))) {
            stager.fields().get(0).setText(begun);
            tap(stager);

            assertThat(stager.notice()).isEqualTo(BUSY);
            assertThat(field(stager)).isEqualTo(begun);
            assertThat(stager.app.fake.takenBack).isEmpty();
        }
    }

    @Test
    public void words_that_were_refused_are_not_cut_off_either() {
        String begun = "y".repeat(1_995);
        try (Stager stager = open(talk("en").refused("019a-2", post("m-9", TEAM, "Two vans"), "too-fast"))) {
            stager.fields().get(0).setText(begun);
            stager.button("Try again").performClick();
            stager.settle();

            assertThat(stager.notice()).isEqualTo(BUSY);
            assertThat(field(stager)).isEqualTo(begun);
            assertThat(stager.app.fake.dismissed).isEmpty();
        }
    }

    @Test
    public void what_was_said_lies_where_it_was_recorded_and_can_be_sent_or_deleted() throws JSONException {
        try (Stager stager = open(talk("en"))) {
            String sha256 = keep(stager, "said off line");
            stager.show(spoken(sha256));
            stager.app.fake.files.named(new JSONObject().put("voice", new JSONObject().put("sha256", sha256)));
            tap(stager);

            assertThat(stager.activity().<View>findViewById(R.id.voice_send).isShown())
                    .isTrue();
            assertThat(Objects.requireNonNull(stager.app.fake.files.attached().get(sha256))
                            .state())
                    .isEqualTo(Attached.State.DRAFT);
            assertThat(stager.activity().drafts().has(sha256))
                    .as("no report takes it")
                    .isTrue();
            stager.activity().findViewById(R.id.voice_send).performClick();
            stager.settle();
            assertThat(Stager.acts("post-message").get(0).getJSONObject("voice").getString("sha256"))
                    .isEqualTo(sha256);
        }
    }

    @Test
    public void where_something_else_was_recorded_and_not_sent_both_stay_as_they_are() {
        try (Stager stager = open(talk("en"))) {
            String sha256 = keep(stager, "said off line");
            stager.show(spoken(sha256));
            VoiceScreens.record(stager);
            tap(stager);
            assertThat(stager.notice()).as("while it records").isEqualTo(BUSY);
            stager.activity().findViewById(R.id.voice_stop).performClick();
            stager.settle();
            tap(stager);

            assertThat(stager.notice()).isEqualTo(BUSY);
            assertThat(stager.app.fake.takenBack).isEmpty();
        }
    }

    private static DemoItems written(String words) {
        return talk("en").offline().unsent("019a-1", post("m-8", TEAM, words));
    }

    private static DemoItems spoken(String sha256) {
        return talk("en")
                .offline()
                .unsent("019a-1", post("m-8", TEAM, "").replace("'takenAt'", VoiceScreens.voice(sha256) + "'takenAt'"));
    }

    private static Stager open(DemoItems items) {
        Stager stager = Stager.open("en", items.snapshot());
        stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
        return stager;
    }

    private static void tap(Stager stager) {
        stager.button(TAKE_BACK).performClick();
        stager.settle();
    }

    private static String field(Stager stager) {
        return stager.fields().get(0).getText().toString();
    }
}
