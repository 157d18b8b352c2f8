package org.livex.phone.screen;

import android.content.res.ColorStateList;
import android.view.Gravity;
import android.view.KeyEvent;
import android.view.MotionEvent;
import android.view.View;
import android.view.accessibility.AccessibilityEvent;
import android.widget.Button;
import android.widget.ImageButton;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.screen.act.Recording;
import org.livex.phone.screen.look.Widgets;

/**
 * Where somebody talks instead of typing: the microphone beside the line, or a button that is held; what is being recorded; and what
 * was recorded and is not sent.
 */
public final class VoiceBar {
    /** What is shorter was no wish to talk. */
    static final long SLIP_MILLIS = 1_000;

    public final LinearLayout view;
    public final ImageButton microphone;
    private final Stage stage;
    private final Widgets widgets;
    private final VoiceWays ways;
    private final VoiceDraft draft;
    private final VoicePlayer player;
    private final VoiceRecorder recorder;
    private final Consumer<VoiceMessage> send;
    private final TextView hint;
    private final TextView time;
    private final Button stop;
    private final Button hold;
    private final LinearLayout recording;
    private final VoiceReview review;
    private @Nullable View writing;
    private boolean isHeld;
    /** By a click, which goes on once the microphone is allowed. */
    private boolean isClicked;

    /** @param send what was recorded, which is the draft until it is sent */
    VoiceBar(Stage stage, VoiceWays ways, VoiceDraft draft, VoicePlayer player, Consumer<VoiceMessage> send) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.ways = ways;
        this.draft = draft;
        this.player = player;
        this.send = send;
        recorder = new VoiceRecorder(stage, draft, this::interrupt);
        view = widgets.column(8);
        hint = widgets.hint("");
        // Whoever hears the screen is told that it begins, and that it is over and not sent.
        hint.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        time = widgets.text("", Widgets.Size.STRONG);
        microphone = IconButton.plain(
                widgets, R.id.voice_record, R.drawable.ic_microphone, t("phone.voice.record"), this::click);
        microphone.setTooltipText(t("phone.voice.consent"));
        stop = widgets.button(
                t("phone.voice.stop"),
                widgets.palette.paper(),
                widgets.palette.danger(),
                widgets.palette.danger(),
                this::stop);
        stop.setId(R.id.voice_stop);
        recording = widgets.row(8);
        recording.addView(widgets.icon(R.drawable.ic_microphone, widgets.palette.danger(), 24));
        recording.addView(time, Widgets.rest());
        recording.addView(stop);
        review = new VoiceReview(widgets, player, this::drop, this::send);
        hold = holdButton();
    }

    /**
     * Lies around the line where somebody types.
     *
     * @param line makes room for what was recorded
     */
    public void around(View line) {
        writing = line;
        for (View part : new View[] {hint, recording, review.view, line, hold}) {
            view.addView(part, Widgets.wide());
        }
        show();
    }

    boolean isRecording() {
        return recorder.isRecording();
    }

    boolean isKeeping() {
        return recorder.isKeeping();
    }

    void show() {
        boolean isRecording = recorder.isRecording();
        VoiceMessage kept = isRecording ? null : draft.now();
        boolean isFree = isHeld || (!isRecording && kept == null);
        visible(hint, isRecording || kept != null);
        String said = isRecording ? t("phone.voice.consent") + " " + t("phone.voice.longest") : t("phone.voice.draft");
        if (!said.contentEquals(hint.getText())) {
            hint.setText(said);
            hint.setContentDescription(isRecording ? t("common.media.audio") + ". " + said : said);
        }
        visible(recording, isRecording && !isHeld);
        visible(writing, isFree);
        visible(microphone, !ways.holds());
        visible(hold, isFree && ways.holds());
        review.show(kept);
        view.setKeepScreenOn(isRecording);
        hold.setBackgroundTintList(isHeld ? ColorStateList.valueOf(widgets.palette.dangerWash()) : null);
        showTime();
    }

    private void showTime() {
        String length = widgets.words.formats.length(recorder.millis());
        time.setText(length);
        hold.setText(isHeld ? length : t("phone.voice.hold"));
    }

    /** What was recorded can be heard where it is sent, and how far that is. */
    void refresh() {
        review.refresh();
    }

    private void drop(VoiceMessage voice) {
        player.stop();
        draft.drop(voice);
        show();
    }

    private void send(VoiceMessage voice) {
        player.stop();
        send.accept(voice);
        show();
    }

    private void click() {
        isClicked = true;
        recorder.ask();
    }

    /** By a tap, or by whoever cannot hold. */
    private void begin() {
        if (stage.situation().isStopped() || recorder.isRecording() || recorder.isKeeping() || draft.now() != null) {
            return;
        }
        player.interrupt();
        if (recorder.start()) {
            show();
            stage.buttonChanged();
            stop.sendAccessibilityEvent(AccessibilityEvent.TYPE_VIEW_FOCUSED);
        } else {
            player.goOn();
        }
    }

    private void stop() {
        isHeld = false;
        recorder.stop(voice -> show());
        show();
        player.goOn();
    }

    private Button holdButton() {
        Button button = widgets.plain(t("phone.voice.hold"), this::click);
        button.setId(R.id.voice_hold);
        button.setCompoundDrawablesRelativeWithIntrinsicBounds(R.drawable.ic_microphone, 0, 0, 0);
        button.setCompoundDrawableTintList(ColorStateList.valueOf(widgets.palette.danger()));
        button.setGravity(Gravity.CENTER);
        button.setMinHeight(widgets.dp(64));
        button.setTooltipText(t("phone.voice.consent"));
        button.setOnTouchListener((touched, event) -> isTouched(event));
        button.setOnKeyListener((touched, key, event) -> isPressed(key, event));
        return button;
    }

    /** Whoever works the screen by hearing it, by switches or by voice, holds nothing: theirs is a click. */
    private boolean isTouched(MotionEvent event) {
        switch (event.getActionMasked()) {
            case MotionEvent.ACTION_DOWN -> press();
            case MotionEvent.ACTION_UP -> letGo();
            case MotionEvent.ACTION_CANCEL -> interrupt();
            default -> {}
        }
        return true;
    }

    private boolean isPressed(int key, KeyEvent event) {
        boolean isConfirm =
                key == KeyEvent.KEYCODE_ENTER || key == KeyEvent.KEYCODE_DPAD_CENTER || key == KeyEvent.KEYCODE_SPACE;
        if (isConfirm && event.getAction() == KeyEvent.ACTION_UP) {
            letGo();
        } else if (isConfirm && event.getRepeatCount() == 0) {
            press();
        }
        return isConfirm;
    }

    private void press() {
        hold.getParent().requestDisallowInterceptTouchEvent(true);
        if (!recorder.isAllowed()) {
            isClicked = false;
            recorder.ask();
            return;
        }
        if (!stage.situation().isStopped() && !recorder.isRecording() && !recorder.isKeeping()) {
            player.interrupt();
            isHeld = recorder.start();
            show();
            if (!isHeld) {
                player.goOn();
            }
        }
    }

    private void letGo() {
        if (!isHeld) {
            return;
        }
        isHeld = false;
        if (recorder.millis() < SLIP_MILLIS) {
            recorder.discard();
            stage.tell(t("phone.voice.too-short"), false);
        } else {
            recorder.stop(said -> {
                if (said != null) {
                    send.accept(said);
                }
                show();
            });
        }
        show();
        player.goOn();
    }

    /** Once it is allowed: whoever holds a button has let it go meanwhile. */
    public void permitted(boolean granted) {
        if (!granted) {
            recorder.tellNothingHeard();
        } else if (isClicked) {
            begin();
        } else {
            stage.tell(t("phone.voice.too-short"), false);
        }
    }

    /** Somebody calls, a red stop, or nobody looks any more: what was said until now waits. */
    void interrupt() {
        if (recorder.isRecording()) {
            stop();
        }
    }

    void tick() {
        if (recorder.millis() >= Recording.LONGEST_MILLIS) {
            stop();
            stage.tell(t("phone.voice.longest"), false);
        } else if (recorder.isRecording()) {
            showTime();
        }
    }

    private String t(String key) {
        return widgets.words.text(key);
    }

    private static void visible(@Nullable View part, boolean isShown) {
        if (part != null) {
            part.setVisibility(isShown ? View.VISIBLE : View.GONE);
        }
    }
}
