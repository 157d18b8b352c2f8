package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
import android.view.ViewGroup;
import android.widget.ImageView;
import android.widget.TextView;
import java.time.Duration;
import java.util.List;
import org.json.JSONException;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.model.read.Enclosure;
import org.livex.phone.screen.act.Capture;
import org.livex.phone.screen.library.PaperScreens;
import org.livex.phone.screen.parts.Face;
import org.livex.phone.sync.NotSaved;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Each inject is shown as what it is in the story. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class InjectTypesTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void a_call_says_from_which_number_whom_it_is_for_and_what_the_caller_speaks() {
        assertThat(message("ty-call"))
                .contains("EXERCISE", "Voicemail", "+378 0549 555 014")
                .contains("Who is called: Police switchboard")
                .contains("Languages of the caller: Arabic and French");
    }

    @Test
    public void a_paper_has_its_issuer_number_date_and_seal_and_says_above_and_below_that_it_is_of_an_exercise() {
        List<String> texts = message("ty-paper");

        assertThat(texts)
                .contains("Migration office of Arelle", "Residence permit", "Valid", "Day 1, 11:00")
                .contains("Document number: AR-2291/B")
                .contains("They sleep behind the hall.");
        assertThat(texts.stream().filter(text -> text.startsWith("EXERCISE")).count())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    public void a_paper_of_the_library_is_opened_there_as_long_as_it_may_be() {
        try (Stager stager = open(new DemoItems("en").without("document").typed())) {
            stager.go(Route.to(Route.Screen.MESSAGE, "ty-paper"));
            assertThat(plain(stager)).doesNotContain("Open in the library");

            stager.show(new DemoItems("en")
                    .typed()
                    .put("{'kind':'document','id':'contract','seq':3,'title':{'text':'The contract','language':'en'},"
                            + "'body':{'text':'No pay','language':'en'},'at':'D1 10:00:00','releasedAt':'2026-11-24T09:00:00.000Z',"
                            + "'revision':1}"));
            PaperScreens.button(stager, "Open in the library").performClick();
            stager.settle();
            assertThat(plain(stager)).contains("The contract", "No pay");
        }
    }

    @Test
    public void an_article_a_thing_and_an_sms_say_what_they_are() {
        assertThat(message("ty-article")).contains("Press", "Day 2, 06:00", "By our reporter");
        assertThat(message("ty-prop")).contains("Object", "Passport in a bag × 3");
        assertThat(message("ty-sms")).contains("SMS", "+378 0549 555 099");
    }

    @Test
    public void a_list_says_the_number_and_the_message_says_it_once() {
        try (Stager stager = open(new DemoItems("en").typed())) {
            assertThat(plain(stager)).contains("+378 0549 555 099");
            stager.go(Route.to(Route.Screen.MESSAGE, "ty-sms"));
            assertThat(plain(stager)).containsOnlyOnce("+378 0549 555 099");
        }
    }

    @Test
    public void a_type_that_a_newer_server_has_is_shown_as_words() {
        try (Stager stager = open(new DemoItems("en")
                .put("{'kind':'inject','id':'nt-1','type':'hologram','details':{'type':'hologram','height':3},"
                        + "'body':{'text':'It flickers.','language':'en'},'mustAcknowledge':false,'at':'D2 09:29:00',"
                        + "'sentAt':'2026-11-24T09:29:00.000Z','late':false,'revision':1}"))) {
            stager.go(Route.to(Route.Screen.MESSAGE, "nt-1"));
            assertThat(plain(stager)).contains("hologram", "It flickers.");
        }
    }

    @Test
    public void a_message_that_is_withheld_says_in_which_languages_it_is_and_is_not_read_by_being_opened() {
        try (Stager stager = open(new DemoItems("en")
                .put("{'kind':'inject','id':'vl-01','type':'message','mediatorNeeded':{'languages':['fa','ar']},"
                        + "'mustAcknowledge':false,'at':'D2 09:29:00','sentAt':'2026-11-24T09:29:00.000Z',"
                        + "'late':false,'revision':1}"))) {
            stager.go(Route.to(Route.Screen.MESSAGE, "vl-01"));
            assertThat(plain(stager)).contains("Persian · Arabic");
            assertThat(plain(stager)).contains("It was read to me").doesNotContain("I have read this");
            stager.wait(Duration.ofSeconds(5));
            assertThat(stager.activity().marks().read()).isEmpty();
        }
    }

    @Test
    public void initials_are_of_words_and_not_of_brackets_and_small_words() {
        assertThat(Face.lettersOf("Lea (the voice of the street)")).isEqualTo("L\u200CT");
        assertThat(Face.lettersOf("Lea")).isEqualTo("L");
        assertThat(Face.lettersOf("Штаб учений")).isEqualTo("Ш\u200CУ");
        assertThat(Face.lettersOf("القاضي المناوب")).isEqualTo("ق\u200Cم");
        assertThat(Face.lettersOf("Al")).isEqualTo("A");
        assertThat(Face.lettersOf(" ")).isEmpty();
    }

    @Test
    public void a_face_takes_the_place_of_initials_once_it_is_on_this_phone() throws NotSaved, JSONException {
        try (Stager stager = open(new DemoItems("en"))) {
            String sha256 = stager.app.fake.files.keep(ExifPicture.jpeg(64, 64, 1), Capture.PHOTO);
            Enclosure picture = new Enclosure(sha256, "image/jpeg", "", null, false, true);
            Enclosure missing = new Enclosure("00", "image/jpeg", "", null, false, true);

            assertThat(shown(Face.of(stager.activity(), "Lea", missing))).isInstanceOf(TextView.class);
            View face = Face.of(stager.activity(), "Lea", picture);
            assertThat(shown(face)).isInstanceOf(ImageView.class);
            assertThat(face.getImportantForAccessibility())
                    .isEqualTo(View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS);
        }
    }

    private static View shown(View place) {
        assertThat(((ViewGroup) place).getChildCount()).isEqualTo(1);
        return ((ViewGroup) place).getChildAt(0);
    }

    private static List<String> message(String id) {
        try (Stager stager = open(new DemoItems("en").typed())) {
            stager.go(Route.to(Route.Screen.MESSAGE, id));
            return plain(stager);
        }
    }

    /** Without the invisible letters that keep a name's direction to itself. */
    private static List<String> plain(Stager stager) {
        return stager.texts().stream()
                .map(text -> text.replaceAll("[\u2068\u2069]", ""))
                .toList();
    }

    private static Stager open(DemoItems items) {
        return Stager.open("en", items.snapshot());
    }
}
