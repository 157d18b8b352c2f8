package org.livex.phone.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.app.Activity;
import android.app.Application;
import android.content.ComponentName;
import android.content.pm.ServiceInfo;
import android.location.Location;
import android.location.LocationManager;
import android.location.LocationRequest;
import android.os.PowerManager;
import android.os.SystemClock;
import java.time.Duration;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.health.HealthActivity;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowLocationManager;

/** Where somebody is leaves the phone only with consent, inside area and hours, and while the phone says so. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class PositionTest {
    /** The middle of the demo exercise's area, of 3 km around it. */
    private static final double LATITUDE = 45.59;

    private static final double LONGITUDE = 11.6;
    private static final double DEGREES_OF_4_KM = 0.036;

    private final Phone phone = Phone.get();
    private final ActivityController<Activity> app = Robolectric.buildActivity(Activity.class);

    @Before
    public void the_person_agreed_and_android_too() {
        phone.participation.agreesToPosition();
        allow(Manifest.permission.ACCESS_FINE_LOCATION, Manifest.permission.ACCESS_COARSE_LOCATION);
        locations().setProviderEnabled(LocationManager.FUSED_PROVIDER, true);
    }

    @Test
    public void with_consent_inside_area_and_hours_it_is_told_and_the_notice_says_so() {
        isOpened();
        isAt(LATITUDE, LONGITUDE);

        assertThat(phone.participation.fixes).hasSize(1);
        assertThat(phone.textOf(Notices.CONNECTION)).isEqualTo("Ваше местоположение передаётся");
        assertThat(phone.service().getForegroundServiceType() & ServiceInfo.FOREGROUND_SERVICE_TYPE_LOCATION)
                .isNotZero();
        assertThat(phone.app.backgroundDuties().position()).isEqualTo(PositionState.MEASURED);
    }

    @Test
    public void before_the_first_position_it_says_that_it_waits_and_after_three_minutes_that_there_is_none() {
        isOpened();
        assertThat(phone.app.backgroundDuties().position()).isEqualTo(PositionState.WAITING);
        assertThat(phone.textOf(Notices.CONNECTION)).isEqualTo("Определяем ваше местоположение…");
        assertThat(phone.service().getForegroundServiceType() & ServiceInfo.FOREGROUND_SERVICE_TYPE_LOCATION)
                .isNotZero();

        phone.app.passes(Duration.ofMinutes(4));
        phone.tells();
        assertThat(phone.app.backgroundDuties().position()).isEqualTo(PositionState.NOT_FOUND);

        isAt(LATITUDE, LONGITUDE);
        assertThat(phone.app.backgroundDuties().position()).isEqualTo(PositionState.MEASURED);
        assertThat(phone.textOf(Notices.CONNECTION)).isEqualTo("Ваше местоположение передаётся");
    }

    @Test
    public void it_goes_on_in_the_pocket() {
        isOpened();
        app.pause().stop();
        phone.settles();

        isAt(LATITUDE, LONGITUDE);

        assertThat(phone.participation.fixes).hasSize(1);
    }

    @Test
    public void without_consent_nothing_is_measured() {
        phone.participation.has(TestApp.golden("me").replace("\"position\"", ""));
        isOpened();

        assertIsNotMeasured(PositionState.OFF);
        assertThat(phone.textOf(Notices.CONNECTION)).isEqualTo("На связи");
    }

    @Test
    public void a_consent_that_is_withdrawn_ends_it_at_once() {
        isOpened();
        phone.participation.hasDone("withdraw-consent", "to", "position");
        phone.tells();

        assertIsNotMeasured(PositionState.OFF);
        assertThat(phone.service().getForegroundServiceType() & ServiceInfo.FOREGROUND_SERVICE_TYPE_LOCATION)
                .isZero();
    }

    @Test
    public void outside_hours_nothing_is_measured() {
        for (String phase : new String[] {"planned", "paused", "ended"}) {
            phone.participation.clock(phase, "D1 09:00:00", "2026-11-24T09:00:00.000Z");
            isOpened();

            assertIsNotMeasured(PositionState.OFF);
        }
    }

    @Test
    public void after_a_pause_it_is_measured_again_in_the_pocket() {
        isOpened();
        app.pause().stop();
        phone.participation.clock("paused", "D1 09:30:00", "2026-11-24T09:30:00.000Z");
        phone.tells();
        assertIsNotMeasured(PositionState.OFF);

        phone.participation.clock("running", "D1 09:30:00", "2026-11-24T09:30:00.000Z");
        phone.tells();

        isAt(LATITUDE, LONGITUDE);
        assertThat(phone.app.backgroundDuties().position()).isEqualTo(PositionState.MEASURED);
        assertThat(phone.participation.fixes).hasSize(1);
    }

    @Test
    public void it_stops_by_itself_in_the_evening() {
        isOpened();
        phone.app.passes(Duration.ofHours(9));
        phone.tells();

        assertIsNotMeasured(PositionState.OFF);
    }

    @Test
    public void outside_the_area_it_does_not_leave_the_phone_and_is_looked_at_seldom() {
        isOpened();
        assertThat(intervalMillis()).isEqualTo(PositionWatch.NEAR.toMillis());
        isAt(LATITUDE + 2 * DEGREES_OF_4_KM, LONGITUDE);
        phone.tells();

        assertThat(phone.participation.fixes).isEmpty();
        assertThat(intervalMillis()).isEqualTo(PositionWatch.SELDOM.toMillis());

        isAt(LATITUDE, LONGITUDE);
        phone.tells();
        assertThat(phone.participation.fixes).hasSize(1);
        assertThat(intervalMillis()).isEqualTo(PositionWatch.NEAR.toMillis());
    }

    @Test
    public void positions_come_in_batches_of_two_minutes_so_that_a_pocket_need_not_wake_for_each() {
        isOpened();

        LocationRequest request = request();
        assertThat(request.getMaxUpdateDelayMillis()).isEqualTo(120_000);
        assertThat(request.getIntervalMillis()).isEqualTo(30_000);
        assertThat(request.getMinUpdateIntervalMillis()).isEqualTo(20_000);
        assertThat(request.getQuality()).isEqualTo(LocationRequest.QUALITY_BALANCED_POWER_ACCURACY);
    }

    @Test
    public void a_phone_that_saves_power_is_measured_every_five_minutes_until_it_does_not() {
        shadowOf(phone.system(PowerManager.class)).setIsPowerSaveMode(true);
        isOpened();
        assertThat(request().getIntervalMillis()).isEqualTo(300_000);
        assertThat(request().getMaxUpdateDelayMillis()).isEqualTo(300_000);

        shadowOf(phone.system(PowerManager.class)).setIsPowerSaveMode(false);
        phone.tells();

        assertThat(request().getIntervalMillis()).isEqualTo(30_000);
    }

    @Test
    public void without_androids_leave_it_says_so_and_does_not_measure() {
        shadowOf((Application) phone.app)
                .denyPermissions(Manifest.permission.ACCESS_FINE_LOCATION, Manifest.permission.ACCESS_COARSE_LOCATION);
        isOpened();

        assertIsNotMeasured(PositionState.NOT_ALLOWED);
        assertThat(phone.textOf(Notices.CONNECTION))
                .isEqualTo("Штаб учений не видит ваше местоположение: телефон его не сообщает.");
        assertThat(shadowOf(phone.shown(Notices.CONNECTION).contentIntent)
                        .getSavedIntent()
                        .getComponent())
                .isEqualTo(new ComponentName(phone.app, HealthActivity.class));
    }

    @Test
    public void where_positioning_is_off_it_says_so() {
        locations().setProviderEnabled(LocationManager.FUSED_PROVIDER, false);
        locations().setProviderEnabled(LocationManager.GPS_PROVIDER, false);
        locations().setProviderEnabled(LocationManager.NETWORK_PROVIDER, false);
        isOpened();

        assertIsNotMeasured(PositionState.SWITCHED_OFF);
    }

    @Test
    public void after_a_restart_it_says_that_the_app_must_be_opened_once() {
        phone.lives();

        assertIsNotMeasured(PositionState.NEEDS_OPENING);
        assertThat(phone.textOf(Notices.CONNECTION))
                .isEqualTo("Откройте Livex один раз, чтобы штаб учений видел ваше местоположение.");

        isOpened();
        phone.tells();
        assertThat(phone.app.backgroundDuties().position()).isEqualTo(PositionState.WAITING);
    }

    private void isOpened() {
        phone.lives();
        app.setup();
        phone.settles().tells();
    }

    private void isAt(double latitude, double longitude) {
        Location location = new Location(LocationManager.FUSED_PROVIDER);
        location.setLatitude(latitude);
        location.setLongitude(longitude);
        location.setAccuracy(12);
        location.setElapsedRealtimeNanos(SystemClock.elapsedRealtimeNanos());
        locations().simulateLocation(location);
        phone.settles();
        phone.app.passes(Duration.ofSeconds(30));
    }

    private void assertIsNotMeasured(PositionState why) {
        assertThat(locations().getLocationRequests(LocationManager.FUSED_PROVIDER))
                .isEmpty();
        assertThat(locations().getLocationRequests(LocationManager.GPS_PROVIDER))
                .isEmpty();
        assertThat(locations().getLocationRequests(LocationManager.NETWORK_PROVIDER))
                .isEmpty();
        assertThat(phone.app.backgroundDuties().position()).isEqualTo(why);
        assertThat(phone.participation.fixes).isEmpty();
    }

    private long intervalMillis() {
        return request().getIntervalMillis();
    }

    private LocationRequest request() {
        return locations().getLocationRequests(LocationManager.FUSED_PROVIDER).get(0);
    }

    private ShadowLocationManager locations() {
        return shadowOf(phone.system(LocationManager.class));
    }

    private void allow(String... permissions) {
        shadowOf((Application) phone.app).grantPermissions(permissions);
    }
}
