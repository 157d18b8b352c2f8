package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;
import static org.livex.phone.screen.StoryPhone.word;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.json.JSONObject;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.sync.Control;
import org.livex.phone.sync.RealServer;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** An evaluator without a network, whose phone dies between whatever they do: on the real server, once each. */
@RunWith(RobolectricTestRunner.class)
@Config(application = RealApp.class)
public class WatchStoryTest {
    private static final String NOTE = "Il a demandé deux fois";
    private static final String OBSERVED = "Ils l’ont laissée s’asseoir";
    private static final String MOMENT = "La première question";
    private static final String FEEDBACK = "Vous avez bien écouté.";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final StoryPhone phone = new StoryPhone();
    private final Hand hand = phone.hand;

    @After
    public void close() {
        phone.close();
    }

    @Test
    public void whatever_an_evaluator_does_off_line_survives_the_process_and_arrives_once() throws Exception {
        assumeTrue(RealServer.isBuilt());
        phone.begins(temporary.newFolder());
        try (RealServer server = RealServer.startWithHttps(temporary.newFolder().toPath())) {
            Control control = Control.join(server);
            control.does("start-exercise", new JSONObject());
            Map<String, String> codes = control.codes(List.of("eval-01", "inv-01"));
            phone.joins(server, Objects.requireNonNull(codes.get("eval-01")));
            Hand.await("the sheet", () -> hand.isShown(word("common.grade.yes")));
            assertThat(hand.isShown(word("phone.tab.act"))).isFalse();
            server.killMinusNine();
            phone.awaitOffline();

            hand.tap(word("common.grade.yes"));
            dies();
            assertThat(hand.isShown("✓ " + word("common.grade.yes"))).isTrue();
            assertThat(hand.isShown(word("phone.watch.waits"))).isTrue();
            hand.tap(word("common.grade.no"));
            hand.tap(word("phone.watch.note"));
            hand.field().setText(NOTE);
            dies();
            assertThat(hand.field().getText().toString()).isEqualTo(NOTE);
            hand.tap(word("common.save"));
            hand.tap(R.id.mark_moment);
            dies();

            hand.tap(word("phone.tab.notes"));
            hand.field().setText(OBSERVED);
            dies();
            assertThat(hand.field().getText().toString()).isEqualTo(OBSERVED);
            hand.tap(word("common.save"));
            hand.tap(word("phone.notes.moment-word"));
            hand.field().setText(MOMENT);
            hand.tap(word("common.save"));
            hand.tap(word("common.private-feedback"));
            hand.tap(word("common.none"));
            hand.tap("Investigator Alfa-1");
            hand.field().setText(FEEDBACK);
            dies();
            assertThat(hand.field().getText().toString()).isEqualTo(FEEDBACK);
            hand.tap(word("common.save"));
            dies();

            server.startAgain();
            Hand.await("all is told", phone::nothingWaits);
            assertThat(hand.isShown(word("phone.watch.waits"))).isFalse();
            assertThat(hand.says(OBSERVED)).isTrue();
            assertThat(hand.says(MOMENT)).isTrue();
            assertThat(said(control, "item-rated", "grade")).containsExactly("yes", "no", "no");
            assertThat(said(control, "moment-described", "word")).containsExactly(MOMENT);
            assertThat(said(control, "moment-marked", "type")).hasSize(1);
            assertThat(said(control, "observation-recorded", "type")).hasSize(1);
            assertThat(said(control, "feedback-given", "to")).containsExactly("inv-01");
        }
    }

    @Test
    public void feedback_reaches_its_reader_once_control_lets_it_out_and_is_seen_once() throws Exception {
        assumeTrue(RealServer.isBuilt());
        phone.begins(temporary.newFolder());
        try (RealServer server = RealServer.startWithHttps(temporary.newFolder().toPath())) {
            Control control = Control.join(server);
            control.does("start-exercise", new JSONObject());
            phone.joins(
                    server,
                    Objects.requireNonNull(control.codes(List.of("inv-01")).get("inv-01")));
            Hand.await("the inbox", () -> hand.isShown(word("phone.inbox.title")));
            control.does(
                    "give-feedback",
                    new JSONObject()
                            .put("feedback", "f-1")
                            .put("to", "inv-01")
                            .put("text", Control.text("You listened well."))
                            .put("takenAt", "2026-11-24T09:30:00.000Z"));
            control.does("release-feedback", new JSONObject());

            Hand.await("there is feedback", () -> hand.isShown(news()));
            server.killMinusNine();
            phone.awaitOffline();
            hand.tap(news());
            Hand.await("it was read", () -> !phone.nothingWaits());
            dies();
            assertThat(hand.says("You listened well.")).isTrue();
            server.startAgain();
            Hand.await("all is told", phone::nothingWaits);
            assertThat(said(control, "feedback-seen", "feedback")).containsExactly("f-1");
        }
    }

    private void dies() {
        phone.dies();
        phone.comesBack();
    }

    private static String news() {
        return RealApp.current().languages().words().text("phone.feedback.new", "count", 1);
    }

    private static List<String> said(Control control, String type, String field) throws Exception {
        return control.facts().stream()
                .filter(fact -> fact.optString("type").equals(type))
                .map(fact -> fact.optString(field))
                .collect(Collectors.toList());
    }
}
