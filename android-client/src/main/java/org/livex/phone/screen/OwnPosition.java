package org.livex.phone.screen;

import android.Manifest;
import android.content.Context;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Bundle;
import android.os.Looper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.phone.MeasuredFix;
import org.livex.phone.sync.Fix;

/** Where the phone is, for its own screens: measured only while the app is looked at, and told to nobody from here. */
public final class OwnPosition implements Whereabouts, LocationListener {
    private static final long EVERY_MILLIS = 5_000;
    private static final Duration LOOKS_FOR_AT_MOST = Duration.ofMinutes(1);

    private final Context context;
    private final Clock clock;
    private final LocationManager locations;
    private @Nullable Fix latest;
    private @Nullable Trouble trouble;
    private boolean isWanted;
    private Instant since = Instant.EPOCH;

    public OwnPosition(Context context, Clock clock) {
        this.context = context;
        this.clock = clock;
        this.locations = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
    }

    @Override
    public @Nullable Fix latest() {
        return latest;
    }

    @Override
    public @Nullable Trouble trouble() {
        boolean isInVain = isWanted
                && latest == null
                && Duration.between(since, clock.instant()).compareTo(LOOKS_FOR_AT_MOST) > 0;
        return trouble == null && isInVain ? Trouble.UNAVAILABLE : trouble;
    }

    @Override
    public void wanted() {
        if (isWanted) {
            return;
        }
        if (!isAllowed()) {
            trouble = Trouble.DENIED;
            return;
        }
        List<String> providers = providers();
        trouble = providers.isEmpty() ? Trouble.UNAVAILABLE : null;
        try {
            for (String provider : providers) {
                locations.requestLocationUpdates(provider, EVERY_MILLIS, 0, this, Looper.getMainLooper());
            }
            isWanted = !providers.isEmpty();
            since = clock.instant();
        } catch (SecurityException e) {
            trouble = Trouble.DENIED;
        }
    }

    @Override
    public void unwanted() {
        if (isWanted) {
            locations.removeUpdates(this);
        }
        isWanted = false;
        latest = null;
        trouble = null;
    }

    private boolean isAllowed() {
        return isGranted(Manifest.permission.ACCESS_FINE_LOCATION)
                || isGranted(Manifest.permission.ACCESS_COARSE_LOCATION);
    }

    private boolean isGranted(String permission) {
        return context.checkSelfPermission(permission) == PackageManager.PERMISSION_GRANTED;
    }

    private List<String> providers() {
        List<String> enabled = new ArrayList<>();
        List<String> all = locations.getAllProviders();
        for (String provider : List.of(LocationManager.GPS_PROVIDER, LocationManager.NETWORK_PROVIDER)) {
            boolean isUsable = provider.equals(LocationManager.NETWORK_PROVIDER)
                    || isGranted(Manifest.permission.ACCESS_FINE_LOCATION);
            if (isUsable && all.contains(provider) && locations.isProviderEnabled(provider)) {
                enabled.add(provider);
            }
        }
        return enabled;
    }

    @Override
    public void onLocationChanged(Location location) {
        Fix next = MeasuredFix.of(location, clock);
        Fix before = latest;
        // A worse one says less than a good one of a moment ago.
        if (before == null
                || next.accuracyMetres() <= before.accuracyMetres() * 2
                || before.fixedAt().plusMillis(4 * EVERY_MILLIS).isBefore(next.fixedAt())) {
            latest = next;
        }
        trouble = null;
    }

    @Override
    public void onProviderEnabled(String provider) {}

    @Override
    public void onProviderDisabled(String provider) {
        trouble = providers().isEmpty() ? Trouble.UNAVAILABLE : null;
    }

    @Override
    @SuppressWarnings("deprecation") // Android 8 calls it, and has no body of its own for it.
    public void onStatusChanged(@Nullable String provider, int status, @Nullable Bundle extras) {}
}
