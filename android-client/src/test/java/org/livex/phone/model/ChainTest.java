package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.there;

import org.junit.jupiter.api.Test;

class ChainTest {
    private static final String ID = "019a1b2c-3d4e-7f50-8a61-000000000001";
    private static final String TAKE = "{'type':'take-evidence','evidence':'ev-9','taken':{'description':'A notebook',"
            + "'told':{'where':'Car wash','takenAt':'2026-11-24T10:01:00.000Z'}}}";
    private static final String NOTE = "{'type':'note-custody','evidence':'%s','entry':'%s','noted':{%s,'note':'',"
            + "'told':{'takenAt':'2026-11-24T10:41:00.000Z'}}}";
    private static final String ME = "{'kind':'me','id':'pro-01','callName':'Prosecutor Alfa-1','function':'player',"
            + "'teams':['team-alfa'],'languages':['ru'],'consents':[]}";

    @Test
    void a_chain_has_its_number_who_holds_it_and_each_entry_with_its_gaps() {
        Chain chain = there(new Received()
                .item(golden("evidence"))
                .situation("ru")
                .evidence()
                .get(0));

        assertThat(chain.number()).isEqualTo("E-7");
        assertThat(chain.holder()).isEqualTo("Prosecutor Alfa-1");
        assertThat(chain.seal()).isEqualTo("A 17");
        assertThat(chain.entries()).extracting(Chain.Entry::step).containsExactly("taken", "sealed", "handed-over");
        assertThat(chain.entries().get(0).sha256()).startsWith("9f86d081");
        assertThat(chain.entries().get(2).gaps()).containsExactly("not-the-holder");
        assertThat(chain.entries().get(2).isUnconfirmed()).isTrue();
    }

    @Test
    void only_whom_it_was_handed_over_to_is_asked_and_only_until_they_said_that_they_have_it() {
        assertThat(there(new Received()
                                .item(golden("evidence"))
                                .situation("ru")
                                .evidence()
                                .get(0))
                        .toConfirm())
                .isEmpty();
        assertThat(there(mine().situation("ru").evidence().get(0)).toConfirm()).containsExactly("ce-2");
        assertThat(there(mine().waiting(
                                        ID,
                                        "{'type':'note-custody','evidence':'ev-1','entry':'ce-3','noted':"
                                                + "{'step':'received','note':'','about':'ce-2',"
                                                + "'told':{'takenAt':'2026-11-24T10:41:00.000Z'}}}")
                                .situation("ru")
                                .evidence()
                                .get(0))
                        .toConfirm())
                .isEmpty();
    }

    @Test
    void what_was_handed_over_off_line_says_for_whom_it_waits_to_be_sent() {
        String to = NOTE.formatted("ev-1", "ce-3", "'step':'handed-over','to':'ngo-01'");
        Chain waits = there(mine().waiting(ID, to).situation("ru").evidence().get(0));
        Chain refused = there(
                mine().refused(ID, to, "too-many").situation("ru").evidence().get(0));

        assertThat(there(waits.waitingHandOver()).to()).isEqualTo("ngo-01");
        assertThat(refused.waitingHandOver()).isNull();
        assertThat(there(mine().situation("ru").evidence().get(0)).waitingHandOver())
                .isNull();
    }

    @Test
    void the_latest_is_first_by_its_number() {
        String tenth =
                golden("evidence").toString().replace("\"ev-1\"", "\"ev-2\"").replace("E-7", "E-10");

        assertThat(new Received()
                        .item(golden("evidence"))
                        .item(tenth)
                        .situation("ru")
                        .evidence())
                .extracting(Chain::number)
                .containsExactly("E-10", "E-7");
    }

    @Test
    void what_was_taken_here_and_what_was_said_of_it_is_shown_while_it_waits_without_a_number() {
        Chain chain = new Received()
                .item(ME)
                .item(golden("evidence"))
                .waiting("019b-2", NOTE.formatted("ev-9", "ce-9", "'step':'handed-over','to':'inv-01'"))
                .waiting("019b-1", TAKE)
                .situation("ru")
                .evidence()
                .get(0);

        assertThat(chain.number()).isNull();
        assertThat(chain.description()).isEqualTo("A notebook");
        assertThat(chain.holder()).isEqualTo("Prosecutor Alfa-1");
        assertThat(chain.entries()).extracting(Chain.Entry::step).containsExactly("taken", "handed-over");
        assertThat(chain.entries()).extracting(Chain.Entry::at).containsOnlyNulls();
        assertThat(chain.entries().get(0).where()).isEqualTo("Car wash");
        assertThat(chain.entries().get(1).to()).isEqualTo("inv-01");
    }

    @Test
    void what_the_server_has_is_not_shown_twice_while_its_answer_is_on_the_way() {
        Received received = new Received()
                .item(ME)
                .item(golden("evidence"))
                .waiting("019b-1", TAKE.replace("ev-9", "ev-1"))
                .waiting("019b-2", NOTE.formatted("ev-1", "ce-1", "'step':'sealed','seal':'A 17'"));

        assertThat(received.situation("ru").evidence()).hasSize(1);
        assertThat(there(received.situation("ru").chain("ev-1")).entries()).hasSize(3);
    }

    @Test
    void what_was_refused_stands_in_its_chain_with_why_and_confirms_nothing() {
        Received received = mine().refused(
                        "019b-1", NOTE.formatted("ev-1", "ce-7", "'step':'received','about':'ce-2'"), "too-many");
        Chain chain = there(received.situation("ru").chain("ev-1"));

        assertThat(there(chain.entries().get(3).refusal()).problem().code()).isEqualTo("too-many");
        assertThat(chain.toConfirm()).containsExactly("ce-2");
        assertThat(chain.isRefused()).isFalse();
        assertThat(there(new Received()
                                .refused("019b-1", TAKE, "exercise-ended")
                                .situation("ru")
                                .chain("ev-9"))
                        .isRefused())
                .isTrue();
    }

    @Test
    void mine_alone_is_corrected_once_and_neither_the_taking_nor_a_receipt_nor_a_correction() {
        String me = ME.replace("pro-01", "inv-01");
        Chain mine = there(
                new Received().item(me).item(golden("evidence")).situation("ru").chain("ev-1"));
        assertThat(mine.entries()).extracting(Chain.Entry::canBeCorrected).containsExactly(false, true, false);

        String corrected =
                golden("evidence").toString().replace("\"id\":\"ce-1\"", "\"id\":\"ce-1\",\"correctedBy\":\"ce-2\"");
        assertThat(there(new Received().item(me).item(corrected).situation("ru").chain("ev-1"))
                        .entries())
                .extracting(Chain.Entry::canBeCorrected)
                .containsOnly(false);
    }

    private static Received mine() {
        return new Received().item(ME).item(golden("evidence"));
    }
}
