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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.Palette;
import org.livex.phone.screen.parts.HoldButton;
import org.livex.phone.screen.stop.StopPage;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.words.Languages;

/** On top of every screen: the band, the globe and the red stop. */
final class TopBar {
    final LinearLayout view;
    private final Stage stage;
    private final Look look;
    private final Band band;
    private final LinearLayout bar;
    private final Button globe;
    private final HoldButton stop;
    private @Nullable Situation situation;

    TopBar(Stage stage) {
        this.stage = stage;
        this.look = stage.look();
        view = new LinearLayout(look.context);
        view.setOrientation(LinearLayout.VERTICAL);
        band = new Band(stage);
        globe = look.button(Languages.ownName(look.words.language), 0, look.palette.ink(), 0, this::openLanguages);
        stop = new HoldButton(
                look,
                () -> StopPage.call(stage),
                () -> stage.go(Route.to(Route.Screen.STOP)),
                () -> stage.tell(look.words.text("phone.stop.hold"), false));
        bar = look.row(8);
        build();
    }

    private void build() {
        view.addView(band.view, Look.wide());

        globe.setId(R.id.globe);
        globe.setTextSize(TypedValue.COMPLEX_UNIT_PX, look.chrome(15));
        globe.setPadding(look.dp(4), 0, look.dp(2), 0);
        globe.setCompoundDrawablesRelativeWithIntrinsicBounds(R.drawable.ic_globe, 0, 0, 0);
        globe.setCompoundDrawablePadding(look.dp(4));
        globe.setContentDescription(look.words.text("common.language") + ": " + Languages.ownName(look.words.language));
        stop.setId(R.id.red_stop);
        bar.setPadding(look.dp(8), look.dp(4), look.dp(12), look.dp(4));
        globe.setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
        bar.addView(globe, Look.rest());
        // The name of a language is short; the red stop's word goes to a second line before it takes the room.
        stop.setMaxWidth(look.context.getResources().getDisplayMetrics().widthPixels / 2);
        bar.addView(stop);
        view.addView(bar, Look.wide());
    }

    private void openLanguages() {
        stage.go(Route.to(Route.Screen.LANGUAGE));
    }

    void keepClear(int left, int top, int right) {
        band.keepClear(left, top, right);
        bar.setPadding(look.dp(8) + left, look.dp(4), look.dp(12) + right, look.dp(4));
    }

    void show(Situation now, Snapshot snapshot) {
        situation = now;
        boolean isReal = now.isStopped();
        boolean isIn = snapshot.joined() != null && snapshot.ended() == null;
        band.show(now, isIn);
        int ink = isReal ? Palette.EMERGENCY_INK : look.palette.ink();
        bar.setBackgroundColor(isReal ? Palette.EMERGENCY : look.palette.paper());
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
