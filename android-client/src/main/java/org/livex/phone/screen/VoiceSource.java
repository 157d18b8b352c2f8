package org.livex.phone.screen;

import android.widget.LinearLayout;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.screen.look.Widgets;

/** A voice in front of whoever writes down or translates it: to be played, or why it cannot be. */
public final class VoiceSource {
    private final Stage stage;
    private final VoicePlayer player;
    private @Nullable LinearLayout part;
    private @Nullable VoiceMessage voice;

    public VoiceSource(Stage stage) {
        this.stage = stage;
        this.player = new VoicePlayer(stage, this::refresh, () -> {}, heard -> {});
    }

    /** Below what is there. */
    public void addTo(LinearLayout around, VoiceMessage said) {
        LinearLayout made = stage.widgets().column(4);
        voice = said;
        part = made;
        around.addView(made, Widgets.wide());
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
        Widgets widgets = stage.widgets();
        now.removeAllViews();
        if (!said.isHidden() && stage.screenServices().attachments().attached().containsKey(said.sha256())) {
            now.addView(new VoiceButton(widgets, said, player).view, Widgets.wide());
            return;
        }
        now.addView(widgets.text(VoiceButton.words(widgets, said), Widgets.Size.BODY), Widgets.wide());
        String why = said.isHidden() ? "common.media.hidden" : VoicePlayer.notHere(said);
        now.addView(widgets.hint(stage.words().text(why)), Widgets.wide());
    }

    /** Nobody listens to a page that is not looked at. */
    public void beQuiet() {
        player.stop();
    }
}
