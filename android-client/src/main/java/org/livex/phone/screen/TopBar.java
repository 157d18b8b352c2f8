package org.livex.phone.screen;

import android.content.res.ColorStateList;
import android.util.TypedValue;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.look.Palette;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.HoldButton;
import org.livex.phone.screen.stop.StopPage;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.words.Languages;

/** On top of every screen: the band, the globe and the red stop. */
final class TopBar {
    final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final Band band;
    private final LinearLayout bar;
    private final Button globe;
    private final HoldButton stop;
    private @Nullable Situation situation;

    TopBar(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
        view = new LinearLayout(widgets.context);
        view.setOrientation(LinearLayout.VERTICAL);
        band = new Band(stage);
        globe = widgets.button(
                Languages.ownName(widgets.words.language), 0, widgets.palette.ink(), 0, this::openLanguages);
        stop = new HoldButton(
                widgets,
                () -> StopPage.call(stage),
                () -> stage.go(Route.to(Route.Screen.STOP)),
                () -> stage.tell(widgets.words.text("phone.stop.hold"), false));
        bar = widgets.row(8);
        build();
    }

    private void build() {
        view.addView(band.view, Widgets.wide());

        globe.setId(R.id.globe);
        globe.setTextSize(TypedValue.COMPLEX_UNIT_PX, widgets.chrome(15));
        globe.setPadding(widgets.dp(4), 0, widgets.dp(2), 0);
        globe.setCompoundDrawablesRelativeWithIntrinsicBounds(R.drawable.ic_globe, 0, 0, 0);
        globe.setCompoundDrawablePadding(widgets.dp(4));
        globe.setContentDescription(
                widgets.words.text("common.language") + ": " + Languages.ownName(widgets.words.language));
        stop.setId(R.id.red_stop);
        bar.setPadding(widgets.dp(8), widgets.dp(4), widgets.dp(12), widgets.dp(4));
        globe.setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
        bar.addView(globe, Widgets.rest());
        // The name of a language is short; the red stop's word goes to a second line before it takes the room.
        stop.setMaxWidth(widgets.context.getResources().getDisplayMetrics().widthPixels / 2);
        bar.addView(stop);
        view.addView(bar, Widgets.wide());
    }

    private void openLanguages() {
        stage.go(Route.to(Route.Screen.LANGUAGE));
    }

    void keepClear(int left, int top, int right) {
        band.keepClear(left, top, right);
        bar.setPadding(widgets.dp(8) + left, widgets.dp(4), widgets.dp(12) + right, widgets.dp(4));
    }

    void show(Situation now, Snapshot snapshot) {
        situation = now;
        boolean isReal = now.isStopped();
        boolean isIn = snapshot.joined() != null && snapshot.ended() == null;
        band.show(now, isIn);
        int ink = isReal ? Palette.EMERGENCY_INK : widgets.palette.ink();
        bar.setBackgroundColor(isReal ? Palette.EMERGENCY : widgets.palette.paper());
        globe.setTextColor(ink);
        globe.setCompoundDrawableTintList(ColorStateList.valueOf(ink));
        stop.setVisibility(isIn && !isReal ? View.VISIBLE : View.GONE);
        tick();
    }

    /** Once a second. */
    void tick() {
        if (situation != null) {
            band.tick(situation);
        }
    }
}
