package org.livex.phone.screen;

import android.view.View;
import android.widget.LinearLayout;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.screen.look.Widgets;

/** What was recorded and is not sent: to be heard, sent or deleted, a long one only once it was asked whether. */
final class VoiceReview {
    /** What is shorter is said again sooner than a question is read. */
    private static final int ASKS_ABOVE_SECONDS = 10;

    final LinearLayout view;
    private final Widgets widgets;
    private final VoicePlayer player;
    private final Consumer<VoiceMessage> drop;
    private final Consumer<VoiceMessage> send;
    private @Nullable VoiceMessage reviewed;

    VoiceReview(Widgets widgets, VoicePlayer player, Consumer<VoiceMessage> drop, Consumer<VoiceMessage> send) {
        this.widgets = widgets;
        this.player = player;
        this.drop = drop;
        this.send = send;
        view = widgets.column(8);
    }

    /** @param kept null: there is none */
    void show(@Nullable VoiceMessage kept) {
        view.setVisibility(kept == null ? View.GONE : View.VISIBLE);
        if (kept == null) {
            reviewed = null;
            view.removeAllViews();
        } else if (!kept.equals(reviewed)) {
            offer(kept);
        }
    }

    /** How far it is played. */
    void refresh() {
        VoiceButton shown = VoiceButton.in(view);
        if (shown != null) {
            shown.refresh(true);
        }
    }

    private void offer(VoiceMessage kept) {
        reviewed = kept;
        view.removeAllViews();
        LinearLayout row = widgets.row(8);
        row.addView(IconButton.plain(
                widgets, R.id.voice_drop, R.drawable.ic_cross, t("phone.voice.drop"), () -> dropped(kept)));
        row.addView(widgets.pinned(new VoiceButton(widgets, kept, player).view), Widgets.rest());
        row.addView(IconButton.primary(
                widgets, R.id.voice_send, R.drawable.ic_send, t("phone.voice.send"), () -> send.accept(kept)));
        view.addView(row, Widgets.wide());
    }

    private void dropped(VoiceMessage kept) {
        if (kept.seconds() <= ASKS_ABOVE_SECONDS) {
            drop.accept(kept);
            return;
        }
        player.stop();
        view.removeAllViews();
        String length = widgets.words.formats.length(kept.seconds() * 1_000L);
        View question =
                widgets.text(widgets.words.text("phone.voice.delete-ask", "seconds", length), Widgets.Size.STRONG);
        question.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        view.addView(question, Widgets.wide());
        view.addView(widgets.danger(t("phone.voice.drop"), () -> drop.accept(kept)), Widgets.wide());
        view.addView(widgets.plain(t("common.cancel"), () -> offer(kept)), Widgets.wide());
    }

    private String t(String key) {
        return widgets.words.text(key);
    }
}
