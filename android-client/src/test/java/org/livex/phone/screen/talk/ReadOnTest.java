package org.livex.phone.screen.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.talk.TalkScreens.CONTROL;
import static org.livex.phone.screen.talk.TalkScreens.TEAM;
import static org.livex.phone.screen.talk.TalkScreens.longTalk;
import static org.livex.phone.screen.talk.TalkScreens.message;
import static org.livex.phone.screen.talk.TalkScreens.talk;

import android.view.View;
import android.widget.ScrollView;
import android.widget.TextView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.model.Received;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.sync.Earlier;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Where a conversation opens on a small phone, and what of it counts as read. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class ReadOnTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void the_tab_and_the_list_say_what_is_new_until_it_was_on_the_screen() {
        try (Stager stager = open(talk("en"))) {
            assertThat(isTab(stager, "Talk. 3 new")).isTrue();
            assertThat(stager.texts())
                    .contains("Team Alfa", "The seven hours", "Mediator Alfa-7", "Control", "Control reads along.")
                    .contains("She called again. She is at the car wash.", "We are on our way");

            stager.go(Route.to(Route.Screen.CHANNEL, CONTROL));
            assertThat(stager.texts())
                    .contains("Hotline")
                    .anyMatch(text -> text.replaceAll("[\u2068\u2069]", "").equals("Day 2, 09:25"));
            stager.wait(Duration.ofSeconds(2));
            assertThat(isTab(stager, "Talk. 2 new")).isTrue();
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = open(talk("en"))) {
            assertThat(isTab(stager, "Talk. 2 new"))
                    .as("also after the process died")
                    .isTrue();
        }
    }

    @Test
    public void they_are_counted_anew_only_where_something_has_changed() {
        try (Stager stager = open(talk("en"))) {
            TextView count = (TextView) stager.shown(view -> view instanceof TextView text
                            && text.getText().toString().equals("3"))
                    .get(0);
            List<String> counted = new ArrayList<>();
            count.addTextChangedListener(new Typed(counted::add));
            stager.wait(Duration.ofSeconds(5));
            assertThat(counted).isEmpty();

            stager.go(Route.to(Route.Screen.CHANNEL, CONTROL));
            stager.wait(Duration.ofSeconds(2));
            assertThat(counted).endsWith("2");
            int before = counted.size();
            stager.wait(Duration.ofSeconds(5));
            assertThat(counted).hasSize(before);
        }
    }

    @Test
    public void a_conversation_opens_at_the_first_line_that_is_new_and_only_what_was_in_view_counts_as_read() {
        try (Stager stager = open(talk("en"))) {
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            stager.wait(Duration.ofSeconds(2));
            stager.go(Route.to(Route.Screen.TALK));
            stager.show(longTalk("en"));
            assertThat(isTab(stager, "Talk. 62 new")).isTrue();

            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            stager.wait(Duration.ofSeconds(2));
            ScrollView scroll = stager.activity().findViewById(R.id.scroll);
            int opened = scroll.getScrollY();
            assertThat(opened).isPositive();
            assertThat(scroll.canScrollVertically(1)).isTrue();
            int unread = unread(stager);
            assertThat(unread).isBetween(45, 61);

            scroll.scrollTo(0, scroll.getChildAt(0).getHeight());
            stager.wait(Duration.ofSeconds(2));
            assertThat(unread(stager)).as("what lies between was not seen").isBetween(30, unread - 1);
            stager.go(Route.to(Route.Screen.TALK));
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            stager.wait(Duration.ofSeconds(2));
            assertThat(scrollOf(stager)).as("at the first that was not").isGreaterThan(opened);
            assertThat(stager.activity().findViewById(R.id.scroll).canScrollVertically(1))
                    .isTrue();
        }
    }

    @Test
    public void
            where_all_was_read_it_opens_at_the_latest_and_older_ones_come_to_whoever_scrolls_up_who_stays_where_they_read() {
        try (Stager stager = open(longTalk("en"))) {
            stager.app.fake.earlier = new Earlier(List.of(before(3), before(7), before(8)), false);
            hasSeenAll(stager);
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            View scroll = stager.activity().findViewById(R.id.scroll);
            assertThat(scroll.canScrollVertically(1)).as("below is more").isFalse();
            assertThat(stager.app.fake.earlierAsked).isEmpty();

            scroll.scrollTo(0, 10);
            stager.settle();

            assertThat(stager.app.fake.earlierAsked).containsExactly(TEAM + " 61");
            assertThat(stager.texts()).contains("Said before 3").doesNotContain("Earlier messages");
            assertThat(scroll.getScrollY()).as("as far on as it grew above").isGreaterThan(60);
        }
    }

    @Test
    public void whoever_looks_at_the_latest_sees_what_comes() {
        try (Stager stager = open(longTalk("en"))) {
            hasSeenAll(stager);
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            View scroll = stager.activity().findViewById(R.id.scroll);
            String more = "{'text':'And one more','language':'en'}";
            stager.show(longTalk("en")
                    .put(message("m-z", 300, TEAM, TalkScreens.from("ngo-01", "NGO Alfa-4"), more, "09:29:00")));
            assertThat(scroll.canScrollVertically(1)).isFalse();

            int read = scroll.getScrollY() / 2;
            scroll.scrollTo(0, read);
            stager.settle();
            stager.show(longTalk("en")
                    .put(message("m-z", 300, TEAM, TalkScreens.from("ngo-01", "NGO Alfa-4"), more, "09:29:00"))
                    .put(message("m-y", 301, TEAM, TalkScreens.from("ngo-01", "NGO Alfa-4"), more, "09:29:30")));
            assertThat(scroll.getScrollY()).isEqualTo(read);
        }
    }

    private static void hasSeenAll(Stager stager) {
        List<Long> all = Objects.requireNonNull(stager.activity().situation().channel(TEAM))
                .ofOthers();
        new SeenLines(stager.activity()).see(TEAM, all, all);
    }

    private static int scrollOf(Stager stager) {
        return stager.activity().findViewById(R.id.scroll).getScrollY();
    }

    private static int unread(Stager stager) {
        return new SeenLines(stager.activity()).unread(stager.activity().situation());
    }

    private static JSONObject before(int seq) {
        String text = "{'text':'Said before " + seq + "','language':'en'}";
        return Received.json(
                message("m-before-" + seq, seq, TEAM, TalkScreens.from("ngo-01", "NGO Alfa-4"), text, "09:10:00"));
    }

    private static Stager open(DemoItems items) {
        Stager stager = Stager.open("en", items.snapshot());
        stager.go(Route.to(Route.Screen.TALK));
        return stager;
    }

    private static boolean isTab(Stager stager, String name) {
        return !stager.shown(view -> name.equals(String.valueOf(view.getContentDescription())))
                .isEmpty();
    }
}
