package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

/** The same things in one more language, beside the line and never in its way. */
@RunWith(RobolectricTestRunner.class)
public class SecondLanguageTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private PhoneOnDesk phone;

    @Before
    public void join() throws Exception {
        phone = new PhoneOnDesk(temporary);
        phone.engine().readIn(List.of("en", "ru"));
        phone.server.has("place", "bank", 3);
        phone.server.has("inject", "x", 5);
        phone.server.has("inject", "y", 7);
        phone.joined();
        phone.await("all is here", () -> phone.now().items("inject").size() == 2);
        phone.server.requests.clear();
    }

    @After
    public void close() {
        phone.close();
    }

    @Test
    public void it_comes_from_the_beginning_page_by_page_and_leaves_the_own_place_alone() throws Exception {
        phone.server.mostItems = 2;

        phone.engine().second().fetch("ru", "now");
        phone.await("it is here", () -> besides("ru", "inject", "y") != null);

        List<String> asked = asides().map(it -> it.optLong("cursor") + " " + it.optJSONArray("outbox"))
                .toList();
        assertThat(asked).containsExactly("0 []", "5 []");
        assertThat(Objects.requireNonNull(besides("ru", "place", "bank")).getString("in"))
                .isEqualTo("\"ru\"");
        assertThat(Objects.requireNonNull(phone.now().item("place", "bank")).getString("in"))
                .as("what is read")
                .isEqualTo("\"en\",\"ru\"");
        goesOnAt(7);
    }

    @Test
    public void it_is_asked_for_once_for_one_occasion_and_again_after_a_failure() throws Exception {
        phone.engine().second().fetch("ru", "one");
        phone.engine().second().fetch("ru", "one");
        phone.await("it is here", () -> besides("ru", "inject", "y") != null);
        assertThat(asides()).hasSize(1);

        phone.server.breaksOn = "[\"ar\"]";
        phone.engine().second().fetch("ar", "one");
        phone.engine().second().fetch("ru", "two");
        phone.await("both were tried", () -> asides().count() == 2);
        phone.server.breaksOn = null;
        phone.engine().second().fetch("ar", "one");

        phone.await("it is here", () -> besides("ar", "inject", "y") != null);
    }

    @Test
    public void it_is_never_shown_beside_newer_words() throws Exception {
        phone.engine().second().fetch("ru", "now");
        phone.await("it is here", () -> besides("ru", "inject", "x") != null);

        phone.server.has("inject", "x", 9);
        phone.server.push(FakeServer.push(9, item("inject", "x", 9)));
        phone.await("the news is here", () -> seq(phone.now().item("inject", "x")) == 9);

        assertThat(besides("ru", "inject", "x")).isNull();
        assertThat(besides("ru", "inject", "y")).isNotNull();
    }

    @Test
    public void nothing_comes_by_it_that_is_not_read_already() throws Exception {
        phone.engine().stayConnected(false);
        phone.await("it looked once more by HTTP", () -> !phone.server.hasSocket() && !phone.server.requests.isEmpty());
        phone.server.has("inject", "x", 9);
        phone.server.has("inject", "z", 10);

        phone.engine().second().fetch("ru", "now");
        phone.await("it is here", () -> besides("ru", "inject", "y") != null);

        assertThat(besides("ru", "inject", "x")).as("newer than what is read").isNull();
        assertThat(phone.now().items("inject")).containsOnlyKeys("x", "y");
        phone.server.requests.clear();
        phone.engine().syncNow();
        phone.await("the line says it", () -> phone.now().items("inject").containsKey("z"));
        assertThat(seq(phone.now().item("inject", "x"))).isEqualTo(9);
    }

    @Test
    public void it_is_there_after_the_process_died_and_without_a_network() throws Exception {
        phone.engine().second().fetch("ru", "now");
        phone.await("it is here", () -> besides("ru", "inject", "y") != null);
        phone.die();
        phone.server.isReachable = false;
        phone.live();

        assertThat(besides("ru", "inject", "x")).isNotNull();
        assertThat(besides("ar", "inject", "x")).isNull();

        phone.server.isReachable = true;
        goesOnAt(7);
    }

    /** Beside other languages other texts may come: what came alone must not pass for them. */
    @Test
    public void whoever_reads_it_first_from_now_on_reads_it_from_the_start() throws Exception {
        phone.engine().readIn(List.of("ru", "en"));
        phone.await("it came", () -> isReadIn("\"ru\",\"en\""));
        phone.engine().readIn(List.of("en", "ru"));
        phone.await("it came", () -> isReadIn("\"en\",\"ru\""));
        phone.engine().second().fetch("ru", "now");
        phone.await("it was tried", () -> asides().count() == 1);
        phone.engine().second().fetch("ar", "now");
        phone.await("it was kept", () -> besides("ar", "inject", "y") != null);
        phone.server.requests.clear();

        phone.engine().readIn(List.of("ru", "en"));

        phone.await("it is asked for", () -> asked().anyMatch("[\"ru\",\"en\"] 0"::equals));
    }

    @Test
    public void whoever_left_finds_nothing_of_it() throws Exception {
        DurableState durableState = new DurableState(phone.store(), phone.clock);
        String owner = Objects.requireNonNull(durableState.session()).owner();
        durableState.keepBeside(owner, "ru", List.of(item("inject", "x", 5)));
        assertThat(durableState.besides("ru", "inject", "x")).isNotNull();

        durableState.keepBeside("somebody else", "ar", List.of(item("inject", "x", 5)));
        assertThat(durableState.besides("ar", "inject", "x")).isNull();
        durableState.end(new Ended("device-revoked", phone.clock.now()), true);
        durableState.keepBeside(owner, "ru", List.of(item("inject", "x", 5)));
        assertThat(durableState.besides("ru", "inject", "x")).isNull();
    }

    @Test
    public void the_server_says_it_in_both_languages() throws Exception {
        assumeTrue(RealServer.isBuilt());
        try (RealServer server = RealServer.start(temporary.newFolder("server").toPath())) {
            Control control = Control.join(server);
            String code = control.codes(List.of("inv-01")).getOrDefault("inv-01", "");
            TorturedPhone real = new TorturedPhone("inv-01", temporary.newFolder("phone"), server.port());
            real.now().readIn(List.of("en"));
            real.join(code);
            TorturedPhone.await(
                    () -> "places are here",
                    () -> !real.now().snapshot().items("place").isEmpty());
            Map<String, String> before = TorturedPhone.itemsOf(real.now());
            String place =
                    real.now().snapshot().items("place").keySet().iterator().next();

            real.now().second().fetch("ru", "now");
            TorturedPhone.await(() -> "it came", () -> real.now().second().besides("ru", "place", place) != null);

            assertThat(nameOf(real.now().second().besides("ru", "place", place)).getString("language"))
                    .isEqualTo("ru");
            assertThat(nameOf(real.now().snapshot().item("place", place)).getString("language"))
                    .isEqualTo("en");
            assertThat(TorturedPhone.itemsOf(real.now()).keySet()).isEqualTo(before.keySet());
            real.close();
        }
    }

    private static JSONObject nameOf(@Nullable JSONObject place) throws JSONException {
        return Objects.requireNonNull(place).getJSONObject("name");
    }

    private void goesOnAt(long cursor) throws Exception {
        phone.server.requests.clear();
        phone.engine().syncNow();
        phone.await("the line goes on", () -> asked().findFirst().isPresent());
        assertThat(asked().findFirst()).contains("[\"en\",\"ru\"] " + cursor);
    }

    private boolean isReadIn(String languages) {
        JSONObject read = phone.now().item("inject", "y");
        return read != null && read.optString("in").equals(languages);
    }

    private java.util.stream.Stream<String> asked() {
        return phone.server.requests.stream().map(it -> it.optJSONArray("languages") + " " + it.optLong("cursor"));
    }

    private java.util.stream.Stream<JSONObject> asides() {
        return phone.server.requests.stream().filter(it -> languages(it).length() == 1);
    }

    private static JSONArray languages(JSONObject request) {
        return Objects.requireNonNull(request.optJSONArray("languages"));
    }

    private @Nullable JSONObject besides(String language, String kind, String id) {
        return phone.engine().second().besides(language, kind, id);
    }

    private static long seq(@Nullable JSONObject item) {
        return item == null ? -1 : item.optLong("seq");
    }

    private static JSONObject item(String kind, String id, long seq) throws JSONException {
        return new JSONObject().put("kind", kind).put("id", id).put("seq", seq);
    }
}
