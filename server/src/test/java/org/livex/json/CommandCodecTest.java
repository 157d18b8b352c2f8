package org.livex.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.inject.InjectCommand.AcknowledgeInject;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.json.CommandReading.Envelope;
import org.livex.json.CommandReading.Malformed;

class CommandCodecTest {
    private static final CommandId ID = new CommandId("019a1b2c-3d4e-7f50-8a61-000000000001");
    private static final String EXTRA = "\"id\":\"" + ID + "\"";

    @Test
    void the_order_of_fields_does_not_matter() {
        assertThat(read("{'takenAt':'2026-11-24T09:31:09.87Z','inject':'sh-01','type':'acknowledge-inject',ID}"))
                .isEqualTo(new Envelope(
                        ID, new AcknowledgeInject(new InjectId("sh-01"), Instant.parse("2026-11-24T09:31:09.870Z"))));
    }

    @Test
    void instants_are_cut_to_milliseconds_so_that_they_come_back_equal() {
        assertThat(
                        read(
                                "{ID,'type':'acknowledge-inject','inject':'a','takenAt':'2026-11-24T11:31:09.123456789+02:00'}"))
                .isEqualTo(new Envelope(
                        ID, new AcknowledgeInject(new InjectId("a"), Instant.parse("2026-11-24T09:31:09.123Z"))));
    }

    @Test
    void every_instant_of_a_device_with_a_wrong_clock_is_put_right_and_no_word_of_its_owner() {
        String act =
                "{ID,'type':'record-action','action':{'kind':'a','note':'2026-11-24T09:30:00.000Z','takenAt':'DONE',"
                        + "'position':{'point':{'latitude':1,'longitude':0},'accuracyMetres':1,'fixedAt':'DONE','source':'device'},"
                        + "'attachments':[{'sha256':'HASH','type':'image/jpeg','bytes':9,'takenAt':'DONE','consent':false}]}}";
        String sent = act.replace("HASH", "0".repeat(64));

        assertThat(CommandCodec.read(
                        DomainJson.parse(written(sent.replace("DONE", "2026-11-24T09:30:00.000Z"))),
                        shown -> shown.plusSeconds(600)))
                .isInstanceOf(Envelope.class)
                .isEqualTo(read(sent.replace("DONE", "2026-11-24T09:40:00.000Z")));
    }

    @Test
    void what_would_be_of_another_age_stays_as_it_was_sent() {
        String sent = "{ID,'type':'acknowledge-inject','inject':'a','takenAt':'2026-11-24T09:31:09.000Z'}";

        assertThat(CommandCodec.read(DomainJson.parse(written(sent)), shown -> shown.plus(Duration.ofDays(999L * 365))))
                .isEqualTo(read(sent));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'type':'start-exercise'}                                                        | id       | is missing
        {'id':7,'type':'start-exercise'}                                                 | id       | must be a UUID in lower case
        {'id':'seven','type':'start-exercise'}                                           | id       | must be a UUID in lower case
        {'id':'019A1B2C-3D4E-7F50-8A61-000000000001','type':'start-exercise'}            | id       | must be a UUID in lower case
        {ID}                                                                             | type     | is missing
        {ID,'type':'fly'}                                                                | type     | is not known
        {ID,'type':7}                                                                    | type     | is not known
        {ID,'type':null}                                                                 | type     | is missing
        {ID,'type':'inject-released','inject':'a','recipients':[],'at':'D1 09:00:00','late':false} | type | is not known
        {ID,'type':'start-exercise','now':true}                                          | now      | is not known
        {ID,'type':'release-inject'}                                                     | inject   | is missing
        {ID,'type':'release-inject','inject':null}                                       | inject   | is missing
        {ID,'type':'release-inject','inject':7}                                          | inject   | must be a string
        {ID,'type':'release-inject','inject':{'value':'a'}}                              | inject   | must be a string
        {ID,'type':'release-inject','inject':''}                                         | inject   | not an id
        {ID,'type':'release-inject','inject':'../a'}                                     | inject   | not an id
        {ID,'type':'acknowledge-inject','inject':'a','takenAt':'yesterday'}              | takenAt  | not an instant such as 2026-11-24T09:30:00.000Z
        {ID,'type':'acknowledge-inject','inject':'a','takenAt':1764000000000}            | takenAt  | must be a string
        {ID,'type':'acknowledge-inject','inject':'a','takenAt':'+1000000000-12-31T23:59:59Z'} | takenAt | not an instant of this age
        {ID,'type':'jump-clock','to':'D1 24:00'}                                         | to       | not an exercise time such as D2 09:30
        {ID,'type':'change-clock-speed','speed':'60'}                                    | speed    | must be a number
        {ID,'type':'change-clock-speed','speed':'NaN'}                                   | speed    | must be a number
        {ID,'type':'change-clock-speed','speed':1e999}                                   | speed    | is too large a number
        {ID,'type':'change-clock-speed','speed':true}                                    | speed    | must be a number
        {ID,'type':'change-clock-speed','speed':null}                                    | speed    | is missing
        {ID,'type':'change-clock-speed','speed':[1]}                                     | speed    | must be a number
        {ID,'type':'revise-plan','plan':PLAN,'basedOn':'1'}                              | basedOn  | must be a whole number
        {ID,'type':'revise-plan','plan':PLAN,'basedOn':1.0}                              | basedOn  | must be a whole number
        {ID,'type':'revise-plan','plan':PLAN,'basedOn':true}                             | basedOn  | must be a whole number
        {ID,'type':'revise-plan','plan':PLAN,'basedOn':''}                               | basedOn  | must be a whole number
        {ID,'type':'revise-plan','plan':PLAN,'basedOn':9999999999}                       | basedOn  | is too large a number
        {ID,'type':'revise-plan','plan':7,'basedOn':1}                                   | plan     | must be an object
        {ID,'type':'revise-plan','plan':'','basedOn':1}                                  | plan     | must be an object
        {ID,'type':'revise-plan','plan':[],'basedOn':1}                                  | plan     | must be an object
        {ID,'type':'give-consent','to':'marriage'}                                       | to       | not one of position, photo
        {ID,'type':'give-consent','to':0}                                                | to       | must be a string
        {ID,'type':'give-consent','to':'POSITION'}                                       | to       | not one of position, photo
        {ID,'type':'choose-languages','languages':'ru'}                                  | languages | must be a list
        {ID,'type':'choose-languages','languages':{}}                                    | languages | must be a list
        {ID,'type':'choose-languages','languages':['ru',null]}                           | languages[1] | is missing
        {ID,'type':'choose-languages','languages':['ru','!!']}                           | languages[1] | not a language tag
        {ID,'type':'mark-injects','marks':[{'inject':'a','kind':'read','takenAt':'2026-11-24T09:30:00Z'},{'inject':'a','kind':'seen','takenAt':'2026-11-24T09:30:00Z'}]} | marks[1].kind | not one of delivered, shown, read, acknowledged, acted
        {ID,'type':'call-red-stop','reason':7}                                           | reason   | must be a string
        {ID,'type':'call-red-stop','reason':'\\ud83c'}                                   | reason   | holds half a character
        {ID,'type':'add-team','team':{'id':'t','name':{'source':'en','revision':1,'versions':{'RU':TEXT,'en':TEXT}}}} | team.name.versions | has a key that should be written ru
        {ID,'type':'add-team','team':{'id':'t','name':{'source':'en','revision':1,'versions':{'en':{'text':'a','state':'approved'}}}}} | team.name.versions.en.sourceRevision | is missing
        {ID,'type':'add-team','team':{'id':'t','name':{'source':'en','revision':1,'versions':{'en':null}}}} | team.name.versions.en | is missing
        {ID,'type':'import-scenario','commands':[{'type':'start-exercise'}]}             | commands[0].type | is not known
        {ID,'type':'note-deliveries','cursors':{'inv-01':'1'}}                           | cursors.inv-01 | must be a whole number
        {ID,'type':'note-deliveries','cursors':{'inv 01':1}}                             | cursors | has a key that is not an id
        {ID,'type':'start-exercise','type':'end-exercise'}                               | type     | is there twice
        {ID,'type':'recall-inject','inject':'a','reason':{'source':'en','source':'ru'}}  | reason.source | is there twice
        []                                                                               |          | must be an object
        7                                                                                |          | must be an object
        null                                                                             |          | must be an object
        """)
    void what_is_wrong_is_named_with_its_field(String json, String field, String problem) {
        assertThat(read(json)).isInstanceOfSatisfying(Malformed.class, malformed -> {
            assertThat(malformed.field()).isEqualTo(field == null ? "" : field);
            assertThat(malformed.problem()).isEqualTo(problem);
        });
    }

    @Test
    void a_value_that_its_record_refuses_is_named_by_the_records_own_words() {
        String action = "{ID,'type':'record-action','action':{'kind':'a','note':'','takenAt':'2026-11-24T09:30:00Z',"
                + "'position':{'point':{'latitude':91,'longitude':0},'accuracyMetres':1,"
                + "'fixedAt':'2026-11-24T09:30:00Z','source':'device'}}}";

        assertThat(read(action))
                .isEqualTo(new Malformed(ID, "action.position.point.latitude", "is not a point on Earth"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{'id'}", "{} {}", "NaN", "{'a':NaN}", "{'a':01}", "{'a':'\t'}", "﻿", "//", "{ID,}"})
    void what_is_not_json_is_told_apart(String notJson) {
        assertThat(read(notJson)).isInstanceOf(Malformed.class);
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        byte[] latin = read0("{ID,'type':'call-red-stop','reason':'café'}").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(CommandCodec.read(latin)).isEqualTo(new Malformed(null, "", "is not JSON in UTF-8"));
    }

    @Test
    void nesting_that_would_exhaust_the_stack_is_refused() {
        String deep = "{ID,'type':'plan-inject','inject':{'trigger':" + "{'type':'not','of':".repeat(100_000);

        assertThat(read(deep))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.problem()).isEqualTo("is longer or deeper than allowed"));
    }

    @Test
    void endless_strings_and_numbers_are_refused() {
        assertThat(read("{ID,'type':'call-red-stop','reason':'" + "a".repeat(200_000) + "'}"))
                .isEqualTo(new Malformed(null, "", "is longer or deeper than allowed"));
        assertThat(read("{ID,'type':'change-clock-speed','speed':" + "1".repeat(10_000) + "}"))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void text_of_any_script_survives() {
        String reason = "Упал с лестницы · سقط من السلم · 从梯子上摔下来 · 🪜\u0000\u2028";
        byte[] json = ("{" + EXTRA + ",\"type\":\"call-red-stop\",\"reason\":\"" + reason.replace("\u0000", "\\u0000")
                        + "\"}")
                .getBytes(UTF_8);

        CommandReading reading = CommandCodec.read(json);

        assertThat(reading).isInstanceOf(Envelope.class);
        assertThat(CommandCodec.read(CommandCodec.write((Envelope) reading))).isEqualTo(reading);
    }

    private static CommandReading read(String json) {
        return CommandCodec.read(written(json));
    }

    private static byte[] written(String json) {
        return read0(json).getBytes(UTF_8);
    }

    private static String read0(String json) {
        return json.replace("ID", EXTRA)
                .replace(
                        "PLAN",
                        "{'name':{'source':'en','revision':1,'versions':{'en':TEXT}},'languages':['en'],"
                                + "'timeZone':'UTC','days':[{'from':'D1 09:00','to':'D1 10:00'}],'nights':'skip'}")
                .replace("TEXT", "{'text':'a','state':'approved','sourceRevision':1}")
                .replace('\'', '"');
    }
}
