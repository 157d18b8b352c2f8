package org.livex.phone.screen;

import android.graphics.Typeface;
import android.text.TextUtils;
import android.util.TypedValue;
import android.view.Gravity;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Call;
import org.livex.phone.model.Mediation;
import org.livex.phone.model.Situation;
import org.livex.phone.model.read.Named;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Rule;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Tappable;

/** Leads from every other page to the call that I come to or mediate, until its session has ended. */
final class OnTheWay {
    private static final Set<Route.Screen> OF_THE_CALL = Set.of(Route.Screen.MEDIATION, Route.Screen.END_SESSION);
    private static final float LETTERS_SP = 15;
    private static final int MOST_LINES = 2;

    final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final Flow words;
    private @Nullable Call shown;
    private boolean isWanted;

    OnTheWay(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
        words = new Flow(widgets.context, widgets.dp(12), 0);
        LinearLayout row = new LinearLayout(widgets.context);
        row.setId(R.id.on_the_way);
        row.setGravity(Gravity.CENTER_VERTICAL);
        row.setMinimumHeight(widgets.dp(Widgets.TOUCH_DP));
        row.setPadding(widgets.dp(12), widgets.dp(4), widgets.dp(12), widgets.dp(4));
        row.addView(words, Widgets.rest());
        Tappable.to(row, this::open);
        view = new LinearLayout(widgets.context);
        view.setOrientation(LinearLayout.VERTICAL);
        view.setBackgroundColor(widgets.palette.accentWash());
        view.addView(row, Widgets.wide());
        view.addView(
                new Rule(widgets.context, widgets.palette.accent()),
                new LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, widgets.dp(2)));
    }

    /** @param route the page that is seen */
    void show(Situation situation, Route route, boolean isIn) {
        Call call = situation.goingOn();
        boolean isSeen = call != null
                && OF_THE_CALL.contains(route.screen())
                && call.id().equals(route.subject());
        isWanted = isIn && call != null && !isSeen;
        if (call == null || Objects.equals(call, shown)) {
            return;
        }
        shown = call;
        words.removeAllViews();
        Mediation item = call.item();
        boolean isBegun = item.state() == Mediation.State.STARTED;
        TextView what = widgets.text(
                widgets.words.text(isBegun ? "common.mediation.you-mediate" : "common.mediation.you-come"),
                Widgets.Size.STRONG);
        add(what, Typeface.DEFAULT_BOLD);
        Named place = item.place();
        if (place != null) {
            add(widgets.content(place.name().text(), place.name().language(), Widgets.Size.BODY), Typeface.DEFAULT);
        }
        Mediation.Person requester = item.requester();
        if (requester != null) {
            add(widgets.text(requester.callName(), Widgets.Size.BODY), Typeface.DEFAULT);
        }
    }

    /** @param isCovered something lies over the page that must be answered first */
    void cover(boolean isCovered) {
        view.setVisibility(isWanted && !isCovered ? View.VISIBLE : View.GONE);
    }

    private void add(TextView text, Typeface letters) {
        text.setTextSize(TypedValue.COMPLEX_UNIT_PX, widgets.chrome(LETTERS_SP));
        text.setTypeface(letters);
        text.setMaxLines(MOST_LINES);
        text.setEllipsize(TextUtils.TruncateAt.END);
        words.addView(text);
    }

    private void open() {
        Call call = shown;
        if (call != null) {
            stage.go(Route.to(Route.Screen.MEDIATION, call.id()));
        }
    }
}
