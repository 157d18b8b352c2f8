package org.livex.phone.device;

import android.Manifest;
import android.app.ActivityManager;
import android.app.AlarmManager;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.content.pm.PackageManager;
import android.location.LocationManager;
import android.media.AudioManager;
import android.os.BatteryManager;
import android.os.Build;
import android.os.PowerManager;
import org.jspecify.annotations.Nullable;
import org.livex.phone.NewerAndroid;
import org.livex.phone.sync.PhoneHealth;

/** How this phone is: what stands between its person and an alarm. Nothing of the person is in it, and no name of a model. */
final class Health {
    private final Context context;

    Health(Context context) {
        this.context = context;
    }

    PhoneHealth now() {
        Intent battery = context.registerReceiver(null, new IntentFilter(Intent.ACTION_BATTERY_CHANGED));
        PowerManager power = context.getSystemService(PowerManager.class);
        return new PhoneHealth(
                level(battery),
                battery == null ? null : battery.getIntExtra(BatteryManager.EXTRA_PLUGGED, 0) != 0,
                power.isPowerSaveMode(),
                power.isIgnoringBatteryOptimizations(context.getPackageName()),
                context.getSystemService(ActivityManager.class).isLowRamDevice(),
                "android " + version(),
                "Android " + Build.VERSION.RELEASE,
                new PhoneHealth.Allowed(
                        mayNotify(),
                        Build.VERSION.SDK_INT < Build.VERSION_CODES.S || mayRingExactly(),
                        Build.VERSION.SDK_INT < Build.VERSION_CODES.UPSIDE_DOWN_CAKE || mayFillTheScreen(),
                        precision(),
                        has(Manifest.permission.CAMERA),
                        has(Manifest.permission.RECORD_AUDIO)));
    }

    HealthTrouble.Sound sound() {
        NotificationManager manager = context.getSystemService(NotificationManager.class);
        return new HealthTrouble.Sound(
                manager.getCurrentInterruptionFilter() == NotificationManager.INTERRUPTION_FILTER_NONE,
                context.getSystemService(AudioManager.class).getStreamVolume(AudioManager.STREAM_ALARM) == 0);
    }

    private static @Nullable Double level(@Nullable Intent battery) {
        int level = battery == null ? -1 : battery.getIntExtra(BatteryManager.EXTRA_LEVEL, -1);
        int scale = battery == null ? 0 : battery.getIntExtra(BatteryManager.EXTRA_SCALE, 0);
        return level < 0 || scale <= 0 || level > scale ? null : Math.round(100.0 * level / scale) / 100.0;
    }

    /** Somebody who silenced the alarms only is as hard to reach as who silenced the app. */
    private boolean mayNotify() {
        NotificationManager manager = context.getSystemService(NotificationManager.class);
        NotificationChannel alarms = manager.getNotificationChannel(Notices.ALARM_CHANNEL);
        return manager.areNotificationsEnabled()
                && (alarms == null || alarms.getImportance() != NotificationManager.IMPORTANCE_NONE);
    }

    @NewerAndroid(31)
    private boolean mayRingExactly() {
        return context.getSystemService(AlarmManager.class).canScheduleExactAlarms();
    }

    @NewerAndroid(34)
    private boolean mayFillTheScreen() {
        return context.getSystemService(NotificationManager.class).canUseFullScreenIntent();
    }

    private PhoneHealth.Precision precision() {
        LocationManager locations = context.getSystemService(LocationManager.class);
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P && !isLocationOn(locations)) {
            return PhoneHealth.Precision.NONE;
        }
        if (has(Manifest.permission.ACCESS_FINE_LOCATION)) {
            return PhoneHealth.Precision.PRECISE;
        }
        return has(Manifest.permission.ACCESS_COARSE_LOCATION)
                ? PhoneHealth.Precision.APPROXIMATE
                : PhoneHealth.Precision.NONE;
    }

    @NewerAndroid(28)
    private static boolean isLocationOn(LocationManager locations) {
        return locations.isLocationEnabled();
    }

    private boolean has(String permission) {
        return context.checkSelfPermission(permission) == PackageManager.PERMISSION_GRANTED;
    }

    private String version() {
        try {
            String name = context.getPackageManager().getPackageInfo(context.getPackageName(), 0).versionName;
            return name == null ? "?" : name;
        } catch (PackageManager.NameNotFoundException e) {
            throw new IllegalStateException("this app is not installed", e);
        }
    }
}
