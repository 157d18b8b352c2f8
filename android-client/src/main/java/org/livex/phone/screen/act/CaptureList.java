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
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Choosers;
import org.livex.phone.screen.parts.Thumbnail;
import org.livex.phone.words.Words;

/** Photos and recordings of what is being written, each with the question who is in it. */
public final class CaptureList {
    public final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final Captures captures;
    private List<Talker> known = List.of();
    private boolean isAnswerMissed;
    private String shown = "";
    private Button record;

    public CaptureList(Stage stage, Captures captures) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.captures = captures;
        view = widgets.column(10);
        record = widgets.plain("", () -> {});
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
            view.addView(card(capture), Widgets.wide());
        }
        if (isAnswerMissed && captures.isUnanswered()) {
            TextView say = widgets.wrong(t("phone.act.say-consent"));
            say.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
            view.addView(say, Widgets.wide());
            say.post(() -> say.requestRectangleOnScreen(new Rect(0, 0, say.getWidth(), say.getHeight())));
        }
        view.addView(buttons(), Widgets.wide());
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
        LinearLayout card = widgets.card();
        card.addView(Thumbnail.of(stage, capture.sha256(), capture.type()));
        TextView question = widgets.text(t("phone.act.people-in-it"), Widgets.Size.STRONG);
        if (isAnswerMissed && capture.consent() == null) {
            question.setTextColor(widgets.palette.danger());
        }
        card.addView(question, Widgets.wide());
        card.addView(answer(capture, false), Widgets.wide());
        card.addView(answer(capture, true), Widgets.wide());
        if (Boolean.TRUE.equals(capture.consent()) && !known.isEmpty()) {
            card.addView(widgets.text(t("phone.act.who-is-in-it"), Widgets.Size.STRONG), Widgets.wide());
            for (Talker member : known) {
                String name = Words.isolated(member.callName());
                boolean isIn = capture.people().contains(member.id());
                card.addView(
                        Choosers.checkBox(widgets, name, isIn, now -> {
                            captures.name(capture, member.id(), now);
                            shown = wanted();
                        }),
                        Widgets.wide());
            }
        }
        card.addView(widgets.quiet(t("common.remove"), () -> {
            captures.remove(capture);
            show();
        }));
        return card;
    }

    private View answer(Capture capture, boolean agreed) {
        Boolean consent = capture.consent();
        boolean isChosen = consent != null && consent == agreed;
        return Choices.choice(widgets, t(agreed ? "common.media.agreed" : "common.media.nobody"), isChosen, () -> {
            captures.answer(capture, agreed);
            show();
        });
    }

    private View buttons() {
        if (captures.isRecording()) {
            record = widgets.button(
                    stopWords(),
                    widgets.palette.paper(),
                    widgets.palette.danger(),
                    widgets.palette.danger(),
                    captures::stop);
            return record;
        }
        LinearLayout both = widgets.hasLargeLetters() ? widgets.column(8) : widgets.row(8);
        add(both, "phone.act.add-photo", R.drawable.ic_camera, captures::askForPhoto);
        add(both, "phone.act.record", R.drawable.ic_microphone, captures::askForMicrophone);
        return both;
    }

    private void add(LinearLayout both, String key, int icon, Runnable tapped) {
        Button button = widgets.plain(t(key), tapped);
        button.setCompoundDrawablesRelativeWithIntrinsicBounds(icon, 0, 0, 0);
        button.setCompoundDrawableTintList(android.content.res.ColorStateList.valueOf(widgets.palette.accent()));
        button.setCompoundDrawablePadding(widgets.dp(10));
        // Beside its picture also where the button is wide.
        button.setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
        button.setEnabled(!captures.isFull());
        both.addView(
                button,
                both.getOrientation() == LinearLayout.VERTICAL
                        ? Widgets.wide()
                        : new LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.MATCH_PARENT, 1));
    }

    private String stopWords() {
        return widgets.words.text(
                "phone.act.stop-recording", "time", widgets.words.formats.length(captures.recordedMillis()));
    }

    private String t(String key) {
        return widgets.words.text(key);
    }
}
