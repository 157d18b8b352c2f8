package org.livex.phone.screen.settings;

import android.content.Intent;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import java.util.List;
import java.util.Map;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.ExerciseClock;
import org.livex.phone.model.Ready;
import org.livex.phone.model.RoleCard;
import org.livex.phone.model.Situation;
import org.livex.phone.model.read.Team;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.health.HealthActivity;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Scaffold;

/** What a person does before the exercise begins, in this order, and when they go home. */
public final class ReadyPage extends Page {
    private record Shown(
            Ready ready,
            ExerciseClock.@Nullable Phase phase,
            @Nullable RoleCard role,
            List<Team> teams) {
        boolean ended() {
            return phase == ExerciseClock.Phase.ENDED;
        }
    }

    private final Scaffold scaffold = new Scaffold(widgets);
    private @Nullable Shown shown;

    public ReadyPage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        ExerciseClock clock = situation.clock();
        Shown next = new Shown(
                situation.ready(), clock == null ? null : clock.phase(), situation.roleCard(), situation.teams());
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        scaffold.content.removeAllViews();
        scaffold.content.addView(BackRow.to(stage, t("phone.inbox.title")), BackRow.params());
        scaffold.content.addView(widgets.heading(t("phone.ready.title"), Widgets.Size.TITLE), Widgets.wide());
        addAttendance(next);
        next.ready().briefings().forEach(briefing -> addBriefing(briefing, next.phase()));
        if (!next.ended()) {
            addRole(next);
            addPractice(next);
        }
        addNotifications();
    }

    /** @param done null: nothing is to be done but read */
    private LinearLayout step(@Nullable Boolean done, String title) {
        LinearLayout card = widgets.card();
        LinearLayout row = widgets.row(10);
        if (done != null) {
            int colour = done ? widgets.palette.ok() : widgets.palette.accent();
            View sign = widgets.icon(done ? R.drawable.ic_check : R.drawable.ic_square, colour, 24);
            sign.setContentDescription(t(done ? "phone.ready.step-done" : "phone.ready.step-open"));
            sign.setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_YES);
            row.addView(sign);
        }
        row.addView(widgets.heading(title, Widgets.Size.HEADING), Widgets.rest());
        card.addView(row, Widgets.wide());
        scaffold.content.addView(card, Widgets.wide());
        return card;
    }

    private void addAttendance(Shown now) {
        Ready ready = now.ready();
        LinearLayout card = step(ready.attendanceDone(now.phase()), t("phone.ready.attendance"));
        Ready.Attending attending = ready.attending();
        if (attending != null) {
            String key = attending.here() ? "phone.ready.here-since" : "phone.ready.left-since";
            card.addView(
                    widgets.text(t(key, "time", stage.realTime(attending.at())), Widgets.Size.BODY), Widgets.wide());
        }
        if (ready.isHere()) {
            card.addView(widgets.hint(t("phone.ready.leave-hint")), Widgets.wide());
            card.addView(button(t("phone.ready.leave"), now.ended(), () -> attend("left")), Widgets.wide());
        } else {
            card.addView(button(t("phone.ready.here"), !now.ended(), () -> attend("here")), Widgets.wide());
        }
    }

    private Button button(String label, boolean isNext, Runnable tapped) {
        return isNext ? widgets.primary(label, tapped) : widgets.plain(label, tapped);
    }

    private void attend(String attendance) {
        String takenAt = ReportJson.written(stage.screenServices().clock().instant());
        stage.act("attend", new JSONObject(Map.of("attendance", attendance, "takenAt", takenAt)));
    }

    private void addBriefing(Ready.Briefing briefing, ExerciseClock.@Nullable Phase phase) {
        String id = briefing.entry().id();
        boolean confirmed = briefing.confirmedAt() != null;
        LinearLayout card = step(briefing.done(phase), briefing.entry().title().text());
        card.addView(
                widgets.plain(
                        t(confirmed ? "phone.ready.read-again" : "phone.ready.read"),
                        () -> stage.go(Route.to(Route.Screen.ENTRY, id))),
                Widgets.wide());
        if (briefing.changed()) {
            card.addView(widgets.text(t("phone.ready.changed"), Widgets.Size.BODY), Widgets.wide());
        }
    }

    private void addRole(Shown now) {
        RoleCard role = now.role();
        if (role == null && now.teams().isEmpty()) {
            return;
        }
        LinearLayout card = step(null, t("phone.role.title"));
        Route to = Route.to(Route.Screen.ROLE);
        String title = role == null ? t("phone.role.title") : role.title().text();
        card.addView(widgets.plain(title, () -> stage.go(to)), Widgets.wide());
        for (Team team : now.teams()) {
            card.addView(
                    widgets.text(t("phone.role.team") + ": " + team.name().text(), Widgets.Size.BODY), Widgets.wide());
        }
    }

    private void addPractice(Shown now) {
        Ready ready = now.ready();
        LinearLayout card = step(ready.practiceDone(now.phase()), t("phone.practice.title"));
        card.addView(widgets.text(t("phone.practice.lead"), Widgets.Size.BODY), Widgets.wide());
        card.addView(
                button(
                        t(ready.hasPractised() ? "phone.practice.again" : "phone.practice.begin"),
                        ready.isHere() && !ready.hasPractised(),
                        () -> stage.go(Route.to(Route.Screen.PRACTICE))),
                Widgets.wide());
    }

    private void addNotifications() {
        LinearLayout card = step(null, t("phone.push.title"));
        card.addView(widgets.text(t("phone.push.lead"), Widgets.Size.BODY), Widgets.wide());
        card.addView(widgets.plain(t("phone.health.title"), this::openHealth), Widgets.wide());
    }

    private void openHealth() {
        stage.activity().startActivity(new Intent(widgets.context, HealthActivity.class));
    }
}
