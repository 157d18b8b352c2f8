package org.livex.phone.screen;

import android.graphics.Typeface;
import android.graphics.drawable.Drawable;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.ChatLine;
import org.livex.phone.model.LocalText;
import org.livex.phone.model.RefusedHere;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.Palette;
import org.livex.phone.screen.look.State;

/** One line of a conversation: who wrote it and when, the words for this reader, and what became of it. */
final class LineBubble {
    private static final int OTHER_SIDE_DP = 32;

    private LineBubble() {}

    /** @param translate where a mediator translates it; null: nobody does here */
    record Shown(ChatLine line, @Nullable Route translate) {
        static Shown of(ChatLine line, Situation situation) {
            String text = ChatLine.textOf(line.id());
            return new Shown(
                    line,
                    situation.tasks().stream()
                            .filter(task -> task.text().equals(text) && task.isOpen())
                            .map(task -> Route.to(Route.Screen.TRANSLATION, task.id()))
                            .findFirst()
                            .orElseGet(() -> unasked(line, situation)));
        }

        /** To those that were fetched besides, nobody leads. */
        private static @Nullable Route unasked(ChatLine line, Situation situation) {
            boolean isKnown = line.seq() > 0 && situation.line(line.channel(), line.id()) != null;
            return isKnown
                            && !TranslateLinePage.languagesFor(line, situation.me())
                                    .isEmpty()
                    ? TranslateLinePage.of(line)
                    : null;
        }

        String id() {
            return line.id();
        }
    }

    /** @param again what to do with one that was refused, whose writer wants its words back */
    static View of(Stage stage, Shown shown, Consumer<RefusedHere> again) {
        ChatLine line = shown.line();
        Look look = stage.look();
        LinearLayout bubble = look.column(4);
        bubble.setPadding(look.dp(12), look.dp(8), look.dp(12), look.dp(10));
        bubble.setBackground(ground(look, line));
        Flow head = look.flow();
        TextView who = who(look, line);
        who.setTypeface(Typeface.DEFAULT_BOLD);
        head.addView(who);
        head.addView(look.hint(doneAndArrived(stage, line)));
        RefusedHere refusal = line.refusal();
        if (refusal != null) {
            head.addView(State.REFUSED.view(look));
        } else if (line.waits()) {
            head.addView(State.QUEUED.view(look));
        }
        bubble.addView(head, Look.wide());
        bubble.addView(Said.typed(look, line.text()), Look.wide());
        if (refusal != null) {
            addWhy(stage, bubble, refusal, again);
        }
        Route translate = shown.translate();
        if (translate != null) {
            bubble.addView(look.quiet(look.words.text("common.chat.translate"), () -> stage.go(translate)));
        }
        return onItsSide(look, bubble, line.isMine());
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

    private static TextView who(Look look, ChatLine line) {
        LocalText persona = line.persona();
        String callName = line.callName();
        if (line.isMine()) {
            return look.text(look.words.text("common.you"), Look.Size.SMALL);
        }
        if (persona != null) {
            return look.content(persona.text(), persona.language(), Look.Size.SMALL);
        }
        return look.text(callName == null ? look.words.text("common.unknown") : callName, Look.Size.SMALL);
    }

    private static void addWhy(Stage stage, LinearLayout bubble, RefusedHere refusal, Consumer<RefusedHere> again) {
        Look look = stage.look();
        bubble.addView(
                look.wrong(look.words.problem(
                        refusal.problem().code(), refusal.problem().parameters())),
                Look.wide());
        Flow ways = look.flow();
        ways.addView(look.plain(look.words.text("common.retry"), () -> again.accept(refusal)));
        ways.addView(look.plain(
                look.words.text("common.remove"),
                () -> stage.desk().participation().dismiss(refusal.id())));
        bubble.addView(ways, Look.wide());
    }

    private static Drawable ground(Look look, ChatLine line) {
        Palette palette = look.palette;
        if (line.refusal() != null) {
            return look.box(palette.dangerWash(), palette.danger(), 1);
        }
        return line.isMine()
                ? look.box(palette.accentWash(), palette.accent(), 1)
                : look.box(palette.raised(), palette.line(), 1);
    }

    /** Mine stand where lines end. */
    private static View onItsSide(Look look, View bubble, boolean isMine) {
        LinearLayout.LayoutParams place = Look.wide();
        if (isMine) {
            place.setMarginStart(look.dp(OTHER_SIDE_DP));
        } else {
            place.setMarginEnd(look.dp(OTHER_SIDE_DP));
        }
        LinearLayout row = look.column(0);
        row.addView(bubble, place);
        return row;
    }
}
