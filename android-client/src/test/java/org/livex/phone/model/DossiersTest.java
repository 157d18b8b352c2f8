package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.there;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.livex.phone.model.board.Called;
import org.livex.phone.model.board.Dossier;
import org.livex.phone.model.board.Dossiers;
import org.livex.phone.model.board.Linking;

class DossiersTest {
    private static final String FIRST = "019a1b2c-3d4e-7f50-8a61-000000000001";
    private static final String SECOND = "019a1b2c-3d4e-7f50-8a61-000000000002";
    private static final String THIRD = "019a1b2c-3d4e-7f50-8a61-000000000003";

    @Test
    void what_the_server_has_is_shown_as_it_was_described_last_and_by_whom_each_time() {
        Dossier irina = there(new Received()
                .item(golden("dossier"))
                .situation("ru")
                .dossiers()
                .find("p-1"));

        assertThat(irina.team()).isEqualTo("team-alfa");
        assertThat(irina.into()).isEqualTo("p-0");
        assertThat(irina.now().name()).isEqualTo("Irina K.");
        assertThat(irina.now().as()).isEqualTo("witness");
        assertThat(irina.first().callName()).isEqualTo("Investigator Alfa-1");
        assertThat(irina.first().takenAt()).isEqualTo(Instant.parse("2026-11-24T10:01:00Z"));
        assertThat(irina.waits()).isFalse();
    }

    @Test
    void what_waits_stands_on_what_the_server_has_in_the_order_in_which_it_was_said() {
        Dossiers dossiers = new Received()
                .item(item("p-1", 3, "", "Irina"))
                .waiting(FIRST, open("p-2", "Van"))
                .waiting(SECOND, amend("p-2", "White van"))
                .waiting(THIRD, amend("p-1", "Irina K."))
                .situation("ru")
                .dossiers();

        assertThat(dossiers.all()).extracting(Dossier::id).containsExactly("p-1", "p-2");
        assertThat(dossiers.all()).extracting(Dossier::waits).containsExactly(true, true);
        assertThat(there(dossiers.find("p-2")).versions())
                .extracting(Dossier.Version::name)
                .containsExactly("Van", "White van");
        assertThat(dossiers.names()).containsEntry("p-1", "Irina K.").containsEntry("p-2", "White van");
    }

    @Test
    void what_the_server_has_by_now_stands_there_once() {
        Dossiers dossiers = new Received()
                .item(item("p-1", 3, "", "Irina"))
                .waiting(FIRST, open("p-1", "Irina"))
                .waiting(SECOND, amend("p-1", "Irina"))
                .situation("ru")
                .dossiers();

        assertThat(dossiers.all()).singleElement().satisfies(one -> {
            assertThat(one.versions()).hasSize(1);
            assertThat(one.waits()).isFalse();
        });
    }

    @Test
    void what_was_merged_stands_under_what_it_is_the_same_as_until_that_is_taken_back() {
        Received merged = new Received()
                .item(item("p-1", 3, "", "Irina"))
                .item(item("p-2", 4, "", "I. K."))
                .waiting(FIRST, "{'type':'merge-dossier','dossier':'p-2','into':'p-1'}");
        Dossiers one = merged.situation("ru").dossiers();
        Dossiers again = merged.waiting(SECOND, "{'type':'merge-dossier','dossier':'p-2'}")
                .situation("ru")
                .dossiers();

        assertThat(one.apart()).extracting(Dossier::id).containsExactly("p-1");
        assertThat(there(one.under().get("p-1"))).extracting(Dossier::id).containsExactly("p-2");
        assertThat(one.offered(List.of())).extracting(Dossier::id).containsExactly("p-1");
        assertThat(again.apart()).extracting(Dossier::id).containsExactly("p-2", "p-1");
    }

    @Test
    void two_that_were_merged_into_each_other_are_both_there_and_stop_nothing() {
        Dossiers dossiers = new Received()
                .item(item("p-1", 3, "'into':'p-2',", "Irina"))
                .item(item("p-2", 4, "'into':'p-1',", "I. K."))
                .situation("ru")
                .dossiers();

        assertThat(dossiers.apart()).extracting(Dossier::id).containsExactly("p-2", "p-1");
        assertThat(dossiers.under()).isEmpty();
    }

    @Test
    void one_team_holds_its_own_for_the_same_and_what_is_one_already_is_not_offered_again() {
        Dossiers dossiers = new Received()
                .item(item("p-1", 3, "", "Irina"))
                .item(item("p-2", 4, "'into':'p-1',", "I. K."))
                .item(item("p-3", 5, "'into':'p-1',", "Ira"))
                .item(item("p-4", 6, "", "Olga"))
                .item(item("p-5", 7, "", "Olga").replace("team-alfa", "team-bravo"))
                .situation("ru")
                .dossiers();

        assertThat(dossiers.others(there(dossiers.find("p-2"))))
                .extracting(Dossier::id)
                .containsExactly("p-4");
        assertThat(dossiers.others(there(dossiers.find("p-4"))))
                .extracting(Dossier::id)
                .containsExactly("p-3", "p-2", "p-1");
    }

    @Test
    void who_is_called_alike_is_offered_first_then_who_is_of_the_same_kind_and_things_after_people() {
        Dossiers dossiers = new Received()
                .item(item("p-1", 1, "", "I. K."))
                .item(item("p-2", 2, "", "B 14 LVX").replace("witness", "vehicle"))
                .item(item("p-3", 3, "", "Irina Kova").replace("witness", "suspect"))
                .item(item("p-4", 4, "", "Olga"))
                .item(item("p-5", 5, "", "Zoe").replace("witness", "child"))
                .item(item("p-6", 6, "", "Ésme").replace("witness", "victim"))
                .item(item("p-7", 7, "", "ESME 2"))
                .situation("ru")
                .dossiers();

        assertThat(dossiers.others(there(dossiers.find("p-1"))))
                .extracting(Dossier::id)
                .containsExactly("p-3", "p-7", "p-4", "p-6", "p-5", "p-2");
        assertThat(dossiers.others(there(dossiers.find("p-6"))).get(0).id()).isEqualTo("p-7");
    }

    @Test
    void a_role_of_people_and_a_kind_of_things_are_different_differences() {
        Dossiers dossiers = new Received()
                .item(item("p-1", 1, "", "Irina"))
                .item(item("p-2", 2, "", "Olga"))
                .item(item("p-3", 3, "", "Dalen").replace("witness", "suspect"))
                .item(item("p-4", 4, "", "Van").replace("witness", "vehicle"))
                .situation("ru")
                .dossiers();
        Dossier irina = there(dossiers.find("p-1"));

        assertThat(irina.differs(there(dossiers.find("p-2")))).isEqualTo(Dossier.Difference.NOT);
        assertThat(irina.differs(there(dossiers.find("p-3")))).isEqualTo(Dossier.Difference.ROLE);
        assertThat(irina.differs(there(dossiers.find("p-4")))).isEqualTo(Dossier.Difference.KIND);
    }

    @Test
    void a_link_between_what_was_joined_names_both_ends_as_each_is_called_by_itself() {
        Called called = new Received()
                .item(item("p-1", 3, "", "Irina"))
                .item(item("p-2", 4, "'into':'p-1',", "I. K."))
                .item(item("p-3", 5, "", "Olga"))
                .situation("ru")
                .dossiers()
                .called();
        Linking joined = new Linking("p-2", "p-1", "controls", "", true);
        Linking other = new Linking("p-2", "p-3", "controls", "", true);

        assertThat(called.areOne("p-2", "p-1")).isTrue();
        assertThat(called.from(joined)).isEqualTo("I. K.");
        assertThat(called.to(joined)).isEqualTo("Irina");
        assertThat(called.areOne("p-2", "p-3")).isFalse();
        assertThat(called.from(other)).isEqualTo("Irina");
        assertThat(called.name("p-9")).isEqualTo("p-9");
    }

    @Test
    void a_report_may_name_whom_once_was_of_the_kind_what_changed_last_first() {
        Dossiers dossiers = new Received()
                .item(golden("dossier").toString().replace("\"into\":\"p-0\",", ""))
                .item(item("p-2", 500, "", "Olga"))
                .item(item("p-3", 501, "", "Van").replace("witness", "vehicle"))
                .situation("ru")
                .dossiers();

        assertThat(dossiers.offered(List.of("victim"))).extracting(Dossier::id).containsExactly("p-1");
        assertThat(dossiers.offered(List.of("victim", "witness")))
                .extracting(Dossier::id)
                .containsExactly("p-2", "p-1");
    }

    @Test
    void what_was_refused_is_there_with_its_words_and_its_name_for_reports() {
        Situation situation =
                new Received().refused(FIRST, open("p-9", "Irina"), "too-many").situation("ru");

        assertThat(situation.dossiers().all()).isEmpty();
        assertThat(situation.dossiers().names()).containsEntry("p-9", "Irina");
        assertThat(situation.dossiers().refused()).singleElement().satisfies(refused -> {
            assertThat(refused.id()).isEqualTo(FIRST);
            assertThat(refused.words()).isEqualTo("Irina\nAt the gate");
            assertThat(refused.problem().code()).isEqualTo("too-many");
        });
        assertThat(situation.otherRefusals()).extracting(Refusal::words).containsExactly("Irina");
    }

    private static String item(String id, int seq, String more, String name) {
        return "{'kind':'dossier','id':'" + id + "','seq':" + seq + ",'team':'team-alfa'," + more
                + "'versions':[{'person':'inv-01','callName':'Investigator Alfa-1','as':'witness','name':'" + name
                + "','note':'At the gate','takenAt':'2026-11-24T10:01:00.000Z','recordedAt':'2026-11-24T10:01:04.120Z'}]}";
    }

    private static String open(String id, String name) {
        return "{'type':'open-dossier','dossier':'" + id + "','team':'team-alfa'," + described(name);
    }

    private static String amend(String id, String name) {
        return "{'type':'amend-dossier','dossier':'" + id + "'," + described(name);
    }

    private static String described(String name) {
        return "'described':{'as':'witness','name':'" + name
                + "','note':'At the gate','takenAt':'2026-11-24T10:01:00.000Z'}}";
    }
}
