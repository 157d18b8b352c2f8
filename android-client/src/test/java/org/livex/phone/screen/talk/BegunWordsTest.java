package org.livex.phone.screen.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.talk.TalkScreens.TEAM;
import static org.livex.phone.screen.talk.TalkScreens.talk;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Words of a conversation that was left before they were sent. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class BegunWordsTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void the_list_names_what_was_begun_also_where_nobody_has_written_yet_until_it_is_sent() {
        try (Stager stager = open(talk("en"))) {
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            write(stager, "Half a word");
            stager.go(Route.to(Route.Screen.CHANNEL, "direct/inv-01~ngo-01"));
            write(stager, "Where are");
            stager.wait(Duration.ofSeconds(2));
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = open(talk("en"))) {
            stager.go(Route.to(Route.Screen.TALK));
            assertThat(plain(stager.texts())).contains("Draft: Half a word", "Draft: Where are");
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            send(stager);
            stager.go(Route.to(Route.Screen.CHANNEL, "direct/inv-01~ngo-01"));
            write(stager, " ");
            stager.go(Route.to(Route.Screen.TALK));
            assertThat(plain(stager.texts())).noneMatch(text -> text.startsWith("Draft"));
        }
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream().map(text -> text.replaceAll("[\u2068\u2069]", "")).collect(Collectors.toList());
    }

    private static Stager open(DemoItems items) {
        Stager stager = Stager.open("en", items.snapshot());
        stager.go(Route.to(Route.Screen.TALK));
        return stager;
    }

    private static void write(Stager stager, String words) {
        stager.fields().get(0).setText(words);
    }

    private static void send(Stager stager) {
        stager.activity().findViewById(R.id.primary).performClick();
        stager.settle();
    }
}
