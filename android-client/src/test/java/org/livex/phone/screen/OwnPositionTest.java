package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.Manifest;
import android.app.Application;
import android.location.Location;
import android.location.LocationManager;
import android.os.SystemClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.HandClock;
import org.livex.phone.sync.Fix;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowLocationManager;
import org.robolectric.shadows.ShadowLooper;
import org.robolectric.shadows.ShadowSystemClock;

/** Measured as long as it is wanted and allowed, and not a moment longer. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class OwnPositionTest {
    private static final Instant NOW = DemoApp.NOW;
    private static final Instant BY_SATELLITES = NOW.minus(Duration.ofHours(2));

    private final HandClock phone = new HandClock(NOW);
    private final Application app = RuntimeEnvironment.getApplication();
    private final ShadowLocationManager locations = Shadows.shadowOf(app.getSystemService(LocationManager.class));
    private final OwnPosition position = new OwnPosition(app, phone);

    @Before
    public void android_allows_it() {
        Shadows.shadowOf(app)
                .grantPermissions(Manifest.permission.ACCESS_FINE_LOCATION, Manifest.permission.ACCESS_COARSE_LOCATION);
        locations.setProviderEnabled(LocationManager.GPS_PROVIDER, true);
        locations.setProviderEnabled(LocationManager.NETWORK_PROVIDER, true);
    }

    @Test
    public void once_it_is_wanted_it_is_measured_every_five_seconds() {
        assertThat(isAsked(LocationManager.GPS_PROVIDER)).isFalse();

        position.wanted();
        isAt(45.59, 12, NOW);

        assertThat(locations
                        .getLocationRequests(LocationManager.GPS_PROVIDER)
                        .get(0)
                        .getIntervalMillis())
                .isEqualTo(5_000);
        assertThat(isAsked(LocationManager.NETWORK_PROVIDER)).isTrue();
        assertThat(position.latest()).isEqualTo(new Fix(45.59, 11.6, 12, NOW));
        assertThat(position.trouble()).isNull();
    }

    @Test
    public void what_is_looked_for_a_minute_in_vain_is_not_to_be_found_until_it_is() {
        position.wanted();
        assertThat(position.missing()).isEqualTo("phone.position.searching");
        phone.passes(Duration.ofSeconds(61));
        assertThat(position.trouble()).isEqualTo(Whereabouts.Trouble.UNAVAILABLE);
        assertThat(position.missing()).isEqualTo("phone.position.unavailable");

        isAt(45.59, 12, NOW);
        assertThat(position.missing()).isNull();
        phone.passes(Duration.ofMinutes(5));
        assertThat(position.missing()).isNull();
    }

    @Test
    public void its_time_is_the_phones_however_wrong_that_clock_is() {
        ShadowSystemClock.advanceBy(Duration.ofMinutes(5));
        position.wanted();

        isMeasured(45.59, 12, Duration.ofSeconds(40));

        assertThat(position.latest()).isEqualTo(new Fix(45.59, 11.6, 12, NOW.minusSeconds(40)));
    }

    @Test
    public void wanted_again_and_again_it_is_asked_for_once() {
        position.wanted();
        position.wanted();

        assertThat(locations.getLocationRequests(LocationManager.GPS_PROVIDER)).hasSize(1);
    }

    @Test
    public void a_worse_fix_does_not_replace_a_good_one_of_a_moment_ago() {
        position.wanted();
        isAt(45.59, 10, NOW);
        isAt(45.60, 21, NOW.plusSeconds(5));
        assertThat(position.latest()).isEqualTo(new Fix(45.59, 11.6, 10, NOW));

        isAt(45.61, 20, NOW.plusSeconds(10));
        assertThat(position.latest()).isEqualTo(new Fix(45.61, 11.6, 20, NOW.plusSeconds(10)));

        isAt(45.62, 300, NOW.plusSeconds(31));
        assertThat(position.latest())
                .as("a good one grows old")
                .isEqualTo(new Fix(45.62, 11.6, 300, NOW.plusSeconds(31)));
    }

    @Test
    public void unwanted_it_stops_and_nothing_of_it_stays() {
        position.wanted();
        isAt(45.59, 12, NOW);

        position.unwanted();

        assertThat(isAsked(LocationManager.GPS_PROVIDER)).isFalse();
        assertThat(isAsked(LocationManager.NETWORK_PROVIDER)).isFalse();
        assertThat(position.latest()).isNull();
        isAt(45.60, 12, NOW.plusSeconds(5));
        assertThat(position.latest()).isNull();
    }

    @Test
    public void without_androids_leave_it_says_so_and_begins_once_it_is_given() {
        Shadows.shadowOf(app)
                .denyPermissions(Manifest.permission.ACCESS_FINE_LOCATION, Manifest.permission.ACCESS_COARSE_LOCATION);
        position.wanted();
        assertThat(position.trouble()).isEqualTo(Whereabouts.Trouble.DENIED);
        assertThat(isAsked(LocationManager.GPS_PROVIDER)).isFalse();

        Shadows.shadowOf(app).grantPermissions(Manifest.permission.ACCESS_FINE_LOCATION);
        position.wanted();

        assertThat(position.trouble()).isNull();
        assertThat(isAsked(LocationManager.GPS_PROVIDER)).isTrue();
    }

    @Test
    public void who_lets_it_know_only_the_quarter_of_the_town_is_not_measured_by_satellites() {
        Shadows.shadowOf(app).denyPermissions(Manifest.permission.ACCESS_FINE_LOCATION);

        position.wanted();

        assertThat(isAsked(LocationManager.GPS_PROVIDER)).isFalse();
        assertThat(isAsked(LocationManager.NETWORK_PROVIDER)).isTrue();
    }

    @Test
    public void where_positioning_is_off_it_says_so_and_begins_once_it_is_on() {
        locations.setProviderEnabled(LocationManager.GPS_PROVIDER, false);
        locations.setProviderEnabled(LocationManager.NETWORK_PROVIDER, false);
        position.wanted();
        assertThat(position.trouble()).isEqualTo(Whereabouts.Trouble.UNAVAILABLE);

        locations.setProviderEnabled(LocationManager.GPS_PROVIDER, true);
        position.wanted();

        assertThat(position.trouble()).isNull();
        assertThat(isAsked(LocationManager.GPS_PROVIDER)).isTrue();
    }

    private boolean isAsked(String provider) {
        return !locations.getLocationRequests(provider).isEmpty();
    }

    private void isAt(double latitude, float accuracyMetres, Instant at) {
        Duration since = Duration.between(phone.instant(), at);
        phone.passes(since);
        ShadowSystemClock.advanceBy(since);
        isMeasured(latitude, accuracyMetres, Duration.ZERO);
    }

    private void isMeasured(double latitude, float accuracyMetres, Duration ago) {
        Location location = new Location(LocationManager.GPS_PROVIDER);
        location.setLatitude(latitude);
        location.setLongitude(11.6);
        location.setAccuracy(accuracyMetres);
        location.setTime(BY_SATELLITES.toEpochMilli());
        location.setElapsedRealtimeNanos(SystemClock.elapsedRealtimeNanos() - ago.toNanos());
        locations.simulateLocation(location);
        ShadowLooper.idleMainLooper();
    }
}
