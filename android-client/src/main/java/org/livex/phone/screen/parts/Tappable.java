package org.livex.phone.screen.parts;

import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.Button;

/** A card that leads somewhere: read as one, and as a button. */
public final class Tappable {
    private Tappable() {}

    public static void to(View card, Runnable tapped) {
        card.setOnClickListener(view -> tapped.run());
        card.setFocusable(true);
        card.setAccessibilityDelegate(new View.AccessibilityDelegate() {
            @Override
            public void onInitializeAccessibilityNodeInfo(View host, AccessibilityNodeInfo info) {
                super.onInitializeAccessibilityNodeInfo(host, info);
                info.setClassName(Button.class.getName());
            }
        });
    }
}
