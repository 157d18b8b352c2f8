package org.livex.phone.screen;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.LocalText;
import org.livex.phone.model.Message;
import org.livex.phone.screen.look.Look;

/** That control changed the words of a message after it went out; what it said before is below while this is to be read, and one tap away after that. */
final class Correction {
    private Correction() {}

    static View of(Look look, Message.Corrected corrected, boolean isOpen) {
        LinearLayout card = look.card();
        LinearLayout before = look.column(8);
        before.addView(look.hint(look.words.text("phone.message.said-before")), Look.wide());
        add(look, before, corrected.subject());
        add(look, before, corrected.body());
        before.setVisibility(isOpen ? View.VISIBLE : View.GONE);
        Button turn = look.quiet(
                look.words.text("phone.message.corrected", "time", look.words.formats.wall(corrected.at())), () -> {
                    boolean opens = before.getVisibility() == View.GONE;
                    before.setVisibility(opens ? View.VISIBLE : View.GONE);
                });
        turn.setId(R.id.correction);
        card.addView(turn, Look.wide());
        card.addView(before, Look.wide());
        return card;
    }

    private static void add(Look look, LinearLayout before, @Nullable LocalText text) {
        if (text != null) {
            before.addView(Said.of(look, text, Look.Size.BODY, false), Look.wide());
        }
    }
}
