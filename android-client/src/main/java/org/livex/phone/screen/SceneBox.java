package org.livex.phone.screen;

import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.LinearLayout;
import java.time.Instant;
import java.util.Objects;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.InRole;
import org.livex.phone.model.LocalText;
import org.livex.phone.model.RefusedHere;
import org.livex.phone.model.Scene;
import org.livex.phone.model.Welfare;
import org.livex.phone.screen.look.Look;

/** What a role player has besides the message: what ends the scene at once, what not to say, how far it is, and what comes after it. */
final class SceneBox {
    final LinearLayout view;
    private final Stage stage;
    private final Look look;
    private final LinearLayout card;
    private final LinearLayout after;
    private final Reply whyNot;
    private final Button cannot;
    private final TimeInRole inRole;
    private final SceneWelfare welfare;
    private @Nullable Scene shown;
    private boolean isDeclining;

    SceneBox(Stage stage, String inject) {
        this.stage = stage;
        this.look = stage.look();
        view = look.card();
        view.setVisibility(View.GONE);
        card = look.column(12);
        after = look.column(8);
        whyNot = new Reply(stage, "decline/" + inject, look.words.text("common.task.why"));
        whyNot.onSend(this::decline);
        isDeclining = whyNot.isBegun();
        inRole = new TimeInRole(
                look, look.words.text("common.task.in-role"), look.words.text("phone.welfare.limit-scene"));
        welfare = new SceneWelfare(stage, inject);
        cannot = look.plain(look.words.text("common.task.cannot"), this::askWhy);
        view.addView(card, Look.wide());
        view.addView(cannot, Look.wide());
        view.addView(whyNot.field, Look.wide());
        view.addView(whyNot.send, Look.wide());
        view.addView(welfare.out, Look.wide());
        view.addView(welfare.care, Look.wide());
        view.addView(after, Look.wide());
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
            showWhyNot(scene);
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
            inRole.show(scene.inRole(stage.desk().clock().instant()), null, false);
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
        LocalText phrase = scene.stopPhrase();
        if (phrase != null) {
            card.addView(SceneWelfare.stopPhrase(look, phrase), Look.wide());
        }
        LinearLayout how = look.column(4);
        how.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        how.addView(SceneList.state(look, scene), Look.wide());
        if (scene.state() == Scene.State.OPTED_OUT) {
            String stays =
                    look.words.text("phone.welfare.opted-out") + " " + look.words.text("phone.welfare.no-reason");
            how.addView(look.text(stays, Look.Size.BODY), Look.wide());
        }
        how.addView(inRole.view, Look.wide());
        String when = SceneTime.line(look, scene.slot(), stage.situation());
        if (!when.isEmpty()) {
            how.addView(look.text(look.words.text("common.task.when") + ": " + when, Look.Size.BODY), Look.wide());
        }
        card.addView(how, Look.wide());
        LocalText secret = scene.mustNotSay();
        if (secret != null) {
            card.addView(Secret.of(look, look.words.text("common.task.must-not-say"), secret), Look.wide());
        }
        RefusedHere refusal = scene.refusal();
        if (refusal != null) {
            LinearLayout refused = RefusalCard.of(stage, refusal);
            refused.addView(RefusalCard.close(stage, refusal));
            card.addView(refused, Look.wide());
        }
        if (!scene.isRecalled()) {
            addButton(scene);
        }
    }

    private void addButton(Scene scene) {
        String key = switch (scene.state()) {
            case OPEN, DECLINED -> "common.task.start";
            case RUNNING -> "common.task.finish";
            case FINISHED, OPTED_OUT -> null;
        };
        if (scene.state() == Scene.State.OPTED_OUT) {
            card.addView(
                    look.plain(
                            look.words.text("phone.welfare.opt-in"),
                            () -> new WelfareSay(stage).opt(scene.inject(), false)),
                    Look.wide());
        }
        if (key != null) {
            String type = key.equals("common.task.start") ? "start-task" : "finish-task";
            card.addView(look.primary(look.words.text(key), () -> stage.act(type, fields(scene))), Look.wide());
        }
    }

    private void showWhyNot(Scene scene) {
        boolean canDecline = !scene.isRecalled() && !scene.isOver();
        cannot.setVisibility(canDecline && !isDeclining ? View.VISIBLE : View.GONE);
        whyNot.field.setVisibility(canDecline && isDeclining ? View.VISIBLE : View.GONE);
        whyNot.send.setVisibility(canDecline && isDeclining ? View.VISIBLE : View.GONE);
    }

    private void askWhy() {
        isDeclining = true;
        Scene scene = shown;
        if (scene != null) {
            showWhyNot(scene);
        }
    }

    private boolean decline(String reason, String draft) {
        Scene scene = shown;
        try {
            boolean isSaved =
                    scene != null && stage.act("decline-task", fields(scene).put("reason", reason), draft);
            isDeclining &= !isSaved;
            return isSaved;
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private void addNext(Scene scene) {
        Scene.Next next = scene.next();
        after.setVisibility(next == null ? View.GONE : View.VISIBLE);
        if (next == null) {
            return;
        }
        after.addView(look.heading(look.words.text("common.task.next"), Look.Size.STRONG), Look.wide());
        LocalText subject = next.subject();
        if (subject != null) {
            after.addView(look.content(subject.text(), subject.language(), Look.Size.BODY), Look.wide());
        }
        String when = SceneTime.line(look, next.slot(), stage.situation());
        if (!when.isEmpty()) {
            after.addView(look.hint(when), Look.wide());
        }
    }

    private JSONObject fields(Scene scene) {
        try {
            return new JSONObject()
                    .put("inject", scene.inject())
                    .put("takenAt", ReportJson.written(stage.desk().clock().instant()));
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}
