package org.livex.phone.device;

import android.Manifest;
import android.content.Context;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.location.LocationRequest;
import android.os.Build;
import android.os.Bundle;
import android.os.Looper;
import android.os.PowerManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.phone.MeasuredFix;
import org.livex.phone.NewerAndroid;
import org.livex.phone.model.Exercise;
import org.livex.phone.sync.Fix;

/**
 * Measures where the phone is, as long as it is told to. Never more often than every {@link #NEAR}; far outside the area and
 * in power save mode every {@link #SELDOM}. Where the phone can, positions come in batches, so that it need not wake for each.
 */
final class PositionWatch implements LocationListener {
    static final Duration NEAR = Duration.ofSeconds(30);
    static final Duration SELDOM = Duration.ofMinutes(5);
    private static final Duration BATCH = Duration.ofMinutes(2);
    private static final Duration LOOKS_FOR_AT_MOST = Duration.ofMinutes(3);
    private static final float MOVED_METRES = 15;

    private final Context context;
    private final Clock clock;
    private final LocationManager locations;
    private final Consumer<Fix> told;
    private final Runnable onFirst;
    private Exercise.@Nullable Area area;
    private @Nullable FixRule rule;
    private Duration pace = Duration.ZERO;
    private @Nullable Instant since;
    private boolean isFound;

    PositionWatch(Context context, Clock clock, Consumer<Fix> told, Runnable onFirst) {
        this.context = context;
        this.clock = clock;
        this.locations = context.getSystemService(LocationManager.class);
        this.told = told;
        this.onFirst = onFirst;
    }

    /**
     * Begins, goes on or ends, as is due and possible.
     *
     * @param wanted null: not to measure
     * @param mayMeasure whether Android gives positions to the app now
     */
    PositionState watch(Exercise.@Nullable Area wanted, boolean mayMeasure) {
        PositionState state = stateOf(wanted, mayMeasure);
        if (wanted == null || !state.isMeasured()) {
            stop();
            return state;
        }
        FixRule known = rule;
        if (known == null || !wanted.equals(area)) {
            stop();
            area = wanted;
            rule = known = new FixRule(wanted);
            since = clock.instant();
        }
        Duration due = known.isFar() || savesPower() ? SELDOM : NEAR;
        if (!due.equals(pace)) {
            locations.removeUpdates(this);
            pace = due;
            providers().forEach(this::request);
        }
        return isFound ? state : unfound();
    }

    private void stop() {
        if (rule != null) {
            locations.removeUpdates(this);
            rule = null;
            area = null;
            pace = Duration.ZERO;
            since = null;
            isFound = false;
        }
    }

    private PositionState unfound() {
        Instant begun = since;
        return begun != null && clock.instant().isAfter(begun.plus(LOOKS_FOR_AT_MOST))
                ? PositionState.NOT_FOUND
                : PositionState.WAITING;
    }

    private PositionState stateOf(Exercise.@Nullable Area wanted, boolean mayMeasure) {
        if (wanted == null) {
            return PositionState.OFF;
        }
        if (!has(Manifest.permission.ACCESS_COARSE_LOCATION) && !has(Manifest.permission.ACCESS_FINE_LOCATION)) {
            return PositionState.NOT_ALLOWED;
        }
        if (providers().isEmpty()) {
            return PositionState.SWITCHED_OFF;
        }
        if (!mayMeasure) {
            return PositionState.NEEDS_OPENING;
        }
        return has(Manifest.permission.ACCESS_FINE_LOCATION) ? PositionState.MEASURED : PositionState.APPROXIMATE;
    }

    /** Where the phone joins all its sources by itself, that one; else satellites and networks. */
    private List<String> providers() {
        List<String> enabled = new ArrayList<>();
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S && isEnabled(LocationManager.FUSED_PROVIDER)) {
            enabled.add(LocationManager.FUSED_PROVIDER);
            return enabled;
        }
        if (has(Manifest.permission.ACCESS_FINE_LOCATION) && isEnabled(LocationManager.GPS_PROVIDER)) {
            enabled.add(LocationManager.GPS_PROVIDER);
        }
        if (isEnabled(LocationManager.NETWORK_PROVIDER)) {
            enabled.add(LocationManager.NETWORK_PROVIDER);
        }
        return enabled;
    }

    private boolean isEnabled(String provider) {
        return locations.getAllProviders().contains(provider) && locations.isProviderEnabled(provider);
    }

    private void request(String provider) {
        try {
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
                requestBatched(provider);
            } else {
                locations.requestLocationUpdates(provider, pace.toMillis(), MOVED_METRES, this, Looper.getMainLooper());
            }
        } catch (SecurityException e) {
            // Taken back this very moment: the next look says so.
        }
    }

    @NewerAndroid(31)
    private void requestBatched(String provider) {
        locations.requestLocationUpdates(
                provider,
                new LocationRequest.Builder(pace.toMillis())
                        .setMinUpdateIntervalMillis(FixRule.AT_MOST_EVERY.toMillis())
                        .setMinUpdateDistanceMeters(MOVED_METRES)
                        .setMaxUpdateDelayMillis(pace.equals(NEAR) ? BATCH.toMillis() : pace.toMillis())
                        .setQuality(LocationRequest.QUALITY_BALANCED_POWER_ACCURACY)
                        .build(),
                context.getMainExecutor(),
                this);
    }

    @Override
    public void onLocationChanged(Location location) {
        FixRule now = rule;
        Fix fix = MeasuredFix.of(location, clock);
        if (now != null && now.isToBeTold(fix)) {
            told.accept(fix);
        }
        if (now != null && !isFound) {
            isFound = true;
            onFirst.run();
        }
    }

    @Override
    public void onProviderEnabled(String provider) {}

    @Override
    public void onProviderDisabled(String provider) {}

    // Android 8 to 10 call it, and their interface has no body for it.
    @Override
    @Deprecated
    public void onStatusChanged(String provider, int status, Bundle extras) {}

    private boolean savesPower() {
        return context.getSystemService(PowerManager.class).isPowerSaveMode();
    }

    private boolean has(String permission) {
        return context.checkSelfPermission(permission) == PackageManager.PERMISSION_GRANTED;
    }
}
