package org.livex.phone.screen.talk;

import android.graphics.Rect;
import android.view.View;
import android.widget.ScrollView;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.livex.phone.screen.look.Widgets;

/**
 * Opens a conversation where its reader goes on, and keeps its end in sight of whoever is there, also when the keyboard takes its
 * place; whoever reads further up stays at what they read, whatever comes above or below it.
 */
final class LatestInSight {
    private static final int NEAR_DP = 48;

    private final ScrollView scroll;
    private final int near;
    private final IntConsumer scrolled;
    private boolean isAtEnd = true;
    private @Nullable View first;
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

    /** Once it has its place: where reading goes on. */
    void opensAt(View first) {
        this.first = first;
    }

    /** Whether most of it is in sight, or it fills most of what is. */
    boolean shows(View part) {
        if (!part.isLaidOut() || scroll.getHeight() == 0) {
            return false;
        }
        Rect place = placeOf(part);
        int shown = Math.min(place.bottom, scroll.getScrollY() + scroll.getHeight())
                - Math.max(place.top, scroll.getScrollY());
        return 2 * shown >= Math.min(place.height(), scroll.getHeight());
    }

    private Rect placeOf(View part) {
        Rect place = new Rect(0, 0, part.getWidth(), part.getHeight());
        scroll.offsetDescendantRectToMyCoords(part, place);
        return place;
    }

    /** What is added next comes before all that is there. */
    void growsAbove() {
        growsAbove = true;
        isAtEnd = false;
    }

    private void moved(int y) {
        isAtEnd = isEndInSight(y);
        scrolled.accept(y);
    }

    private boolean isEndInSight(int y) {
        return y + scroll.getHeight() + near >= content().getHeight();
    }

    private void grew(int by) {
        View opening = first;
        if (opening != null && opening.getHeight() > 0) {
            first = null;
            scroll.scrollTo(0, placeOf(opening).top);
            isAtEnd = isEndInSight(scroll.getScrollY());
        } else if (isAtEnd) {
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
