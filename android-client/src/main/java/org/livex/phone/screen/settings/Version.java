package org.livex.phone.screen.settings;

import android.content.Context;
import android.content.pm.PackageManager;
import java.util.Objects;

/** Which version of the app this is. */
public final class Version {
    private Version() {}

    public static String of(Context context) {
        try {
            return Objects.toString(
                    context.getPackageManager().getPackageInfo(context.getPackageName(), 0).versionName, "");
        } catch (PackageManager.NameNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
