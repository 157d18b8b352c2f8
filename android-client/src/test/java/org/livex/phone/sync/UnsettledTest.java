package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.kept.Change;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.kept.Reading;
import org.livex.phone.sync.kept.Table;
import org.robolectric.RobolectricTestRunner;

/** What the server accepted and may still lose. */
@RunWith(RobolectricTestRunner.class)
public class UnsettledTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final TestClock clock = new TestClock();

    @Test
    public void what_the_server_may_still_lose_is_kept_out_of_sight_until_it_is_settled() throws Exception {
        try (PhoneStore store = Stores.in(temporary.newFolder())) {
            DurableState durableState = withOneAcceptedAs7(store);
            assertThat(waiting(durableState)).isEmpty();
            assertThat(durableState.request(List.of(), null).ids()).isEmpty();
            assertThat(rows(store)).isEqualTo(1);

            durableState.answered(durableState.request(List.of(), null), answer(false, 6));
            assertThat(rows(store)).isEqualTo(1);
            durableState.answered(durableState.request(List.of(), null), answer(false, 7));
            assertThat(rows(store)).isZero();
        }
    }

    @Test
    public void what_the_server_may_have_lost_is_said_again_when_it_begins_anew() throws Exception {
        try (PhoneStore store = Stores.in(temporary.newFolder())) {
            withOneAcceptedAs7(store);
            DurableState afterDeath = new DurableState(store, clock);

            DurableState.Taken taken = afterDeath.answered(afterDeath.request(List.of(), null), answer(true, 9));

            assertThat(taken.hasMoreToSay()).isTrue();
            assertThat(waiting(afterDeath)).extracting(Waiting::id).containsExactly("019a-1");
            assertThat(afterDeath.request(List.of(), null).ids()).containsExactly("019a-1");
        }
    }

    @Test
    public void a_file_that_was_brought_is_offered_again_when_the_server_begins_anew() throws Exception {
        try (PhoneStore store = Stores.in(temporary.newFolder())) {
            LocalFiles localFiles = new LocalFiles(store, store.load());
            Attached draft = localFiles.keep(new byte[] {1, 2, 3}, "image/jpeg", Attached.State.DRAFT);
            localFiles.put(draft.namedBy("019a-1").brought(3, true));
            assertThat(localFiles.nextToBring(Collections.emptySet())).isNull();

            localFiles.bringAgain();

            Attached again =
                    Objects.requireNonNull(new LocalFiles(store, store.load()).nextToBring(Collections.emptySet()));
            assertThat(again.sha256()).isEqualTo(draft.sha256());
            assertThat(again.brought()).isZero();
        }
    }

    @Test
    public void whoever_may_see_nothing_more_keeps_nothing_that_was_accepted() throws Exception {
        try (PhoneStore store = Stores.in(temporary.newFolder())) {
            withOneAcceptedAs7(store).end(new Ended("device-revoked", Instant.EPOCH), true);

            assertThat(rows(store)).isZero();
        }
    }

    @Test
    public void whoever_may_see_nothing_more_keeps_what_waits_and_no_recording_or_words_that_were_refused()
            throws Exception {
        try (PhoneStore store = Stores.in(temporary.newFolder())) {
            DurableState durableState = withOneAcceptedAs7(store);
            durableState.outbox().add(refused("019a-2", "post-message"), new Change());
            durableState.outbox().add(refused("019a-3", "revise-source"), new Change());
            durableState.outbox().add(refused("019a-4", "record-action"), new Change());
            LocalFiles files = new LocalFiles(store, store.load());
            files.put(file(files, 1).namedBy("019a-2"));
            files.put(file(files, 2).namedBy("019a-5").refused("file-damaged"));
            files.put(file(files, 3).namedBy("019a-6").brought(1, true));
            Attached waits = files.put(file(files, 4).namedBy("019a-7"));
            Attached draft = file(files, 5);

            files.keepWhatWaits(durableState.end(new Ended("device-revoked", Instant.EPOCH), true));

            assertThat(Reading.rowsOf(store.load(), Table.OUTBOX)).containsOnlyKeys("019a-4");
            assertThat(new LocalFiles(store, store.load()).all()).containsOnlyKeys(waits.sha256(), draft.sha256());
            assertThat(files.bytes(waits.sha256())).containsExactly(4);
        }
    }

    @Test
    public void words_for_a_voice_that_wait_or_were_refused_go_with_it() throws Exception {
        try (PhoneStore store = Stores.in(temporary.newFolder())) {
            DurableState durableState = withOneAcceptedAs7(store);
            durableState.outbox().add(words("019a-2", "m-1"), new Change());
            durableState.outbox().add(refused("019a-3", "revise-source", "m-1"), new Change());
            durableState.outbox().add(words("019a-4", "m-2"), new Change());
            durableState.outbox().add(words("019a-5", "m-3"), new Change());
            durableState.outbox().add(words("019a-6", "m-4"), new Change());
            JSONObject hidden = said("m-1").put("hidden", new JSONArray().put("5f"));
            JSONObject erased = written("m-2", "—").put("erased", true);

            JSONArray items =
                    new JSONArray().put(hidden).put(erased).put(said("m-3")).put(written("m-4", "—"));
            durableState.answered(
                    durableState.request(List.of(), null), answer(false, 7).put("items", items));

            assertThat(waiting(durableState)).extracting(Waiting::id).containsExactly("019a-5", "019a-6");
            assertThat(Reading.rowsOf(store.load(), Table.OUTBOX)).containsOnlyKeys("019a-5", "019a-6");
        }
    }

    @Test
    public void words_that_came_after_their_voice_was_hidden_are_not_kept() throws Exception {
        try (PhoneStore store = Stores.in(temporary.newFolder())) {
            DurableState durableState = withOneAcceptedAs7(store);
            durableState.outbox().add(words("019a-2", "m-1"), new Change());
            JSONObject result = new JSONObject("{'id':'019a-2','outcome':'rejected','code':'voice-hidden'}");

            durableState.answered(
                    durableState.request(List.of(), null),
                    answer(false, 7).put("results", new JSONArray().put(result)));

            assertThat(rows(store)).isZero();
        }
    }

    private static JSONObject said(String id) throws Exception {
        return new JSONObject("{'kind':'message','channel':'team/blue','text':{'text':'','language':'ru'},"
                        + "'voice':{'sha256':'5f'},'seq':9,'at':'D1 09:00:00','sentAt':'2026-11-24T09:00:00Z'}")
                .put("id", id);
    }

    private static JSONObject written(String id, String words) throws Exception {
        JSONObject message =
                said(id).put("text", new JSONObject().put("text", words).put("language", "ru"));
        message.remove("voice");
        return message;
    }

    private static Attached file(LocalFiles files, int what) throws Exception {
        return files.keep(new byte[] {(byte) what}, "audio/mp4", Attached.State.DRAFT);
    }

    private static Errand words(String id, String message) throws Exception {
        JSONObject command = new JSONObject("{'type':'revise-source','body':'A van','basedOn':1}");
        return new Errand(id, "revise-source", command.put("id", id).put("text", "message/" + message + "/text"), null);
    }

    private static Errand refused(String id, String type) throws Exception {
        return refused(id, type, "m-1");
    }

    private static Errand refused(String id, String type, String message) throws Exception {
        JSONObject command = new JSONObject().put("id", id).put("type", type);
        return new Errand(id, type, command.put("text", "message/" + message + "/text"), null)
                .refused("revision-outdated", new JSONObject());
    }

    private DurableState withOneAcceptedAs7(PhoneStore store) throws Exception {
        DurableState durableState = new DurableState(store, clock);
        durableState.choose(List.of("en"));
        JSONObject command = new JSONObject("{'id':'019a-1','type':'practise','step':'read'}");
        durableState.outbox().add(new Errand("019a-1", "practise", command, null), new Change());
        JSONObject result = new JSONObject("{'id':'019a-1','outcome':'accepted','seq':7}");
        JSONObject accepted = answer(false, 6).put("results", new JSONArray().put(result));
        durableState.answered(durableState.request(List.of(), null), accepted);
        return durableState;
    }

    private static JSONObject answer(boolean reset, long settled) throws Exception {
        return new JSONObject("{'cursor':9,'more':false,'results':[],'items':[]}")
                .put("reset", reset)
                .put("settled", settled);
    }

    private static List<Waiting> waiting(DurableState durableState) {
        return durableState
                .snapshot(new Connection(Connection.Way.LIVE, Instant.EPOCH), Duration.ZERO)
                .waiting();
    }

    private static int rows(PhoneStore store) {
        return Reading.rowsOf(store.load(), Table.OUTBOX).size();
    }
}
