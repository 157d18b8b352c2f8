package org.livex.phone.screen.inbox;

import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.LinearLayout;
import java.util.Objects;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Scene;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.requests.Reply;
import org.livex.phone.screen.welfare.WelfareSay;

/** What a role player does with a scene, at the thumb. What is typed into is never taken out of the page. */
final class SceneActions {
    final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final String inject;
    private final Runnable changed;
    private final LinearLayout main;
    private final Flow beside;
    private final Reply whyNot;
    private final Button cancel;
    private Scene.@Nullable State shown;
    private @Nullable Button confirm;
    private boolean isDeclining;

    /** @param changed hears that other buttons stand there now */
    SceneActions(Stage stage, String inject, Runnable changed) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.inject = inject;
        this.changed = changed;
        view = widgets.column(8);
        view.setVisibility(View.GONE);
        main = widgets.column(0);
        beside = widgets.flow();
        whyNot = new Reply(stage, "decline/" + inject, widgets.words.text("common.task.why"));
        whyNot.onSend(this::decline);
        cancel = widgets.plain(widgets.words.text("common.cancel"), () -> declines(false));
        isDeclining = whyNot.isBegun();
        for (View part : new View[] {main, beside, whyNot.field, whyNot.send, cancel}) {
            view.addView(part, Widgets.wide());
        }
    }

    /**
     * @param state null: nothing is to be done with a scene
     * @param confirming what confirms its message; null: it was confirmed
     */
    void show(Scene.@Nullable State state, @Nullable Button confirming) {
        if (state == shown && Objects.equals(confirming, confirm) && main.getChildCount() > 0) {
            return;
        }
        shown = state;
        confirm = confirming;
        fill();
    }

    private void fill() {
        Scene.State state = shown;
        view.setVisibility(state == null ? View.GONE : View.VISIBLE);
        main.removeAllViews();
        beside.removeAllViews();
        if (state == null) {
            return;
        }
        boolean canDecline = state == Scene.State.OPEN || state == Scene.State.RUNNING;
        boolean declines = canDecline && isDeclining;
        main.addView(mainButton(state), Widgets.wide());
        addBeside(confirm);
        if (canDecline) {
            addBeside(widgets.plain(widgets.words.text("common.task.cannot"), () -> declines(true)));
            addBeside(widgets.plain(
                    widgets.words.text("phone.welfare.opt-out"), () -> new WelfareSay(stage).opt(inject, true)));
        }
        show(main, !declines);
        show(beside, !declines && beside.getChildCount() > 0);
        show(whyNot.field, declines);
        show(whyNot.send, declines);
        show(cancel, declines);
    }

    private Button mainButton(Scene.State state) {
        Button button = switch (state) {
            case OPEN, DECLINED -> primary("common.task.start", "start-task");
            case RUNNING -> primary("common.task.finish", "finish-task");
            case OPTED_OUT, FINISHED ->
                widgets.plain(
                        widgets.words.text("phone.welfare.opt-in"), () -> new WelfareSay(stage).opt(inject, false));
        };
        button.setId(R.id.primary);
        return button;
    }

    private Button primary(String key, String command) {
        return widgets.primary(widgets.words.text(key), () -> stage.act(command, fields()));
    }

    private void addBeside(@Nullable Button button) {
        if (button == null) {
            return;
        }
        if (button.getParent() instanceof ViewGroup before) {
            before.removeView(button);
        }
        button.setPadding(widgets.dp(10), widgets.dp(8), widgets.dp(10), widgets.dp(8));
        beside.addView(button);
    }

    private void declines(boolean now) {
        isDeclining = now;
        fill();
        changed.run();
        if (now) {
            whyNot.comeTo();
        }
    }

    private boolean decline(String reason, String draft) {
        try {
            boolean isSaved = stage.act("decline-task", fields().put("reason", reason), draft);
            isDeclining &= !isSaved;
            if (isSaved) {
                fill();
                changed.run();
            }
            return isSaved;
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private JSONObject fields() {
        try {
            return new JSONObject()
                    .put("inject", inject)
                    .put(
                            "takenAt",
                            ReportJson.written(stage.screenServices().clock().instant()));
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void show(View part, boolean isShown) {
        part.setVisibility(isShown ? View.VISIBLE : View.GONE);
    }
}
