package org.livex.phone.screen;

import android.os.Build;
import android.view.WindowInsets;
import org.livex.phone.NewerAndroid;

/** How much of the edges belongs to the system. */
public final class SystemBars {
    private SystemBars() {}

    @NewerAndroid(30)
    @SuppressWarnings("deprecation") // The older name, for phones before Android 11.
    public static int top(WindowInsets insets) {
        return Build.VERSION.SDK_INT >= 30
                ? insets.getInsets(WindowInsets.Type.systemBars()).top
                : insets.getSystemWindowInsetTop();
    }

    @NewerAndroid(30)
    @SuppressWarnings("deprecation") // The older name, for phones before Android 11.
    public static int bottom(WindowInsets insets) {
        return Build.VERSION.SDK_INT >= 30
                ? insets.getInsets(WindowInsets.Type.systemBars()).bottom
                : insets.getSystemWindowInsetBottom();
    }
}
