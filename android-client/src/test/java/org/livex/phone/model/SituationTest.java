package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.there;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.phone.model.form.Report;
import org.livex.phone.model.read.LocalText;

class SituationTest {
    private static final String ACTION =
            "{'type':'record-action','action':{'kind':'arrested','note':'At the gate','takenAt':'2026-11-24T09:31:05.000Z'}}";

    @Test
    void an_acknowledgement_that_waits_is_mine_and_not_yet_controls() {
        Situation situation = new Received()
                .item(golden("inject"))
                .waiting("019a-1", "{'type':'acknowledge-inject','inject':'ex-01'}")
                .situation("ru");

        assertThat(there(situation.message("ex-01")).acknowledgement()).isEqualTo(Message.Acknowledgement.WAITS);
        assertThat(situation.insisting()).isZero();
        assertThat(situation.unread()).isZero();
        assertThat(situation.waiting()).isEqualTo(1);
    }

    @Test
    void a_withheld_message_has_no_text_and_everything_else() {
        Message message = there(new Received()
                .item(golden("inject-mediator-needed"))
                .situation("ar")
                .message("ex-01"));

        assertThat(message.body()).isNull();
        assertThat(message.language()).isNull();
        assertThat(message.insists()).isTrue();
    }

    @Test
    void a_message_opened_here_is_read_before_the_server_knows() {
        Received received = new Received().item(golden("inject"));
        assertThat(received.situation("ru").unread()).isEqualTo(1);
        assertThat(Situation.of(
                                received.snapshot(),
                                List.of("ru"),
                                Set.of(there(received.situation("ru").message("ex-01"))
                                        .key()))
                        .unread())
                .isZero();

        received.waiting("019a-1", "{'type':'mark-injects','marks':[{'inject':'ex-01','kind':'read'}]}");
        assertThat(received.situation("ru").unread()).isZero();
        assertThat(received.situation("ru").waiting())
                .as("marks are nothing that a person waits for")
                .isZero();
    }

    @Test
    void a_corrected_message_is_unread_stands_first_and_is_insisted_on_again() {
        Received received = new Received()
                .item(corrected("ex-01"))
                .item(golden("inject").toString().replace("ex-01", "ex-02"))
                .waiting("019a-1", "{'type':'acknowledge-inject','inject':'ex-01','revision':1}")
                .waiting("019a-2", "{'type':'mark-injects','marks':[{'inject':'ex-01','kind':'read'}]}");
        Situation situation = received.situation("ru");

        assertThat(situation.messages()).extracting(Message::id).containsExactly("ex-01", "ex-02");
        assertThat(there(situation.message("ex-01")).isNew()).isTrue();
        assertThat(situation.insisting()).isEqualTo(2);

        received.waiting("019a-3", "{'type':'acknowledge-inject','inject':'ex-01','revision':7}");
        assertThat(there(received.situation("ru").message("ex-01")).acknowledgement())
                .isEqualTo(Message.Acknowledgement.WAITS);
    }

    @Test
    void what_was_taken_back_is_to_be_read_where_the_server_asks_for_it() {
        Message recalled = there(
                new Received().item(golden("inject-recalled")).situation("ru").message("x-1"));

        assertThat(recalled.isNew()).isTrue();
        assertThat(recalled.key()).isEqualTo("x-1 2");
    }

    private static String corrected(String id) {
        return golden("inject")
                .toString()
                .replace(
                        "\"revision\":",
                        "\"correction\":{\"revision\":7,\"at\":\"2026-11-24T12:00:00Z\"},\"revision\":")
                .replace("ex-01", id);
    }

    @Test
    void what_waits_comes_before_what_was_sent_and_is_not_there_twice() {
        Situation situation = new Received()
                .item(golden("action"))
                .waiting("019a1b2c-3d4e-7f50-8a61-000000000020", ACTION)
                .waiting("019a1b2c-3d4e-7f50-8a61-000000000021", ACTION)
                .situation("ru");

        assertThat(situation.reports())
                .extracting(Report::id)
                .containsExactly("019a1b2c-3d4e-7f50-8a61-000000000021", "019a1b2c-3d4e-7f50-8a61-000000000020");
        assertThat(situation.reports().get(0).at()).isNull();
    }

    @Test
    void a_refused_report_stays_with_its_reason() {
        Situation situation =
                new Received().refused("019a-2", ACTION, "exercise-ended").situation("ru");

        assertThat(situation.reports()).singleElement().satisfies(report -> {
            assertThat(report.note()).isEqualTo("At the gate");
            assertThat(there(report.problem()).code()).isEqualTo("exercise-ended");
        });
        assertThat(situation.waiting()).isZero();
    }

    @Test
    void any_other_refusal_is_shown_too() {
        Situation situation = new Received()
                .refused("019a-3", "{'type':'acknowledge-inject','inject':'x-9'}", "not-a-recipient")
                .situation("ru");

        assertThat(situation.otherRefusals()).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo("019a-3");
            assertThat(it.problem().code()).isEqualTo("not-a-recipient");
        });
    }

    @Test
    void a_consent_counts_from_the_tap_on() {
        Received received = new Received().item(golden("me"));
        assertThat(received.situation("ru").agreedTo("position")).isTrue();

        received.waiting("019a-4", "{'type':'withdraw-consent','to':'position'}");
        assertThat(received.situation("ru").agreedTo("position")).isFalse();

        received.waiting("019a-5", "{'type':'give-consent','to':'photo'}");
        assertThat(received.situation("ru").agreedTo("photo")).isTrue();
    }

    @Test
    void a_red_stop_that_i_called_is_unsent_until_the_server_has_it() {
        Received received = new Received().waiting("019a-6", "{'type':'call-red-stop','reason':''}");
        assertThat(there(received.situation("ru").unsentStop()).problem()).isNull();

        Situation refused = new Received()
                .refused("019a-6", "{'type':'call-red-stop','reason':''}", "stop-already-called")
                .situation("ru");
        assertThat(there(there(refused.unsentStop()).problem()).code()).isEqualTo("stop-already-called");
    }

    @Test
    void a_red_stop_is_shown_whatever_else_is_missing_from_it() {
        Situation situation = new Received()
                .item("{'kind':'red-stop','id':'red-stop','seq':3,'active':true}")
                .situation("ru");

        assertThat(situation.isStopped()).isTrue();
        assertThat(there(situation.redStop()).calledAt()).isNull();
    }

    @Test
    void an_item_that_cannot_be_read_takes_no_other_away() {
        Situation situation = new Received()
                .item("{'kind':'inject','id':'broken','seq':1,'type':'message'}")
                .item("{'kind':'inject','id':'odd','seq':1,'type':'message','body':{'text':'x','language':'en'},"
                        + "'at':'yesterday','sentAt':'2026-11-24T09:31:05.000Z'}")
                .item(golden("inject"))
                .item("{'kind':'hologram','id':'h','seq':9}")
                .situation("ru");

        assertThat(situation.messages()).extracting(Message::id).containsExactly("ex-01");
    }

    @Test
    void another_language_shows_what_is_here_until_the_server_is_reached() {
        Received received = new Received().item(golden("inject"));

        LocalText english =
                there(there(received.situation("en", "ru").message("ex-01")).body());
        assertThat(english.text()).startsWith("Good morning.");
        assertThat(english.marks()).isEmpty();

        LocalText arabic =
                there(there(received.situation("ar", "ru").message("ex-01")).body());
        assertThat(arabic.language()).isEqualTo("ru");
        assertThat(arabic.marks()).containsExactlyInAnyOrder(LocalText.Mark.UNTRANSLATED, LocalText.Mark.DRAFT);

        LocalText french =
                there(there(received.situation("fr").message("ex-01")).body());
        assertThat(french.language()).isEqualTo("en");
        assertThat(french.marks()).containsExactly(LocalText.Mark.UNTRANSLATED);

        LocalText belarusian =
                there(there(received.situation("be").message("ex-01")).body());
        assertThat(belarusian.language()).isEqualTo("ru");
        assertThat(belarusian.marks()).containsExactly(LocalText.Mark.DRAFT);
    }
}
