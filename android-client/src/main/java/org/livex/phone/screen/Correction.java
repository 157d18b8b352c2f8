package org.livex.phone.screen;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Corrected;
import org.livex.phone.model.LocalText;
import org.livex.phone.model.Mediation;
import org.livex.phone.model.Message;
import org.livex.phone.model.SaidVersion;
import org.livex.phone.screen.look.Look;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Words;

/**
 * That control changed the words of a message after it went out; what it said before is below while this is to be read, and one tap
 * away after that. What was changed after ENDEX keeps it in sight: whoever confirmed it confirmed that. Where the translation still says the old words, the original says the new ones.
 */
final class Correction {
    private Correction() {}

    static void add(Stage stage, LinearLayout letter, Message message) {
        add(
                stage,
                letter,
                message.corrected(),
                message.originalsNow(),
                message.saidBefore(),
                !message.isAcknowledged());
    }

    /** Who interprets it confirms nothing: it stays open. */
    static void add(Stage stage, LinearLayout letter, Mediation.ToInterpret said) {
        add(stage, letter, said.corrected(), said.originalsNow(), said.saidBefore(), true);
    }

    private static void add(
            Stage stage,
            LinearLayout letter,
            @Nullable Corrected corrected,
            List<LocalText.Original> originals,
            List<Corrected.Former> before,
            boolean isOpen) {
        Look look = stage.look();
        if (corrected == null) {
            return;
        }
        String at = corrected.afterEnd()
                ? look.words.text("phone.message.corrected-after-end")
                : look.words.text("phone.message.corrected", "time", stage.when(corrected.at()));
        if (!originals.isEmpty()) {
            letter.addView(originals(look, originals, at), Look.wide());
        }
        if (!before.isEmpty()) {
            letter.addView(before(stage, before, at, isOpen || corrected.afterEnd()), Look.wide());
        }
    }

    private static View originals(Look look, List<LocalText.Original> originals, String at) {
        LinearLayout card = look.card();
        card.setBackground(look.box(look.palette.warnWash(), look.palette.warn(), 1));
        card.addView(look.hint(at), Look.wide());
        card.addView(look.text(look.words.text("phone.message.original-changed"), Look.Size.STRONG), Look.wide());
        for (LocalText.Original original : originals) {
            String language = Languages.name(original.language(), look.words.language);
            card.addView(look.hint(look.words.text("phone.message.original-now", "language", language)), Look.wide());
            card.addView(look.content(original.text(), original.language(), Look.Size.BODY), Look.wide());
        }
        return card;
    }

    private static View before(Stage stage, List<Corrected.Former> versions, String at, boolean isOpen) {
        Look look = stage.look();
        LinearLayout card = look.card();
        LinearLayout before = look.column(8);
        before.addView(look.hint(look.words.text("phone.message.said-before")), Look.wide());
        for (Corrected.Former version : versions) {
            LinearLayout one = look.column(4);
            one.setPadding(look.dp(8), look.dp(6), look.dp(8), look.dp(6));
            one.setBackground(look.box(look.palette.raised(), look.palette.line(), 1));
            version.said().forEach(said -> one.addView(look.hint(numbered(stage, said)), Look.wide()));
            if (version.isRead()) {
                one.addView(look.text(look.words.text("phone.message.read-this"), Look.Size.STRONG), Look.wide());
            }
            version.words().forEach(text -> one.addView(Said.of(look, text, Look.Size.BODY, false), Look.wide()));
            before.addView(one, Look.wide());
        }
        before.setVisibility(isOpen ? View.VISIBLE : View.GONE);
        Button turn = look.quiet(at, () -> {
            boolean opens = before.getVisibility() == View.GONE;
            before.setVisibility(opens ? View.VISIBLE : View.GONE);
        });
        turn.setId(R.id.correction);
        card.addView(turn, Look.wide());
        card.addView(before, Look.wide());
        return card;
    }

    private static String numbered(Stage stage, SaidVersion version) {
        Words words = stage.look().words;
        String number = words.formats.number(version.number())
                + (version.small() > 0 ? "." + words.formats.number(version.small()) : "");
        String said = words.text("common.version", "number", number);
        return version.since() == null ? said : said + " · " + stage.when(version.since());
    }
}
