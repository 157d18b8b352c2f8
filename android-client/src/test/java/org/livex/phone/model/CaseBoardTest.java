package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.there;

import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.livex.phone.model.board.BoardLine;
import org.livex.phone.model.board.CaseBoard;
import org.livex.phone.model.board.Dossier;
import org.livex.phone.model.board.Linking;
import org.livex.phone.model.board.NamingReport;
import org.livex.phone.model.board.OpenQuestion;
import org.livex.phone.model.read.ExerciseTime;

class CaseBoardTest {
    private static final String FIRST = "019a1b2c-3d4e-7f50-8a61-000000000001";
    private static final String SECOND = "019a1b2c-3d4e-7f50-8a61-000000000002";

    @Test
    void a_link_and_a_question_are_shown_as_they_were_said_last_and_by_whom_each_time() {
        CaseBoard board = new Received()
                .item(golden("link"))
                .item(golden("open-question"))
                .situation("ru")
                .board();

        assertThat(board.links()).singleElement().satisfies(link -> {
            assertThat(link.now().what()).isEqualTo(new Linking("p-1", "p-2", "owns", "", true));
            assertThat(link.now().callName()).isEqualTo("Prosecutor Alfa");
            assertThat(link.earlier())
                    .extracting(said -> said.what().words(), BoardLine.Said::takenAt)
                    .containsExactly(tuple("At night", Instant.parse("2026-11-24T10:40:00Z")));
            assertThat(link.waits()).isFalse();
        });
        assertThat(board.questions()).singleElement().satisfies(question -> {
            assertThat(question.now().what())
                    .isEqualTo(new OpenQuestion("p-1", "Who pays for the room?", "The driver, in cash"));
            assertThat(question.earlier()).hasSize(1);
        });
    }

    @Test
    void what_is_said_here_is_written_as_the_protocol_writes_it() throws JSONException {
        JSONObject link = golden("../../commands/write-link").getJSONObject("said");
        JSONObject question = golden("../../commands/write-open-question").getJSONObject("said");

        assertThat(fields(Linking.of(link).said(link.getString("takenAt")))).isEqualTo(fields(link));
        assertThat(fields(OpenQuestion.of(question).said(question.getString("takenAt"))))
                .isEqualTo(fields(question));
    }

    @Test
    void what_waits_stands_on_what_the_server_has_in_the_order_in_which_it_was_said() {
        CaseBoard board = new Received()
                .item(golden("link"))
                .item("{'kind':'me','id':'inv-01','callName':'Investigator Alfa-1','function':'player'}")
                .waiting(FIRST, link("l-1", "p-1", "p-2", false, "11:00"))
                .waiting(SECOND, link("l-2", "p-2", "p-1", true, "11:01"))
                .situation("ru")
                .board();

        assertThat(board.links())
                .extracting(BoardLine::id, line -> line.versions().size(), BoardLine::waits)
                .containsExactly(tuple("l-1", 3, true), tuple("l-2", 1, true));
        assertThat(board.links().get(0).now().what().holds()).isFalse();
        assertThat(board.links().get(0).now().callName()).isEqualTo("Investigator Alfa-1");
    }

    @Test
    void what_the_server_has_while_its_answer_is_on_the_way_is_there_once() {
        CaseBoard board = new Received()
                .item(golden("open-question"))
                .waiting(
                        FIRST,
                        "{'type':'write-open-question','question':'q-1','said':{'about':'p-1','text':'Who pays for the room?',"
                                + "'answer':'The driver, in cash','takenAt':'2026-11-24T10:55:00Z'}}")
                .situation("ru")
                .board();

        assertThat(board.questions()).singleElement().satisfies(question -> {
            assertThat(question.versions()).hasSize(2);
            assertThat(question.waits()).isFalse();
        });
    }

    @Test
    void what_was_refused_changes_nothing_and_its_words_are_kept() {
        Situation situation = new Received()
                .refused(
                        FIRST,
                        "{'type':'write-open-question','question':'q-9','said':{'about':'p-9','text':'Where?',"
                                + "'answer':'Here','takenAt':'2026-11-24T11:00:00.000Z'}}",
                        "unknown-dossier")
                .situation("ru");

        assertThat(situation.board().questions()).isEmpty();
        assertThat(situation.board().refused()).singleElement().satisfies(refused -> {
            assertThat(refused.id()).isEqualTo(FIRST);
            assertThat(refused.said()).isEqualTo(new OpenQuestion("p-9", "Where?", "Here"));
            assertThat(refused.problem().code()).isEqualTo("unknown-dossier");
        });
        assertThat(situation.otherRefusals()).extracting(Refusal::words).containsExactly("Where?");
    }

    @Test
    void what_is_said_of_one_that_was_merged_is_said_of_what_it_was_merged_into_and_a_report_of_both_is_there_once()
            throws JSONException {
        JSONObject end = golden("dossier");
        end.remove("into");
        Situation situation = new Received()
                .item(end)
                .item(golden("dossier").put("id", "p-2").put("into", "p-1"))
                .item(dossier("p-3"))
                .item(golden("open-question"))
                .waiting(FIRST, link("l-9", "p-3", "p-2", true, "11:00"))
                .situation("ru");

        CaseBoard.About one = about(situation, "p-1");
        assertThat(one.links()).extracting(BoardLine::id).containsExactly("l-9");
        assertThat(one.questions()).extracting(BoardLine::id).containsExactly("q-1");
        assertThat(one.reports()).hasSize(1);
        CaseBoard.About other = about(situation, "p-3");
        assertThat(other.links()).extracting(BoardLine::id).containsExactly("l-9");
        assertThat(other.questions()).isEmpty();
        assertThat(situation.dossiers().called().name("p-2")).isEqualTo("Irina K.");
    }

    @Test
    void a_report_that_names_somebody_tells_of_the_talk_its_mediator_and_its_files() {
        NamingReport report = there(new Received()
                        .item(golden("dossier"))
                        .situation("ru")
                        .dossiers()
                        .find("p-1"))
                .reports()
                .get(0);

        assertThat(report.callName()).isEqualTo("Investigator Alfa-1");
        assertThat(there(report.label()).text()).isEqualTo("Interviewed somebody");
        assertThat(report.told().note()).isEqualTo("She wants to call her sister");
        assertThat(there(report.told().talk()).mediator()).isTrue();
        assertThat(report.at()).isEqualTo(ExerciseTime.read("D1 09:30:00"));
        assertThat(report.told().files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("gate.jpg");
            assertThat(file.isReceived()).isTrue();
        });
    }

    @Test
    void of_reports_of_a_newer_server_those_that_can_be_read_are_there() throws JSONException {
        JSONObject irina = golden("dossier");
        irina.getJSONArray("reports").put(new JSONObject().put("action", "of-tomorrow"));

        Dossier read =
                there(new Received().item(irina).situation("ru").dossiers().find("p-1"));

        assertThat(read.reports()).extracting(NamingReport::action).containsExactly("interviewed");
    }

    private static CaseBoard.About about(Situation situation, String dossier) {
        return situation.board().about(there(situation.dossiers().find(dossier)), situation.dossiers());
    }

    /** Their order says nothing. */
    private static Map<String, String> fields(JSONObject json) throws JSONException {
        Map<String, String> fields = new TreeMap<>();
        for (Iterator<String> keys = json.keys(); keys.hasNext(); ) {
            String key = keys.next();
            JSONObject inside = json.optJSONObject(key);
            fields.put(
                    key,
                    inside == null ? json.get(key).toString() : fields(inside).toString());
        }
        return fields;
    }

    private static String link(String id, String from, String to, boolean holds, String time) {
        return "{'type':'write-link','link':'" + id + "','said':{'from':'" + from + "','to':'" + to
                + "','word':{'as':'knows','words':''},'holds':" + holds + ",'takenAt':'2026-11-24T" + time
                + ":00.000Z'}}";
    }

    private static String dossier(String id) {
        return "{'kind':'dossier','id':'" + id
                + "','seq':9,'team':'team-alfa','versions':[{'person':'x','callName':'X',"
                + "'as':'vehicle','name':'AB 123 CD','note':'','takenAt':'2026-11-24T10:01:00.000Z'}]}";
    }
}
