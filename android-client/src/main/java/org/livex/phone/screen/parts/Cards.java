package org.livex.phone.screen.parts;

import android.view.View;
import android.widget.LinearLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.livex.phone.screen.look.Widgets;

/**
 * Keeps views in step with a list. What did not change keeps its view, and with it the place where a finger or a screen
 * reader is.
 */
public final class Cards<T> {
    public final LinearLayout view;
    private final Function<T, String> key;
    private final Function<T, View> make;
    private final Map<String, Shown<T>> shown = new HashMap<>();
    private List<T> now = List.of();

    private record Shown<T>(T what, View view) {}

    public Cards(Widgets widgets, float gapDp, Function<T, String> key, Function<T, View> make) {
        this.view = widgets.column(gapDp);
        this.key = key;
        this.make = make;
    }

    public void show(List<T> all) {
        if (all.equals(now)) {
            return;
        }
        now = new ArrayList<>(all);
        Map<String, Shown<T>> next = new HashMap<>();
        for (T one : all) {
            Shown<T> before = shown.get(key.apply(one));
            boolean same = before != null && before.what().equals(one);
            next.put(key.apply(one), same ? before : new Shown<>(one, make.apply(one)));
        }
        shown.clear();
        shown.putAll(next);
        place();
    }

    /** The view of each that is shown. */
    public void each(java.util.function.BiConsumer<T, View> with) {
        for (Shown<T> one : shown.values()) {
            with.accept(one.what(), one.view());
        }
    }

    private void place() {
        int index = 0;
        for (T one : now) {
            Shown<T> found = shown.get(key.apply(one));
            if (found != null) {
                if (view.indexOfChild(found.view()) != index) {
                    view.removeView(found.view());
                    view.addView(found.view(), index, Widgets.wide());
                }
                index++;
            }
        }
        view.removeViews(index, view.getChildCount() - index);
    }
}
