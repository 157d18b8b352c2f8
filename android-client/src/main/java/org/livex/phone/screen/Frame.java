package org.livex.phone.screen;

import android.os.Build;
import android.os.SystemClock;
import android.view.Gravity;
import android.view.View;
import android.view.ViewGroup;
import android.view.WindowInsets;
import android.widget.FrameLayout;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.phone.NewerAndroid;
import org.livex.phone.R;
import org.livex.phone.model.RedStop;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.desk.WantedText;
import org.livex.phone.screen.look.Palette;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Narrow;
import org.livex.phone.screen.parts.Overhang;
import org.livex.phone.screen.parts.Pinned;
import org.livex.phone.screen.stop.CommsOverlay;
import org.livex.phone.screen.stop.HeardBrakes;
import org.livex.phone.screen.stop.StopOverlay;

/** What stands around every page: the band above, the tabs below, and what must be seen whatever the page. */
final class Frame {
    private static final long NOTICE_MILLIS = 5_000;
    private static final long LED_HERE_MILLIS = 1_000;

    final FrameLayout root;
    private final Stage stage;
    private final Widgets widgets;
    private final TopBar top;
    private final TabBar tabs;
    private final HeardBrakes brakes;
    private final OnTheWay onTheWay;
    private final WantedText wanted;
    private final FrameLayout under;
    private final FrameLayout page;
    private final StopOverlay stop;
    private final CommsOverlay comms;
    private final LinearLayout banners;
    private final TextView notice;
    private final Runnable hideNotice;
    private boolean isTrouble;
    private long toldAt;
    private boolean keyboardIsOpen;
    private boolean wantsTabs;
    private boolean hasTabs;
    private boolean isStopped;

    Frame(Stage stage, Consumer<Route.Screen> tabTapped) {
        this.stage = stage;
        this.widgets = stage.widgets();
        root = new FrameLayout(widgets.context);
        root.setBackgroundColor(widgets.palette.paper());
        root.setLayoutDirection(widgets.words.isRightToLeft() ? View.LAYOUT_DIRECTION_RTL : View.LAYOUT_DIRECTION_LTR);
        LinearLayout column = new LinearLayout(widgets.context);
        column.setOrientation(LinearLayout.VERTICAL);
        top = new TopBar(stage);
        tabs = new TabBar(stage, tabTapped);
        brakes = new HeardBrakes(stage);
        onTheWay = new OnTheWay(stage);
        wanted = new WantedText(stage);
        page = new FrameLayout(widgets.context);
        page.setId(R.id.page);
        stop = new StopOverlay(stage);
        comms = new CommsOverlay(stage);
        banners = widgets.column(8);
        notice = widgets.text("", Widgets.Size.BODY);
        hideNotice = () -> notice.setVisibility(View.GONE);
        column.addView(top.view, Widgets.wide());
        under = new FrameLayout(widgets.context);
        under.addView(page);
        under.addView(comms.view);
        under.addView(stop.view);
        LinearLayout parts = widgets.column(0);
        parts.addView(brakes.view, Widgets.wide());
        parts.addView(onTheWay.view, Widgets.wide());
        parts.addView(wanted.view, Widgets.wide());
        parts.addView(under, Pinned.rest());
        FrameLayout middle = new FrameLayout(widgets.context);
        middle.addView(parts);
        middle.addView(
                below(),
                new FrameLayout.LayoutParams(
                        ViewGroup.LayoutParams.MATCH_PARENT, ViewGroup.LayoutParams.WRAP_CONTENT, Gravity.BOTTOM));
        column.addView(middle, Pinned.rest());
        column.addView(tabs.view, Widgets.wide());
        root.addView(column);
        root.setOnApplyWindowInsetsListener((view, insets) -> keepClear(insets));
    }

    /** Banners and the notice, above the tabs and over the page. */
    private View below() {
        LinearLayout below = widgets.column(8);
        below.setPadding(widgets.dp(16), 0, widgets.dp(16), widgets.dp(12));
        notice.setId(R.id.notice);
        notice.setPadding(widgets.dp(16), widgets.dp(12), widgets.dp(16), widgets.dp(12));
        notice.setElevation(widgets.dp(10));
        notice.setVisibility(View.GONE);
        notice.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        below.addView(banners, Widgets.wide());
        below.addView(notice, Widgets.wide());
        below.setClipToPadding(false);
        Narrow narrow = new Narrow(widgets, below);
        narrow.setClipToPadding(false);
        narrow.setClipChildren(false);
        return new Overhang(widgets.context, narrow);
    }

    void show(Situation situation, Route route, boolean hasTabs, Banner.@Nullable Kind banner) {
        RedStop redStop = situation.redStop();
        isStopped = situation.isStopped();
        this.hasTabs = hasTabs;
        top.show(situation, stage.snapshot());
        tabs.show(situation, route);
        stop.show(redStop);
        brakes.show(situation.brakes().heard(), redStop);
        onTheWay.show(situation, route, hasTabs);
        wanted.show(situation, route, hasTabs);
        cover();
        banners.removeAllViews();
        if (banner != null && !isStopped) {
            banners.addView(Banner.view(stage, banner, situation), Widgets.wide());
        }
    }

    void put(View view) {
        // What was wrong on one page is not on the next; what led from one to the other stays.
        if (isTrouble && SystemClock.uptimeMillis() - toldAt > LED_HERE_MILLIS) {
            hideNotice.run();
        }
        page.removeAllViews();
        page.addView(view);
    }

    void tick() {
        top.tick();
        brakes.tick();
        wanted.tick();
        tabs.tick();
        cover();
    }

    /** Nothing is to be reached of what lies below a stop, a check or somebody who waits for help. */
    private void cover() {
        boolean isCovered = comms.show(isStopped) || isStopped || brakes.coverAll();
        under.setVisibility(brakes.coverAll() ? View.GONE : View.VISIBLE);
        page.setVisibility(isCovered ? View.INVISIBLE : View.VISIBLE);
        onTheWay.cover(isCovered);
        wanted.cover(isCovered);
        wantsTabs = hasTabs && !isCovered;
        showTabs();
    }

    void tell(CharSequence text, boolean isTrouble) {
        this.isTrouble = isTrouble;
        toldAt = SystemClock.uptimeMillis();
        int ground = isTrouble ? widgets.palette.danger() : widgets.palette.ink();
        notice.setBackground(widgets.box(ground, 0, 0));
        notice.setTextColor(isTrouble ? widgets.palette.dangerInk() : widgets.palette.paper());
        notice.setText(text);
        notice.setVisibility(View.VISIBLE);
        notice.removeCallbacks(hideNotice);
        notice.postDelayed(hideNotice, NOTICE_MILLIS + 40L * text.length());
    }

    private void showTabs() {
        tabs.view.setVisibility(wantsTabs && !keyboardIsOpen ? View.VISIBLE : View.GONE);
    }

    @NewerAndroid(30)
    @SuppressWarnings("deprecation") // The older names, for phones before Android 11.
    private WindowInsets keepClear(WindowInsets insets) {
        if (Build.VERSION.SDK_INT >= 30) {
            android.graphics.Insets bars =
                    insets.getInsets(WindowInsets.Type.systemBars() | WindowInsets.Type.displayCutout());
            android.graphics.Insets keyboard = insets.getInsets(WindowInsets.Type.ime());
            keepClear(bars.left, bars.top, bars.right, bars.bottom, keyboard.bottom);
        } else {
            int bottom = insets.getSystemWindowInsetBottom();
            int stable = insets.getStableInsetBottom();
            keepClear(
                    insets.getSystemWindowInsetLeft(),
                    insets.getSystemWindowInsetTop(),
                    insets.getSystemWindowInsetRight(),
                    Math.min(bottom, stable),
                    bottom > stable ? bottom : 0);
        }
        return insets;
    }

    private void keepClear(int left, int up, int right, int bottom, int keyboard) {
        keyboardIsOpen = keyboard > bottom;
        top.keepClear(left, up, right);
        tabs.keepClear(left, right, bottom);
        page.setPadding(left, 0, right, 0);
        brakes.view.setPadding(left, 0, right, 0);
        onTheWay.view.setPadding(left, 0, right, 0);
        wanted.view.setPadding(left, 0, right, 0);
        stop.view.setPadding(left, 0, right, 0);
        comms.view.setPadding(left, 0, right, 0);
        boolean tabsAreBelow = wantsTabs && !keyboardIsOpen;
        root.setPadding(0, 0, 0, keyboardIsOpen ? keyboard : tabsAreBelow ? 0 : bottom);
        showTabs();
    }

    /** The colour that shows through wherever nothing stands. */
    int ground(Situation situation) {
        return situation.isStopped() ? Palette.EMERGENCY : widgets.palette.paper();
    }
}
