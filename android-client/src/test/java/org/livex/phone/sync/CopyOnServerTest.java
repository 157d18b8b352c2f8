package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.network.OkHttpWires;
import org.robolectric.RobolectricTestRunner;

/** What a phone has from the real server of what is known about who has it. */
@RunWith(RobolectricTestRunner.class)
public class CopyOnServerTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void it_has_all_of_it_and_knows_when_it_has_not() throws Exception {
        assumeTrue(RealServer.isBuilt());
        TestClock clock = new TestClock();
        Phone parts = new Phone("test", clock, new java.util.Random(), Runnable::run, Timing.USUAL);
        try (RealServer server = RealServer.start(temporary.newFolder("server").toPath());
                FaultProxy proxy = new FaultProxy(server.port());
                PhoneStore store = Stores.in(temporary.newFolder("phone"));
                Engine engine = new Engine(store, new OkHttpWires(clock, Timing.USUAL), parts)) {
            String code = Control.join(server).codes(List.of("inv-01")).getOrDefault("inv-01", "");
            assertThat(CopyOnServerTest.<JoinResult>answer(
                            then -> engine.join(new JoinLink(proxy.url(), code, null), then)))
                    .isInstanceOf(Joined.class);

            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            assertThat(CopyOnServerTest.<Boolean>answer(then -> engine.keepCopy(TakeHome.COPY, copy, then)))
                    .isTrue();
            assertThat(paths(copy.toByteArray())).containsExactly("index.html", "data.json");

            proxy.is(FaultProxy.Weather.DOWN);
            ByteArrayOutputStream none = new ByteArrayOutputStream();
            assertThat(CopyOnServerTest.<Boolean>answer(then -> engine.keepCopy(TakeHome.COPY, none, then)))
                    .isFalse();
            assertThat(none.size()).isZero();
        }
    }

    private static List<String> paths(byte[] zip) throws Exception {
        List<String> paths = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                paths.add(entry.getName());
            }
        }
        return paths;
    }

    private static <T> T answer(Consumer<Consumer<T>> question) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        question.accept(answer::complete);
        return answer.get(30, TimeUnit.SECONDS);
    }
}
