package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.json.JSONObject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.network.Uplinks;
import org.robolectric.RobolectricTestRunner;

/** A process begins: nobody waits for what is kept, and all of it is there when it is. */
@RunWith(RobolectricTestRunner.class)
public class OpenedTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void it_opens_at_once_and_says_later_what_is_kept() throws Exception {
        try (PhoneOnDesk phone = new PhoneOnDesk(temporary).joined()) {
            phone.server.isReachable = false;
            String id = phone.record("not sent yet");
            phone.engine().write("report", "half a sentence");
            phone.die();
            SlowStore store = new SlowStore(Stores.in(phone.folder));
            try (Engine engine = Engine.open(store, TorturedPhone.phone(phone.clock), Uplinks.OWN_CHOICE)) {
                assertThat(engine.snapshot().isBeingRead()).isTrue();
                assertThat(engine.snapshot().isRead()).isFalse();
                engine.syncNow();
                engine.stayConnected(true);
                assertThat(engine.joined()).as("still nobody waited").isNull();

                store.isReadable.countDown();

                phone.await("it is read", () -> !engine.snapshot().isBeingRead());
                assertThat(engine.joined()).isNotNull();
                assertThat(engine.snapshot().troubles()).doesNotContain(Trouble.BEING_READ);
                assertThat(engine.snapshot().waiting()).extracting(Waiting::id).contains(id);
                assertThat(engine.read("report")).isEqualTo("half a sentence");
                String next = engine.act("record-action", new JSONObject().put("action", new JSONObject()));
                assertThat(next).isGreaterThan(id);
            } finally {
                store.isReadable.countDown();
                store.close();
            }
            phone.live();
        }
    }

    /** Reads when it is let. */
    private static final class SlowStore extends ForwardingStore {
        final CountDownLatch isReadable = new CountDownLatch(1);

        SlowStore(PhoneStore store) {
            super(store);
        }

        @Override
        public Contents load() {
            try {
                isReadable.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.load();
        }
    }
}
