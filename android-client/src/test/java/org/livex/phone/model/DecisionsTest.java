package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.there;

import org.junit.jupiter.api.Test;
import org.livex.phone.model.read.ExerciseTime;

class DecisionsTest {
    private static final String FIRST = "019a1b2c-3d4e-7f50-8a61-000000000001";
    private static final String SECOND = "019a1b2c-3d4e-7f50-8a61-000000000002";

    @Test
    void an_entry_of_the_server_has_all_that_was_written() {
        Decision decision = there(new Received()
                .item(golden("decision"))
                .situation("ru")
                .decisions()
                .get(0));

        assertThat(decision.words().decided()).isEqualTo("We wait until she is out of the house");
        assertThat(decision.words().reason()).isEqualTo("She would be the first to be asked");
        assertThat(decision.words().ground()).isEqualTo("Order of the prosecutor, 12/26");
        assertThat(decision.words().inject()).isEqualTo("sh-10");
        assertThat(decision.team()).isEqualTo("team-alfa");
        assertThat(decision.at()).isEqualTo(ExerciseTime.read("D1 10:21:04"));
    }

    @Test
    void what_waits_stands_before_what_the_server_has_the_latest_first() {
        Situation situation = new Received()
                .item(golden("decision"))
                .item(golden("decision").toString().replace("d-2", "d-0").replace("431", "400"))
                .waiting(FIRST, record("d-3", ""))
                .waiting(SECOND, record("d-4", ""))
                .situation("ru");

        assertThat(situation.decisions()).extracting(Decision::id).containsExactly("d-4", "d-3", "d-2", "d-0");
        assertThat(situation.decisions()).extracting(Decision::at).startsWith(null, null);
        assertThat(situation.waiting()).isEqualTo(2);
    }

    @Test
    void what_the_server_has_by_now_stands_there_once() {
        Situation situation = new Received()
                .item(golden("decision"))
                .waiting(FIRST, record("d-2", ""))
                .situation("ru");

        assertThat(situation.decisions())
                .singleElement()
                .satisfies(one -> assertThat(one.at()).isNotNull());
    }

    @Test
    void an_amendment_that_waits_is_for_whom_the_old_one_is_and_marks_it() {
        Situation situation = new Received()
                .waiting(FIRST, record("d-3", "'team':'team-alfa',"))
                .waiting(SECOND, amend("d-4", "d-3"))
                .situation("ru");

        assertThat(situation.decisions()).extracting(Decision::team).containsExactly("team-alfa", "team-alfa");
        assertThat(situation.decisions()).extracting(Decision::amends).containsExactly("d-3", null);
        assertThat(situation.decisions()).extracting(Decision::isAmended).containsExactly(false, true);
    }

    @Test
    void a_refused_one_is_shown_with_why_and_amends_nothing() {
        Situation situation = new Received()
                .item(golden("decision"))
                .refused(FIRST, amend("d-4", "d-2"), "unknown-decision")
                .situation("ru");

        Decision refused = there(situation.decisions().get(0));
        assertThat(there(refused.refusal()).id()).isEqualTo(FIRST);
        assertThat(refused.words().decided()).isEqualTo("We go in");
        assertThat(there(situation.decisions().get(1)).isAmended()).isFalse();
        assertThat(situation.otherRefusals()).extracting(Refusal::words).containsExactly("We go in");
    }

    @Test
    void amendments_that_amend_each_other_are_nobodys_and_stop_nothing() {
        Situation situation = new Received()
                .waiting(FIRST, amend("d-3", "d-4"))
                .waiting(SECOND, amend("d-4", "d-3"))
                .situation("ru");

        assertThat(situation.decisions()).extracting(Decision::team).containsExactly(null, null);
    }

    private static String record(String id, String more) {
        return "{'type':'record-decision','decision':'" + id + "'," + more + words();
    }

    private static String amend(String id, String amends) {
        return "{'type':'amend-decision','decision':'" + id + "','amends':'" + amends + "'," + words();
    }

    private static String words() {
        return "'words':{'decided':'We go in','reason':'','ground':'','takenAt':'2026-11-24T10:01:00.000Z'}}";
    }
}
