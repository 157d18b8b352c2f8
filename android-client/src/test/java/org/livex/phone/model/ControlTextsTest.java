package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.there;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.phone.model.read.LocalText;

/** Texts in all languages, as whoever sees control gets them. */
class ControlTextsTest {
    private static final String ME =
            "{'kind':'me','id':'eval-01','callName':'E','function':'evaluator','languages':[]}";
    private static final String NAME = "{'kind':'exercise','id':'exercise','days':[],'languages':['en'],'name':{"
            + "'source':'en','revision':2,'versions':{"
            + "'en':{'text':'The orchard','state':'approved','sourceRevision':2},"
            + "'ru':{'text':'Сад','state':'draft','sourceRevision':1},"
            + "'it':{'text':'Il frutteto','state':'approved','sourceRevision':2}}}}";

    private static LocalText name(String... languages) {
        return there(new Received().item(ME).item(NAME).situation(languages).exercise())
                .name();
    }

    @Test
    void a_reader_gets_their_own_language_without_a_mark_where_it_is_approved() {
        assertThat(name("it"))
                .isEqualTo(new LocalText("Il frutteto", "it", Set.of(), new LocalText.Original("The orchard", "en")));
    }

    @Test
    void a_draft_and_what_is_older_than_its_original_say_so() {
        assertThat(name("ru", "en").text()).isEqualTo("Сад");
        assertThat(name("ru", "en").marks()).containsExactly(LocalText.Mark.DRAFT, LocalText.Mark.STALE);
    }

    @Test
    void whoever_reads_none_of_them_gets_the_original_and_is_told_that_it_is_one() {
        assertThat(name("ky").text()).as("whose readers probably read Russian").isEqualTo("Сад");
        assertThat(name("ar").text()).isEqualTo("The orchard");
        assertThat(name("ar").marks()).containsExactly(LocalText.Mark.UNTRANSLATED);
    }

    @Test
    void whoever_plays_is_no_evaluator_whatever_items_there_are() {
        String player = ME.replace("evaluator", "player");

        assertThat(new Received().item(player).item(NAME).situation("en").watching())
                .isNull();
    }

    @Test
    void of_control_s_items_none_is_taken_for_a_participant_s() {
        Situation situation = new Received()
                .item(ME)
                .item("{'kind':'action-kind','id':'x','label':{'text':'Raid','language':'en'}}")
                .item(
                        "{'kind':'mediation','id':'m','state':'calling','ring':true,'role':'called','languages':['en','ru'],"
                                + "'at':'D1 09:00:00','askedAt':'2026-11-24T09:00:00.000Z','scene':''}")
                .situation("en");

        assertThat(situation.actionKinds()).isEmpty();
        assertThat(situation.ringing()).isEmpty();
    }
}
