package org.livex.phone.screen.inbox;

import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Message;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;

/** What its reader does with a message: the first thing at the thumb, all else below the words. */
final class MessageActions {
    private static final long SETTLES_MILLIS = 1_500;

    final LinearLayout atThumb;
    private final Stage stage;
    private final Widgets widgets;
    private final String id;
    private final QuestionBox question;
    private final LinearLayout below;
    private @Nullable Message shown;
    private @Nullable Button confirm;

    /**
     * @param id of the message
     * @param below where there is room for more, after what the page itself has put there
     */
    MessageActions(Stage stage, String id, QuestionBox question, LinearLayout below) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.id = id;
        this.question = question;
        this.below = below;
        atThumb = widgets.column(8);
    }

    /**
     * Offers what there is to do now.
     *
     * @param message null: there is none
     * @param isPlayed its scene has the thumb
     */
    void show(@Nullable Message message, boolean isPlayed) {
        shown = message;
        confirm = null;
        atThumb.removeAllViews();
        if (message != null && isPlayed) {
            addToScene(message);
        } else if (message != null) {
            add(message);
        }
        atThumb.setVisibility(isAnythingAtThumb() ? View.VISIBLE : View.GONE);
    }

    boolean isAnythingAtThumb() {
        return atThumb.getChildCount() > 0;
    }

    /** What confirms it; null: there is nothing to confirm. */
    @Nullable Button confirmation() {
        return confirm;
    }

    /** A tap that was meant for the old words must not confirm new ones that came under the thumb. */
    void settle() {
        Button held = confirm;
        if (held != null) {
            held.setEnabled(false);
            held.postDelayed(() -> held.setEnabled(true), SETTLES_MILLIS);
        }
        question.hold(SETTLES_MILLIS);
    }

    private void add(Message message) {
        addConfirmed(message, atThumb);
        // Who cannot read it asks for a mediator first.
        boolean isReadable = message.body() != null;
        if (!isReadable && !message.isRecalled() && !stage.situation().moments().hasEnded()) {
            Button ask = widgets.primary(t("common.mediation.ask"), () -> stage.go(Route.to(Route.Screen.ASK, id)));
            ask.setId(R.id.ask_mediator);
            atThumb.addView(ask, Widgets.wide());
        }
        if (message.isAnswerOpen()) {
            // The one thing to do at the thumb: a confirmation there looks as if it were the answer.
            Button toQuestion = button("phone.message.to-question", isReadable, question::comeTo);
            toQuestion.setId(R.id.primary);
            atThumb.addView(toQuestion, Widgets.wide());
        }
        if (isToBeConfirmed(message)) {
            boolean isFirst = !message.isAnswerOpen();
            Button button = button(wordsToConfirm(message), isReadable && isFirst, this::acknowledge);
            if (isFirst) {
                button.setId(R.id.primary);
            }
            (isFirst ? atThumb : below).addView(button, Widgets.wide());
            confirm = button;
        }
        // One thing to do at the thumb; on a small phone two would hide the message.
        if (isReadable && message.isAcknowledged() && !message.isRecalled() && !message.isAnswerOpen()) {
            atThumb.addView(widgets.primary(t("phone.message.report"), this::report), Widgets.wide());
        } else {
            below.addView(widgets.plain(t("phone.message.report"), this::report), Widgets.wide());
        }
    }

    /** The thumb is the scene's: what else there is to do stands beside or above. */
    private void addToScene(Message message) {
        addConfirmed(message, below);
        if (isToBeConfirmed(message)) {
            confirm = widgets.plain(t(wordsToConfirm(message)), this::acknowledge);
        }
        below.addView(widgets.plain(t("phone.message.report"), this::report), Widgets.wide());
    }

    private void addConfirmed(Message message, LinearLayout where) {
        if (message.acknowledgement() == Message.Acknowledgement.WAITS) {
            addState(State.QUEUED, t("phone.message.acknowledged-waiting"), where);
        } else if (message.isAcknowledged()) {
            addState(State.ACKNOWLEDGED, t("phone.message.acknowledged"), where);
        }
    }

    private static boolean isToBeConfirmed(Message message) {
        return !message.isAcknowledged() && message.isToBeRead();
    }

    /** Nobody has read what is in no language of theirs. */
    private static String wordsToConfirm(Message message) {
        if (message.body() == null) {
            return "phone.message.confirm-heard";
        }
        return message.mustAcknowledge() ? "phone.message.confirm-insisted" : "phone.message.confirm";
    }

    private void addState(State state, String word, LinearLayout where) {
        LinearLayout row = (LinearLayout) state.view(widgets, word);
        row.setGravity(Gravity.CENTER);
        row.getChildAt(1)
                .setLayoutParams(new LinearLayout.LayoutParams(
                        LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT));
        row.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        row.setMinimumHeight(widgets.dp(36));
        where.addView(row, Widgets.wide());
    }

    private Button button(String key, boolean isPrimary, Runnable tapped) {
        return isPrimary ? widgets.primary(t(key), tapped) : widgets.plain(t(key), tapped);
    }

    private void report() {
        stage.drafts().report().isAbout(id);
        stage.go(Route.to(Route.Screen.ACT, id));
    }

    private void acknowledge() {
        Message read = shown;
        try {
            JSONObject fields = new JSONObject()
                    .put("inject", id)
                    .put(
                            "takenAt",
                            ReportJson.written(stage.screenServices().clock().instant()))
                    .putOpt("revision", read == null ? null : read.version().revision())
                    .putOpt("language", read == null ? null : read.language());
            stage.act("acknowledge-inject", fields);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private String t(String key) {
        return widgets.words.text(key);
    }
}
