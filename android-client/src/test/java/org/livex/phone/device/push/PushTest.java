package org.livex.phone.device.push;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.device.FakeParticipation;
import org.livex.phone.device.TestApp;
import org.livex.phone.sync.Joined;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;

/** The server learns how it can wake this phone, whichever way answers, and hears of it again when it changes. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class PushTest {
    private static final String ENDPOINT = "https://push.example/abc";

    private final FakeParticipation participation = ((TestApp) RuntimeEnvironment.getApplication()).participation;
    private final FakeWay first = new FakeWay("first");
    private final FakeWay second = new FakeWay("second");
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private int woken;
    private final Push push = new Push(
            participation,
            List.of(first, second),
            new PushBook(RuntimeEnvironment.getApplication().getSharedPreferences("test", Context.MODE_PRIVATE)),
            clock(),
            () -> woken++);

    @Test
    public void an_address_is_told_as_the_protocol_has_it() throws JSONException {
        push.refresh();
        assertThat(first.keys).containsExactly(participation.pushKey);

        push.registered(first.channel(), ENDPOINT);

        JSONObject told = participation.addresses.get(0);
        assertThat(told.getString("kind")).isEqualTo("web");
        JSONObject subscription = told.getJSONObject("subscription");
        assertThat(subscription.getString("endpoint")).isEqualTo(ENDPOINT);
        assertThat(subscription.getJSONObject("keys").getString("p256dh")).hasSize(87);
        assertThat(subscription.getJSONObject("keys").getString("auth")).hasSize(22);
    }

    @Test
    public void once_it_is_told_neither_server_nor_way_is_asked_again_for_a_day() {
        isRegistered();

        passes(Duration.ofHours(23));
        push.refresh();
        assertThat(participation.keyQuestions).isEqualTo(1);
        assertThat(first.channels).hasSize(1);

        passes(Duration.ofHours(2));
        push.refresh();
        assertThat(first.channels).hasSize(2);
    }

    @Test
    public void what_the_server_did_not_hear_is_told_again() {
        push.refresh();
        participation.isServerThere = false;
        push.registered(first.channel(), ENDPOINT);
        participation.isServerThere = true;
        assertThat(participation.addresses).isEmpty();

        passes(Duration.ofMinutes(6));
        push.refresh();

        assertThat(participation.addresses).hasSize(1);
    }

    @Test
    public void an_address_that_changes_is_told_at_once() throws JSONException {
        isRegistered();

        push.registered(first.channel(), "https://push.example/other");

        assertThat(participation.addresses).hasSize(2);
        assertThat(participation.addresses.get(1).getJSONObject("subscription").getString("endpoint"))
                .isEqualTo("https://push.example/other");
    }

    @Test
    public void a_way_that_does_not_answer_gives_place_to_the_next() {
        push.refresh();
        passes(Duration.ofMinutes(9));
        push.refresh();
        assertThat(second.channels).isEmpty();

        passes(Duration.ofMinutes(6));
        push.refresh();

        assertThat(second.channels).hasSize(1);
    }

    @Test
    public void a_way_that_says_no_gives_place_at_once_and_nobody_is_asked_in_a_circle() {
        push.refresh();
        push.failed(first.channel());
        assertThat(second.channels).hasSize(1);

        push.failed(second.channel());

        assertThat(first.channels).hasSize(1);
        assertThat(second.channels).hasSize(1);
        assertThat(second.channel()).isNotEqualTo(first.channel());
    }

    @Test
    public void a_phone_with_no_way_is_left_in_peace() {
        first.isThere = false;
        second.isThere = false;

        push.refresh();

        assertThat(participation.addresses).isEmpty();
    }

    @Test
    public void an_address_that_is_lost_is_asked_for_anew_under_another_name() {
        isRegistered();
        String before = first.channel();

        push.lost(before);

        assertThat(first.channels).hasSize(2);
        assertThat(first.channel()).isNotEqualTo(before);
        push.registered(before, ENDPOINT);
        assertThat(participation.addresses).hasSize(1);
    }

    @Test
    public void another_persons_part_has_keys_of_its_own() {
        isRegistered();
        participation.joined = new Joined("https://livex.example", "demo", "ngo-01", "player", "Ngo");

        push.refresh();

        assertThat(first.ended).hasSize(1);
        passes(Duration.ofMinutes(6));
        push.refresh();
        push.registered(first.channel(), ENDPOINT);
        assertThat(participation.addresses).hasSize(2);
        assertThat(participation.addresses.get(1).toString())
                .isNotEqualTo(participation.addresses.get(0).toString());
    }

    @Test
    public void nobody_rings_by_a_wrong_channel_by_nonsense_or_after_the_end() {
        isRegistered();
        String channel = first.channel();

        push.rang("another", new byte[200]);
        push.rang(channel, new byte[200]);
        push.rang(channel, null);
        push.end();
        push.rang(channel, new byte[200]);

        assertThat(woken).isZero();
        assertThat(first.ended).containsExactly(channel);
    }

    @Test
    public void what_is_no_address_is_not_told() {
        push.refresh();
        for (String no : new String[] {"", "http://push.example/a", "https:///a", "file:///etc/passwd", "no url"}) {
            push.registered(first.channel(), no);
        }
        push.registered(first.channel(), "https://push.example/" + "a".repeat(3_000));

        assertThat(participation.addresses).isEmpty();
    }

    private void isRegistered() {
        push.refresh();
        push.registered(first.channel(), ENDPOINT);
        assertThat(participation.addresses).isNotEmpty();
    }

    private void passes(Duration time) {
        now = now.plus(time);
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    /** Remembers what it was asked. */
    private static final class FakeWay implements PushWay {
        final List<String> channels = new ArrayList<>();
        final List<String> keys = new ArrayList<>();
        final List<String> ended = new ArrayList<>();
        boolean isThere = true;
        private final String name;

        FakeWay(String name) {
            this.name = name;
        }

        String channel() {
            return channels.get(channels.size() - 1);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isThere() {
            return isThere;
        }

        @Override
        public void ask(String channel, String serverKey) {
            channels.add(channel);
            keys.add(serverKey);
        }

        @Override
        public void end(String channel) {
            ended.add(channel);
        }
    }
}
