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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Choices;

/** Calls for mediators, mine and those that I am called to: what goes on, the way to ask for one, and what is over. */
final class CallsPart {
    private static final List<String> AVAILABILITIES = List.of("free", "busy", "off");

    final LinearLayout view;
    final LinearLayout past;
    private final Stage stage;
    private final Look look;
    private final Cards<Call> open;
    private final Cards<Call> over;
    private final LinearLayout availability;
    private final View ask;
    private final TextView earlier;

    private String availabilityShown = "";

    CallsPart(Stage stage) {
        this.stage = stage;
        this.look = stage.look();
        open = new Cards<>(look, 10, Call::id, call -> CallCard.of(stage, call));
        over = new Cards<>(look, 10, Call::id, call -> CallCard.of(stage, call));
        availability = look.column(8);
        ask = look.plain(t("common.mediation.ask"), () -> stage.go(Route.to(Route.Screen.ASK)));
        earlier = look.heading("", Look.Size.HEADING);
        view = look.column(10);
        view.addView(look.heading(t("common.mediation.title"), Look.Size.HEADING), Look.wide());
        for (View part : List.of(availability, open.view, ask)) {
            view.addView(part, Look.wide());
        }
        past = look.column(10);
        past.addView(earlier, Look.wide());
        past.addView(over.view, Look.wide());
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
        earlier.setText(look.words.text("common.mediation.past", "count", ended.size()));
    }

    private void showAvailability(@Nullable Me me, boolean hasEnded) {
        availability.setVisibility(me != null && me.mediates() && !hasEnded ? View.VISIBLE : View.GONE);
        if (me == null || !me.mediates() || me.availability().equals(availabilityShown)) {
            return;
        }
        availabilityShown = me.availability();
        availability.removeAllViews();
        availability.addView(look.text(t("common.mediation.availability"), Look.Size.STRONG), Look.wide());
        for (String one : AVAILABILITIES) {
            String word = t("common.mediation.availability." + one);
            boolean isChosen = one.equals(availabilityShown);
            availability.addView(Choices.choice(look, word, isChosen, () -> choose(one)), Look.wide());
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
        return look.words.text(key);
    }
}
