package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.json.JSONObject;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.kept.Change;
import org.livex.phone.sync.kept.PhoneStore;
import org.robolectric.RobolectricTestRunner;

@RunWith(RobolectricTestRunner.class)
public class FollowTest {
    private static final Path GOLDEN = Path.of("..", "docs", "protocol", "messages");

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private PhoneOnDesk phone;

    @Before
    public void switchOn() throws Exception {
        phone = new PhoneOnDesk(temporary);
        phone.server.has("place", "bank", 3);
        phone.server.has("inject", "x", 5);
    }

    @After
    public void close() {
        phone.close();
    }

    @Test
    public void what_came_is_there_after_the_process_died_and_without_a_network() throws Exception {
        phone.joined();
        phone.die();
        phone.server.isReachable = false;

        phone.live();

        assertThat(phone.now().items("place")).containsOnlyKeys("bank");
        assertThat(phone.now().items("inject")).containsOnlyKeys("x");
        phone.server.requests.clear();
        phone.server.isReachable = true;
        phone.await("it goes on", () -> !phone.server.requests.isEmpty());
        assertThat(phone.server.requests.get(0).getLong("cursor"))
                .as("where it was")
                .isEqualTo(5);
    }

    @Test
    public void a_push_shows_at_once_and_is_confirmed_soon() throws Exception {
        phone.joined();
        JSONObject inject =
                new JSONObject().put("kind", "inject").put("id", "y").put("seq", 9);

        phone.server.push(FakeServer.push(9, inject));

        phone.await("it shows", () -> phone.now().item("inject", "y") != null);
        phone.await("control hears that it arrived", () -> cursorOfLastRequest() == 9);
    }

    @Test
    public void the_servers_time_stays_what_it_is_when_somebody_sets_the_phones_clock_and_nothing_else_happens()
            throws Exception {
        phone.joined();
        Instant before = phone.clock.now().plus(phone.now().clockOffset());

        phone.clock.jump(Duration.ofHours(-14));

        Instant after = phone.clock.now().plus(phone.now().clockOffset());
        assertThat(Duration.between(before, after).abs()).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    public void answers_that_come_twice_or_late_change_nothing() throws Exception {
        phone.joined();
        JSONObject recalled = new JSONObject()
                .put("kind", "inject")
                .put("id", "x")
                .put("seq", 8)
                .put("recalled", new JSONObject());
        JSONObject before =
                new JSONObject().put("kind", "inject").put("id", "x").put("seq", 7);
        JSONObject marker =
                new JSONObject().put("kind", "place").put("id", "last").put("seq", 7);

        phone.server.push(FakeServer.push(8, recalled));
        phone.server.push(FakeServer.push(8, recalled));
        phone.server.push(FakeServer.push(7, before, marker));

        phone.await("the late one came", () -> phone.now().item("place", "last") != null);
        assertThat(phone.now().items("inject").get("x")).isNotNull().matches(item -> item.has("recalled"));
        phone.await("the cursor does not go back", () -> cursorOfLastRequest() == 8);
    }

    @Test
    public void after_a_reset_only_what_came_with_it_is_there() throws Exception {
        phone.joined();
        phone.server.hasNothing();
        phone.server.has("me", "inv-01", 20);
        phone.server.resets();

        phone.engine().syncNow();

        phone.await(
                "what was before is gone", () -> phone.now().items().keySet().equals(java.util.Set.of("me")));
        phone.die();
        phone.live();
        assertThat(phone.now().items()).containsOnlyKeys("me");
    }

    @Test
    public void a_row_that_cannot_be_read_is_fetched_again() throws Exception {
        phone.joined();
        phone.die();
        Stores.damageOne(phone.folder, "item");
        phone.server.isReachable = false;
        phone.live();
        assertThat(phone.now().troubles()).containsExactly(Trouble.PARTS_LOST);
        phone.die();
        phone.live();
        phone.server.isReachable = true;

        phone.await("both are there", () -> phone.now().items().size() == 2);
        phone.await("and all is well", () -> phone.now().troubles().isEmpty());
    }

    @Test
    public void another_language_is_read_from_the_start_and_the_way_back_works_offline() throws Exception {
        phone.server.has("place", "bank", 3, "name", "Bank");
        phone.engine().readIn(List.of("en"));
        phone.joined();
        phone.await("in English", () -> "Bank".equals(nameOf("bank")));
        phone.server.has("place", "bank", 3, "name", "Банк");
        phone.engine().readIn(List.of("ru", "en"));
        phone.await("in Russian", () -> "Банк".equals(nameOf("bank")));

        phone.server.isReachable = false;
        phone.engine().readIn(List.of("en"));

        assertThat(nameOf("bank")).isEqualTo("Bank");
        assertThat(phone.now().languages()).containsExactly("en");
    }

    @Test
    public void a_recall_never_hides_behind_an_older_translation() throws Exception {
        phone.engine().readIn(List.of("en"));
        phone.joined();
        phone.engine().readIn(List.of("ru"));
        phone.await("in Russian", () -> requestedIn("ru"));
        phone.server.has("inject", "x", 30, "recalled", "wrong team");
        phone.engine().syncNow();
        phone.await("it is recalled", () -> hasRecalled("x"));

        phone.server.isReachable = false;
        phone.engine().readIn(List.of("en"));

        assertThat(hasRecalled("x")).isTrue();
    }

    @Test
    public void who_chose_no_language_reads_what_control_planned_and_reads_it_once() throws Exception {
        JSONObject me = new JSONObject().put("kind", "me").put("id", "inv-01").put("seq", 7);
        phone.server.has(me.put("languages", new org.json.JSONArray(List.of("kk", "ru"))));
        phone.joined();

        phone.await("the plan counts", () -> phone.now().languages().equals(List.of("kk", "ru")));
        phone.await("it goes on in it", () -> cursorOfLastRequest() == 7);
        assertThat(phone.server.requests)
                .filteredOn(request -> request.optLong("cursor") == 0)
                .hasSize(1);
    }

    @Test
    public void where_sockets_do_not_get_through_it_calls() throws Exception {
        phone.server.closesWith = 1006;
        phone.join();

        phone.await("by calls", () -> phone.now().connection().way() == Connection.Way.POLLING);
        phone.server.has("inject", "y", 40);
        phone.await("news comes", () -> phone.now().item("inject", "y") != null);
        phone.server.closesWith = 0;
        phone.await("by socket again", () -> phone.now().connection().way() == Connection.Way.LIVE);
    }

    @Test
    public void not_attended_it_is_silent_until_it_is_asked() throws Exception {
        phone.joined();
        phone.engine().stayConnected(false);
        phone.await("it hangs up", () -> !phone.server.hasSocket());
        phone.await("it is quiet", () -> phone.now().connection().way() == Connection.Way.OFFLINE);
        phone.server.requests.clear();
        phone.server.has("inject", "y", 40);

        phone.engine().syncNow();

        phone.await("it came", () -> phone.now().item("inject", "y") != null);
        assertThat(phone.server.hasSocket()).isFalse();
    }

    @Test
    public void a_request_is_as_the_protocol_shows_it() throws Exception {
        phone.server.isReachable = false;
        JSONObject golden = new JSONObject(Files.readString(GOLDEN.resolve("sync-request.json")));
        Request request = new Request(0, List.of(), List.of(), List.of(), new JSONObject());
        try (PhoneStore store = Stores.in(temporary.newFolder())) {
            DurableState durableState = new DurableState(store, phone.clock);
            durableState.choose(List.of("ru", "en"));
            durableState.answered(
                    request,
                    new JSONObject()
                            .put("cursor", 120)
                            .put("journal", "00000000001f")
                            .put("reset", true)
                            .put("more", false));
            Request first = durableState.request(List.of(), null);
            durableState.answered(
                    first,
                    new JSONObject()
                            .put("cursor", 120)
                            .put("journal", "00000000001f")
                            .put("reset", true)
                            .put("more", false));
            for (int i = 0; i < 2; i++) {
                JSONObject command = golden.getJSONArray("outbox").getJSONObject(i);
                durableState
                        .outbox()
                        .add(
                                new Errand(command.getString("id"), command.getString("type"), command, null),
                                new Change());
            }
            Fix fix = new Fix(45.5627, 11.5481, 12, Instant.parse("2026-11-24T09:31:05.000Z"));

            Instant before = phone.clock.now();
            JSONObject said = durableState.request(List.of(fix), null).json();

            assertThat(Instant.parse((String) said.remove("sentAt"))).isBetween(before, phone.clock.now());
            golden.remove("sentAt");
            said.remove("phone");
            golden.remove("phone");
            assertThat(sorted(said)).isEqualTo(sorted(golden));
        }
    }

    @Test
    public void what_the_clock_shows_goes_with_what_was_done_and_with_nothing_else() throws Exception {
        phone.server.isReachable = false;
        try (PhoneStore store = Stores.in(temporary.newFolder())) {
            DurableState durableState = new DurableState(store, phone.clock);
            assertThat(durableState.request(List.of(), null).json().has("sentAt"))
                    .isFalse();
            JSONObject command = new JSONObject(Files.readString(GOLDEN.resolve("sync-request.json")))
                    .getJSONArray("outbox")
                    .getJSONObject(0);
            durableState
                    .outbox()
                    .add(new Errand(command.getString("id"), command.getString("type"), command, null), new Change());

            Instant before = phone.clock.now();
            JSONObject said = durableState.request(List.of(), null).json();

            assertThat(Instant.parse(said.getString("sentAt"))).isBetween(before, phone.clock.now());
        }
    }

    @Test
    public void answers_and_pushes_are_read_as_the_protocol_shows_them() throws Exception {
        try (PhoneStore store = Stores.in(temporary.newFolder())) {
            DurableState durableState = new DurableState(store, phone.clock);
            durableState.choose(List.of("ru", "en"));
            JSONObject asked = new JSONObject(Files.readString(GOLDEN.resolve("sync-request.json")));
            for (int i = 0; i < 2; i++) {
                JSONObject command = asked.getJSONArray("outbox").getJSONObject(i);
                durableState
                        .outbox()
                        .add(
                                new Errand(command.getString("id"), command.getString("type"), command, null),
                                new Change());
            }
            durableState.answered(durableState.request(List.of(), null), golden("sync-answer.json"));
            Snapshot answered =
                    durableState.snapshot(new Connection(Connection.Way.LIVE, Instant.EPOCH), Duration.ZERO);
            durableState.pushed(List.of("ru", "en"), golden("items-push.json"), 145);
            long pushed = durableState.request(List.of(), null).cursor();
            durableState.pushed(List.of("ru", "en"), golden("items-push-reset.json"), 146);
            Snapshot reset = durableState.snapshot(new Connection(Connection.Way.LIVE, Instant.EPOCH), Duration.ZERO);

            assertThat(answered.waiting()).isEmpty();
            assertThat(answered.refused()).extracting(Refused::code).containsExactly("not-a-recipient");
            assertThat(answered.items()).containsOnlyKeys("receipt");
            assertThat(pushed).isEqualTo(146);
            assertThat(durableState.request(List.of(), null).cursor()).isEqualTo(147);
            assertThat(reset.items()).containsOnlyKeys("clock", "me");
        }
    }

    private static JSONObject golden(String name) throws Exception {
        return new JSONObject(Files.readString(GOLDEN.resolve(name)));
    }

    /** The same text for the same content. */
    private static Object sorted(Object value) throws Exception {
        if (value instanceof JSONObject object) {
            java.util.TreeMap<String, Object> sorted = new java.util.TreeMap<>();
            for (String name : (Iterable<String>) object::keys) {
                sorted.put(name, sorted(object.get(name)));
            }
            return sorted;
        }
        if (value instanceof org.json.JSONArray array) {
            java.util.List<Object> sorted = new java.util.ArrayList<>();
            for (int i = 0; i < array.length(); i++) {
                sorted.add(sorted(array.get(i)));
            }
            return sorted;
        }
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }

    private boolean requestedIn(String language) {
        return phone.server.requests.stream()
                .anyMatch(request -> request.optJSONArray("languages") != null
                        && request.optJSONArray("languages").optString(0).equals(language));
    }

    private boolean hasRecalled(String inject) {
        JSONObject item = phone.now().item("inject", inject);
        return item != null && item.has("recalled");
    }

    private String nameOf(String place) {
        JSONObject item = phone.now().item("place", place);
        return item == null ? "" : item.optString("name");
    }

    private long cursorOfLastRequest() {
        return phone.server.requests.get(phone.server.requests.size() - 1).optLong("cursor");
    }
}
