package org.livex.phone.screen.act;

import android.graphics.Rect;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import org.livex.phone.R;
import org.livex.phone.model.Talker;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Choosers;
import org.livex.phone.screen.parts.Thumbnail;
import org.livex.phone.words.Words;

/** Photos and recordings of what is being written, each with the question who is in it. */
public final class CaptureList {
    public final LinearLayout view;
    private final Stage stage;
    private final Look look;
    private final Captures captures;
    private List<Talker> known = List.of();
    private boolean isAnswerMissed;
    private String shown = "";
    private Button record;

    public CaptureList(Stage stage, Captures captures) {
        this.stage = stage;
        this.look = stage.look();
        this.captures = captures;
        view = look.column(10);
        record = look.plain("", () -> {});
    }

    /** Who can be named. */
    void knows(List<Talker> people) {
        known = people;
        show();
    }

    /** Somebody wanted to save without having answered for each. */
    public void answerMissed() {
        isAnswerMissed = true;
        shown = "";
        show();
    }

    public void show() {
        String wanted = wanted();
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        view.removeAllViews();
        for (Capture capture : new ArrayList<>(captures.all())) {
            view.addView(card(capture), Look.wide());
        }
        if (isAnswerMissed && captures.isUnanswered()) {
            TextView say = look.wrong(t("phone.act.say-consent"));
            say.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
            view.addView(say, Look.wide());
            say.post(() -> say.requestRectangleOnScreen(new Rect(0, 0, say.getWidth(), say.getHeight())));
        }
        view.addView(buttons(), Look.wide());
    }

    private String wanted() {
        return captures.all() + " " + captures.isRecording() + " " + known;
    }

    public void tick() {
        if (captures.isRecording()) {
            record.setText(stopWords());
        }
    }

    private View card(Capture capture) {
        LinearLayout card = look.card();
        card.addView(Thumbnail.of(stage, capture.sha256(), capture.type()));
        TextView question = look.text(t("phone.act.people-in-it"), Look.Size.STRONG);
        if (isAnswerMissed && capture.consent() == null) {
            question.setTextColor(look.palette.danger());
        }
        card.addView(question, Look.wide());
        card.addView(answer(capture, false), Look.wide());
        card.addView(answer(capture, true), Look.wide());
        if (Boolean.TRUE.equals(capture.consent()) && !known.isEmpty()) {
            card.addView(look.text(t("phone.act.who-is-in-it"), Look.Size.STRONG), Look.wide());
            for (Talker member : known) {
                String name = Words.isolated(member.callName());
                boolean isIn = capture.people().contains(member.id());
                card.addView(
                        Choosers.checkBox(look, name, isIn, now -> {
                            captures.name(capture, member.id(), now);
                            shown = wanted();
                        }),
                        Look.wide());
            }
        }
        card.addView(look.quiet(t("common.remove"), () -> {
            captures.remove(capture);
            show();
        }));
        return card;
    }

    private View answer(Capture capture, boolean agreed) {
        Boolean consent = capture.consent();
        boolean isChosen = consent != null && consent == agreed;
        return Choices.choice(look, t(agreed ? "common.media.agreed" : "common.media.nobody"), isChosen, () -> {
            captures.answer(capture, agreed);
            show();
        });
    }

    private View buttons() {
        if (captures.isRecording()) {
            record = look.button(
                    stopWords(), look.palette.paper(), look.palette.danger(), look.palette.danger(), captures::stop);
            return record;
        }
        LinearLayout both = look.hasLargeLetters() ? look.column(8) : look.row(8);
        add(both, "phone.act.add-photo", R.drawable.ic_camera, captures::askForPhoto);
        add(both, "phone.act.record", R.drawable.ic_microphone, captures::askForMicrophone);
        return both;
    }

    private void add(LinearLayout both, String key, int icon, Runnable tapped) {
        Button button = look.plain(t(key), tapped);
        button.setCompoundDrawablesRelativeWithIntrinsicBounds(icon, 0, 0, 0);
        button.setCompoundDrawableTintList(android.content.res.ColorStateList.valueOf(look.palette.accent()));
        button.setCompoundDrawablePadding(look.dp(10));
        // Beside its picture also where the button is wide.
        button.setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
        button.setEnabled(!captures.isFull());
        both.addView(
                button,
                both.getOrientation() == LinearLayout.VERTICAL
                        ? Look.wide()
                        : new LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.MATCH_PARENT, 1));
    }

    private String stopWords() {
        return look.words.text(
                "phone.act.stop-recording", "time", look.words.formats.length(captures.recordedMillis()));
    }

    private String t(String key) {
        return look.words.text(key);
    }
}
