package org.livex.phone.screen.parts;

import android.content.res.ColorStateList;
import android.os.Bundle;
import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.Button;
import android.widget.LinearLayout;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.screen.look.Widgets;

/** What not everybody reads, behind its name: opened, it stays open however often it is drawn anew. */
public final class Folds {
    private final Widgets widgets;
    private final Set<String> open = new HashSet<>();

    public Folds(Widgets widgets) {
        this.widgets = widgets;
    }

    /**
     * Shows a heading that opens what lies below it.
     *
     * @param key of this one on the page
     * @param inside made when somebody opens it
     */
    public View view(String key, String name, Supplier<View> inside) {
        LinearLayout all = widgets.column(8);
        Button head = head(widgets, name, open.contains(key));
        head.setOnClickListener(tapped -> {
            if (!open.remove(key)) {
                open.add(key);
            }
            fill(all, head, open.contains(key), inside);
        });
        all.addView(head, Widgets.wide());
        fill(all, head, open.contains(key), inside);
        return all;
    }

    private static void fill(LinearLayout all, Button head, boolean isOpen, Supplier<View> inside) {
        all.removeViews(1, all.getChildCount() - 1);
        if (isOpen) {
            all.addView(inside.get(), Widgets.wide());
        }
        show(head, isOpen);
    }

    /** What opens and closes something; whoever makes it says what a tap does. */
    public static Button head(Widgets widgets, String name, boolean isOpen) {
        Button head = widgets.quiet(name, () -> {});
        head.setCompoundDrawableTintList(ColorStateList.valueOf(widgets.palette.inkQuiet()));
        show(head, isOpen);
        return head;
    }

    private static void show(Button head, boolean isOpen) {
        head.setCompoundDrawablesRelativeWithIntrinsicBounds(
                0, 0, isOpen ? R.drawable.ic_collapse : R.drawable.ic_expand, 0);
        readAsOpen(head, isOpen);
    }

    /** A screen reader says that it opens, or closes. */
    public static void readAsOpen(View view, boolean isOpen) {
        view.setAccessibilityDelegate(new View.AccessibilityDelegate() {
            @Override
            public void onInitializeAccessibilityNodeInfo(View host, AccessibilityNodeInfo info) {
                super.onInitializeAccessibilityNodeInfo(host, info);
                info.addAction(
                        isOpen
                                ? AccessibilityNodeInfo.AccessibilityAction.ACTION_COLLAPSE
                                : AccessibilityNodeInfo.AccessibilityAction.ACTION_EXPAND);
            }

            @Override
            public boolean performAccessibilityAction(View host, int action, @Nullable Bundle arguments) {
                boolean turns = action == AccessibilityNodeInfo.ACTION_COLLAPSE
                        || action == AccessibilityNodeInfo.ACTION_EXPAND;
                return turns ? host.performClick() : super.performAccessibilityAction(host, action, arguments);
            }
        });
    }
}
