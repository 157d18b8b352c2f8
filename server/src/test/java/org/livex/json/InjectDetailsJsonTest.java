package org.livex.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.inject.InjectDetails;

/** How own fields are written: clients and old journals hold exactly this. */
class InjectDetailsJsonTest {
    private static final String TEXT =
            "{\"source\":\"en\",\"revision\":1,\"versions\":{\"en\":{\"text\":\"T\",\"state\":\"approved\",\"sourceRevision\":1}}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'phone-call','callerNumber':'0555','called':TEXT,'script':TEXT,'knows':TEXT,"
                        + "'languages':['ru','en'],'length':'PT5M','voicemail':true}",
                "{'type':'document','kind':TEXT,'issuer':'persona/court','number':'118/26','dated':'D1 13:40:00',"
                        + "'seal':TEXT,'document':'warrant'}",
                "{'type':'document','issuer':'world-entry/ministry'}",
                "{'type':'media-article','kind':'broadcast','byline':TEXT,'publishedAt':'D2 14:00:00'}",
                "{'type':'physical-prop','kind':TEXT,'quantity':2,'handedOverBy':'Driver','preparedBy':'Props',"
                        + "'returnBy':'D1 17:00:00'}",
                "{'type':'message','medium':'sms','address':'0555'}",
                "{'type':'phone-call'}",
                "{'type':'document'}",
                "{'type':'media-article'}",
                "{'type':'physical-prop'}",
                "{'type':'message'}"
            })
    void they_come_back_as_they_were_written(String written) {
        String json = written.replace('\'', '"').replace("TEXT", TEXT);

        InjectDetails details = read(json);

        assertThat(DomainJson.tree(details).toString()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'message','medium':'fax'}",
                "{'type':'physical-prop','quantity':0}",
                "{'type':'document','issuer':'court'}",
                "{'type':'phone-call','length':'soon'}",
                "{'type':'letter'}"
            })
    void what_is_none_of_theirs_is_refused(String written) {
        assertThatThrownBy(() -> read(written.replace('\'', '"'))).isInstanceOf(MalformedJson.class);
    }

    @Test
    void a_field_of_another_type_is_refused_by_its_name() {
        assertThatThrownBy(() -> read("{\"type\":\"message\",\"callerNumber\":\"0555\"}"))
                .isInstanceOfSatisfying(
                        MalformedJson.class,
                        malformed -> assertThat(malformed.field()).isEqualTo("callerNumber"));
    }

    private static InjectDetails read(String json) {
        return DomainJson.read(json.getBytes(StandardCharsets.UTF_8), InjectDetails.class);
    }
}
