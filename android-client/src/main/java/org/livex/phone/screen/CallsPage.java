package org.livex.phone.screen;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.stream.Collectors;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Call;
import org.livex.phone.model.Me;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.look.Look;

/** Calls for mediators, mine and those that I am called to: what goes on first, then what is over. */
final class CallsPage extends Page {
    private static final List<String> AVAILABILITIES = List.of("free", "busy", "off");

    private final Scaffold scaffold = new Scaffold(look);
    private final Cards<Call> open = new Cards<>(look, 10, Call::id, call -> CallCard.of(stage, call));
    private final Cards<Call> past = new Cards<>(look, 10, Call::id, call -> CallCard.of(stage, call));
    private final LinearLayout availability = look.column(8);
    private final View ask = look.primary(t("common.mediation.ask"), () -> stage.go(Route.to(Route.Screen.ASK)));
    private final TextView earlier = look.heading("", Look.Size.HEADING);

    private String availabilityShown = "";

    CallsPage(Stage stage) {
        super(stage);
    }

    @Override
    View create() {
        scaffold.content.addView(BackRow.to(stage, t("phone.tab.act")), BackRow.params());
        scaffold.content.addView(look.heading(t("common.mediation.title"), Look.Size.TITLE), Look.wide());
        scaffold.content.addView(look.hint(t("common.mediation.ask.lead")), Look.wide());
        for (View view : List.of(availability, open.view, earlier, past.view)) {
            scaffold.content.addView(view, Look.wide());
        }
        ask.setId(R.id.primary);
        scaffold.addBottom(ask);
        return scaffold.view();
    }

    @Override
    void show(Situation situation) {
        showAvailability(situation.me(), situation.moments().hasEnded());
        ask.setVisibility(situation.moments().hasEnded() ? View.GONE : View.VISIBLE);
        List<Call> over = situation.calls().stream().filter(Call::isOver).collect(Collectors.toList());
        List<Call> goingOn =
                situation.calls().stream().filter(call -> !call.isOver()).collect(Collectors.toList());
        open.show(goingOn);
        past.show(over);
        open.view.setVisibility(goingOn.isEmpty() ? View.GONE : View.VISIBLE);
        past.view.setVisibility(over.isEmpty() ? View.GONE : View.VISIBLE);
        earlier.setVisibility(over.isEmpty() ? View.GONE : View.VISIBLE);
        earlier.setText(t("common.mediation.past", "count", over.size()));
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
}
