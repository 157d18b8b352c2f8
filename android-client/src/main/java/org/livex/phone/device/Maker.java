package org.livex.phone.device;

import android.content.ComponentName;
import android.content.Intent;
import android.net.Uri;
import android.os.Build;
import android.provider.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A maker whose phones stop apps by a setting of their own. No app can read it, so its person is led there and told what to do. */
public enum Maker {
    XIAOMI("Xiaomi"),
    HUAWEI("Huawei"),
    SAMSUNG("Samsung");

    private final String brand;

    Maker(String brand) {
        this.brand = brand;
    }

    /** Of this phone; null: none of whom that is known. */
    public static @Nullable Maker ofThisPhone() {
        return switch (Build.MANUFACTURER.toLowerCase(Locale.ROOT)) {
            case "xiaomi", "redmi", "poco" -> XIAOMI;
            case "huawei", "honor" -> HUAWEI;
            case "samsung" -> SAMSUNG;
            default -> null;
        };
    }

    /** Its name as people know it. */
    public String brand() {
        return brand;
    }

    /** As in the catalog behind {@code phone.health.maker.}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the setting may be, the nearest first. The last is on every phone. */
    public List<Intent> ways(String app) {
        List<Intent> ways = new ArrayList<>();
        for (String page : pages()) {
            ways.add(new Intent().setComponent(ComponentName.unflattenFromString(page)));
        }
        ways.add(new Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, Uri.fromParts("package", app, null)));
        return ways;
    }

    private List<String> pages() {
        return switch (this) {
            case XIAOMI -> List.of("com.miui.securitycenter/com.miui.permcenter.autostart.AutoStartManagementActivity");
            case HUAWEI ->
                List.of(
                        "com.huawei.systemmanager/com.huawei.systemmanager.startupmgr.ui.StartupNormalAppListActivity",
                        "com.huawei.systemmanager/com.huawei.systemmanager.optimize.process.ProtectActivity",
                        "com.hihonor.systemmanager/com.hihonor.systemmanager.startupmgr.ui.StartupNormalAppListActivity");
            case SAMSUNG ->
                List.of(
                        "com.samsung.android.lool/com.samsung.android.sm.ui.battery.BatteryActivity",
                        "com.samsung.android.lool/com.samsung.android.sm.battery.ui.BatteryActivity");
        };
    }
}
