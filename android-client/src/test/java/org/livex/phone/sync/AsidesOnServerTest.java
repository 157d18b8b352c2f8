package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.json.JSONObject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.network.OkHttpWires;
import org.robolectric.RobolectricTestRunner;

/** What a phone asks the real server for besides what the feed brings. */
@RunWith(RobolectricTestRunner.class)
public class AsidesOnServerTest {
    private static final String CHANNEL = "control/inv-01";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void it_has_what_was_said_before_and_names_and_knows_when_the_server_was_not_reached() throws Exception {
        assumeTrue(RealServer.isBuilt());
        TestClock clock = new TestClock();
        Phone parts = new Phone("test", clock, new java.util.Random(), Runnable::run, Timing.USUAL);
        try (RealServer server = RealServer.start(temporary.newFolder("server").toPath());
                FaultProxy proxy = new FaultProxy(server.port());
                PhoneStore store = Stores.in(temporary.newFolder("phone"));
                Engine engine = new Engine(store, new OkHttpWires(clock, Timing.USUAL), parts)) {
            Control control = Control.join(server);
            String code = control.codes(List.of("inv-01")).getOrDefault("inv-01", "");
            CompletableFuture<JoinResult> joined = new CompletableFuture<>();
            engine.join(new JoinLink(proxy.url(), code, null), joined::complete);
            assertThat(joined.get(30, TimeUnit.SECONDS)).isInstanceOf(Joined.class);
            for (String words : List.of("one", "two", "three")) {
                control.does("post-message", said(words));
            }
            long second = control.facts().stream()
                    .filter(fact -> fact.optString("message").equals("m-two"))
                    .mapToLong(fact -> fact.optLong("seq"))
                    .sum();

            assertThat(wordsBefore(engine, 999_999_999_999L)).containsExactly("one", "two", "three");
            assertThat(wordsBefore(engine, second)).containsExactly("one");

            assertThat(found(engine, "NGO Alfa-4").orElseThrow().found())
                    .extracting(name -> name.optString("id"))
                    .contains("ngo-01");

            proxy.is(FaultProxy.Weather.DOWN);
            assertThat(found(engine, "NGO Alfa")).isEmpty();
            assertThat(before(engine, second)).isEmpty();
        }
    }

    private static List<String> wordsBefore(Engine engine, long seq) throws Exception {
        return before(engine, seq).orElseThrow().items().stream()
                .map(item -> item.optJSONObject("text"))
                .map(text -> text == null ? "" : text.optString("text"))
                .collect(Collectors.toList());
    }

    /** Empty: the server was not reached. */
    private static Optional<Earlier> before(Engine engine, long seq) throws Exception {
        CompletableFuture<Optional<Earlier>> answer = new CompletableFuture<>();
        engine.earlier(CHANNEL, seq, Earlier.MOST, earlier -> answer.complete(Optional.ofNullable(earlier)));
        return answer.get(30, TimeUnit.SECONDS);
    }

    private static Optional<Names> found(Engine engine, String name) throws Exception {
        CompletableFuture<Optional<Names>> answer = new CompletableFuture<>();
        engine.search(name, names -> answer.complete(Optional.ofNullable(names)));
        return answer.get(30, TimeUnit.SECONDS);
    }

    private static JSONObject said(String words) throws Exception {
        return new JSONObject()
                .put("message", "m-" + words)
                .put("channel", CHANNEL)
                .put("body", words)
                .put("language", "en")
                .put("takenAt", Instant.now().toString());
    }
}
