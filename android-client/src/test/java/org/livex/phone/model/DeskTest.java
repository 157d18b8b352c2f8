package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.there;

import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

class DeskTest {
    private static final String FIRST = "019a1b2c-3d4e-7f50-8a61-000000000001";
    private static final String ID = "inject/x-2/body~ru";

    @Test
    void a_text_has_its_original_what_that_said_before_and_what_it_is_for() {
        TextTask task = there(desk("med-01").situation("ru").task(ID));

        assertThat(task.source().language()).isEqualTo("en");
        assertThat(task.sourceBefore()).isEqualTo("A woman called the hotline.");
        assertThat(there(task.version()).text()).isEqualTo("На горячую линию позвонила женщина.");
        assertThat(task.state()).isEqualTo(TextTask.State.STALE);
        assertThat(task.context().number()).isEqualTo("9.01");
        assertThat(there(task.context().storyline()).text()).isEqualTo("Семь часов");
        assertThat(there(task.context().before()).text()).isEqualTo("Call the hotline.");
        assertThat(there(task.context().audience()).functions()).containsExactly("player");
        assertThat(task.isOpen()).isTrue();
    }

    @Test
    void what_is_on_its_way_waits_is_not_typed_again_and_is_nothing_to_do() {
        TextTask task = there(
                desk("med-01").waiting(FIRST, translate("Две")).situation("ru").task(ID));

        assertThat(task.waits()).isTrue();
        assertThat(task.isOpen()).isFalse();
        assertThat(task.mine()).isEqualTo("Две");
    }

    @Test
    void what_was_refused_says_why_keeps_its_words_and_stands_among_the_notices() {
        Situation situation = desk("med-01")
                .refused(FIRST, translate("Две"), "revision-outdated")
                .situation("ru");
        TextTask task = there(situation.task(ID));

        assertThat(there(task.refused()).problem().code()).isEqualTo("revision-outdated");
        assertThat(task.mine()).isEqualTo("Две");
        assertThat(task.isOpen()).isTrue();
        assertThat(situation.otherRefusals()).extracting(Refusal::about).containsExactly(ID);
        assertThat(situation.otherRefusals()).extracting(Refusal::words).containsExactly("Две");
    }

    @Test
    void what_somebody_else_wrote_is_to_be_checked_and_neither_ones_own_nor_a_talk_that_goes_on() {
        assertThat(review("inject/x-3/body", "med-02").isOpen()).isTrue();
        assertThat(review("inject/x-3/body", "med-01").isOpen()).isFalse();
        assertThat(review("message/m-1/text", "med-02").isOpen()).isFalse();
    }

    @Test
    void what_a_clock_runs_for_comes_first_then_what_readers_wait_for_then_what_is_least_done() {
        Situation situation = desk("med-01")
                .item(text("a/1/x", "draft", ""))
                .item(text("b/1/x", "missing", ""))
                .item(text("c/1/x", "draft", ",'wantedSince':'2026-11-24T09:31:00.000Z'"))
                .item(text("d/1/x", "approved", ",'wantedSince':'2026-11-24T09:30:00.000Z'"))
                .situation("ru");

        assertThat(situation.tasks())
                .extracting(TextTask::text)
                .containsExactly("inject/x-2/body", "c/1/x", "b/1/x", "a/1/x", "d/1/x");
    }

    @Test
    void a_draft_of_words_that_others_published_over_is_no_task_any_more() {
        String setAside = text("a/1/x", "approved", ",'setAside':{'text':'Two vans','number':1}")
                .replace("'language':'ru'", "'language':'en'");

        assertThat(desk("med-01").item(setAside).situation("ru").tasks())
                .extracting(TextTask::text)
                .containsExactly("inject/x-2/body");
    }

    @Test
    void it_is_kept_for_its_writer() {
        JSONObject setAside = golden("translation-set-aside");

        assertThat(desk("med-01").item(setAside).situation("ar").setAside())
                .containsExactly(new SetAside(setAside.optString("id"), "شاحنة بيضاء عند البوابة", 1, "Director"));
    }

    @Test
    void readers_wait_for_what_is_not_handed_in_here_or_there() {
        String since = ",'wantedSince':'2026-11-24T09:31:00.000Z'";
        Received received = desk("med-01")
                .item(text("a/1/x", "missing", since))
                .item(text("b/1/x", "needs-review", since))
                .item(text("c/1/x", "missing", since))
                .waiting(FIRST, "{'type':'translate-text','text':'c/1/x','language':'ru','body':'Две'}");

        assertThat(received.situation("ru").tasks())
                .filteredOn(task -> task.readersWaitSince() != null)
                .extracting(TextTask::text)
                .contains("a/1/x")
                .doesNotContain("b/1/x", "c/1/x");
    }

    @Test
    void it_is_said_of_the_version_and_the_original_that_were_read() throws JSONException {
        TextTask task = there(desk("med-01").situation("ru").task(ID));

        JSONObject said = task.translated("Две", "needs-review");
        assertThat(said.keys()).toIterable().containsExactlyInAnyOrderElementsOf(Received.fieldsOf("translate-text"));
        assertThat(said.getInt("basedOn")).isEqualTo(2);
        assertThat(said.getInt("replaces")).isEqualTo(1);
        assertThat(task.judged(null).keys())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Received.fieldsOf("approve-translation"));
        assertThat(task.judged("Again").keys())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Received.fieldsOf("return-translation"));
        assertThat(task.judged("Again").getString("note")).isEqualTo("Again");
    }

    @Test
    void nobody_is_asked_for_the_words_of_a_hidden_voice_whatever_this_phone_was_told_before() {
        String said = "message/m-1/text";
        Received before = desk("med-01").item(text(said, "missing", "")).item(voice(""));
        assertThat(before.situation("ru").task(TextTask.idOf(said, "ru"))).isNotNull();

        assertThat(before.item(voice("'hidden':['ab'],")).situation("ru").task(TextTask.idOf(said, "ru")))
                .isNull();
        assertThat(desk("med-01")
                        .item(text(said, "missing", ""))
                        .item(voice(""))
                        .waiting(FIRST, "{'type':'hide-media','sha256':'ab'}")
                        .situation("ru")
                        .task(TextTask.idOf(said, "ru")))
                .as("also before the server knows it")
                .isNull();
    }

    private static String voice(String hidden) {
        return "{'kind':'message','id':'m-1','seq':39,'channel':'team/team-alfa'," + hidden
                + "'voice':{'sha256':'ab','type':'audio/aac','bytes':9,'takenAt':'2026-11-24T10:29:50.000Z','seconds':12},"
                + "'text':{'text':'She','language':'en'},'at':'D1 10:30:00','sentAt':'2026-11-24T10:30:00.000Z'}";
    }

    private static Received desk(String me) {
        return new Received()
                .item("{'kind':'me','id':'" + me
                        + "','callName':'Mediator 1','function':'cultural-mediator','languages':['ru']}")
                .item(golden("translation"));
    }

    private static TextTask review(String text, String translator) {
        String version = ",'version':{'text':'Она','state':'needs-review','sourceRevision':1,'number':1,"
                + "'at':'2026-11-24T09:32:10.000Z','translator':{'id':'" + translator + "','callName':'Somebody'}}";
        return there(desk("med-01")
                .item(text(text, "needs-review", version))
                .situation("ru")
                .task(TextTask.idOf(text, "ru")));
    }

    private static String text(String text, String state, String more) {
        return "{'kind':'translation','id':'" + text + "~ru','seq':40,'text':'" + text + "','language':'ru','state':'"
                + state + "','source':{'text':'She','language':'en','revision':1}" + more + "}";
    }

    private static String translate(String body) {
        return "{'type':'translate-text','text':'inject/x-2/body','language':'ru','body':'" + body
                + "','state':'needs-review','basedOn':2,'replaces':1}";
    }
}
