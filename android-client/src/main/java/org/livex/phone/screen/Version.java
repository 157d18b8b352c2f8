package org.livex.phone.screen;

import android.content.Context;
import android.content.pm.PackageManager;
import java.util.Objects;

/** Which version of the app this is. */
final class Version {
    private Version() {}

    static String of(Context context) {
        try {
            return Objects.toString(
                    context.getPackageManager().getPackageInfo(context.getPackageName(), 0).versionName, "");
        } catch (PackageManager.NameNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
