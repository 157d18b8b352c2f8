package org.livex.phone.screen;

import android.graphics.Color;
import android.os.Build;
import android.view.View;
import android.view.Window;
import android.view.WindowInsetsController;
import android.view.WindowManager;
import org.livex.phone.NewerAndroid;
import org.livex.phone.screen.look.Palette;

/** The app draws behind the system's bars on every version of Android, as the newest ones ask for. */
public final class EdgeToEdge {
    private EdgeToEdge() {}

    @NewerAndroid(30)
    @SuppressWarnings("deprecation") // The newest Android does all of this by itself.
    public static void enable(Window window) {
        window.setStatusBarColor(Color.TRANSPARENT);
        window.setNavigationBarColor(Color.TRANSPARENT);
        window.setSoftInputMode(WindowManager.LayoutParams.SOFT_INPUT_ADJUST_RESIZE);
        if (Build.VERSION.SDK_INT >= 30) {
            window.setDecorFitsSystemWindows(false);
        } else {
            window.getDecorView()
                    .setSystemUiVisibility(View.SYSTEM_UI_FLAG_LAYOUT_STABLE
                            | View.SYSTEM_UI_FLAG_LAYOUT_FULLSCREEN
                            | View.SYSTEM_UI_FLAG_LAYOUT_HIDE_NAVIGATION);
        }
        if (Build.VERSION.SDK_INT >= 29) {
            window.setNavigationBarContrastEnforced(false);
        }
    }

    /** The band is bright by day and by night; only a real emergency makes it dark. */
    public static void showIcons(Window window, boolean isStopped, Palette palette) {
        showIcons(window, !isStopped, !isStopped && !palette.isDark());
    }

    @NewerAndroid(30)
    @SuppressWarnings("deprecation") // The older way, for phones before Android 11.
    private static void showIcons(Window window, boolean darkAbove, boolean darkBelow) {
        WindowInsetsController controller = Build.VERSION.SDK_INT >= 30 ? window.getInsetsController() : null;
        if (controller != null) {
            int above = WindowInsetsController.APPEARANCE_LIGHT_STATUS_BARS;
            int below = WindowInsetsController.APPEARANCE_LIGHT_NAVIGATION_BARS;
            controller.setSystemBarsAppearance((darkAbove ? above : 0) | (darkBelow ? below : 0), above | below);
            return;
        }
        View decor = window.getDecorView();
        int flags = View.SYSTEM_UI_FLAG_LIGHT_STATUS_BAR | View.SYSTEM_UI_FLAG_LIGHT_NAVIGATION_BAR;
        int wanted = (darkAbove ? View.SYSTEM_UI_FLAG_LIGHT_STATUS_BAR : 0)
                | (darkBelow ? View.SYSTEM_UI_FLAG_LIGHT_NAVIGATION_BAR : 0);
        decor.setSystemUiVisibility((decor.getSystemUiVisibility() & ~flags) | wanted);
    }
}
