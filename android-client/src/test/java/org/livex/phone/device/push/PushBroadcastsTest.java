package org.livex.phone.device.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Application;
import android.app.PendingIntent;
import android.app.job.JobScheduler;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.content.pm.ApplicationInfo;
import android.content.pm.PackageInfo;
import android.os.Looper;
import java.util.List;
import java.util.Objects;
import org.json.JSONObject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.device.FakeParticipation;
import org.livex.phone.device.TestApp;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowPackageManager;

/** The broadcasts of Play services and of UnifiedPush, as they were recorded; see docs/android-design.md for what was not tried. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class PushBroadcastsTest {
    private static final String DISTRIBUTOR = "org.example.distributor";

    private final TestApp app = (TestApp) RuntimeEnvironment.getApplication();
    private final FakeParticipation participation = app.participation;

    @Test
    public void play_services_are_asked_for_a_web_push_token_with_the_servers_key() {
        hasPlayServices();

        Intent request = asked(PlayServicesPush.TOKEN_REQUEST);

        assertThat(request.getPackage()).isEqualTo("com.google.android.gms");
        assertThat(request.getStringExtra("scope")).isEqualTo("GCM");
        for (String name : List.of("sender", "subscription", "X-subscription")) {
            assertThat(request.getStringExtra(name)).as(name).isEqualTo(participation.pushKey);
        }
        assertThat(request.getStringExtra("subtype")).startsWith("wp:").isEqualTo(request.getStringExtra("X-subtype"));
        assertThat(request.getStringExtra("kid")).isEqualTo("0:" + channelOf(request));
        PendingIntent identity = request.getParcelableExtra("app", PendingIntent.class);
        assertThat(Objects.requireNonNull(identity).isImmutable()).isTrue();
    }

    @Test
    public void their_token_becomes_an_address_that_the_server_can_send_to() throws Exception {
        hasPlayServices();
        String channel = channelOf(asked(PlayServicesPush.TOKEN_REQUEST));

        hears(
                new PlayServicesReceiver(),
                new Intent(PlayServicesReceiver.REGISTRATION)
                        .putExtra("registration_id", "0:" + channel + ":cZx1:APA91bH_token-with:colons"));

        assertThat(address().getString("endpoint"))
                .isEqualTo("https://fcm.googleapis.com/fcm/send/cZx1:APA91bH_token-with:colons");
    }

    @Test
    public void an_answer_without_a_token_or_for_another_channel_is_passed_over() {
        hasPlayServices();
        asked(PlayServicesPush.TOKEN_REQUEST);

        for (String strange : new String[] {"", "token", "0:another:token", ":::"}) {
            hears(
                    new PlayServicesReceiver(),
                    new Intent(PlayServicesReceiver.REGISTRATION).putExtra("registration_id", strange));
        }
        hears(
                new PlayServicesReceiver(),
                new Intent(PlayServicesReceiver.REGISTRATION).putExtra("error", "SERVICE_NOT_AVAILABLE"));

        assertThat(participation.addresses).isEmpty();
    }

    @Test
    public void a_hint_of_the_server_starts_a_sync_and_nothing_else() throws Exception {
        hasPlayServices();
        String channel = channelOf(asked(PlayServicesPush.TOKEN_REQUEST));
        hears(
                new PlayServicesReceiver(),
                new Intent(PlayServicesReceiver.REGISTRATION).putExtra("registration_id", "0:" + channel + ":token"));
        int before = participation.syncs;

        hears(
                new PlayServicesReceiver(),
                new Intent(PlayServicesReceiver.RECEIVE)
                        .putExtra("subtype", "wp:" + channel)
                        .putExtra("rawData", Sender.encrypt("read", address().getJSONObject("keys")))
                        .putExtra("google.message_id", "0:1"));

        assertThat(participation.syncs).isEqualTo(before + 1);
        assertThat(shadowOf(app.getSystemService(android.app.NotificationManager.class))
                        .getNotification(2))
                .as("a notification of a message: only what came is told of")
                .isNull();
        assertThat(app.getSystemService(JobScheduler.class).getPendingJob(2)).isNotNull();
    }

    @Test
    public void what_the_server_did_not_encrypt_starts_nothing() {
        hasPlayServices();
        String channel = channelOf(asked(PlayServicesPush.TOKEN_REQUEST));
        int before = participation.syncs;

        hears(
                new PlayServicesReceiver(),
                new Intent(PlayServicesReceiver.RECEIVE)
                        .putExtra("subtype", "wp:" + channel)
                        .putExtra("rawData", new byte[150]));
        hears(
                new PlayServicesReceiver(),
                new Intent(PlayServicesReceiver.RECEIVE).putExtra("subtype", "wp:" + channel));
        hears(new PlayServicesReceiver(), new Intent(PlayServicesReceiver.RECEIVE));

        assertThat(participation.syncs).isEqualTo(before);
    }

    @Test
    public void firebase_wakes_only_a_phone_that_has_told_the_server_a_token_of_that_project() {
        hasPlayServices();
        String channel = channelOf(asked(PlayServicesPush.TOKEN_REQUEST));
        Intent hint = new Intent(PlayServicesReceiver.RECEIVE)
                .putExtra("from", "123456789012")
                .putExtra("hint", "read");
        int before = participation.syncs;

        hears(new PlayServicesReceiver(), hint);
        assertThat(participation.syncs).isEqualTo(before);

        app.backgroundDuties().push().registeredByFirebase(channel, "123456789012", "token");
        hears(new PlayServicesReceiver(), new Intent(hint).putExtra("hint", "another"));
        hears(new PlayServicesReceiver(), new Intent(hint).putExtra("from", "1"));
        assertThat(participation.syncs).isEqualTo(before);
        hears(new PlayServicesReceiver(), hint);
        assertThat(participation.syncs).isEqualTo(before + 1);
    }

    @Test
    public void without_play_services_a_distributor_is_asked() throws Exception {
        hasDistributor();

        Intent request = asked(UnifiedPush.REGISTER);
        assertThat(request.getPackage()).isEqualTo(DISTRIBUTOR);
        assertThat(request.getStringExtra("vapid")).isEqualTo(participation.pushKey);
        String channel = Objects.requireNonNull(request.getStringExtra("token"));

        hears(
                new UnifiedPushReceiver(),
                new Intent(UnifiedPushReceiver.NEW_ENDPOINT)
                        .putExtra("token", channel)
                        .putExtra("endpoint", "https://ntfy.example/upXyZ?up=1")
                        .putExtra("id", "m-1"));

        assertThat(address().getString("endpoint")).isEqualTo("https://ntfy.example/upXyZ?up=1");
        Intent acknowledged = asked(UnifiedPush.MESSAGE_ACK);
        assertThat(acknowledged.getPackage()).isEqualTo(DISTRIBUTOR);
        assertThat(acknowledged.getStringExtra("id")).isEqualTo("m-1");
        assertThat(acknowledged.getStringExtra("token")).isEqualTo(channel);
    }

    @Test
    public void where_both_are_there_play_services_are_asked_and_the_distributor_only_if_they_refuse() {
        hasPlayServices();
        hasDistributor();
        String channel = channelOf(asked(PlayServicesPush.TOKEN_REQUEST));
        assertThat(wasAsked(UnifiedPush.REGISTER)).isFalse();

        app.backgroundDuties().push().failed(channel);

        assertThat(wasAsked(UnifiedPush.REGISTER)).isTrue();
    }

    @Test
    public void a_distributors_message_starts_a_sync_and_is_acknowledged() throws Exception {
        hasDistributor();
        String channel = Objects.requireNonNull(asked(UnifiedPush.REGISTER).getStringExtra("token"));
        hears(
                new UnifiedPushReceiver(),
                new Intent(UnifiedPushReceiver.NEW_ENDPOINT)
                        .putExtra("token", channel)
                        .putExtra("endpoint", "https://ntfy.example/upXyZ"));
        int before = participation.syncs;

        hears(
                new UnifiedPushReceiver(),
                new Intent(UnifiedPushReceiver.MESSAGE)
                        .putExtra("token", channel)
                        .putExtra("id", "m-2")
                        .putExtra(
                                "bytesMessage", Sender.encrypt("read", address().getJSONObject("keys"))));

        assertThat(participation.syncs).isEqualTo(before + 1);
        assertThat(asked(UnifiedPush.MESSAGE_ACK).getStringExtra("id")).isEqualTo("m-2");
    }

    @Test
    public void any_app_may_shout_but_without_the_channel_nothing_happens() {
        hasDistributor();
        asked(UnifiedPush.REGISTER);
        int before = participation.syncs;

        for (String action : List.of(
                UnifiedPushReceiver.NEW_ENDPOINT,
                UnifiedPushReceiver.MESSAGE,
                UnifiedPushReceiver.UNREGISTERED,
                UnifiedPushReceiver.REGISTRATION_FAILED)) {
            hears(
                    new UnifiedPushReceiver(),
                    new Intent(action).putExtra("token", "guess").putExtra("endpoint", "https://evil.example"));
            hears(new UnifiedPushReceiver(), new Intent(action));
        }

        assertThat(participation.syncs).isEqualTo(before);
        assertThat(participation.addresses).isEmpty();
    }

    @Test
    public void whoever_leaves_is_unregistered() {
        hasDistributor();
        String channel = asked(UnifiedPush.REGISTER).getStringExtra("token");

        participation.leave();

        assertThat(asked(UnifiedPush.UNREGISTER).getStringExtra("token")).isEqualTo(channel);
    }

    /** The last broadcast of that kind that the app has sent. */
    private Intent asked(String action) {
        app.backgroundDuties();
        shadowOf(Looper.getMainLooper()).idle();
        return shadowOf((Application) app).getBroadcastIntents().stream()
                .filter(intent -> action.equals(intent.getAction()))
                .reduce((one, later) -> later)
                .orElseThrow(() -> new AssertionError("nobody was asked: " + action));
    }

    private boolean wasAsked(String action) {
        shadowOf(Looper.getMainLooper()).idle();
        return shadowOf((Application) app).getBroadcastIntents().stream()
                .anyMatch(intent -> action.equals(intent.getAction()));
    }

    private void hears(android.content.BroadcastReceiver receiver, Intent intent) {
        receiver.onReceive(app, intent);
        shadowOf(Looper.getMainLooper()).idle();
    }

    private JSONObject address() throws Exception {
        return participation.addresses.get(participation.addresses.size() - 1).getJSONObject("subscription");
    }

    private static String channelOf(Intent request) {
        return Objects.requireNonNull(request.getStringExtra("subtype")).substring("wp:".length());
    }

    private void hasPlayServices() {
        PackageInfo play = new PackageInfo();
        play.packageName = PlayServicesPush.PACKAGE;
        play.applicationInfo = new ApplicationInfo();
        play.applicationInfo.packageName = PlayServicesPush.PACKAGE;
        play.applicationInfo.enabled = true;
        packages().installPackage(play);
    }

    private void hasDistributor() {
        ComponentName receiver = new ComponentName(DISTRIBUTOR, DISTRIBUTOR + ".Receiver");
        packages().addReceiverIfNotPresent(receiver);
        packages().addIntentFilterForReceiver(receiver, new IntentFilter(UnifiedPush.REGISTER));
    }

    private ShadowPackageManager packages() {
        return shadowOf(((Context) app).getPackageManager());
    }
}
