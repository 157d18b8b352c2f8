package org.livex.phone.screen.talk;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.livex.phone.model.ChatLine;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.model.WrittenHere;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.VoiceButton;
import org.livex.phone.screen.VoicePlayer;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.parts.HideMedia;
import org.livex.phone.screen.parts.RefusalCard;
import org.livex.phone.screen.parts.Said;

/** What of a line was said: its sound, who wrote down its words, and what whoever spoke or mediates can do about them. */
final class VoicePart {
    private VoicePart() {}

    static void add(Look look, LinearLayout bubble, LineBubble.Shown shown, VoiceMessage voice, VoicePlayer player) {
        LocalText text = shown.line().text();
        String refused = shown.refusedFile();
        if (voice.isHidden()) {
            bubble.addView(look.hint(look.words.text("common.media.hidden")), Look.wide());
            return;
        }
        if (shown.isHere()) {
            bubble.addView(new VoiceButton(look, voice, player).view, Look.wide());
        } else {
            bubble.addView(look.text(VoiceButton.words(look, voice), Look.Size.BODY), Look.wide());
            bubble.addView(look.hint(look.words.text(VoicePlayer.notHere(voice))), Look.wide());
        }
        if (refused != null) {
            bubble.addView(look.wrong(look.words.problem(refused)), Look.wide());
        } else if (shown.isHere() && shown.line().seq() > 0 && !voice.isReceived()) {
            // Mine: the others have the line and wait for its sound.
            bubble.addView(look.hint(look.words.text("common.media.on-its-way")), Look.wide());
        }
        if (!shown.line().isWritten() && text.marks().contains(LocalText.Mark.UNTRANSLATED)) {
            // In which language it was said.
            Flow marks = look.flow();
            marks.addView(Said.chip(look, text, LocalText.Mark.UNTRANSLATED));
            bubble.addView(marks, Look.wide());
        }
    }

    /** Below its words. */
    static void addWords(
            Stage stage, LinearLayout bubble, LineBubble.Shown shown, VoiceMessage voice, VoicePlayer player) {
        Look look = stage.look();
        ChatLine line = shown.line();
        WrittenHere written = line.written();
        if (voice.isHidden()) {
            if (written != null && written.refused() != null) {
                addWritten(stage, bubble, written);
            }
            return;
        }
        if (voice.isWrittenDown()) {
            bubble.addView(look.hint(look.words.text("phone.voice.written-down")), Look.wide());
        }
        if (written != null) {
            addWritten(stage, bubble, written);
        }
        Route write = shown.write();
        if (write != null) {
            String key = voice.isWrittenDown() ? "phone.voice.mend" : "phone.voice.write-down";
            bubble.addView(look.quiet(look.words.text(key), () -> stage.go(write)));
        }
        if (line.isMine() && shown.isInFeed() && voice.isReceived()) {
            bubble.addView(
                    HideMedia.of(stage, voice.sha256(), () -> {
                        if (player.isPlaying(voice)) {
                            player.stop();
                        }
                    }),
                    Look.wide());
        }
    }

    private static void addWritten(Stage stage, LinearLayout bubble, WrittenHere written) {
        RefusedHere refused = written.refused();
        if (refused != null) {
            LinearLayout card = RefusalCard.of(stage, refused);
            card.addView(RefusalCard.close(stage, refused));
            bubble.addView(card, Look.wide());
            return;
        }
        Look look = stage.look();
        TextView words = look.text(written.words(), Look.Size.BODY);
        words.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
        words.setTextColor(look.palette.inkQuiet());
        bubble.addView(words, Look.wide());
        bubble.addView(State.QUEUED.view(look));
    }
}
