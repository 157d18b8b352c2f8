package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.phone.model.Received.golden;

import java.util.Random;
import java.util.Set;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.sync.ballot.Unnamed;
import org.robolectric.RobolectricTestRunner;

/** An anonymous survey on a phone: what it says to whom, what it keeps, and what is left of that (docs/adr/0066). */
@RunWith(RobolectricTestRunner.class)
public class BallotsTest {
    private static final String SURVEY = "evening-1";
    private static final String DRAFT = "demo/inv-01/survey/evening-1";
    private static final String FETCH = SURVEY + "/ballot";
    private static final String KEPT = SURVEY + "/ballot/kept";
    private static final String ANSWERS = SURVEY + "/answers";
    private static final String RADIO = "{\"values\":{\"good\":[\"The radio worked\"]},\"language\":\"en\"}";
    private static final String CALM = "{\"values\":{\"good\":[\"Calm\"]},\"language\":\"en\"}";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final Chance chance = new Chance();
    private PhoneOnDesk phone;
    private FakeBallots ballots;

    /** At once, or as late as can be. */
    private static final class Chance extends Random {
        private static final long serialVersionUID = 1;
        private volatile boolean isAtOnce = true;

        @Override
        public double nextDouble() {
            return isAtOnce ? 0 : 0.999;
        }
    }

    @Before
    public void a_phone_that_nobody_has_asked_anything() throws Exception {
        phone = new PhoneOnDesk(temporary, chance);
        ballots = phone.server.ballots;
    }

    @After
    public void close() {
        phone.close();
    }

    @Test
    public void a_ballot_is_fetched_with_the_token_kept_and_then_said_to_be_kept() throws Exception {
        isAsked();

        phone.await("it is confirmed", () -> ballots.paths().contains(KEPT));
        assertThat(ballots.paths()).containsExactly(FETCH, KEPT);
        assertThat(ballots.asked).extracting(FakeBallots.Asked::authorization).containsOnly("Bearer access-1");
        assertThat(kept()).contains(FakeBallots.BALLOT);
    }

    @Test
    public void it_is_not_fetched_before_its_moment_but_whoever_answers_waits_for_nothing() throws Exception {
        chance.isAtOnce = false;
        isAsked();
        phone.record("something else");
        phone.await("all is said", () -> phone.now().waiting().isEmpty());
        assertThat(ballots.paths()).isEmpty();

        answers(RADIO);

        awaits(Unnamed.State.SENT);
        assertThat(ballots.paths()).containsExactly(FETCH, KEPT, ANSWERS);
    }

    @Test
    public void an_answer_goes_with_the_ballot_alone_and_through_no_outbox() throws Exception {
        isAsked();
        phone.engine().write(DRAFT, "half written");
        answers(RADIO);

        awaits(Unnamed.State.SENT);
        assertThat(ballots.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.authorization()).isEqualTo("Ballot " + FakeBallots.BALLOT);
            assertThat(new JSONObject(answer.body()).keys())
                    .toIterable()
                    .containsExactlyInAnyOrder("values", "language");
        });
        assertThat(phone.server.requests.toString())
                .doesNotContain("The radio worked")
                .doesNotContain(FakeBallots.BALLOT);
        assertThat(phone.server.journalled()).isEmpty();
        assertThat(phone.now().waiting()).isEmpty();
        assertThat(phone.engine().read(DRAFT)).isEmpty();
    }

    @Test
    public void what_was_answered_off_line_survives_the_process_and_goes_once_there_is_a_connection() throws Exception {
        isAsked();
        phone.await("it is confirmed", () -> ballots.paths().contains(KEPT));
        phone.server.isReachable = false;
        phone.server.closeSocket(1006);
        answers(RADIO);
        assertThat(state()).isEqualTo(Unnamed.State.WAITS);
        phone.die();
        phone.live();
        assertThat(state()).isEqualTo(Unnamed.State.WAITS);

        phone.server.isReachable = true;

        awaits(Unnamed.State.SENT);
        assertThat(ballots.paths()).as("one ballot").containsExactly(FETCH, KEPT, ANSWERS);
    }

    @Test
    public void what_is_changed_while_it_is_open_goes_again() throws Exception {
        isAsked();
        answers(RADIO);
        awaits(Unnamed.State.SENT);

        answers(CALM);

        phone.await("both came", () -> ballots.answers().size() == 2);
        awaits(Unnamed.State.SENT);
        assertThat(ballots.answers().get(1).body()).contains("Calm");
    }

    @Test
    public void nothing_is_answered_before_the_server_forgot_which_ballot_it_gave() throws Exception {
        ballots.refusals.put(KEPT, "try-again-later");
        isAsked();
        answers(RADIO);
        phone.await(
                "it is said again",
                () -> ballots.paths().stream().filter(KEPT::equals).count() > 1);
        assertThat(ballots.answers()).isEmpty();

        ballots.refusals.clear();

        awaits(Unnamed.State.SENT);
        assertThat(ballots.paths().stream().filter(FETCH::equals)).hasSize(1);
    }

    @Test
    public void what_comes_after_closing_says_so() throws Exception {
        ballots.refusals.put(ANSWERS, "survey-not-open");
        isAsked();
        answers(RADIO);

        awaits(Unnamed.State.LATE);
        assertThat(ballots.answers()).hasSize(1);
    }

    @Test
    public void what_waits_when_it_is_closed_is_late_and_not_kept() throws Exception {
        ballots.refusals.put(ANSWERS, "try-again-later");
        isAsked();
        answers(RADIO);
        phone.await("it was tried", () -> !ballots.answers().isEmpty());

        isClosed();

        awaits(Unnamed.State.LATE);
        assertThat(kept()).doesNotContain("The radio worked").doesNotContain(FakeBallots.BALLOT);
    }

    @Test
    public void ballot_and_answer_are_forgotten_when_it_is_closed_but_not_that_there_was_one() throws Exception {
        isAsked();
        answers(RADIO);
        awaits(Unnamed.State.SENT);

        isClosed();

        phone.await("they are gone", () -> !kept().contains(FakeBallots.BALLOT));
        assertThat(kept()).doesNotContain("The radio worked");
        assertThat(state()).isEqualTo(Unnamed.State.SENT);
        phone.die();
        phone.live();
        assertThat(state()).isEqualTo(Unnamed.State.SENT);
    }

    @Test
    public void who_has_the_ballot_on_another_device_answers_there() throws Exception {
        ballots.refusals.put(FETCH, "ballot-taken");
        isAsked();

        awaits(Unnamed.State.ELSEWHERE);
        assertThat(ballots.paths()).containsExactly(FETCH);
    }

    @Test
    public void what_the_server_cannot_take_is_not_sent_again_until_its_author_changes_it() throws Exception {
        ballots.refusals.put(ANSWERS, "survey-answer-invalid");
        isAsked();
        answers(RADIO);
        awaits(Unnamed.State.REFUSED);
        phone.record("something else");
        phone.await("all is said", () -> phone.now().waiting().isEmpty());
        assertThat(ballots.answers()).hasSize(1);

        ballots.refusals.clear();
        answers(CALM);

        awaits(Unnamed.State.SENT);
        assertThat(ballots.answers()).hasSize(2);
    }

    @Test
    public void an_answer_that_found_no_room_is_not_said_to_be_kept() throws Exception {
        isAsked();
        phone.await("it is confirmed", () -> kept().contains("\"confirmed\":true"));
        phone.store().isFull(true);

        assertThatThrownBy(() -> answers(RADIO)).isInstanceOf(NotSaved.class);

        assertThat(state()).isEqualTo(Unnamed.State.NOTHING);
        assertThat(ballots.answers()).isEmpty();
    }

    @Test
    public void whoever_leaves_leaves_neither_ballot_nor_answer() throws Exception {
        isAsked();
        answers(RADIO);
        awaits(Unnamed.State.SENT);

        phone.engine().leave();

        assertThat(phone.now().unnamed()).isEmpty();
        assertThat(kept()).doesNotContain("The radio worked").doesNotContain(FakeBallots.BALLOT);
    }

    private void isAsked() throws Exception {
        phone.server.has(survey("open", 1));
        phone.joined();
        phone.await("it is asked", () -> phone.now().item("survey", SURVEY) != null);
    }

    private void isClosed() throws JSONException {
        JSONObject closed = survey("closed", 2);
        phone.server.has(closed);
        phone.server.push(FakeServer.push(2, closed));
    }

    private static JSONObject survey(String state, long seq) throws JSONException {
        JSONObject survey = golden("survey");
        survey.remove("answers");
        return survey.put("anonymous", true).put("state", state).put("seq", seq);
    }

    private void answers(String json) throws NotSaved, JSONException {
        phone.engine().answerUnnamed(SURVEY, new JSONObject(json), Set.of(DRAFT));
    }

    private Unnamed.State state() {
        Unnamed unnamed = phone.now().unnamed().get(SURVEY);
        return unnamed == null ? Unnamed.State.NOTHING : unnamed.state();
    }

    private void awaits(Unnamed.State state) throws InterruptedException {
        phone.await("it is " + state, () -> state() == state);
    }

    /** All rows of the store, as they are once they are opened. */
    private String kept() {
        return phone.store().load().rows().toString();
    }
}
