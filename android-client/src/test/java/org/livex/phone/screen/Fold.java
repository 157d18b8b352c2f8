package org.livex.phone.screen;

import android.graphics.Rect;
import android.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.livex.phone.R;

/** What nobody should have to scroll for. */
final class Fold {
    private static final Set<Integer> IN_SIGHT = Set.of(
            R.id.red_stop, R.id.primary, R.id.ask_mediator, R.id.mark_moment, R.id.places, R.id.globe, R.id.clock);
    private static final int PARTS_OF_THE_HEIGHT = 5;

    private Fold() {}

    static List<String> faults(View root) {
        List<String> faults = new ArrayList<>();
        Views.each(root, view -> {
            if (IN_SIGHT.contains(view.getId()) && !isWhole(view)) {
                faults.add("below the fold: " + Views.describe(view));
            }
            if (view.getId() == R.id.band && view.getHeight() * PARTS_OF_THE_HEIGHT > root.getHeight()) {
                faults.add("the band takes " + view.getHeight() + " of " + root.getHeight());
            }
        });
        return faults;
    }

    private static boolean isWhole(View view) {
        Rect seen = new Rect();
        boolean isSeen = view.getGlobalVisibleRect(seen);
        return view.getWidth() == 0 || (isSeen && seen.width() >= view.getWidth() && seen.height() >= view.getHeight());
    }
}
