package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.there;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.Me;

class ChannelsTest {
    private static final String FIRST = "019a1b2c-3d4e-7f50-8a61-000000000001";
    private static final String SECOND = "019a1b2c-3d4e-7f50-8a61-000000000002";
    private static final String TEAM = "team/team-alfa";

    @Test
    void a_line_is_in_the_readers_language_with_its_original_and_who_wrote_it() {
        ChatLine line = there(there(team().situation("ru").channel(TEAM)).latest());

        assertThat(line.text().text()).isEqualTo("Фургон у ворот");
        assertThat(there(line.text().original()).language()).isEqualTo("ar");
        assertThat(line.callName()).isEqualTo("NGO Alfa-4");
        assertThat(line.isMine()).isFalse();
        assertThat(line.heardAt()).isEqualTo(ExerciseTime.read("D1 10:20:01"));
    }

    @Test
    void control_speaks_as_somebody_of_the_story() {
        ChatLine line = there(
                there(received().item(golden("message-persona")).situation("ru").channel("control/inv-01"))
                        .latest());

        assertThat(there(line.persona()).text()).isEqualTo("Hotline");
        assertThat(line.callName()).isNull();
    }

    @Test
    void the_line_to_control_is_always_there_and_those_with_the_newest_words_come_first() {
        assertThat(received().situation("ru").channels())
                .extracting(Channel::id)
                .containsExactly("control/inv-01");
        assertThat(team().item(golden("channel-direct")).situation("ru").channels())
                .extracting(Channel::id)
                .containsExactly(TEAM, "control/inv-01", "direct/inv-01~med-01");
    }

    @Test
    void what_waits_stands_last_in_the_order_in_which_it_was_written() {
        Channel channel = there(team().waiting(SECOND, post("m-2", TEAM, "2026-11-24T09:00:00.000Z"))
                .waiting(FIRST, post("m-1", TEAM, "2026-11-24T10:30:00.000Z"))
                .situation("ru")
                .channel(TEAM));

        assertThat(channel.lines())
                .extracting(ChatLine::id)
                .endsWith("m-1", "m-2")
                .hasSize(3);
        assertThat(channel.lines()).extracting(ChatLine::waits).containsExactly(false, true, true);
        assertThat(channel.lines()).extracting(ChatLine::isMine).containsExactly(false, true, true);
    }

    @Test
    void what_the_server_has_by_now_stands_there_once() {
        String known = golden("message").optString("id");
        Channel channel = there(team().waiting(FIRST, post(known, TEAM, "2026-11-24T10:20:00.000Z"))
                .situation("ru")
                .channel(TEAM));

        assertThat(channel.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.waits()).isFalse());
    }

    @Test
    void a_refused_one_stands_there_with_why_and_among_the_notices() {
        Situation situation = team().refused(FIRST, post("m-1", TEAM, "2026-11-24T10:30:00.000Z"), "too-fast")
                .situation("ru");
        ChatLine refused = there(there(situation.channel(TEAM)).latest());

        assertThat(refused.waits()).isFalse();
        assertThat(there(refused.refusal()).id()).isEqualTo(FIRST);
        assertThat(there(refused.refusal()).words()).isEqualTo("We come");
        assertThat(situation.otherRefusals()).extracting(Refusal::about).containsExactly(TEAM);
        assertThat(situation.otherRefusals()).extracting(Refusal::words).containsExactly("We come");
    }

    @Test
    void a_conversation_that_i_began_off_line_is_there_and_none_that_only_others_wrote_in() {
        String begun = Channel.direct("ngo-01", "inv-01");
        List<Channel> channels = received()
                .item(golden("message"))
                .waiting(FIRST, post("m-1", begun, "2026-11-24T10:30:00.000Z"))
                .situation("ru")
                .channels();

        assertThat(begun).isEqualTo("direct/inv-01~ngo-01").isEqualTo(Channel.direct("inv-01", "ngo-01"));
        assertThat(channels).extracting(Channel::id).containsExactly(begun, "control/inv-01");
        assertThat(channels).extracting(Channel::type).containsExactly("direct", "control");
    }

    @Test
    void lines_of_others_behind_what_was_seen_are_new_and_mine_are_not() {
        Channel channel =
                there(team().item(mine("Investigator Alfa-1")).situation("ru").channel(TEAM));

        assertThat(channel.unread(number -> false)).extracting(ChatLine::seq).containsExactly(231L);
        assertThat(channel.unread(number -> number == 231)).isEmpty();
        assertThat(channel.ofOthers()).containsExactly(231L);
    }

    @Test
    void what_somebody_wrote_who_had_my_role_before_me_is_not_mine() {
        Channel channel =
                there(team().item(mine("Investigator Before")).situation("ru").channel(TEAM));

        assertThat(there(channel.latest()).isMine()).isFalse();
        assertThat(channel.unread(number -> number == 231)).hasSize(1);
    }

    @Test
    void what_came_a_good_while_after_it_was_written_is_of_when_it_was_written() {
        String late = mine("Investigator Alfa-1").replace("10:29:59", "09:40:00");
        ChatLine line =
                there(there(team().item(late).situation("ru").channel(TEAM)).latest());

        assertThat(line.heardAt()).isNull();
        assertThat(line.takenAt()).isEqualTo("2026-11-24T09:40:00Z");
    }

    @Test
    void what_is_fetched_besides_is_read_as_the_feed_is_oldest_first() {
        Me me = there(received().situation("ru").me());

        assertThat(ChatLine.earlier(
                        List.of(Received.json(mine("Investigator Alfa-1")), golden("message")), List.of("ru"), me))
                .extracting(ChatLine::seq)
                .containsExactly(231L, 240L);
    }

    @Test
    void a_line_that_was_translated_since_stands_where_it_was_said() {
        String translated = golden("message").toString().replace("\"seq\":231", "\"seq\":900");
        Channel channel = there(team().item(mine("Investigator Alfa-1"))
                .item(translated)
                .situation("ru")
                .channel(TEAM));

        assertThat(channel.lines()).extracting(ChatLine::seq).containsExactly(900L, 240L);
    }

    @Test
    void what_came_in_one_sync_stands_in_the_order_in_which_it_was_written_whenever_its_sound_came() {
        String first = mine("Investigator Alfa-1");
        String second = first.replace("m-own", "a-second").replace("10:29:59.000", "10:29:59.500");
        String third = second.replace("a-second", "b-third");
        Channel channel = there(received()
                .item(golden("channel"))
                .item(third)
                .item(second.replace("'seq':240", "'seq':241"))
                .item(first.replace("'seq':240", "'seq':900"))
                .situation("ru")
                .channel(TEAM));

        assertThat(channel.lines()).extracting(ChatLine::id).containsExactly("m-own", "a-second", "b-third");
    }

    @Test
    void whoever_wrote_where_i_read_is_known_besides_those_of_my_teams_by_what_a_team_calls_them_now() {
        Situation situation = team().item(mine("Investigator Alfa-1"))
                .item(golden("message-persona"))
                .item("{'kind':'team','id':'team-alfa','seq':3,'name':{'text':'Alfa','language':'en'},'members':["
                        + "{'id':'inv-01','callName':'Investigator Alfa-1','function':'player'},"
                        + "{'id':'inv-02','callName':'Anna','function':'player'}]}")
                .situation("ru");

        assertThat(situation.mates()).extracting(Talker::callName).containsExactly("Anna");
        assertThat(situation.known()).containsExactly(new Talker("inv-02", "Anna"), new Talker("ngo-01", "NGO Alfa-4"));
    }

    @Test
    void nobody_writes_to_whoever_was_erased_whose_name_their_conversation_keeps() {
        Situation situation = team().item(mine("Investigator Alfa-1"))
                .item("{'kind':'team','id':'team-alfa','seq':3,'name':{'text':'Alfa','language':'en'},'members':["
                        + "{'id':'inv-02','callName':'Anna','function':'player'},"
                        + "{'id':'inv-03','callName':'Boris','function':'player','erased':true}]}")
                .situation("ru");

        assertThat(situation.mates()).extracting(Talker::callName).containsExactly("Anna");
        assertThat(situation.known()).extracting(Talker::callName).contains("Boris");
    }

    @Test
    void what_was_only_said_has_no_words_and_the_server_may_not_have_its_sound_yet() {
        String said = mine("Investigator Before")
                .replace("'Я иду'", "''")
                .replace(
                        "'at':",
                        "'voice':{'sha256':'ab','type':'audio/aac','bytes':9,'takenAt':'2026-11-24T10:29:50.000Z',"
                                + "'seconds':12},'at':");
        ChatLine line =
                there(there(team().item(said).situation("ru").channel(TEAM)).latest());
        ChatLine whole =
                there(there(team().item(said.replace("'at':", "'received':{'ab':'2026-11-24T10:31:00Z'},'at':"))
                                .situation("ru")
                                .channel(TEAM))
                        .latest());
        Channel withHidden = there(team().item(said.replace("'at':", "'hidden':['ab'],'at':"))
                .situation("ru")
                .channel(TEAM));
        ChatLine hidden = there(withHidden.latest());

        assertThat(line.isWritten()).isFalse();
        assertThat(there(line.voice()).seconds()).isEqualTo(12);
        assertThat(there(line.voice()).isReceived()).isFalse();
        assertThat(there(whole.voice()).isReceived()).isTrue();
        assertThat(there(hidden.voice()).isHidden()).isTrue();
        assertThat(withHidden.unread(number -> false))
                .as("its number grew, and there is nothing new to hear or read")
                .extracting(ChatLine::seq)
                .containsExactly(231L);
        assertThat(there(there(team().situation("ru").channel(TEAM)).latest()).isWritten())
                .isTrue();
    }

    @Test
    void a_recording_lasts_at_least_a_second_and_at_most_five_minutes() {
        assertThat(VoiceMessage.recorded("ab", "audio/aac", 9, "", 20).seconds())
                .isEqualTo(1);
        assertThat(VoiceMessage.recorded("ab", "audio/aac", 9, "", 11_600).seconds())
                .isEqualTo(12);
        assertThat(VoiceMessage.recorded("ab", "audio/aac", 9, "", 300_900).seconds())
                .isEqualTo(300);
    }

    @Test
    void whoever_sees_control_talks_elsewhere() {
        assertThat(new Received()
                        .item("{'kind':'me','id':'eva-01','callName':'Evaluator 1','function':'evaluator',"
                                + "'languages':['en']}")
                        .item(golden("channel"))
                        .situation("en")
                        .channels())
                .isEmpty();
    }

    private static Received received() {
        return new Received()
                .item("{'kind':'me','id':'inv-01','callName':'Investigator Alfa-1','function':'player',"
                        + "'languages':['ru']}");
    }

    private static Received team() {
        return received().item(golden("channel")).item(golden("message"));
    }

    private static String mine(String callName) {
        return "{'kind':'message','id':'m-own','seq':240,'channel':'team/team-alfa','from':{'id':'inv-01','callName':'"
                + callName + "','function':'player'},'text':{'text':'Я иду','language':'ru'},'at':'D1 10:30:00',"
                + "'sentAt':'2026-11-24T10:30:00.000Z','takenAt':'2026-11-24T10:29:59.000Z'}";
    }

    private static String post(String message, String channel, String takenAt) {
        return "{'type':'post-message','message':'" + message + "','channel':'" + channel
                + "','body':'We come','language':'en','takenAt':'" + takenAt + "'}";
    }
}
