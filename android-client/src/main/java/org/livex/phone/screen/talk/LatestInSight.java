package org.livex.phone.screen.talk;

import android.view.View;
import android.widget.ScrollView;
import java.util.function.IntConsumer;
import org.livex.phone.screen.look.Widgets;

/**
 * Keeps the end of a conversation in sight of whoever is there, also when the keyboard takes its place; whoever reads further up
 * stays at what they read, whatever comes above or below it.
 */
final class LatestInSight {
    private static final int NEAR_DP = 48;

    private final ScrollView scroll;
    private final int near;
    private final IntConsumer scrolled;
    private boolean isAtEnd = true;
    private boolean growsAbove;

    /** @param scrolled hears how far, in pixels from the top */
    LatestInSight(Widgets widgets, ScrollView scroll, IntConsumer scrolled) {
        this.scroll = scroll;
        this.near = widgets.dp(NEAR_DP);
        this.scrolled = scrolled;
        scroll.setOnScrollChangeListener((view, x, y, oldX, oldY) -> moved(y));
        content()
                .addOnLayoutChangeListener((view, left, top, right, bottom, oldLeft, oldTop, oldRight, oldBottom) ->
                        grew(bottom - top - (oldBottom - oldTop)));
        scroll.addOnLayoutChangeListener((view, left, top, right, bottom, oldLeft, oldTop, oldRight, oldBottom) ->
                resized(bottom - top - (oldBottom - oldTop)));
    }

    /** What was just written is to be seen. */
    void goesToEnd() {
        isAtEnd = true;
    }

    /** What is added next comes before all that is there. */
    void growsAbove() {
        growsAbove = true;
        isAtEnd = false;
    }

    private void moved(int y) {
        isAtEnd = y + scroll.getHeight() + near >= content().getHeight();
        scrolled.accept(y);
    }

    private void grew(int by) {
        if (isAtEnd) {
            toEnd();
        } else if (growsAbove) {
            growsAbove = false;
            scroll.scrollBy(0, by);
        }
    }

    private void resized(int by) {
        if (by != 0 && isAtEnd) {
            toEnd();
        }
    }

    private void toEnd() {
        scroll.scrollTo(0, content().getHeight());
    }

    private View content() {
        return scroll.getChildAt(0);
    }
}
