package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.json;
import static org.livex.phone.model.Received.there;

import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.livex.phone.model.form.FormField;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.RefusedHere;

class AskingTest {
    private static final String ONE = "'kind':'one','text':" + text("When do you go in?")
            + ",'options':[{'id':'wait','text':" + text("We wait") + "},{'id':'raid','text':" + text("Now") + "}]";
    private static final String SEVERAL = ONE.replace("'one'", "'several'");
    private static final String NUMBER = "'kind':'number','least':1,'most':40,'text':" + text("How many?");
    private static final String WORDS = "'kind':'text','text':" + text("What did you see?");
    private static final String CONFIRM = "'kind':'confirm','text':" + text("You are ready?");
    private static final String RAID =
            "{'type':'answer-inject','inject':'q-1','answer':{'type':'chosen','options':['raid']}}";

    @Test
    void each_kind_of_question_takes_its_own_answers() throws JSONException {
        assertThat(answer(ONE, "raid")).isEqualTo("{\"type\":\"chosen\",\"options\":[\"raid\"]}");
        assertThat(answer(ONE, "")).isEmpty();
        assertThat(answer(ONE, "fly")).isEmpty();
        assertThat(answer(SEVERAL, "wait raid")).isEqualTo("{\"type\":\"chosen\",\"options\":[\"raid\",\"wait\"]}");
        assertThat(answer(WORDS, " A van ")).isEqualTo("{\"type\":\"written\",\"text\":\"A van\"}");
        assertThat(answer(WORDS, "  ")).isEmpty();
        assertThat(answer(CONFIRM, FormField.YES)).isEqualTo("{\"type\":\"confirmed\"}");
        assertThat(answer(CONFIRM, "")).isEmpty();
    }

    @Test
    void a_number_is_whole_within_its_bounds_and_in_the_digits_of_any_keyboard() throws JSONException {
        assertThat(answer(NUMBER, "٣٥")).isEqualTo("{\"type\":\"counted\",\"value\":35}");
        assertThat(answer(NUMBER, "41")).isEmpty();
        assertThat(answer(NUMBER, "0")).isEmpty();
        assertThat(answer(NUMBER, "3,5")).isEmpty();
        assertThat(answer(NUMBER.replace("'least':1,'most':40,", ""), "-1000000000000"))
                .isEqualTo("{\"type\":\"counted\",\"value\":-1000000000000}");
        assertThat(answer(NUMBER.replace("'least':1,'most':40,", ""), "1000000000001"))
                .isEmpty();
    }

    @Test
    void a_kind_of_question_that_a_newer_server_has_asks_nothing_here() {
        Message message = message(new Received().item(inject("'kind':'drawing','text':" + text("Draw it"))));

        assertThat(message.asks()).isFalse();
        assertThat(message.id()).isEqualTo("q-1");
    }

    @Test
    void an_answer_that_waits_is_given_and_acknowledges() {
        Message message = message(new Received().item(inject(ONE)).waiting("019a-1", RAID));

        assertThat(there(message.asking().given())).isEqualTo(new Asking.Given("raid", true, null));
        assertThat(message.acknowledgement()).isEqualTo(Message.Acknowledgement.WAITS);
        assertThat(message.insists()).isFalse();
    }

    @Test
    void a_confirmation_is_no_answer_and_a_refused_one_is_none() {
        Received received = new Received()
                .item(inject(ONE))
                .item("{'kind':'receipt','id':'q-1','acknowledgedAt':'2026-11-24T09:31:10.691Z'}");
        assertThat(message(received).isAcknowledged()).isTrue();
        assertThat(message(received).isAnswerOpen()).isTrue();

        received.refused("019a-1", RAID, "answer-not-possible");
        assertThat(message(received).isAnswerOpen()).isTrue();

        received.waiting("019a-2", RAID);
        assertThat(message(received).isAnswerOpen()).isFalse();
    }

    @Test
    void news_that_ask_are_among_the_messages_until_they_are_answered() {
        Received received = new Received()
                .item(json(inject(ONE)
                        .toString()
                        .replace("\"message\"", "\"media-article\"")
                        .replace("\"mustAcknowledge\":true", "\"mustAcknowledge\":false")));
        assertThat(message(received).isNews()).isFalse();

        received.waiting("019a-1", RAID);
        assertThat(message(received).isNews()).isTrue();
    }

    @Test
    void what_the_server_has_counts_and_another_answer_that_it_refused_waits_to_be_removed() {
        Received received = new Received()
                .item(inject(ONE))
                .item("{'kind':'receipt','id':'q-1','acknowledgedAt':'2026-11-24T09:31:10.691Z',"
                        + "'answer':{'type':'chosen','options':['wait']}}");
        assertThat(message(received).asking().given()).isEqualTo(new Asking.Given("wait", false, null));

        received.refused("019a-1", RAID, "inject-already-answered");
        Asking.Given given = there(message(received).asking().given());
        assertThat(given.written()).isEqualTo("wait");
        assertThat(there(given.refusal()).id()).isEqualTo("019a-1");
        assertThat(message(received).asking().refused()).isEmpty();
    }

    @Test
    void a_refused_answer_is_shown_with_why_until_it_is_removed() {
        Received received = new Received().item(inject(ONE)).refused("019a-1", RAID, "answer-not-possible");

        Asking.Given given = there(message(received).asking().given());
        assertThat(given.written()).isEqualTo("raid");
        assertThat(there(given.refusal()).problem().code()).isEqualTo("answer-not-possible");
        assertThat(received.situation("en").otherRefusals())
                .as("seen from the inbox too")
                .extracting(Refusal::about)
                .containsExactly("q-1");
    }

    @Test
    void a_refused_answer_to_what_was_asked_before_keeps_nobody_from_answering_and_can_be_removed() {
        Received received = new Received()
                .item(inject(ONE + "},'correction':{'revision':2,'at':'2026-11-24T09:40:00.000Z'"))
                .item("{'kind':'receipt','id':'q-1','answersBefore':[{'before':2,'answer':{'type':'confirmed'},"
                        + "'answeredAt':'2026-11-24T09:31:10.691Z'}]}")
                .refused("019a-1", RAID.replace("'answer':", "'revision':1,'answer':"), "inject-already-answered");
        Asking asking = message(received).asking();

        assertThat(asking.given()).isNull();
        assertThat(asking.before()).extracting(AskedBefore::written).containsExactly("yes");
        assertThat(asking.refused()).extracting(RefusedHere::id).containsExactly("019a-1");
        assertThat(asking.refused()).extracting(RefusedHere::words).containsExactly("raid");
    }

    @Test
    void each_question_of_before_stands_in_its_order_with_its_answer_where_there_is_one() {
        String first = "{'before':2,'answer':{'type':'chosen','options':['raid']},'question':{" + ONE + "}}";
        String second = "{'before':3,'answer':{'type':'counted','value':4},'question':{" + NUMBER + "}}";
        String corrected = CONFIRM + "},'correction':{'revision':3,'at':'2026-11-24T09:40:00.000Z'},"
                + "'corrected':{'at':'2026-11-24T09:40:00.000Z','question':{" + NUMBER + "}";
        Received received = new Received()
                .item(inject(corrected))
                .item("{'kind':'receipt','id':'q-1','answersBefore':[" + first + "," + second + "]}");

        assertThat(message(received).asking().before())
                .extracting(before -> there(before.question()).text().text() + " " + before.written())
                .containsExactly("When do you go in? raid", "How many? 4");
        assertThat(message(received).saidBefore()).isEmpty();

        String three = corrected + ",'askedBefore':[{'before':2,'question':{" + ONE + "}},{'before':3,'question':{"
                + CONFIRM + "}},{'before':4,'question':{" + NUMBER + "}}]";
        Received between = new Received()
                .item(inject(three))
                .item("{'kind':'receipt','id':'q-1','answersBefore':[" + first + "]}");
        assertThat(message(between).asking().before())
                .extracting(before -> there(before.question()).text().text() + " " + before.written())
                .containsExactly(
                        "When do you go in? raid", question(CONFIRM).text().text() + " null", "How many? null");
        assertThat(message(between).saidBefore()).isEmpty();
        assertThat(message(new Received().item(inject(three))).saidBefore())
                .flatExtracting(Corrected.Former::words)
                .extracting(LocalText::text)
                .contains("When do you go in?", question(CONFIRM).text().text(), "How many?");
    }

    @Test
    void a_question_in_other_words_has_the_number_of_the_version_that_asked_it() {
        Received received = new Received()
                .item(inject(ONE + "},'corrected':{'at':'2026-11-24T09:40:00.000Z','question':{" + ONE
                        + "},'askedBefore':[{'before':3,'said':[{'version':1,'small':1,"
                        + "'at':'2026-11-24T09:31:00.000Z'}],'question':{" + ONE + "}}]"));

        assertThat(message(received).saidBefore()).singleElement().satisfies(former -> {
            assertThat(former.isQuestion()).isTrue();
            assertThat(former.said())
                    .extracting(version -> version.number() + "." + version.small())
                    .containsExactly("1.1");
        });
    }

    @Test
    void after_several_corrections_all_that_it_said_stands_there_oldest_first() {
        Received received = new Received()
                .item(inject(CONFIRM + "},'correction':{'revision':4,'at':'2026-11-24T09:40:00.000Z'},"
                        + "'corrected':{'at':'2026-11-24T09:40:00.000Z','body':" + text("Gate A")
                        + ",'meanwhile':[{'body':"
                        + text("Gate B") + "},{'subject':" + text("Now") + "}]"));

        assertThat(message(received).saidBefore())
                .flatExtracting(Corrected.Former::words)
                .extracting(LocalText::text)
                .containsExactly("Gate A", "Gate B", "Now");
    }

    @Test
    void a_question_that_is_asked_again_after_another_one_shows_each_of_before_with_its_own_answer() {
        String corrected = ONE + "},'correction':{'revision':5,'at':'2026-11-24T09:40:00.000Z'},"
                + "'corrected':{'at':'2026-11-24T09:40:00.000Z','question':{" + ONE + "},'askedBefore':["
                + "{'before':2,'question':{" + ONE + "}},{'before':3,'question':{" + NUMBER
                + "}},{'before':4,'question':{"
                + ONE + "}},{'before':5,'question':{" + NUMBER + "}}]";
        Received received = new Received()
                .item(inject(corrected))
                .item("{'kind':'receipt','id':'q-1','answersBefore':["
                        + "{'before':2,'answer':{'type':'chosen','options':['raid']},'question':{" + ONE + "}},"
                        + "{'before':5,'answer':{'type':'counted','value':4},'question':{" + NUMBER + "}}]}");

        assertThat(message(received).asking().before())
                .extracting(before -> there(before.question()).text().text() + " " + before.written())
                .containsExactly("When do you go in? raid", "How many? null", "When do you go in? null", "How many? 4");
    }

    @Test
    void what_asks_nothing_any_more_says_what_it_asked_though_it_was_answered() {
        Received received = new Received()
                .item(inject(ONE + "},'recalled':{'reason':" + text("Wrong team")
                        + ",'sentAt':'2026-11-24T09:50:00.000Z'},'corrected':{'at':'2026-11-24T09:40:00.000Z','question':{"
                        + NUMBER + "}"))
                .item("{'kind':'receipt','id':'q-1','answersBefore':[{'before':2,'answer':{'type':'counted','value':4},"
                        + "'question':{" + NUMBER + "}}]}");

        assertThat(message(received).asks()).isFalse();
        assertThat(message(received).saidBefore())
                .flatExtracting(Corrected.Former::words)
                .extracting(LocalText::text)
                .containsExactly("How many?");
    }

    @Test
    void what_was_taken_back_asks_nothing_and_its_refused_answer_can_still_be_removed() {
        Message message = message(new Received()
                .item(inject(
                        ONE + "},'recalled':{'reason':" + text("Wrong team") + ",'sentAt':'2026-11-24T09:40:00.000Z'"))
                .refused("019a-1", RAID, "inject-already-recalled"));

        assertThat(message.asks()).isFalse();
        assertThat(message.asking().refused()).hasSize(1);
    }

    @Test
    void the_same_question_has_one_name_in_another_language_and_order() {
        Question english = question(ONE);
        Question russian = question("'kind':'one','text':" + translated("Когда вы входите?", "When do you go in?")
                + ",'options':[{'id':'raid','text':" + translated("Сейчас", "Now") + "},{'id':'wait','text':"
                + translated("Ждём", "We wait") + "}]");

        assertThat(russian.key()).isEqualTo(english.key());
        assertThat(question(ONE.replace("Now", "Today")).key()).isNotEqualTo(english.key());
    }

    private static String answer(String question, String written) throws JSONException {
        JSONObject answer = question(question).answer(written);
        return answer == null ? "" : answer.toString();
    }

    private static Question question(String question) {
        return there(message(new Received().item(inject(question))).asking().question());
    }

    private static Message message(Received received) {
        return there(received.situation("en", "ru").message("q-1"));
    }

    private static JSONObject inject(String question) {
        return json("{'kind':'inject','id':'q-1','type':'message','body':" + text("You stand at the gate.")
                + ",'mustAcknowledge':true,'at':'D1 09:30:00','sentAt':'2026-11-24T09:30:00.000Z','late':false,"
                + "'revision':1,'question':{" + question + "}}");
    }

    private static String text(String english) {
        return "{'text':'" + english + "','language':'en'}";
    }

    private static String translated(String text, String original) {
        return "{'text':'" + text + "','language':'ru','original':{'text':'" + original + "','language':'en'}}";
    }
}
