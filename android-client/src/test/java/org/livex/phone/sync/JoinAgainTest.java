package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.json.JSONObject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.network.OkHttpWires;
import org.robolectric.RobolectricTestRunner;

/** The answer that lets a phone in is lost on the way. On the real server. */
@RunWith(RobolectricTestRunner.class)
public class JoinAgainTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void whoever_lost_the_answer_gets_in_with_the_same_code_also_after_the_app_died() throws Exception {
        assumeTrue(RealServer.isBuilt());
        try (RealServer server = RealServer.start(temporary.newFolder("server").toPath())) {
            Control control = Control.join(server);
            String code = control.codes(List.of("inv-01")).getOrDefault("inv-01", "");
            JoinLink link = new JoinLink(server.url(), code, null);
            PhoneStore store = Stores.in(temporary.newFolder("phone"));
            TestClock clock = new TestClock();
            Wire good = new OkHttpWires(clock, Timing.USUAL).to(server.url(), null);
            Wire losing = new LosesAnswers(good);

            String installation = new DurableState(store, clock).installation();
            assertThatThrownBy(() -> Api.join(losing, link, "first", installation))
                    .isInstanceOf(NoConnection.class);

            JSONObject joined = Api.join(good, link, "again", new DurableState(store, clock).installation());
            assertThat(joined.getString("person")).isEqualTo("inv-01");
            assertThat(control.devicesOf("inv-01")).containsExactly(joined.getString("device"));
            assertThatThrownBy(() -> Api.join(good, link, "a thief", "AAAAAAAAAAAAAAAAAAAAAA"))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("code-unknown"));
        }
    }

    private record LosesAnswers(Wire good) implements Wire {
        @Override
        public Reply send(Call call) throws NoConnection {
            good.send(call);
            throw new NoConnection(JoinResult.Reason.NO_CONNECTION, new IOException("lost on the way back"));
        }

        @Override
        public Socket open(String path, String accessToken, Ears ears) {
            return good.open(path, accessToken, ears);
        }

        @Override
        public void cut() {
            good.cut();
        }
    }
}
