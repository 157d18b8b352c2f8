package org.livex.phone.screen.talk;

import android.graphics.Typeface;
import android.graphics.drawable.Drawable;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.ChatLine;
import org.livex.phone.model.Situation;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.VoicePlayer;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Palette;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.sync.Attached;

/** One line of a conversation: who wrote or said it and when, the words for this reader, and what became of it. */
public final class LineBubble {
    private static final int OTHER_SIDE_DP = 32;

    /** What whoever wrote a line can do while the server does not have it. */
    public interface Own {
        /** One that was refused. */
        void again(ChatLine line, RefusedHere refusal);

        /**
         * One that has not left this phone.
         *
         * @param waiting the command that it waits as
         */
        void takeBack(ChatLine line, String waiting);
    }

    private LineBubble() {}

    /**
     * What is shown of a line.
     *
     * @param translate where a mediator translates it; null: nobody does here
     * @param write where a mediator writes down or mends what was said; null: nobody does here
     * @param isInFeed not one of those that were fetched besides
     * @param isHere what was said is on this phone
     * @param isLost what was said does not come any more
     * @param refusedFile why the server would not take what was said; null: it would
     */
    public record Shown(
            ChatLine line,
            @Nullable Route translate,
            @Nullable Route write,
            boolean isInFeed,
            boolean isHere,
            boolean isLost,
            @Nullable String refusedFile) {
        static Shown of(ChatLine line, Stage stage, Map<String, Attached> files) {
            Situation situation = stage.situation();
            String text = ChatLine.textOf(line.id());
            VoiceMessage voice = line.voice();
            Attached file = voice == null ? null : files.get(voice.sha256());
            return new Shown(
                    line,
                    situation.tasks().stream()
                            .filter(task -> task.text().equals(text) && task.isOpen())
                            .map(task -> Route.to(Route.Screen.TRANSLATION, task.id()))
                            .findFirst()
                            .orElseGet(() -> unasked(line, situation)),
                    VoiceWordsPage.isFor(line, stage) ? VoiceWordsPage.of(line) : null,
                    situation.line(line.channel(), line.id()) != null,
                    file != null && file.state() != Attached.State.REMOVED,
                    line.isLost(stage.serverNow()),
                    refusedFile(line, file));
        }

        /** Others are told that it did not come, and not why. */
        private static @Nullable String refusedFile(ChatLine line, @Nullable Attached file) {
            String here = file == null ? null : file.refusedBy();
            VoiceMessage voice = line.voice();
            // What is being brought once more is not refused again yet.
            boolean isBrought = file != null && file.state() == Attached.State.TO_BRING;
            return here == null && voice != null && line.isMine() && !isBrought ? voice.refusedAs() : here;
        }

        /** To those that were fetched besides, nobody leads. */
        private static @Nullable Route unasked(ChatLine line, Situation situation) {
            boolean isKnown = line.seq() > 0
                    && line.isWritten()
                    && !line.isUnsaid()
                    && situation.line(line.channel(), line.id()) != null;
            return isKnown
                            && !TranslateLinePage.languagesFor(line, situation.me())
                                    .isEmpty()
                    ? TranslateLinePage.of(line)
                    : null;
        }

        public String id() {
            return line.id();
        }
    }

    /**
     * Shows a line as its reader gets it.
     *
     * @param player of what was said in it
     */
    public static View of(Stage stage, Shown shown, Own own, VoicePlayer player) {
        ChatLine line = shown.line();
        Widgets widgets = stage.widgets();
        LinearLayout bubble = widgets.column(4);
        bubble.setPadding(widgets.dp(12), widgets.dp(8), widgets.dp(12), widgets.dp(10));
        bubble.setBackground(ground(widgets, line));
        Flow head = widgets.flow();
        TextView who = who(widgets, line);
        who.setTypeface(Typeface.DEFAULT_BOLD);
        head.addView(who);
        head.addView(widgets.hint(doneAndArrived(stage, line)));
        RefusedHere refusal = line.refusal();
        if (refusal != null) {
            head.addView(State.REFUSED.view(widgets));
        } else if (line.waits()) {
            head.addView(State.QUEUED.view(widgets));
        }
        bubble.addView(head, Widgets.wide());
        VoiceMessage voice = line.voice();
        if (voice != null) {
            VoicePart.add(stage, bubble, shown, voice, player);
        }
        if (line.isErased()) {
            // It is of no language.
            bubble.addView(
                    BilingualText.byItsLetters(
                            widgets, line.text().text(), line.text().language(), Widgets.Size.BODY),
                    Widgets.wide());
        } else if (line.isWritten()) {
            bubble.addView(BilingualText.typed(widgets, line.text()), Widgets.wide());
        }
        if (voice != null) {
            VoicePart.addWords(stage, bubble, shown, voice, player);
        }
        String unsent = line.unsent();
        if (refusal != null) {
            addWhy(stage, bubble, line, refusal, own);
        } else if (unsent != null) {
            bubble.addView(widgets.quiet(widgets.words.text("phone.chat.take-back"), () -> own.takeBack(line, unsent)));
        }
        Route translate = shown.translate();
        if (translate != null) {
            bubble.addView(widgets.quiet(widgets.words.text("common.chat.translate"), () -> stage.go(translate)));
        }
        return onItsSide(widgets, bubble, line.isMine());
    }

    /** When it was written: by the exercise's clock, as far as there was any. */
    static String done(Stage stage, ChatLine line) {
        return stage.done(line.takenAt(), line.heardAt());
    }

    /** With when it arrived, where that was not at once. */
    private static String doneAndArrived(Stage stage, ChatLine line) {
        if (line.at() == null || line.heardAt() != null) {
            return done(stage, line);
        }
        String said = stage.words()
                .text(
                        "common.written-and-arrived",
                        Map.of("written", stage.when(line.takenAt()), "arrived", stage.when(line.sentAt())));
        return stage.outOfPlay(said, line.takenAt());
    }

    private static TextView who(Widgets widgets, ChatLine line) {
        LocalText persona = line.persona();
        String callName = line.callName();
        if (line.isMine()) {
            return widgets.text(widgets.words.text("common.you"), Widgets.Size.SMALL);
        }
        if (persona != null) {
            return widgets.content(persona.text(), persona.language(), Widgets.Size.SMALL);
        }
        return widgets.text(callName == null ? widgets.words.text("common.unknown") : callName, Widgets.Size.SMALL);
    }

    private static void addWhy(Stage stage, LinearLayout bubble, ChatLine line, RefusedHere refusal, Own own) {
        Widgets widgets = stage.widgets();
        bubble.addView(
                widgets.wrong(widgets.words.problem(
                        refusal.problem().code(), refusal.problem().parameters())),
                Widgets.wide());
        Flow ways = widgets.flow();
        ways.addView(widgets.plain(widgets.words.text("common.retry"), () -> own.again(line, refusal)));
        ways.addView(widgets.plain(widgets.words.text("common.remove"), () -> remove(stage, line, refusal)));
        bubble.addView(ways, Widgets.wide());
    }

    /** What was said goes with it. */
    private static void remove(Stage stage, ChatLine line, RefusedHere refusal) {
        VoiceMessage voice = line.voice();
        if (voice != null) {
            stage.screenServices().attachments().discard(voice.sha256());
        }
        stage.screenServices().participation().dismiss(refusal.id());
    }

    private static Drawable ground(Widgets widgets, ChatLine line) {
        Palette palette = widgets.palette;
        if (line.refusal() != null) {
            return widgets.box(palette.dangerWash(), palette.danger(), 1);
        }
        return line.isMine()
                ? widgets.box(palette.accentWash(), palette.accent(), 1)
                : widgets.box(palette.raised(), palette.line(), 1);
    }

    /** Mine stand where lines end. */
    private static View onItsSide(Widgets widgets, View bubble, boolean isMine) {
        LinearLayout.LayoutParams place = Widgets.wide();
        if (isMine) {
            place.setMarginStart(widgets.dp(OTHER_SIDE_DP));
        } else {
            place.setMarginEnd(widgets.dp(OTHER_SIDE_DP));
        }
        LinearLayout row = widgets.column(0);
        row.addView(bubble, place);
        return row;
    }
}
