package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.VoiceScreens.heardByMediator;
import static org.livex.phone.screen.VoiceScreens.keep;
import static org.livex.phone.screen.VoiceScreens.mend;
import static org.livex.phone.screen.VoiceScreens.mine;
import static org.livex.phone.screen.talk.TalkScreens.TEAM;

import android.view.View;
import android.widget.EditText;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.model.Received;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** The words for what was said: written down and mended by whoever mediates; and what its speaker takes back. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class VoiceWordsTest {
    private static final String WRITTEN = "A white wagon stands at the gate of the orchard farm";
    private static final String WRITE = "Write down what was said";
    private static final String MEND = "Correct these words";
    private static final String REPLACE = "Replace them with mine";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void what_was_only_said_is_written_down_in_the_language_that_was_spoken_first() throws JSONException {
        try (Stager stager = channel()) {
            tap(stager, WRITE);
            assertThat(stager.texts()).contains("What was said: \u2068English\u2069", "English", "Persian");
            assertThat(stager.activity().<View>findViewById(R.id.voice).isShown())
                    .isTrue();
            assertThat(primary(stager).isEnabled()).as("nothing is typed").isFalse();
            field(stager).setText(" The van left ");
            press(stager);

            JSONObject said = Stager.acts("translate-text").get(0);
            assertThat(said.keys())
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(Received.fieldsOf("translate-text"));
            assertThat(said.getString("text")).isEqualTo("message/m-31/text");
            assertThat(said.getString("language")).isEqualTo("en");
            assertThat(said.getString("body")).isEqualTo("The van left");
            assertThat(said.getInt("basedOn")).isOne();
            assertThat(stager.texts()).contains("The words are saved");
        }
    }

    @Test
    public void the_spoken_language_is_offered_first_also_to_a_mediator_who_does_not_read_it() throws JSONException {
        try (Stager stager = channel()) {
            String arabic = VoiceScreens.said("m-34", 184, "'ngo-01'", "NGO Alfa-4", keep(stager, "heard"), "09:29:30")
                    .replace("'language':'en'", "'language':'ar'");
            stager.show(heardByMediator("en", keep(stager, "heard")).put(arabic));
            stager.go(Route.to(Route.Screen.VOICE_WORDS, TEAM + " m-34"));
            assertThat(stager.texts()).contains("What was said: \u2068Arabic\u2069", "Arabic", "English", "Persian");
            field(stager).setText("سيارة");
            press(stager);

            assertThat(Stager.acts("translate-text").get(0).getString("language"))
                    .isEqualTo("ar");
        }
    }

    @Test
    public void words_are_mended_from_what_they_say_and_what_is_half_typed_is_kept() throws JSONException {
        try (Stager stager = channel()) {
            stager.go(Route.to(Route.Screen.VOICE_WORDS, TEAM + " m-32"));
            assertThat(field(stager).getText().toString()).isEqualTo(WRITTEN);
            field(stager).setText("A white van");
            stager.go(Route.to(Route.Screen.TALK));
            stager.go(Route.to(Route.Screen.VOICE_WORDS, TEAM + " m-32"));
            assertThat(field(stager).getText().toString()).isEqualTo("A white van");
            press(stager);

            JSONObject said = Stager.acts("revise-source").get(0);
            assertThat(said.keys())
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(Received.fieldsOf("revise-source"));
            assertThat(said.getString("text")).isEqualTo("message/m-32/text");
            assertThat(said.getString("body")).isEqualTo("A white van");
            assertThat(said.getInt("basedOn")).isEqualTo(2);
        }
    }

    @Test
    public void a_draft_that_the_desk_saves_is_not_shown_in_the_conversation() {
        try (Stager stager = channel()) {
            String draft = "{'type':'translate-text','text':'message/m-31/text','language':'en','body':'A white v',"
                    + "'state':'draft','basedOn':1,'replaces':0}";
            stager.show(heardByMediator("en", keep(stager, "heard")).waiting("019a-41", draft));

            assertThat(stager.texts()).doesNotContain("A white v").contains(WRITE);
        }
    }

    @Test
    public void the_list_names_what_was_begun_and_not_what_stands_there_already() {
        try (Stager stager = channel()) {
            stager.go(Route.to(Route.Screen.VOICE_WORDS, TEAM + " m-32"));
            stager.go(Route.to(Route.Screen.TALK));
            assertThat(stager.texts()).noneMatch(text -> text.startsWith("Draft"));
            stager.go(Route.to(Route.Screen.VOICE_WORDS, TEAM + " m-31"));
            field(stager).setText("A white v");
            stager.go(Route.to(Route.Screen.TALK));

            assertThat(stager.texts()).anyMatch(text -> text.contains("A white v"));
        }
    }

    @Test
    public void what_was_begun_goes_with_a_hidden_voice_which_the_list_does_not_preview() {
        try (Stager stager = channel()) {
            stager.go(Route.to(Route.Screen.VOICE_WORDS, TEAM + " m-31"));
            field(stager).setText("A white v");
            stager.go(Route.to(Route.Screen.TALK));
            String hidden = VoiceScreens.said("m-31", 191, "'ngo-01'", "NGO Alfa-4", "ab".repeat(32), "09:39:00")
                    .replace("'received':{", "'hidden':['" + "ab".repeat(32) + "'],'received':{");
            stager.show(heardByMediator("en", keep(stager, "heard")).put(hidden));

            assertThat(stager.texts()).noneMatch(text -> text.contains("A white v"));
            assertThat(stager.texts()).contains("Hidden at somebody’s wish");
            assertThat(stager.app.unfinished().read("words of m-31 in en")).isEmpty();
        }
    }

    @Test
    public void words_that_somebody_changed_meanwhile_are_not_written_over_unseen() throws JSONException {
        try (Stager stager = channel()) {
            stager.go(Route.to(Route.Screen.VOICE_WORDS, TEAM + " m-32"));
            field(stager).setText("A white van");
            DemoItems later = heardByMediator("en", keep(stager, "heard"));
            stager.show(later.put(VoiceScreens.said("m-32", 190, "'ngo-01'", "NGO Alfa-4", "ab".repeat(32), "09:28:00")
                    .replace(
                            "'text':{'text':'','language':'en'}",
                            "'text':{'text':'A bus','language':'en'},'writtenDown':true,'revision':3")));
            assertThat(stager.texts()).contains("Somebody else has published words meanwhile:", "A bus");
            assertThat(field(stager).getText().toString()).isEqualTo("A white van");
            assertThat(primary(stager).isEnabled()).isFalse();
            assertThat(Stager.acts("revise-source")).isEmpty();
            tap(stager, REPLACE);

            assertThat(Stager.acts("revise-source").get(0).getInt("basedOn")).isEqualTo(3);
        }
    }

    @Test
    public void words_stay_in_the_language_in_which_they_were_begun_whatever_others_publish() throws JSONException {
        try (Stager stager = channel()) {
            stager.go(Route.to(Route.Screen.VOICE_WORDS, TEAM + " m-31"));
            tap(stager, "Persian");
            field(stager).setText("یک ون سفید");
            DemoItems later = heardByMediator("en", keep(stager, "heard")).put(publishedMeanwhile("m-31", "A bus", 1));
            stager.show(later);

            assertThat(stager.texts())
                    .contains("What was said: \u2068Persian\u2069", "Somebody else has published words meanwhile:")
                    .contains("A bus")
                    .doesNotContain(REPLACE);
            assertThat(field(stager).getText().toString()).isEqualTo("یک ون سفید");
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            stager.go(Route.to(Route.Screen.VOICE_WORDS, TEAM + " m-31"));
            assertThat(field(stager).getText().toString()).isEqualTo("یک ون سفید");
            press(stager);

            assertThat(Stager.acts("revise-source")).isEmpty();
            JSONObject said = Stager.acts("translate-text").get(0);
            assertThat(said.getString("language")).isEqualTo("fa");
            assertThat(said.getInt("basedOn")).isOne();
        }
    }

    @Test
    public void the_first_words_of_others_are_not_written_over_by_those_that_were_begun_before() throws JSONException {
        try (Stager stager = channel()) {
            stager.go(Route.to(Route.Screen.VOICE_WORDS, TEAM + " m-31"));
            field(stager).setText("A white van");
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            stager.show(heardByMediator("en", keep(stager, "heard")).put(publishedMeanwhile("m-31", "A bus", 1)));
            stager.go(Route.to(Route.Screen.VOICE_WORDS, TEAM + " m-31"));

            assertThat(stager.texts()).contains("Somebody else has published words meanwhile:", "A bus");
            assertThat(primary(stager).isEnabled()).isFalse();
            tap(stager, REPLACE);

            assertThat(Stager.acts("translate-text")).isEmpty();
            assertThat(Stager.acts("revise-source").get(0).getInt("basedOn")).isOne();
        }
    }

    @Test
    public void what_was_typed_at_the_desk_goes_on_beside_the_words_that_others_publish_meanwhile()
            throws JSONException {
        try (Stager stager = channel()) {
            String left = "translation message/m-31/text~en";
            stager.app.unfinished().write(left, "A white v");
            stager.show(heardByMediator("en", keep(stager, "heard")).put(publishedMeanwhile("m-31", "A bus", 1)));
            stager.go(Route.to(Route.Screen.VOICE_WORDS, TEAM + " m-31"));

            assertThat(stager.texts()).contains("Somebody else has published words meanwhile:", "A bus");
            assertThat(field(stager).getText().toString()).isEqualTo("A white v");
            assertThat(stager.app.unfinished().read(left)).isEmpty();
            tap(stager, REPLACE);
            assertThat(Stager.acts("revise-source").get(0).getInt("basedOn")).isOne();
        }
    }

    @Test
    public void a_draft_that_others_published_over_goes_on_beside_their_words_until_its_writer_throws_it_away() {
        try (Stager stager = channel()) {
            String words = "words of m-31 in en";
            DemoItems items = heardByMediator("en", keep(stager, "heard"))
                    .put(publishedMeanwhile("m-31", "A bus", 1))
                    .put("{'kind':'translation','id':'message/m-31/text~en','text':'message/m-31/text','language':'en',"
                            + "'seq':190,'state':'approved','source':{'text':'A bus','language':'en','revision':1},"
                            + "'setAside':{'text':'A white v','number':1,'replacedBy':{'id':'med-02','callName':'Mediator 2'}},"
                            + "'context':{}}");
            stager.show(items);
            stager.go(Route.to(Route.Screen.VOICE_WORDS, TEAM + " m-31"));
            assertThat(stager.texts())
                    .contains("\u2068Mediator 2\u2069 has published these words meanwhile:", "A bus", REPLACE);
            assertThat(field(stager).getText().toString()).isEqualTo("A white v");

            stager.app.unfinished().forget(words);
            stager.show(items);
            assertThat(stager.app.unfinished().read(words)).isEmpty();
        }
    }

    @Test
    public void words_that_have_not_left_are_taken_back_to_where_they_were_written() throws JSONException {
        try (Stager stager = channel()) {
            stager.show(heardByMediator("en", keep(stager, "heard"))
                    .offline()
                    .unsent("019a-31", mend("m-32", "A white van", 2)));
            tap(stager, "Take back");

            assertThat(field(stager).getText().toString()).isEqualTo("A white van");
        }
    }

    private static String publishedMeanwhile(String message, String words, int revision) {
        return VoiceScreens.said(message, 190, "'ngo-01'", "NGO Alfa-4", "ab".repeat(32), "09:27:00")
                .replace(
                        "'text':{'text':'','language':'en'}",
                        "'text':{'text':'" + words + "','language':'en'},'writtenDown':true,'revision':" + revision);
    }

    @Test
    public void refused_words_stay_and_are_said_once_more_of_what_the_words_are_now() throws JSONException {
        try (Stager stager = channel()) {
            stager.show(heardByMediator("en", keep(stager, "heard"))
                    .refused("019a-31", mend("m-32", "A white van", 1), "revision-outdated"));
            assertThat(stager.texts()).contains("A white van");
            stager.go(Route.to(Route.Screen.VOICE_WORDS, TEAM + " m-32"));
            assertThat(field(stager).getText().toString()).isEqualTo("A white van");
            tap(stager, REPLACE);

            assertThat(Stager.acts("revise-source").get(0).getInt("basedOn")).isEqualTo(2);
            assertThat(stager.app.fake.dismissed).containsExactly("019a-31");
        }
    }

    @Test
    public void words_that_wait_are_seen_and_not_mended_again() {
        try (Stager stager = channel()) {
            stager.show(heardByMediator("en", keep(stager, "heard"))
                    .without("message")
                    .put(VoiceScreens.written(VoiceScreens.said(
                            "m-32", 182, "'ngo-01'", "NGO Alfa-4", keep(stager, "heard"), "09:28:00")))
                    .offline()
                    .waiting("019a-31", mend("m-32", "A white van", 2)));
            assertThat(stager.texts()).contains(WRITTEN, "A white van").doesNotContain(MEND);
        }
    }

    @Test
    public void whoever_mediates_nothing_writes_and_mends_nothing() {
        try (Stager stager = Stager.open("en", mine("en", "ab".repeat(32)).snapshot())) {
            stager.show(VoiceScreens.spoken("en", keep(stager, "heard")));
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            assertThat(stager.texts()).doesNotContain(WRITE, MEND);
            stager.go(Route.to(Route.Screen.VOICE_WORDS, TEAM + " m-21"));
            assertThat(stager.activity().findViewById(R.id.primary).isShown()).isFalse();
        }
    }

    @Test
    public void whoever_spoke_hides_it_once_they_were_asked_and_it_is_hidden_here_at_once() throws JSONException {
        try (Stager stager = Stager.open("en", mine("en", "ab".repeat(32)).snapshot())) {
            String sha256 = keep(stager, "mine");
            stager.show(mine("en", sha256));
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            tap(stager, "Hide from everybody…");
            assertThat(Stager.acts("hide-media")).isEmpty();
            tap(stager, "Cancel");
            tap(stager, "Hide from everybody…");
            tap(stager, "Hide it for good");

            assertThat(Stager.acts("hide-media").get(0).getString("sha256")).isEqualTo(sha256);
            stager.show(
                    mine("en", sha256).offline().waiting("019a-32", "{'type':'hide-media','sha256':'" + sha256 + "'}"));
            assertThat(stager.texts()).contains("Hidden at somebody’s wish").doesNotContain("Hide from everybody…");
        }
    }

    @Test
    public void the_voice_of_somebody_else_is_not_theirs_to_hide() {
        try (Stager stager = channel()) {
            assertThat(stager.texts()).contains(MEND).doesNotContain("Hide from everybody…");
        }
    }

    private static Stager channel() {
        Stager stager = Stager.open("en", heardByMediator("en", "ab".repeat(32)).snapshot());
        stager.show(heardByMediator("en", keep(stager, "heard")));
        stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
        return stager;
    }

    private static EditText field(Stager stager) {
        return stager.fields().get(0);
    }

    private static View primary(Stager stager) {
        return stager.activity().findViewById(R.id.primary);
    }

    private static void press(Stager stager) {
        primary(stager).performClick();
        stager.settle();
    }

    private static void tap(Stager stager, String label) {
        stager.button(label).performClick();
        stager.settle();
    }
}
