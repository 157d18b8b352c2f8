package org.livex.phone.screen.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.StoryPhone.word;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.Hand;
import org.livex.phone.screen.RealApp;
import org.livex.phone.screen.Story;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.Engine;
import org.livex.phone.sync.JoinLink;
import org.livex.phone.sync.JoinResult;
import org.livex.phone.sync.Joined;
import org.livex.phone.sync.Phone;
import org.livex.phone.sync.Timing;
import org.livex.phone.sync.network.Uplinks;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** A mediator who is asked for without a network, and comes: on the real server, once. */
@RunWith(RobolectricTestRunner.class)
@Config(application = RealApp.class)
public class MediationStoryTest {
    private static final String SCENE = "Отец с сыном у ворот";

    @Rule
    public final Story story = new Story();

    private final Hand hand = story.hand;

    @Test
    public void whoever_asks_off_line_sees_who_comes() throws Exception {
        story.begins("inv-01", "med-01");
        story.joins("inv-01");
        hand.tap(word("phone.tab.talk"));
        story.losesTheServer();
        hand.tap(word("common.mediation.ask"));
        hand.field().setText(SCENE);
        hand.tap("—");
        story.dies();
        hand.tap("английский");
        assertThat(hand.field().getText().toString()).isEqualTo(SCENE);
        hand.tap(R.id.primary);
        assertThat(hand.isShown(word("common.mediation.state.unsent"))).isTrue();
        story.dies();

        story.findsTheServer();
        try (Engine mediator = somebody("med-01")) {
            Hand.await("it rings at the mediator", () -> ringing(mediator) != null);
            Hand.await("it rings somewhere", () -> hand.isShown(word("common.mediation.state.calling")));
            mediator.act("accept-mediation", new JSONObject().put("mediation", ringing(mediator)));
            Hand.await("who comes", () -> hand.isShown(word("common.mediation.state.accepted")));
            assertThat(hand.says("Mediator Alfa-7")).isTrue();
            hand.tap(word("common.mediation.cancel"));
            Hand.await("nobody is needed", () -> hand.isShown(word("common.mediation.state.cancelled")));
        }
        Hand.await("all is told", story.phone::nothingWaits);
        assertThat(story.facts("mediator-requested")).hasSize(1);
    }

    @Test
    public void whoever_is_called_comes_begins_and_ends_off_line_once_each() throws Exception {
        story.begins("inv-01", "med-01");
        story.joins("med-01");
        try (Engine asking = somebody("inv-01")) {
            asking.act("ask-for-mediator", asked());
            Hand.await("it rings", () -> hand.isShown(word("common.mediation.ringing")));
            hand.tap(word("common.mediation.details"));
            hand.tap(word("common.mediation.accept"));
            Hand.await("the server knows", () -> hand.isShown(word("common.mediation.start")));
            hand.tap(word("common.mediation.start"));
            hand.tap(word("common.mediation.start-all-the-same"));
            Hand.await("it goes on", () -> hand.isShown(word("common.mediation.end")));
        }
        story.losesTheServer();
        hand.tap(word("common.mediation.end"));
        hand.field().setText(SCENE);
        story.dies();
        assertThat(hand.field().getText().toString()).isEqualTo(SCENE);
        hand.tap(R.id.primary);
        story.dies();
        assertThat(hand.isShown(word("common.mediation.state.unsent"))).isTrue();

        story.findsTheServer();
        Hand.await("it is over", () -> hand.isShown(word("common.mediation.state.ended")));
        assertThat(story.facts("mediation-accepted")).hasSize(1);
        assertThat(story.facts("session-started")).hasSize(1);
        assertThat(story.facts("session-ended")).hasSize(1);
    }

    private static JSONObject asked() throws JSONException {
        return new JSONObject()
                .put("mediation", "call-1")
                .put(
                        "request",
                        new JSONObject()
                                .put("languages", new JSONArray(List.of("en", "ru")))
                                .put("scene", SCENE))
                .put("takenAt", Instant.now().toString());
    }

    private static @Nullable String ringing(Engine mediator) {
        return mediator.snapshot().items("mediation").values().stream()
                .filter(item -> item.optBoolean("ring"))
                .map(item -> item.optString("id"))
                .findFirst()
                .orElse(null);
    }

    private Engine somebody(String person) throws Exception {
        Phone other = new Phone("test", new RealApp.RealClock(), new Random(), Runnable::run, Timing.USUAL);
        Engine engine = Engine.open(Stores.in(story.folder()), other, Uplinks.OWN_CHOICE);
        CompletableFuture<JoinResult> result = new CompletableFuture<>();
        engine.join(new JoinLink(story.server().url(), story.code(person), null), result::complete);
        assertThat(result.get(60, TimeUnit.SECONDS)).isInstanceOf(Joined.class);
        return engine;
    }
}
