package org.livex.phone.screen.library;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.OwnDuty;
import org.livex.phone.model.Situation;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.Team;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.welfare.Ticks;

/** What this phase asks of me and my teams, what is left from earlier ones, and what is ticked off. */
public final class DutiesPage extends Page {
    private final Scaffold scaffold = new Scaffold(widgets);
    private final Part now = new Part("phone.duties.now");
    private final Part earlier = new Part("phone.duties.earlier");
    private final Part done = new Part("common.duty.ticked");
    private final TextView none = widgets.hint(t("phone.duties.none"));
    private @Nullable ExerciseTime shownAt;

    /** A heading with the duties below it, gone where there are none. */
    private final class Part {
        private final LinearLayout view = widgets.column(10);
        private final Cards<OwnDuty> cards = new Cards<>(widgets, 10, OwnDuty::key, DutiesPage.this::card);

        Part(String key) {
            view.addView(widgets.heading(t(key), Widgets.Size.HEADING), Widgets.wide());
            view.addView(cards.view, Widgets.wide());
        }

        void show(List<OwnDuty> all, Predicate<OwnDuty> which) {
            List<OwnDuty> mine = all.stream().filter(which).collect(Collectors.toList());
            cards.show(mine);
            view.setVisibility(mine.isEmpty() ? View.GONE : View.VISIBLE);
        }
    }

    public DutiesPage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("phone.tab.act")), BackRow.params());
        content.addView(widgets.heading(t("common.duties"), Widgets.Size.TITLE), Widgets.wide());
        none.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        for (View view : List.of(now.view, earlier.view, done.view, none)) {
            content.addView(view, Widgets.wide());
        }
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        List<OwnDuty> all = situation.duties();
        ExerciseTime time = timeNow(situation);
        shownAt = time;
        now.show(all, duty -> !duty.isDone() && !duty.isOver(time));
        earlier.show(all, duty -> !duty.isDone() && duty.isOver(time));
        done.show(all, OwnDuty::isDone);
        none.setVisibility(all.isEmpty() ? View.VISIBLE : View.GONE);
    }

    /** A phase ends while somebody looks. */
    @Override
    public void tick() {
        Situation situation = stage.situation();
        ExerciseTime time = timeNow(situation);
        boolean moved = situation.duties().stream().anyMatch(duty -> duty.isOver(time) != duty.isOver(shownAt));
        if (moved) {
            show(situation);
        }
    }

    private @Nullable ExerciseTime timeNow(Situation situation) {
        return situation.exerciseTime(stage.serverNow());
    }

    private View card(OwnDuty duty) {
        LinearLayout card = widgets.card();
        card.addView(
                Ticks.row(widgets, duty.text(), Widgets.Size.STRONG, duty.isDone(), ticked -> turn(duty, ticked)),
                Widgets.wide());
        Team team = duty.team();
        if (team != null) {
            card.addView(widgets.hint(t("phone.duties.of", "team", team.name().text())), Widgets.wide());
        }
        if (duty.toConsider()) {
            card.addView(widgets.hint(t("common.duty.weight.consider")), Widgets.wide());
        }
        if (duty.why() != null) {
            card.addView(BilingualText.of(widgets, duty.why(), Widgets.Size.SMALL, false), Widgets.wide());
        }
        for (OwnDuty.Ticking ticking : duty.ticks()) {
            card.addView(state(ticking.waits()), Widgets.wide());
            card.addView(widgets.hint(by("common.duty.by", ticking)), Widgets.wide());
        }
        OwnDuty.Ticking back = duty.takenBack();
        if (back != null) {
            card.addView(widgets.hint(by("common.duty.taken-back-by", back)), Widgets.wide());
        }
        return card;
    }

    private View state(boolean waits) {
        return waits ? State.QUEUED.view(widgets) : State.ACTED.view(widgets, t("phone.act.sent"));
    }

    private String by(String key, OwnDuty.Ticking ticking) {
        String by = words.text(key, Map.of("person", ticking.callName(), "time", stage.when(ticking.takenAt())));
        return stage.outOfPlay(by, ticking.takenAt());
    }

    /** To untick is to take back each ticking that is shown: of another the person knows nothing. False: nothing could be kept. */
    private boolean turn(OwnDuty duty, boolean ticked) {
        String takenAt = ReportJson.written(stage.screenServices().clock().instant());
        if (!ticked) {
            boolean kept = true;
            for (OwnDuty.Ticking ticking : duty.ticks()) {
                kept &= stage.act("untick-duty", new JSONObject(Map.of("tick", ticking.tick(), "takenAt", takenAt)));
            }
            return kept;
        }
        Map<String, String> fields = new HashMap<>();
        fields.put("tick", UUID.randomUUID().toString());
        fields.put("duty", duty.duty());
        fields.put("takenAt", takenAt);
        Team team = duty.team();
        if (team != null) {
            fields.put("team", team.id());
        }
        return stage.act("tick-duty", new JSONObject(fields));
    }
}
