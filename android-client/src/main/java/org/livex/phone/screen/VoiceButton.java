package org.livex.phone.screen;

import android.content.res.ColorStateList;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.screen.look.Widgets;

/** Plays a voice and pauses it; says how long it is, and while it plays how far it is. */
public final class VoiceButton {
    public final Button view;
    private final Widgets widgets;
    private final VoiceMessage voice;
    private final VoicePlayer player;

    public VoiceButton(Widgets widgets, VoiceMessage voice, VoicePlayer player) {
        this.widgets = widgets;
        this.voice = voice;
        this.player = player;
        view = widgets.plain("", () -> player.toggle(voice));
        view.setId(R.id.voice);
        view.setTag(this);
        view.setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
        view.setCompoundDrawablePadding(widgets.dp(10));
        view.setCompoundDrawableTintList(ColorStateList.valueOf(widgets.palette.accent()));
        refresh(true);
    }

    /** Of one in {@code around}; null: there is none. */
    public static @Nullable VoiceButton in(View around) {
        View found = around.findViewById(R.id.voice);
        return found == null ? null : (VoiceButton) found.getTag();
    }

    /**
     * Shows how far it is played.
     *
     * @param isQuiet nobody records meanwhile
     */
    public void refresh(boolean isQuiet) {
        boolean isPlaying = player.isPlaying(voice);
        long far = player.millis(voice);
        view.setText(far > 0 ? words(widgets, far) : words(widgets, voice));
        view.setContentDescription(widgets.words.text(isPlaying ? "phone.voice.pause" : "phone.voice.play") + ". "
                + words(widgets, voice));
        view.setCompoundDrawablesRelativeWithIntrinsicBounds(
                isPlaying ? R.drawable.ic_pause : R.drawable.ic_play, 0, 0, 0);
        view.setEnabled(isQuiet);
        view.setKeepScreenOn(isPlaying);
    }

    /** What stands for one where no words do. */
    public static String words(Widgets widgets, VoiceMessage voice) {
        return words(widgets, voice.seconds() * 1_000L);
    }

    private static String words(Widgets widgets, long millis) {
        return widgets.words.text("phone.voice.length", "seconds", widgets.words.formats.length(millis));
    }
}
