package org.livex.phone.screen.inbox;

import android.view.View;
import android.view.ViewGroup;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.InRole;
import org.livex.phone.model.Scene;
import org.livex.phone.model.Welfare;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.RefusalCard;
import org.livex.phone.screen.welfare.TimeInRole;

/** What a role player has below the message: how far the scene is, how they are, and what comes after it. */
final class SceneBox {
    final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final LinearLayout card;
    private final LinearLayout after;
    private final TimeInRole inRole;
    private final SceneWelfare welfare;
    private @Nullable Scene shown;

    SceneBox(Stage stage, String inject) {
        this.stage = stage;
        this.widgets = stage.widgets();
        view = widgets.card();
        view.setVisibility(View.GONE);
        card = widgets.column(12);
        after = widgets.column(8);
        inRole = new TimeInRole(
                widgets, widgets.words.text("common.task.in-role"), widgets.words.text("phone.welfare.limit-scene"));
        welfare = new SceneWelfare(stage, inject);
        view.addView(card, Widgets.wide());
        view.addView(welfare.care, Widgets.wide());
        view.addView(after, Widgets.wide());
    }

    void show(@Nullable Scene scene, Welfare how) {
        if (scene != null) {
            welfare.show(scene, how);
        }
        if (Objects.equals(scene, shown) && card.getChildCount() > 0) {
            tick();
            return;
        }
        shown = scene;
        if (inRole.view.getParent() instanceof ViewGroup before) {
            before.removeView(inRole.view);
        }
        card.removeAllViews();
        after.removeAllViews();
        view.setVisibility(scene == null ? View.GONE : View.VISIBLE);
        if (scene != null) {
            fill(scene);
            addNext(scene);
            tick();
        }
    }

    /** Once a second. */
    void tick() {
        Scene scene = shown;
        if (scene == null) {
            return;
        }
        InRole known = stage.situation().welfare().scenes().get(scene.inject());
        inRole.view.setVisibility(known == null && scene.since() == null ? View.GONE : View.VISIBLE);
        if (known == null) {
            inRole.show(scene.inRole(stage.screenServices().clock().instant()), null, false);
        } else {
            inRole.show(known.until(asFarAsPlayed(scene)), known.limit(), known.isReached());
        }
    }

    /** By the server's clock, which does not know yet of an end that was said here. */
    private Instant asFarAsPlayed(Scene scene) {
        Instant until = scene.until();
        return until == null || !scene.waits()
                ? stage.serverNow()
                : until.plus(stage.snapshot().clockOffset());
    }

    private void fill(Scene scene) {
        LinearLayout how = widgets.column(4);
        how.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        how.addView(SceneList.state(widgets, scene), Widgets.wide());
        if (scene.state() == Scene.State.OPTED_OUT) {
            String stays =
                    widgets.words.text("phone.welfare.opted-out") + " " + widgets.words.text("phone.welfare.no-reason");
            how.addView(widgets.text(stays, Widgets.Size.BODY), Widgets.wide());
        }
        how.addView(inRole.view, Widgets.wide());
        String when = SceneTime.line(widgets, scene.slot(), stage.situation());
        if (!when.isEmpty()) {
            how.addView(
                    widgets.text(widgets.words.text("common.task.when") + ": " + when, Widgets.Size.BODY),
                    Widgets.wide());
        }
        card.addView(how, Widgets.wide());
        RefusedHere refusal = scene.refusal();
        if (refusal != null) {
            LinearLayout refused = RefusalCard.of(stage, refusal);
            refused.addView(RefusalCard.close(stage, refusal));
            card.addView(refused, Widgets.wide());
        }
        addHints(scene);
    }

    /** Of what is said at the top, and of what is done at the thumb. */
    private void addHints(Scene scene) {
        if (scene.stopPhrase() != null) {
            card.addView(hint("common.welfare.stop-phrase", "phone.welfare.stop-phrase-hint"), Widgets.wide());
        }
        if (!scene.isRecalled() && !scene.isOver()) {
            card.addView(hint("phone.welfare.opt-out", "phone.welfare.no-reason"), Widgets.wide());
        }
    }

    private TextView hint(String what, String hint) {
        return widgets.hint(widgets.words.text(what) + ": " + widgets.words.text(hint));
    }

    private void addNext(Scene scene) {
        Scene.Next next = scene.next();
        after.setVisibility(next == null ? View.GONE : View.VISIBLE);
        if (next == null) {
            return;
        }
        after.addView(widgets.heading(widgets.words.text("common.task.next"), Widgets.Size.STRONG), Widgets.wide());
        LocalText subject = next.subject();
        if (subject != null) {
            after.addView(widgets.content(subject.text(), subject.language(), Widgets.Size.BODY), Widgets.wide());
        }
        String when = SceneTime.line(widgets, next.slot(), stage.situation());
        if (!when.isEmpty()) {
            after.addView(widgets.hint(when), Widgets.wide());
        }
    }
}
