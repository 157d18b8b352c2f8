package org.livex.phone.screen.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.phone.screen.StoryPhone.word;

import java.util.List;
import org.json.JSONObject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.Hand;
import org.livex.phone.screen.RealApp;
import org.livex.phone.screen.Story;
import org.livex.phone.words.Words;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** People of the case who are registered, named and linked without a network, on a phone that dies between it all: on the real server, once each. */
@RunWith(RobolectricTestRunner.class)
@Config(application = RealApp.class)
public class DossierStoryTest {
    private static final String INTERVIEWED = "Опрос проведён";
    private static final String WOMAN = "Ирина";
    private static final String HER_NAME = "Ирина К.";
    private static final String NEIGHBOUR = "Соседка";
    private static final String NOTE = "Видела фургон дважды";
    private static final String OWN_WORDS = "снимает комнату у";
    private static final String QUESTION = "Кто платит за комнату?";
    private static final String ANSWER = "Водитель, наличными";

    @Rule
    public final Story story = new Story();

    private final Hand hand = story.hand;

    @Test
    public void
            people_registered_amended_merged_named_linked_and_asked_about_off_line_survive_the_process_and_arrive_once()
                    throws Exception {
        story.begins("inv-01");
        story.joins("inv-01");
        hand.tapWhenShown("the tab", () -> word("phone.tab.act"));
        Hand.await("what can be reported, in Russian", () -> hand.isShown("Подозреваемый задержан"));
        story.losesTheServer();

        registersTheWoman();
        amendsHer();
        registersTheNeighbourInTheMiddleOfAReport();
        mergesAndTakesItBack();
        linksThem();
        asksAndAnswers();

        story.findsTheServer();
        Hand.await("all is told", story.phone::nothingWaits);
        List<JSONObject> opened = story.facts("dossier-opened");
        assertThat(opened).extracting(DossierStoryTest::name).containsExactly(WOMAN, NEIGHBOUR);
        assertThat(opened).extracting(fact -> fact.optString("team")).containsOnly("team-alfa");
        assertThat(story.facts("dossier-amended"))
                .extracting(DossierStoryTest::name)
                .containsExactly(HER_NAME);
        String woman = opened.get(0).getString("dossier");
        String neighbour = opened.get(1).getString("dossier");
        assertThat(story.facts("dossier-merged", "dossier")).containsExactly(neighbour, neighbour);
        assertThat(story.facts("dossier-merged", "into")).containsExactly(woman, "");
        assertThat(story.facts("action-recorded"))
                .extracting(fact -> fact.getJSONObject("action")
                        .getJSONObject("answers")
                        .getJSONObject("values")
                        .getString("with"))
                .containsExactly(neighbour);
        theBoardArrivedOnce(woman, neighbour);
        hand.tap(word("phone.tab.act"));
        hand.tap(word("common.dossiers"));
        assertThat(hand.isShown(HER_NAME)).isTrue();
        assertThat(hand.isShown(word("state.delivery.queued"))).isFalse();
        hand.tap(NEIGHBOUR);
        Hand.await("the report is evidence", () -> hand.isShown(word("common.case-board.talked")));
        assertThat(hand.says(word("common.repeats.mediator") + ": " + word("common.yes")))
                .isTrue();
        hand.tap(word("common.case-board.reports") + ": 1");
        assertThat(hand.isShown(INTERVIEWED)).isTrue();
    }

    private void theBoardArrivedOnce(String woman, String neighbour) throws Exception {
        List<JSONObject> links = story.facts("link-written");
        assertThat(links)
                .extracting(fact -> fact.optString("link"))
                .hasSize(3)
                .containsOnly(links.get(0).getString("link"));
        assertThat(links)
                .extracting(fact -> fact.optJSONObject("said"))
                .allSatisfy(said -> {
                    assertThat(said.optString("from")).isEqualTo(woman);
                    assertThat(said.optString("to")).isEqualTo(neighbour);
                })
                .extracting(
                        said -> said.optJSONObject("word").optString("as"),
                        said -> said.optJSONObject("word").optString("words"),
                        said -> said.optBoolean("holds"))
                .containsExactly(tuple("knows", "", true), tuple("knows", "", false), tuple("other", OWN_WORDS, true));
        List<JSONObject> questions = story.facts("open-question-written");
        assertThat(questions)
                .extracting(fact -> fact.optString("question"))
                .hasSize(2)
                .containsOnly(questions.get(0).getString("question"));
        assertThat(questions)
                .extracting(fact -> fact.optJSONObject("said"))
                .extracting(
                        said -> said.optString("about"),
                        said -> said.optString("text"),
                        said -> said.optString("answer"))
                .containsExactly(tuple(woman, QUESTION, ""), tuple(woman, QUESTION, ANSWER));
    }

    private void registersTheWoman() {
        hand.tap(word("common.dossiers"));
        hand.tap(word("phone.dossier.register"));
        hand.tap(word("common.dossier.kind.witness"));
        hand.field().setText(WOMAN);
        story.dies();
        assertThat(hand.field().getText().toString()).isEqualTo(WOMAN);
        hand.tap(R.id.register);
        story.dies();
        assertThat(hand.isShown(WOMAN)).isTrue();
        assertThat(hand.isShown(word("state.delivery.queued"))).isTrue();
    }

    private void amendsHer() {
        hand.tap(WOMAN);
        hand.tap(word("phone.dossier.amend"));
        hand.field().setText(HER_NAME);
        story.dies();
        assertThat(hand.field().getText().toString()).isEqualTo(HER_NAME);
        hand.tap(R.id.register);
        story.dies();
        assertThat(hand.isShown(HER_NAME)).isTrue();
        assertThat(hand.isShown(word("common.dossier.before"))).isTrue();
    }

    private void registersTheNeighbourInTheMiddleOfAReport() {
        hand.tap(word("phone.tab.act"));
        if (!hand.isShown(INTERVIEWED)) {
            hand.tap(word("common.show-more"));
        }
        hand.tap(INTERVIEWED);
        hand.tap(label(HER_NAME));
        hand.tap(word("common.yes"));
        hand.tapLast(word("common.yes"));
        hand.tap(word("phone.dossier.new"));
        hand.tap(word("common.dossier.kind.witness"));
        hand.field().setText(NEIGHBOUR);
        hand.fields().get(1).setText(NOTE);
        story.dies();
        assertThat(hand.field().getText().toString()).isEqualTo(NEIGHBOUR);
        assertThat(hand.fields().get(1).getText().toString()).isEqualTo(NOTE);
        hand.tap(R.id.register);
        story.dies();
        assertThat(hand.isShown(label(NEIGHBOUR))).isTrue();
        hand.tap(R.id.primary);
        story.dies();
        assertThat(hand.isShown(NEIGHBOUR))
                .as("the report says whom it is about")
                .isTrue();
    }

    private void mergesAndTakesItBack() {
        hand.tap(word("common.dossiers"));
        hand.tap(NEIGHBOUR);
        hand.tap(label(HER_NAME));
        assertThat(hand.isShown(word("common.dossier.join.ask"))).isTrue();
        story.dies();
        assertThat(hand.isShown(word("common.dossier.join")))
                .as("a question that is half answered joins nothing")
                .isFalse();
        assertThat(hand.isShown(word("common.dossier.same-as"))).isFalse();
        hand.tap(label(HER_NAME));
        hand.tap(word("common.dossier.join"));
        story.dies();
        assertThat(hand.isShown(word("common.dossier.same-as"))).isTrue();
        hand.tap(word("common.dossier.join.separate"));
        story.dies();
        assertThat(hand.isShown(word("common.dossier.same-as"))).isFalse();
        hand.tap(word("phone.tab.act"));
    }

    private void linksThem() {
        hand.tap(word("common.dossiers"));
        hand.tap(HER_NAME);
        hand.tap(word("phone.link.add"));
        hand.tap(label(NEIGHBOUR));
        story.dies();
        assertThat(hand.isShown(Words.isolated(HER_NAME) + " … " + Words.isolated(NEIGHBOUR)))
                .isTrue();
        hand.tap(word("common.link.knows"));
        story.dies();
        assertThat(hand.isShown(linked(word("common.link.knows")))).isTrue();
        assertThat(hand.isShown(word("state.delivery.queued"))).isTrue();
        hand.tap(word("phone.link.take-back"));
        story.dies();
        assertThat(hand.isShown(word("common.link.taken-back"))).isTrue();
        hand.tap(word("phone.dossier.amend"));
        hand.field().setText(OWN_WORDS);
        story.dies();
        assertThat(hand.field().getText().toString()).isEqualTo(OWN_WORDS);
        hand.tap(word("common.add"));
        story.dies();
        assertThat(hand.isShown(linked(Words.isolated(OWN_WORDS)))).isTrue();
        assertThat(hand.isShown(word("common.link.taken-back"))).isFalse();
    }

    private static String linked(String word) {
        return Words.isolated(HER_NAME) + " → " + word + " → " + Words.isolated(NEIGHBOUR);
    }

    private void asksAndAnswers() {
        hand.tap(word("phone.question.add"));
        hand.field().setText(QUESTION);
        story.dies();
        assertThat(hand.field().getText().toString()).isEqualTo(QUESTION);
        hand.tap(word("common.add"));
        story.dies();
        assertThat(hand.isShown(QUESTION)).isTrue();
        hand.tap(word("common.open-question.answer"));
        hand.field().setText(ANSWER);
        story.dies();
        assertThat(hand.field().getText().toString()).isEqualTo(ANSWER);
        hand.tap(word("common.add"));
        story.dies();
        assertThat(hand.says(ANSWER)).isTrue();
        hand.tap(word("phone.tab.act"));
    }

    private static String label(String name) {
        return Words.isolated(name) + " · " + word("common.dossier.kind.witness");
    }

    private static String name(JSONObject fact) {
        JSONObject described = fact.optJSONObject("described");
        return described == null ? "" : described.optString("name");
    }
}
