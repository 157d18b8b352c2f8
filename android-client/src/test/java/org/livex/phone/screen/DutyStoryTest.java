package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;
import static org.livex.phone.screen.StoryPhone.word;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.json.JSONObject;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.sync.Control;
import org.livex.phone.sync.RealServer;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** An investigator without a network, whose phone dies between whatever they tick: on the real server, once each. */
@RunWith(RobolectricTestRunner.class)
@Config(application = RealApp.class)
public class DutyStoryTest {
    private static final String OF_TEAM = "Решите, кто в группе говорит с жертвами, и больше никто этого не делает.";
    private static final String OWN = "Оцените риск, прежде чем спрашивать о фактах.";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final StoryPhone phone = new StoryPhone();
    private final Hand hand = phone.hand;

    @After
    public void close() {
        phone.close();
    }

    @Test
    public void what_is_ticked_and_taken_back_off_line_survives_the_process_and_arrives_once() throws Exception {
        assumeTrue(RealServer.isBuilt());
        phone.begins(temporary.newFolder());
        try (RealServer server = RealServer.startWithHttps(temporary.newFolder().toPath())) {
            Control control = Control.join(server);
            control.does("start-exercise", new JSONObject());
            phone.joins(
                    server,
                    Objects.requireNonNull(control.codes(List.of("inv-01")).get("inv-01")));
            hand.tapWhenShown("the tab", () -> word("phone.tab.act"));
            hand.tapWhenShown("duties of this phase", () -> word("common.duties"));
            Hand.await("the duty of the team", () -> hand.isShown(OF_TEAM));
            server.killMinusNine();
            phone.awaitOffline();

            hand.tick(OF_TEAM);
            dies();
            assertThat(hand.isTicked(OF_TEAM)).isTrue();
            hand.tick(OF_TEAM);
            dies();
            assertThat(hand.isTicked(OF_TEAM)).isFalse();
            hand.tick(OWN);
            dies();
            assertThat(hand.isTicked(OWN)).isTrue();

            server.startAgain();
            Hand.await("all is told", phone::nothingWaits);
            assertThat(hand.isTicked(OF_TEAM)).isFalse();
            assertThat(hand.isTicked(OWN)).isTrue();
            assertThat(duties(control, "duty-ticked")).containsExactly("one-voice", "risk-first");
            assertThat(duties(control, "duty-unticked")).hasSize(1);
        }
    }

    private void dies() {
        phone.dies();
        phone.comesBack();
    }

    private static List<String> duties(Control control, String type) throws Exception {
        return control.facts().stream()
                .filter(fact -> fact.optString("type").equals(type))
                .map(fact -> fact.optString("duty"))
                .collect(Collectors.toList());
    }
}
