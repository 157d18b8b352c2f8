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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Said;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.welfare.Ticks;

/** What this phase asks of me and my teams, what is left from earlier ones, and what is ticked off. */
public final class DutiesPage extends Page {
    private final Scaffold scaffold = new Scaffold(look);
    private final Part now = new Part("phone.duties.now");
    private final Part earlier = new Part("phone.duties.earlier");
    private final Part done = new Part("common.duty.ticked");
    private final TextView none = look.hint(t("phone.duties.none"));
    private @Nullable ExerciseTime shownAt;

    /** A heading with the duties below it, gone where there are none. */
    private final class Part {
        private final LinearLayout view = look.column(10);
        private final Cards<OwnDuty> cards = new Cards<>(look, 10, OwnDuty::key, DutiesPage.this::card);

        Part(String key) {
            view.addView(look.heading(t(key), Look.Size.HEADING), Look.wide());
            view.addView(cards.view, Look.wide());
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
        content.addView(look.heading(t("common.duties"), Look.Size.TITLE), Look.wide());
        none.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        for (View view : List.of(now.view, earlier.view, done.view, none)) {
            content.addView(view, Look.wide());
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
        LinearLayout card = look.card();
        card.addView(
                Ticks.row(look, duty.text(), Look.Size.STRONG, duty.isDone(), ticked -> turn(duty, ticked)),
                Look.wide());
        Team team = duty.team();
        if (team != null) {
            card.addView(look.hint(t("phone.duties.of", "team", team.name().text())), Look.wide());
        }
        if (duty.toConsider()) {
            card.addView(look.hint(t("common.duty.weight.consider")), Look.wide());
        }
        if (duty.why() != null) {
            card.addView(Said.of(look, duty.why(), Look.Size.SMALL, false), Look.wide());
        }
        for (OwnDuty.Ticking ticking : duty.ticks()) {
            card.addView(state(ticking.waits()), Look.wide());
            card.addView(look.hint(by("common.duty.by", ticking)), Look.wide());
        }
        OwnDuty.Ticking back = duty.takenBack();
        if (back != null) {
            card.addView(look.hint(by("common.duty.taken-back-by", back)), Look.wide());
        }
        return card;
    }

    private View state(boolean waits) {
        return waits ? State.QUEUED.view(look) : State.ACTED.view(look, t("phone.act.sent"));
    }

    private String by(String key, OwnDuty.Ticking ticking) {
        String by = words.text(key, Map.of("person", ticking.callName(), "time", stage.when(ticking.takenAt())));
        return stage.outOfPlay(by, ticking.takenAt());
    }

    /** To untick is to take back each ticking that is shown: of another the person knows nothing. False: nothing could be kept. */
    private boolean turn(OwnDuty duty, boolean ticked) {
        String takenAt = ReportJson.written(stage.desk().clock().instant());
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
