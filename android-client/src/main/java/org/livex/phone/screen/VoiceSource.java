package org.livex.phone.screen;

import android.widget.LinearLayout;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.screen.look.Look;

/** A voice in front of whoever writes down or translates it: to be played, or why it cannot be. */
public final class VoiceSource {
    private final Stage stage;
    private final VoicePlayer player;
    private @Nullable LinearLayout part;
    private @Nullable VoiceMessage voice;

    public VoiceSource(Stage stage) {
        this.stage = stage;
        this.player = new VoicePlayer(stage, this::refresh, () -> {});
    }

    /** Below what is there. */
    public void addTo(LinearLayout around, VoiceMessage said) {
        LinearLayout made = stage.look().column(4);
        voice = said;
        part = made;
        around.addView(made, Look.wide());
        refresh();
    }

    /** It may have come meanwhile, or go on. */
    public void refresh() {
        VoiceMessage said = voice;
        LinearLayout now = part;
        if (said == null || now == null) {
            return;
        }
        VoiceButton button = VoiceButton.in(now);
        if (button != null) {
            button.refresh(true);
            return;
        }
        Look look = stage.look();
        now.removeAllViews();
        if (!said.isHidden() && stage.desk().attachments().attached().containsKey(said.sha256())) {
            now.addView(new VoiceButton(look, said, player).view, Look.wide());
            return;
        }
        now.addView(look.text(VoiceButton.words(look, said), Look.Size.BODY), Look.wide());
        String why = said.isHidden() ? "common.media.hidden" : VoicePlayer.notHere(said);
        now.addView(look.hint(stage.words().text(why)), Look.wide());
    }

    /** Nobody listens to a page that is not looked at. */
    public void beQuiet() {
        player.stop();
    }
}
