package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.there;

import java.util.List;
import java.util.Map;
import org.json.JSONException;
import org.junit.jupiter.api.Test;
import org.livex.phone.model.form.FiledRequest;
import org.livex.phone.model.form.FormField;
import org.livex.phone.model.form.RequestForm;
import org.livex.phone.model.form.Requests;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Named;
import org.livex.phone.model.read.RefusedHere;

/** The server's own examples of forms and requests, and what was done about them on the phone. */
class RequestsTest {
    private static final String REQUEST = "019a1b2c-3d4e-7f50-8a61-0000000002a1";
    private static final String FILE = "{'type':'file-request','request':'r-9','filing':{'form':'search-warrant',"
            + "'values':{'address':'12 Mill Lane','what':'flat'},'ground':'cpc-41'},"
            + "'takenAt':'2026-11-24T09:41:07.120Z'}";
    private static final String REPLY = "{'type':'reply-to-question','request':'" + REQUEST
            + "','body':'Соседка','takenAt':'2026-11-24T09:51:07.120Z'}";

    private final Received received =
            new Received().item(golden("request-form")).item(golden("request"));

    @Test
    void a_form_has_its_fields_its_grounds_and_its_authority_in_my_language() {
        RequestForm form = there(requests().form("search-warrant"));

        assertThat(form.title().text()).isEqualTo("Ордер на обыск");
        assertThat(there(form.authority()).name().text()).isEqualTo("Суд Арели");
        assertThat(form.isForTeam()).isTrue();
        assertThat(form.fields())
                .extracting(FormField::type)
                .containsExactly(FormField.Type.LINE, FormField.Type.CHOICE);
        assertThat(form.fields().get(1).options())
                .extracting(option -> option.name().text())
                .containsExactly("Квартира", "Автомобиль");
        assertThat(form.grounds()).extracting(Named::id).containsExactly("cpc-41");
    }

    @Test
    void a_form_says_of_each_field_what_is_wrong_with_it() {
        RequestForm form = there(requests().form("search-warrant"));

        assertThat(form.wrong(Map.of()))
                .containsEntry("address", FormField.Wrong.EMPTY)
                .containsEntry("what", FormField.Wrong.NOT_CHOSEN);
        assertThat(form.wrong(Map.of("address", "\u3000 ", "what", "castle")))
                .containsEntry("address", FormField.Wrong.EMPTY)
                .containsEntry("what", FormField.Wrong.NOT_CHOSEN);
        assertThat(form.wrong(Map.of("address", "a".repeat(201), "what", "flat")))
                .containsExactly(Map.entry("address", FormField.Wrong.TOO_LONG));
        assertThat(form.wrong(Map.of("address", "12 Mill Lane", "what", "flat")))
                .isEmpty();
        assertThat(form.lacksGround("")).isTrue();
        assertThat(form.lacksGround("of-an-older-form")).isTrue();
        assertThat(form.lacksGround("cpc-41")).isFalse();
    }

    @Test
    void each_kind_of_field_takes_what_the_server_takes() {
        assertThat(field(FormField.Type.DATE).wrong("2026-02-30")).isEqualTo(FormField.Wrong.NO_DATE);
        assertThat(field(FormField.Type.DATE).wrong("24.11.2026")).isEqualTo(FormField.Wrong.NO_DATE);
        assertThat(field(FormField.Type.DATE).wrong("")).isEqualTo(FormField.Wrong.NO_DATE);
        assertThat(field(FormField.Type.DATE).wrong("2026-11-24")).isNull();
        assertThat(field(FormField.Type.YES_NO).wrong("maybe")).isEqualTo(FormField.Wrong.NOT_CHOSEN);
        assertThat(field(FormField.Type.YES_NO).wrong(FormField.NO)).isNull();
        assertThat(field(FormField.Type.TEXT).wrong("a\n".repeat(1_500))).isNull();
        assertThat(field(FormField.Type.TEXT).wrong("a".repeat(4_001))).isEqualTo(FormField.Wrong.TOO_LONG);
        assertThat(field(FormField.Type.NAME).wrong("Dalen KARST")).isNull();
    }

    @Test
    void a_line_break_that_was_pasted_into_a_line_is_filed_as_the_space_that_it_looks_like() {
        assertThat(field(FormField.Type.LINE).filed(" 12 Mill Lane\r\n  flat 9\n"))
                .isEqualTo("12 Mill Lane flat 9");
        assertThat(field(FormField.Type.TEXT).filed("one\ntwo\n")).isEqualTo("one\ntwo");
    }

    @Test
    void what_an_older_form_asked_is_not_filed_on_a_newer_one() {
        RequestForm form = there(requests().form("search-warrant"));

        assertThat(form.filed(Map.of("address", " 12 Mill Lane ", "what", "", "suspect", "K.")))
                .containsExactly(Map.entry("address", "12 Mill Lane"));
    }

    @Test
    void a_refusal_comes_with_its_number_its_ground_and_its_reason() {
        FiledRequest request = there(requests().request(REQUEST));
        FiledRequest.Answer answer = there(request.answer());

        assertThat(request.state()).isEqualTo(FiledRequest.State.REFUSED);
        assertThat(request.filer()).isEqualTo("Alfa-1");
        assertThat(request.values()).containsEntry("address", "12 Mill Lane, flat 9");
        assertThat(answer.number()).isEqualTo(3);
        assertThat(answer.year()).isEqualTo(2026);
        assertThat(answer.at()).isEqualTo(ExerciseTime.read("D1 10:21:07"));
        assertThat(there(answer.ground()).text()).isEqualTo("Статья 41, часть 2");
        assertThat(there(there(answer.reason()).original()).text()).isEqualTo("The witness is not named by papers.");
        assertThat(request.questions()).singleElement().satisfies(question -> {
            assertThat(question.text().text()).isEqualTo("Кто видел женщин?");
            assertThat(there(question.reply()).text()).isEqualTo("Соседка, Ана К.");
        });
        assertThat(request.canBeWithdrawn()).isFalse();
    }

    @Test
    void a_request_that_waits_stands_before_those_that_are_over_as_not_sent() {
        Requests requests = received.waiting("019a-1", FILE).situation("ru").requests();

        FiledRequest unsent = requests.filed().get(0);
        assertThat(unsent.id()).isEqualTo("r-9");
        assertThat(unsent.isUnsent()).isTrue();
        assertThat(unsent.title().text()).isEqualTo("Ордер на обыск");
        assertThat(unsent.here().waits()).isTrue();
        assertThat(unsent.canBeWithdrawn()).isFalse();
        assertThat(requests.filed()).hasSize(2);
    }

    @Test
    void a_request_that_the_server_has_by_now_stands_there_once() {
        Requests requests = received.waiting("019a-1", FILE.replace("r-9", REQUEST))
                .situation("ru")
                .requests();

        assertThat(requests.filed())
                .singleElement()
                .satisfies(request -> assertThat(request.isUnsent()).isFalse());
    }

    @Test
    void what_the_server_refused_stands_there_with_its_reason_and_its_words() {
        Requests requests = received.refused("019a-1", FILE, "request-ground-missing")
                .refused("019a-2", REPLY, "request-closed")
                .situation("ru")
                .requests();

        assertThat(there(there(requests.request("r-9")).here().refusal())
                        .problem()
                        .code())
                .isEqualTo("request-ground-missing");
        RefusedHere reply = there(there(requests.request(REQUEST)).here().refusal());
        assertThat(reply.words()).isEqualTo("Соседка");
        assertThat(reply.id()).isEqualTo("019a-2");
    }

    @Test
    void an_authority_that_asked_waits_until_i_have_replied() throws JSONException {
        received.item(golden("request").put("state", "asked-back"));
        assertThat(requests().askedBack()).isEqualTo(1);

        Requests replied = received.waiting("019a-3", REPLY).situation("ru").requests();
        assertThat(replied.askedBack()).isZero();
        assertThat(there(replied.request(REQUEST)).canBeWithdrawn()).isFalse();
    }

    @Test
    void a_form_that_is_gone_is_no_reason_to_hide_the_request() {
        Requests requests =
                new Received().waiting("019a-1", FILE).situation("ru").requests();

        assertThat(there(requests.request("r-9")).title().text()).isEqualTo("search-warrant");
        assertThat(requests.forms()).isEmpty();
    }

    private Requests requests() {
        return received.situation("ru", "en").requests();
    }

    private static FormField field(FormField.Type type) {
        return new FormField(
                "f",
                type,
                true,
                LocalText.plain("f"),
                List.of(),
                FormField.Bounds.NONE,
                "",
                null,
                List.of(),
                List.of());
    }
}
