package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.app.Activity;
import android.app.job.JobParameters;
import android.content.Intent;
import android.os.Handler;
import android.os.Looper;
import java.util.Random;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.PhoneApp;
import org.livex.phone.device.AlarmReceiver;
import org.livex.phone.device.CatchUpJob;
import org.livex.phone.device.ConnectionService;
import org.livex.phone.device.RestartReceiver;
import org.livex.phone.screen.alarm.AlarmActivity;
import org.livex.phone.screen.health.HealthActivity;
import org.livex.phone.screen.join.ScanActivity;
import org.livex.phone.store.GuardedStore;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.Engine;
import org.livex.phone.sync.Phone;
import org.livex.phone.sync.Timing;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.network.Uplinks;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.shadow.api.Shadow;

/** Whatever Android starts, nothing that is kept is read on the thread of the screens. */
@RunWith(RobolectricTestRunner.class)
@Config(application = PhoneApp.class)
public class GuardedStoreTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final PhoneApp app = (PhoneApp) RuntimeEnvironment.getApplication();
    private PhoneStore store;
    private Engine engine;

    @Before
    public void a_process_begins() throws Exception {
        store = new GuardedStore(Stores.in(temporary.newFolder()));
        Handler main = new Handler(Looper.getMainLooper());
        Phone phone = new Phone("test", new RealApp.RealClock(), new Random(), main::post, Timing.USUAL);
        engine = Engine.open(store, phone, Uplinks.OWN_CHOICE);
        app.use(engine);
    }

    @After
    public void it_ends() {
        engine.close();
        store.close();
    }

    @Test
    public void a_store_that_is_read_there_says_so() {
        assertThatThrownBy(store::load).hasMessageContaining("thread of the screens");
        assertThatThrownBy(() -> store.file("photo")).hasMessageContaining("thread of the screens");
        assertThatThrownBy(() -> store.keepFile("photo", new byte[1])).hasMessageContaining("thread of the screens");
    }

    @Test
    public void the_messages_do_not_read_it_as_they_start() {
        starts(MainActivity.class);
    }

    @Test
    public void the_alarm_does_not_read_it_as_it_starts() {
        starts(AlarmActivity.class);
    }

    @Test
    public void the_settings_of_the_phone_do_not_read_it_as_they_start() {
        starts(HealthActivity.class);
    }

    @Test
    public void the_scanner_does_not_read_it_as_it_starts() {
        starts(ScanActivity.class);
    }

    @Test
    public void neither_does_what_android_starts_behind_them() {
        new AlarmReceiver().onReceive(app, new Intent());
        new RestartReceiver().onReceive(app, new Intent(Intent.ACTION_BOOT_COMPLETED));
        Robolectric.buildService(ConnectionService.class).create().startCommand(0, 1);
        Robolectric.setupService(CatchUpJob.class).onStartJob(Shadow.newInstanceOf(JobParameters.class));

        isRead();

        assertThat(engine.joined()).isNull();
    }

    private <T extends Activity> void starts(Class<T> screen) {
        try (ActivityController<T> controller = Robolectric.buildActivity(screen)) {
            controller.setup();
            isRead();
            assertThat(engine.snapshot().troubles()).isEmpty();
        }
    }

    private void isRead() {
        Hand.await("what is kept is read", () -> engine.snapshot().isRead());
    }
}
