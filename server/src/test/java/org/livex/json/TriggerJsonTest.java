package org.livex.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.TeamId;

/** What makes an inject due is written as the protocol says, and what older builds wrote is read. */
class TriggerJsonTest {
    private static final ActionKindId SEARCHED = new ActionKindId("searched");
    private static final Audience ALFA = Audience.ofTeams(new TeamId("alfa"));
    private static final String BY_ALFA =
            "\"by\":{\"everyone\":false,\"people\":[],\"teams\":[\"alfa\"],\"agencies\":[],\"functions\":[]}";

    record Written(Trigger trigger, String json) {}

    static Stream<Written> triggers() {
        return Stream.of(
                new Written(
                        new Trigger.OnAction(SEARCHED, null, Duration.ZERO),
                        "{\"type\":\"on-action\",\"kind\":\"searched\",\"delay\":\"PT0S\"}"),
                new Written(
                        new Trigger.OnAction(SEARCHED, ALFA, Duration.ofMinutes(5), 3),
                        "{\"type\":\"on-action\",\"kind\":\"searched\"," + BY_ALFA
                                + ",\"delay\":\"PT5M\",\"count\":3}"),
                new Written(
                        new Trigger.OnRequest(new RequestFormId("warrant"), null, null, Duration.ZERO),
                        "{\"type\":\"on-request\",\"form\":\"warrant\",\"delay\":\"PT0S\"}"),
                new Written(
                        new Trigger.OnRequest(
                                new RequestFormId("warrant"),
                                Trigger.Outcome.GRANTED_IN_PART,
                                ALFA,
                                Duration.ofMinutes(5)),
                        "{\"type\":\"on-request\",\"form\":\"warrant\",\"outcome\":\"granted-in-part\"," + BY_ALFA
                                + ",\"delay\":\"PT5M\"}"),
                new Written(
                        new Trigger.OnScene(
                                new InjectId("sh-02"),
                                Trigger.SceneEnd.OVER,
                                ALFA,
                                Trigger.Quorum.EVERYONE,
                                Duration.ZERO),
                        "{\"type\":\"on-scene\",\"inject\":\"sh-02\",\"end\":\"over\"," + BY_ALFA
                                + ",\"quorum\":\"everyone\",\"delay\":\"PT0S\"}"),
                new Written(
                        new Trigger.OnReply(null, new PersonaId("hotline"), null, Duration.ZERO),
                        "{\"type\":\"on-reply\",\"persona\":\"hotline\",\"delay\":\"PT0S\"}"),
                new Written(
                        new Trigger.OnReply(new InjectId("sh-02"), null, ALFA, Duration.ofMinutes(5)),
                        "{\"type\":\"on-reply\",\"inject\":\"sh-02\"," + BY_ALFA + ",\"delay\":\"PT5M\"}"));
    }

    @ParameterizedTest
    @MethodSource("triggers")
    void it_is_written_so_and_comes_back(Written written) {
        assertThat(new String(DomainJson.write(written.trigger()), UTF_8)).isEqualTo(written.json());
        assertThat(read(written.json())).isEqualTo(written.trigger());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"on-action\",\"kind\":\"searched\",\"delay\":\"PT0S\",\"count\":0}",
                "{\"type\":\"on-action\",\"kind\":\"searched\",\"delay\":\"PT0S\",\"count\":101}",
                "{\"type\":\"on-action\",\"kind\":\"searched\",\"delay\":\"PT0S\",\"count\":1.5}",
                "{\"type\":\"on-request\",\"form\":\"warrant\",\"outcome\":\"decided\",\"delay\":\"PT0S\"}",
                "{\"type\":\"on-reply\",\"delay\":\"PT0S\"}",
                "{\"type\":\"on-reply\",\"inject\":\"a\",\"persona\":\"b\",\"delay\":\"PT0S\"}"
            })
    void what_can_never_be_is_refused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(MalformedJson.class);
    }

    private static Trigger read(String json) {
        return DomainJson.read(json.getBytes(UTF_8), Trigger.class);
    }
}
