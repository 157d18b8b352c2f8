package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.json.JSONException;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.model.Received;
import org.livex.phone.screen.map.MapView;
import org.livex.phone.screen.talk.TalkScreens;
import org.livex.phone.sync.Names;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Names of another script, found where people talk. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class FindNamesTest {
    private static final String PERSON = "{'kind':'person','id':'rp-07','callName':'Щукин'}";
    private static final String PLACE =
            "{'kind':'place','id':'car-wash','name':{'text':'Lumen car wash','language':'en'}}";
    private static final String TEAM = "{'kind':'team','id':'team-alfa','name':{'text':'Team A','language':'en'}}";
    private static final String AGENCY = "{'kind':'agency','id':'un','name':{'text':'The UN','language':'en'}}";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void whoever_is_found_can_be_written_to_by_their_name() throws JSONException {
        try (Stager stager = open(found(false, PERSON, "{'kind':'person','id':'inv-01','callName':'Me'}"))) {
            type(stager, " Shchukin ");
            assertThat(stager.app.fake.searched).containsExactly("Shchukin");
            assertThat(stager.texts()).contains("Щукин", "Write to somebody").doesNotContain("Me");
            tap(stager, "Щукин");
            assertThat(stager.texts()).contains("Щукин", "Nothing written yet.");
            stager.fields().get(0).setText("Where are you?");
            stager.activity().findViewById(R.id.primary).performClick();
            assertThat(Stager.acts("post-message").get(0).getString("channel")).isEqualTo("direct/inv-01~rp-07");

            stager.go(Route.to(Route.Screen.TALK));
            assertThat(stager.fields().get(0).getText().toString()).isEqualTo(" Shchukin ");
        }
    }

    @Test
    public void a_place_leads_to_the_map_a_team_to_its_conversation_and_an_agency_nowhere() {
        try (Stager stager = open(found(true, PLACE, TEAM, AGENCY))) {
            type(stager, "l");
            assertThat(stager.texts())
                    .contains("Lumen car wash", "Place", "Team A", "Team", "The UN", "Agency")
                    .contains("There are more. Write more of the name.");
            tap(stager, "The UN");
            assertThat(stager.texts()).contains("Find a name in any script");
            tap(stager, "Team A");
            assertThat(stager.texts()).contains("My team · Control reads along.");
            stager.go(Route.to(Route.Screen.TALK));
            stager.wait(Duration.ofSeconds(1));
            tap(stager, "Lumen car wash");
            assertThat(stager.shown(MapView.class::isInstance)).isNotEmpty();
        }
    }

    @Test
    public void it_asks_once_for_what_is_typed_and_says_when_nothing_has_the_name_or_nobody_can_be_asked() {
        try (Stager stager = open(found(false))) {
            stager.fields().get(0).setText("S");
            type(stager, "Sh");
            assertThat(stager.app.fake.searched).containsExactly("Sh");
            assertThat(stager.texts()).contains("Nobody and nothing has that name.");
            type(stager, "");
            assertThat(stager.texts()).doesNotContain("Nobody and nothing has that name.");
            stager.app.fake.names = null;
            type(stager, "Shch");
            assertThat(stager.texts())
                    .contains("There is no connection to the server. Check the Wi-Fi, then try again.");
        }
    }

    private static Names found(boolean hasMore, String... found) {
        return new Names(Arrays.stream(found).map(Received::json).collect(Collectors.toList()), hasMore);
    }

    private static Stager open(Names names) {
        DemoApp.current().fake.names = names;
        Stager stager = Stager.open("en", TalkScreens.talk("en").snapshot());
        stager.go(Route.to(Route.Screen.TALK));
        return stager;
    }

    private static void type(Stager stager, String name) {
        List.copyOf(stager.fields()).get(0).setText(name);
        stager.wait(Duration.ofSeconds(1));
    }

    private static void tap(Stager stager, String words) {
        stager.tap(stager.shown(view -> view instanceof android.widget.TextView text
                        && Views.read(text).equals(words))
                .get(0));
    }
}
