package org.livex.phone.screen.parts;

import android.annotation.SuppressLint;
import android.content.Context;
import android.view.MotionEvent;
import android.view.View;
import android.widget.ScrollView;

/** Holds what lies over a page, and scrolls where that is taller than the page; else the page is reached through its gaps. */
@SuppressLint("ViewConstructor")
public final class Overhang extends ScrollView {
    public Overhang(Context context, View content) {
        super(context);
        addView(content);
    }

    @Override
    @SuppressLint("ClickableViewAccessibility") // It is not pressed itself.
    public boolean onTouchEvent(MotionEvent event) {
        return (canScrollVertically(1) || canScrollVertically(-1)) && super.onTouchEvent(event);
    }
}
