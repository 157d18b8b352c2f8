package org.livex.phone.screen;

import android.content.res.ColorStateList;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.screen.look.Look;

/** Plays a voice and pauses it; says how long it is, and while it plays how far it is. */
public final class VoiceButton {
    public final Button view;
    private final Look look;
    private final VoiceMessage voice;
    private final VoicePlayer player;

    public VoiceButton(Look look, VoiceMessage voice, VoicePlayer player) {
        this.look = look;
        this.voice = voice;
        this.player = player;
        view = look.plain("", () -> player.toggle(voice));
        view.setId(R.id.voice);
        view.setTag(this);
        view.setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
        view.setCompoundDrawablePadding(look.dp(10));
        view.setCompoundDrawableTintList(ColorStateList.valueOf(look.palette.accent()));
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
        view.setText(far > 0 ? words(look, far) : words(look, voice));
        view.setContentDescription(
                look.words.text(isPlaying ? "phone.voice.pause" : "phone.voice.play") + ". " + words(look, voice));
        view.setCompoundDrawablesRelativeWithIntrinsicBounds(
                isPlaying ? R.drawable.ic_pause : R.drawable.ic_play, 0, 0, 0);
        view.setEnabled(isQuiet);
        view.setKeepScreenOn(isPlaying);
    }

    /** What stands for one where no words do. */
    public static String words(Look look, VoiceMessage voice) {
        return words(look, voice.seconds() * 1_000L);
    }

    private static String words(Look look, long millis) {
        return look.words.text("phone.voice.length", "seconds", look.words.formats.length(millis));
    }
}
