package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.there;

import org.junit.jupiter.api.Test;

class ChainTest {
    private static final String ID = "019a1b2c-3d4e-7f50-8a61-000000000001";
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

    private static Received mine() {
        return new Received().item(ME).item(golden("evidence"));
    }
}
