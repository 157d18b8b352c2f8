package org.livex.phone.screen;

import android.view.View;
import android.widget.LinearLayout;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.ChatLine;
import org.livex.phone.model.Situation;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Choosers;
import org.livex.phone.screen.talk.LineBubble;

/** What is said in one channel, here and by others: recorded, played by a tap, or played at once. */
public final class Voices {
    final VoicePlayer player;
    public final VoiceBar bar;
    private final Stage stage;
    private final VoiceWays ways;
    private final VoiceDraft draft;
    private final AtOnce atOnce;
    private final Cards<LineBubble.Shown> lines;
    private final LinearLayout strip;
    private @Nullable VoiceMessage inStrip;
    private @Nullable VoiceButton apart;

    /**
     * @param own of what the server does not have
     * @param say what was recorded; it is the draft until then
     * @param toItsEnd hears of what was played at once and heard
     */
    public Voices(
            Stage stage,
            String channel,
            LineBubble.Own own,
            Consumer<VoiceMessage> say,
            Consumer<VoiceMessage> toItsEnd) {
        this.stage = stage;
        ways = new VoiceWays(stage, channel);
        draft = new VoiceDraft(stage, channel);
        player = new VoicePlayer(stage, this::heard, this::hush, voice -> ended(voice, toItsEnd));
        atOnce = new AtOnce(stage, player);
        bar = new VoiceBar(stage, ways, draft, player, say);
        strip = stage.widgets().row(8);
        lines = new Cards<>(stage.widgets(), 10, LineBubble.Shown::id, line -> LineBubble.of(stage, line, own, player));
    }

    /** Of the conversation, in which voices are played. */
    public Cards<LineBubble.Shown> lines() {
        return lines;
    }

    /**
     * What lies at the thumb: what plays, with the way to pause it however far its line has scrolled away, and where somebody talks.
     *
     * @param line where somebody types
     */
    public View around(View line) {
        bar.around(line);
        LinearLayout all = stage.widgets().column(8);
        all.addView(strip, Widgets.wide());
        all.addView(bar.view, Widgets.wide());
        refresh();
        return all;
    }

    /** To hear one that stands apart from the lines. */
    public View button(VoiceMessage voice) {
        VoiceButton button = new VoiceButton(stage.widgets(), voice, player);
        apart = button;
        return button.view;
    }

    public VoiceDraft draft() {
        return draft;
    }

    /** Something was said that is a draft again. */
    public void draftChanged() {
        bar.show();
        refresh();
    }

    /** Nothing was recorded that is not sent, and nothing is being recorded. */
    public boolean hasRoom() {
        return draft.now() == null && !bar.isRecording() && !bar.isKeeping();
    }

    /** How somebody wants to talk and to hear here. */
    public View ways() {
        Widgets widgets = stage.widgets();
        LinearLayout all = widgets.column(0);
        all.addView(
                Choosers.checkBox(widgets, widgets.words.text("phone.voice.hold"), ways.holds(), wanted -> {
                    ways.hold(wanted);
                    bar.show();
                }),
                Widgets.wide());
        all.addView(
                Choosers.checkBox(
                        widgets, widgets.words.text("phone.voice.at-once"), ways.hearsAtOnce(), this::hearAtOnce),
                Widgets.wide());
        return all;
    }

    private void hearAtOnce(boolean wanted) {
        ways.hearAtOnce(wanted);
        if (!wanted) {
            atOnce.end();
        }
    }

    /**
     * Takes what the conversation has now.
     *
     * @param latest those of the feed
     */
    public void show(Situation situation, List<ChatLine> latest) {
        if (situation.isStopped()) {
            atOnce.hold();
            bar.interrupt();
        }
        if (situation.me() != null) {
            atOnce.hear(latest, ways.hearsAtOnce());
        }
        bar.show();
        refresh();
    }

    /** No item stays for one of earlier that would bring its sound. */
    public void fetch(ChatLine line) {
        VoiceMessage voice = line.voice();
        if (voice != null && voice.isReceived() && !voice.isHidden()) {
            stage.screenServices().attachments().fetch(voice.sha256(), voice.type(), voice.bytes());
        }
    }

    public void tick() {
        bar.tick();
        if (player.isPlaying()) {
            refresh();
        }
        goOn();
    }

    /** Nobody looks any more: what comes now is not new to whoever comes back. */
    public void away() {
        atOnce.away();
        beQuiet();
    }

    private void beQuiet() {
        hush();
        player.stop();
        bar.interrupt();
    }

    private void hush() {
        atOnce.hush();
    }

    /** Another one plays, or none: then it may be the next one's turn. */
    private void heard() {
        refresh();
        goOn();
    }

    private void ended(VoiceMessage voice, Consumer<VoiceMessage> toItsEnd) {
        if (atOnce.hasBegun(voice)) {
            toItsEnd.accept(voice);
        }
    }

    private void refresh() {
        boolean isQuiet = !bar.isRecording();
        lines.each((line, view) -> {
            VoiceButton button = VoiceButton.in(view);
            if (button != null) {
                button.refresh(isQuiet);
            }
        });
        showStrip(isQuiet);
        VoiceButton alone = apart;
        if (alone != null) {
            alone.refresh(isQuiet);
        }
        bar.refresh();
    }

    private void showStrip(boolean isQuiet) {
        VoiceMessage now = player.current();
        if (now == null || !now.equals(inStrip)) {
            strip.removeAllViews();
            // What is not sent is heard where it is sent.
            inStrip = now == null || now.equals(draft.now()) ? null : now;
            if (inStrip != null) {
                Widgets widgets = stage.widgets();
                strip.addView(widgets.pinned(new VoiceButton(widgets, inStrip, player).view), Widgets.rest());
                strip.addView(IconButton.plain(
                        widgets,
                        R.id.voice_close,
                        R.drawable.ic_cross,
                        widgets.words.text("common.close"),
                        this::close));
            }
        }
        strip.setVisibility(inStrip == null ? View.GONE : View.VISIBLE);
        VoiceButton button = VoiceButton.in(strip);
        if (button != null) {
            button.refresh(isQuiet);
        }
    }

    private void close() {
        hush();
        player.stop();
    }

    /** Only while the page is in sight: a call for help may lie over it. */
    private void goOn() {
        if (lines.view.isShown()
                && !bar.isRecording()
                && !player.keepsQuiet()
                && !stage.situation().isStopped()) {
            atOnce.goOn();
        }
    }
}
