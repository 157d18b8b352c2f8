package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Application;
import android.app.job.JobInfo;
import android.app.job.JobParameters;
import android.app.job.JobScheduler;
import android.os.Handler;
import android.os.Looper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.device.BackgroundDuties;
import org.livex.phone.device.CatchUpJob;
import org.livex.phone.device.Front;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.words.Catalogs;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowLooper;

/** A phone that lies in a drawer without a network after the exercise forgets it in time all the same. */
@RunWith(RobolectricTestRunner.class)
@Config(application = WipedOfflineTest.App.class)
public class WipedOfflineTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final App app = (App) RuntimeEnvironment.getApplication();

    /** The app with an attendant of the test's own. */
    public static final class App extends Application implements BackgroundDuties.Host {
        @Nullable BackgroundDuties backgroundDuties;

        @Override
        public BackgroundDuties backgroundDuties() {
            return Objects.requireNonNull(backgroundDuties);
        }
    }

    @Test
    public void the_daily_job_wipes_without_a_network_and_is_the_last_one() throws Exception {
        try (PhoneOnDesk phone = new PhoneOnDesk(temporary).joined()) {
            phone.server.push(FakeServer.push(50, over(phone)));
            phone.await("it is over", () -> phone.now().item("clock", "clock") != null);
            phone.die();
            phone.server.isReachable = false;
            PhoneStore store = Stores.in(phone.folder);
            Phone parts = new Phone(
                    "test", phone.clock, new Random(), new Handler(Looper.getMainLooper())::post, TorturedPhone.HASTY);
            try (Engine engine = new Engine(store, phone.server, parts)) {
                attend(engine);
                assertThat(job().getRequiredNetwork()).isNull();
                runDaily();
                assertThat(engine.joined()).as("not before its time").isNotNull();

                phone.clock.jump(Duration.ofDays(8));
                runDaily();

                phone.await("it is wiped", () -> engine.joined() == null);
                ShadowLooper.idleMainLooper();
                assertThat(engine.joined()).isNull();
                assertThat(engine.snapshot().items()).isEmpty();
                assertThat(app.getSystemService(JobScheduler.class).getAllPendingJobs())
                        .isEmpty();
                app.backgroundDuties().stop();
            }
            store.close();
        }
    }

    private void attend(Engine engine) {
        Catalogs catalogs = new Catalogs(file -> app.getAssets().open("catalogs/" + file));
        app.backgroundDuties = new BackgroundDuties(
                app, engine, new Front(() -> {}), () -> catalogs.wordsFor(List.of("en")), Clock.systemUTC());
        app.backgroundDuties().start();
    }

    private void runDaily() {
        Robolectric.setupService(CatchUpJob.class).onStartJob(Shadow.newInstanceOf(JobParameters.class));
        ShadowLooper.idleMainLooper();
    }

    private JobInfo job() {
        return app.getSystemService(JobScheduler.class).getAllPendingJobs().get(0);
    }

    private static JSONObject over(PhoneOnDesk phone) throws Exception {
        return new JSONObject()
                .put("kind", "clock")
                .put("id", "clock")
                .put("seq", 50)
                .put("phase", "ended")
                .put("speed", 1)
                .put("exerciseTime", "D1 18:00:00")
                .put("at", Stamps.of(phone.clock.now().plus(phone.now().clockOffset())));
    }
}
