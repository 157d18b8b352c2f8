package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;
import static org.robolectric.Shadows.shadowOf;

import android.app.Notification;
import android.app.NotificationManager;
import android.content.Context;
import android.content.Intent;
import android.net.Uri;
import java.util.List;
import java.util.Objects;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.PhoneApp;
import org.livex.phone.R;
import org.livex.phone.device.ConnectionService;
import org.livex.phone.store.FakeAndroidKeyStore;
import org.livex.phone.sync.Connection;
import org.livex.phone.sync.Control;
import org.livex.phone.sync.Engine;
import org.livex.phone.sync.RealServer;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;

/** The app as Android starts it: its own engine, files, service and alarms behind the screens, on the real server. */
@RunWith(RobolectricTestRunner.class)
@Config(application = PhoneApp.class)
public class PhoneAppTest {
    private static final String ME = "inv-01";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void it_joins_stays_connected_by_a_service_and_rings_for_what_control_sends() throws Exception {
        assumeTrue(RealServer.isBuilt());
        FakeAndroidKeyStore.install();
        PhoneApp app = (PhoneApp) RuntimeEnvironment.getApplication();
        try (RealServer server = RealServer.startWithHttps(temporary.newFolder().toPath())) {
            Control control = Control.join(server);
            control.does("start-exercise", new JSONObject());
            String code = Objects.requireNonNull(control.codes(List.of(ME)).get(ME));
            Intent opened = new Intent(Intent.ACTION_VIEW, Uri.parse(StoryPhone.link(server, code)));
            try (ActivityController<MainActivity> controller =
                    Robolectric.buildActivity(MainActivity.class, opened).setup()) {
                Hand hand = new Hand(controller::get);
                hand.tap(R.id.primary);
                hand.tapWhenShown(
                        "asked for consent", () -> app.languages().words().text("common.no"));
                Hand.await("the first inject", () -> hand.says("Учения начались"));
                Hand.await("live", () -> connection(app).way() == Connection.Way.LIVE);
                Hand.await("in front", () -> isStarted(app));
                controller.pause().stop();
                control.send("ring", "Come to the gate", true, ME);
                Hand.await("it rings", () -> alarm(app) != null);
                assertThat(Objects.requireNonNull(alarm(app)).fullScreenIntent).isNotNull();
                assertThat(app.getNoBackupFilesDir().list()).isNotEmpty();
            } finally {
                ((Engine) app.participation()).close();
            }
        }
    }

    private static Connection connection(PhoneApp app) {
        return app.participation().snapshot().connection();
    }

    private static boolean isStarted(PhoneApp app) {
        Intent service = shadowOf(app).peekNextStartedService();
        return service != null
                && Objects.requireNonNull(service.getComponent())
                        .getClassName()
                        .equals(ConnectionService.class.getName());
    }

    /** What fills the screen where Android lets it. */
    private static @Nullable Notification alarm(PhoneApp app) {
        NotificationManager notices = (NotificationManager) app.getSystemService(Context.NOTIFICATION_SERVICE);
        return shadowOf(notices).getAllNotifications().stream()
                .filter(notice -> notice.fullScreenIntent != null)
                .findFirst()
                .orElse(null);
    }
}
