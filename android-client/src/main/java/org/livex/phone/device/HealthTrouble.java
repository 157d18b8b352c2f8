package org.livex.phone.device;

import android.Manifest;
import android.content.Context;
import android.content.Intent;
import android.net.Uri;
import android.os.Build;
import android.provider.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.livex.phone.NewerAndroid;
import org.livex.phone.sync.PhoneHealth;

/** Something of the phone's own settings that stands between its person and a message, the worst first. */
public enum HealthTrouble {
    NOTIFICATIONS(Settings.ACTION_APP_NOTIFICATION_SETTINGS, Manifest.permission.POST_NOTIFICATIONS),
    BACKGROUND(Settings.ACTION_REQUEST_IGNORE_BATTERY_OPTIMIZATIONS, null),
    ALARMS(Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM, null),
    SILENCE(Settings.ACTION_SOUND_SETTINGS, null),
    ALARM_VOLUME(Settings.ACTION_SOUND_SETTINGS, null),
    FULL_SCREEN("android.settings.MANAGE_APP_USE_FULL_SCREEN_INTENT", null),
    POWER_SAVING(Settings.ACTION_BATTERY_SAVER_SETTINGS, null),
    POSITION_NONE(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, Manifest.permission.ACCESS_FINE_LOCATION),
    POSITION_APPROXIMATE(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, Manifest.permission.ACCESS_FINE_LOCATION),
    CAMERA(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, Manifest.permission.CAMERA),
    MICROPHONE(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, Manifest.permission.RECORD_AUDIO);

    private final String settings;
    private final @Nullable String permission;

    HealthTrouble(String settings, @Nullable String permission) {
        this.settings = settings;
        this.permission = permission;
    }

    /** Whether an alarm would be heard, which is nobody's business but its person's. */
    record Sound(boolean isAllSilent, boolean areAlarmsTurnedDown) {}

    /** @param sharesPosition the person agreed to it; who did not has no trouble there */
    static List<HealthTrouble> of(PhoneHealth phone, Sound sound, boolean sharesPosition) {
        PhoneHealth.Allowed allowed = phone.allowed();
        List<HealthTrouble> found = new ArrayList<>();
        addIf(!allowed.notifications(), NOTIFICATIONS, found);
        addIf(!phone.unrestricted(), BACKGROUND, found);
        addIf(!allowed.alarms(), ALARMS, found);
        addIf(sound.isAllSilent(), SILENCE, found);
        addIf(sound.areAlarmsTurnedDown(), ALARM_VOLUME, found);
        addIf(!allowed.fullScreen(), FULL_SCREEN, found);
        addIf(phone.powerSaving(), POWER_SAVING, found);
        addIf(sharesPosition && allowed.position() == PhoneHealth.Precision.NONE, POSITION_NONE, found);
        addIf(sharesPosition && allowed.position() == PhoneHealth.Precision.APPROXIMATE, POSITION_APPROXIMATE, found);
        addIf(!allowed.camera(), CAMERA, found);
        addIf(!allowed.microphone(), MICROPHONE, found);
        return found;
    }

    /** It keeps an alarm from sounding, whatever else is set. */
    public boolean silences() {
        return this == NOTIFICATIONS || this == SILENCE || this == ALARM_VOLUME;
    }

    /** It stands between a message and a pocket; the rest can wait until somebody needs it. */
    public boolean isInThePocket() {
        return switch (this) {
            case NOTIFICATIONS, BACKGROUND, ALARMS, SILENCE, ALARM_VOLUME, FULL_SCREEN, POWER_SAVING -> true;
            case POSITION_NONE, POSITION_APPROXIMATE, CAMERA, MICROPHONE -> false;
        };
    }

    /** As in the catalog behind {@code common.health.} and {@code phone.health.why.}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What Android itself can ask the person; null: only its settings help. */
    public @Nullable String permission() {
        return this == NOTIFICATIONS && Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU ? null : permission;
    }

    /** The phone's own settings, as near to it as they can be opened. */
    public Intent settings(Context context) {
        String app = context.getPackageName();
        return switch (this) {
            case NOTIFICATIONS -> new Intent(settings).putExtra(Settings.EXTRA_APP_PACKAGE, app);
            case POWER_SAVING, SILENCE, ALARM_VOLUME -> new Intent(settings);
            case POSITION_NONE ->
                isLocationOff(context)
                        ? new Intent(Settings.ACTION_LOCATION_SOURCE_SETTINGS)
                        : new Intent(settings, Uri.fromParts("package", app, null));
            default -> new Intent(settings, Uri.fromParts("package", app, null));
        };
    }

    private static boolean isLocationOff(Context context) {
        return Build.VERSION.SDK_INT >= Build.VERSION_CODES.P && isLocationOffSince28(context);
    }

    @NewerAndroid(28)
    private static boolean isLocationOffSince28(Context context) {
        return !context.getSystemService(android.location.LocationManager.class).isLocationEnabled();
    }

    private static void addIf(boolean isSo, HealthTrouble trouble, List<HealthTrouble> found) {
        if (isSo) {
            found.add(trouble);
        }
    }
}
