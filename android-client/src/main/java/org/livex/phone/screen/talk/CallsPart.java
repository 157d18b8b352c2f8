package org.livex.phone.screen.talk;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.stream.Collectors;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Call;
import org.livex.phone.model.Situation;
import org.livex.phone.model.read.Me;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Choices;

/** Calls for mediators, mine and those that I am called to: what goes on, the way to ask for one, and what is over. */
final class CallsPart {
    private static final List<String> AVAILABILITIES = List.of("free", "busy", "off");

    final LinearLayout view;
    final LinearLayout past;
    private final Stage stage;
    private final Widgets widgets;
    private final Cards<Call> open;
    private final Cards<Call> over;
    private final LinearLayout availability;
    private final View ask;
    private final TextView earlier;

    private String availabilityShown = "";

    CallsPart(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
        open = new Cards<>(widgets, 10, Call::id, call -> CallCard.of(stage, call));
        over = new Cards<>(widgets, 10, Call::id, call -> CallCard.of(stage, call));
        availability = widgets.column(8);
        ask = widgets.plain(t("common.mediation.ask"), () -> stage.go(Route.to(Route.Screen.ASK)));
        earlier = widgets.heading("", Widgets.Size.HEADING);
        view = widgets.column(10);
        view.addView(widgets.heading(t("common.mediation.title"), Widgets.Size.HEADING), Widgets.wide());
        for (View part : List.of(availability, open.view, ask)) {
            view.addView(part, Widgets.wide());
        }
        past = widgets.column(10);
        past.addView(earlier, Widgets.wide());
        past.addView(over.view, Widgets.wide());
    }

    void show(Situation situation) {
        showAvailability(situation.me(), situation.moments().hasEnded());
        ask.setVisibility(situation.moments().hasEnded() ? View.GONE : View.VISIBLE);
        List<Call> all = situation.calls();
        List<Call> ended = all.stream().filter(Call::isOver).collect(Collectors.toList());
        List<Call> goingOn = all.stream().filter(call -> !call.isOver()).collect(Collectors.toList());
        open.show(goingOn);
        over.show(ended);
        open.view.setVisibility(goingOn.isEmpty() ? View.GONE : View.VISIBLE);
        past.setVisibility(ended.isEmpty() ? View.GONE : View.VISIBLE);
        earlier.setText(widgets.words.text("common.mediation.past", "count", ended.size()));
    }

    private void showAvailability(@Nullable Me me, boolean hasEnded) {
        availability.setVisibility(me != null && me.mediates() && !hasEnded ? View.VISIBLE : View.GONE);
        if (me == null || !me.mediates() || me.availability().equals(availabilityShown)) {
            return;
        }
        availabilityShown = me.availability();
        availability.removeAllViews();
        availability.addView(widgets.text(t("common.mediation.availability"), Widgets.Size.STRONG), Widgets.wide());
        for (String one : AVAILABILITIES) {
            String word = t("common.mediation.availability." + one);
            boolean isChosen = one.equals(availabilityShown);
            availability.addView(Choices.choice(widgets, word, isChosen, () -> choose(one)), Widgets.wide());
        }
    }

    private void choose(String wanted) {
        try {
            stage.act("set-availability", new JSONObject().put("availability", wanted));
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private String t(String key) {
        return widgets.words.text(key);
    }
}
