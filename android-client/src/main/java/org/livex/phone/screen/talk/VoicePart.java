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
import org.livex.phone.screen.ScreenServices;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.VoiceButton;
import org.livex.phone.screen.VoicePlayer;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.HideMedia;
import org.livex.phone.screen.parts.RefusalCard;
import org.livex.phone.sync.NotSaved;

/** What of a line was said: its sound, who wrote down its words, and what whoever spoke or mediates can do about them. */
final class VoicePart {
    private VoicePart() {}

    static void add(Stage stage, LinearLayout bubble, LineBubble.Shown shown, VoiceMessage voice, VoicePlayer player) {
        Widgets widgets = stage.widgets();
        LocalText text = shown.line().text();
        String refused = shown.refusedFile();
        if (voice.isHidden()) {
            bubble.addView(widgets.hint(widgets.words.text("common.media.hidden")), Widgets.wide());
            return;
        }
        if (shown.isHere()) {
            bubble.addView(new VoiceButton(widgets, voice, player).view, Widgets.wide());
        } else {
            bubble.addView(widgets.text(VoiceButton.words(widgets, voice), Widgets.Size.BODY), Widgets.wide());
            String why = shown.isLost() ? "phone.voice.not-delivered" : VoicePlayer.notHere(voice);
            bubble.addView(widgets.hint(widgets.words.text(why)), Widgets.wide());
        }
        if (refused != null) {
            bubble.addView(widgets.wrong(widgets.words.problem(refused)), Widgets.wide());
            bubble.addView(widgets.wrong(widgets.words.text("phone.voice.say-again")), Widgets.wide());
            if (shown.isHere()) {
                Runnable again = () -> stage.screenServices().attachments().bringAgain(voice.sha256());
                bubble.addView(widgets.plain(widgets.words.text("common.retry"), again));
            }
        } else if (shown.isHere() && shown.line().seq() > 0 && !voice.isReceived()) {
            // Mine: the others have the line and wait for its sound.
            bubble.addView(widgets.hint(widgets.words.text("common.media.on-its-way")), Widgets.wide());
        }
        if (!shown.line().isWritten() && text.marks().contains(LocalText.Mark.UNTRANSLATED)) {
            // In which language it was said.
            Flow marks = widgets.flow();
            marks.addView(BilingualText.chip(widgets, text, LocalText.Mark.UNTRANSLATED));
            bubble.addView(marks, Widgets.wide());
        }
    }

    /** Below its words. */
    static void addWords(
            Stage stage, LinearLayout bubble, LineBubble.Shown shown, VoiceMessage voice, VoicePlayer player) {
        Widgets widgets = stage.widgets();
        ChatLine line = shown.line();
        WrittenHere written = line.written();
        if (voice.isHidden()) {
            return;
        }
        if (voice.isWrittenDown()) {
            bubble.addView(widgets.hint(widgets.words.text("phone.voice.written-down")), Widgets.wide());
        }
        if (written != null) {
            addWritten(stage, bubble, line, written);
        }
        Route write = shown.write();
        if (write != null) {
            String key = voice.isWrittenDown() ? "phone.voice.mend" : "phone.voice.write-down";
            bubble.addView(widgets.quiet(widgets.words.text(key), () -> stage.go(write)));
        }
        if (line.isMine() && shown.isInFeed() && voice.isReceived()) {
            bubble.addView(
                    HideMedia.of(stage, voice.sha256(), () -> {
                        if (player.isPlaying(voice)) {
                            player.stop();
                        }
                    }),
                    Widgets.wide());
        }
    }

    private static void addWritten(Stage stage, LinearLayout bubble, ChatLine line, WrittenHere written) {
        RefusedHere refused = written.refused();
        if (refused != null) {
            LinearLayout card = RefusalCard.of(stage, refused);
            card.addView(RefusalCard.close(stage, refused));
            bubble.addView(card, Widgets.wide());
            return;
        }
        Widgets widgets = stage.widgets();
        TextView words = widgets.text(written.words(), Widgets.Size.BODY);
        words.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
        words.setTextColor(widgets.palette.inkQuiet());
        bubble.addView(words, Widgets.wide());
        bubble.addView(State.QUEUED.view(widgets));
        String unsent = written.unsent();
        if (unsent != null) {
            bubble.addView(widgets.quiet(
                    widgets.words.text("phone.chat.take-back"), () -> takeBack(stage, line, written, unsent)));
        }
    }

    /** To where they were written. */
    private static void takeBack(Stage stage, ChatLine line, WrittenHere written, String unsent) {
        String own = written.language();
        String language = own == null ? line.text().source().language() : own;
        WordsDraft draft = new WordsDraft(stage, line.id());
        ScreenServices services = stage.screenServices();
        if (!draft.words(language).isEmpty()) {
            tell(stage, "phone.chat.draft-first");
            return;
        }
        try {
            if (services.unfinished().takeBack(services.participation(), unsent, draft.as(language, written))) {
                stage.go(VoiceWordsPage.of(line));
            } else {
                tell(stage, "phone.chat.too-late");
            }
        } catch (NotSaved full) {
            tell(stage, "phone.not-saved");
        }
    }

    private static void tell(Stage stage, String key) {
        stage.tell(stage.words().text(key), true);
    }
}
