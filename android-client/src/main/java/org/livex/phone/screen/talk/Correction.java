package org.livex.phone.screen.talk;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Corrected;
import org.livex.phone.model.Mediation;
import org.livex.phone.model.Message;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.SaidVersion;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Words;

/**
 * That control changed the words of a message after it went out; what it said before is below while this is to be read, and one tap
 * away after that. What was changed after ENDEX keeps it in sight: whoever confirmed it confirmed that. Where the translation still says the old words, the original says the new ones.
 */
public final class Correction {
    private Correction() {}

    /** Above the words: they still say what the original said before. */
    public static void addOriginals(Stage stage, LinearLayout letter, Message message) {
        addOriginals(stage, letter, message.corrected(), message.originalsNow());
    }

    /** Below the words: what it says now comes first. */
    public static void addFormer(Stage stage, LinearLayout letter, Message message) {
        addFormer(stage, letter, message.corrected(), message.saidBefore(), !message.isAcknowledged());
    }

    /** Who interprets it confirms nothing: it stays open. */
    static void add(Stage stage, LinearLayout letter, Mediation.ToInterpret said) {
        addOriginals(stage, letter, said.corrected(), said.originalsNow());
        addFormer(stage, letter, said.corrected(), said.saidBefore(), true);
    }

    private static void addOriginals(
            Stage stage, LinearLayout letter, @Nullable Corrected corrected, List<LocalText.Original> originals) {
        if (corrected != null && !originals.isEmpty()) {
            letter.addView(originals(stage.widgets(), originals, when(stage, corrected)), Widgets.wide());
        }
    }

    private static void addFormer(
            Stage stage,
            LinearLayout letter,
            @Nullable Corrected corrected,
            List<Corrected.Former> before,
            boolean isOpen) {
        if (corrected != null && !before.isEmpty()) {
            letter.addView(
                    before(stage, before, when(stage, corrected), isOpen || corrected.afterEnd()), Widgets.wide());
        }
    }

    private static String when(Stage stage, Corrected corrected) {
        Words words = stage.widgets().words;
        return corrected.afterEnd()
                ? words.text("phone.message.corrected-after-end")
                : words.text("phone.message.corrected", "time", stage.when(corrected.at()));
    }

    private static View originals(Widgets widgets, List<LocalText.Original> originals, String at) {
        LinearLayout card = widgets.card();
        card.setBackground(widgets.box(widgets.palette.warnWash(), widgets.palette.warn(), 1));
        card.addView(widgets.hint(at), Widgets.wide());
        card.addView(
                widgets.text(widgets.words.text("phone.message.original-changed"), Widgets.Size.STRONG),
                Widgets.wide());
        for (LocalText.Original original : originals) {
            String language = Languages.name(original.language(), widgets.words.language);
            card.addView(
                    widgets.hint(widgets.words.text("phone.message.original-now", "language", language)),
                    Widgets.wide());
            card.addView(widgets.content(original.text(), original.language(), Widgets.Size.BODY), Widgets.wide());
        }
        return card;
    }

    private static View before(Stage stage, List<Corrected.Former> versions, String at, boolean isOpen) {
        Widgets widgets = stage.widgets();
        LinearLayout card = widgets.card();
        LinearLayout before = widgets.column(8);
        before.addView(widgets.hint(widgets.words.text("phone.message.said-before")), Widgets.wide());
        int nearest = nearest(versions);
        List<Corrected.Former> others = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Corrected.Former version = versions.get(i);
            if (i == nearest || version.isQuestion() || version.said().isEmpty()) {
                before.addView(former(stage, version), Widgets.wide());
            } else {
                others.add(version);
            }
        }
        if (!others.isEmpty()) {
            before.addView(others(stage, others), Widgets.wide());
        }
        before.setVisibility(isOpen ? View.VISIBLE : View.GONE);
        Button turn = widgets.quiet(at, () -> turn(before));
        turn.setId(R.id.correction);
        card.addView(turn, Widgets.wide());
        card.addView(before, Widgets.wide());
        return card;
    }

    /** Which of the numbered words this reader had before them, else the last; -1 where none has a number. */
    private static int nearest(List<Corrected.Former> versions) {
        int last = -1;
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).isRead()) {
                return i;
            }
            boolean isNumbered =
                    !versions.get(i).isQuestion() && !versions.get(i).said().isEmpty();
            last = last < 0 && isNumbered ? i : last;
        }
        return last;
    }

    private static View others(Stage stage, List<Corrected.Former> versions) {
        Widgets widgets = stage.widgets();
        LinearLayout all = widgets.column(8);
        LinearLayout others = widgets.column(8);
        versions.forEach(version -> others.addView(former(stage, version), Widgets.wide()));
        others.setVisibility(View.GONE);
        all.addView(widgets.quiet(widgets.words.text("common.show-more"), () -> turn(others)), Widgets.wide());
        all.addView(others, Widgets.wide());
        return all;
    }

    private static void turn(View view) {
        view.setVisibility(view.getVisibility() == View.GONE ? View.VISIBLE : View.GONE);
    }

    private static View former(Stage stage, Corrected.Former version) {
        Widgets widgets = stage.widgets();
        LinearLayout one = widgets.column(4);
        one.setPadding(widgets.dp(8), widgets.dp(6), widgets.dp(8), widgets.dp(6));
        one.setBackground(widgets.box(widgets.palette.raised(), widgets.palette.line(), 1));
        version.said().forEach(said -> one.addView(widgets.hint(numbered(stage, said)), Widgets.wide()));
        if (version.isRead()) {
            one.addView(
                    widgets.text(widgets.words.text("phone.message.read-this"), Widgets.Size.STRONG), Widgets.wide());
        }
        version.words()
                .forEach(
                        text -> one.addView(BilingualText.of(widgets, text, Widgets.Size.BODY, false), Widgets.wide()));
        return one;
    }

    private static String numbered(Stage stage, SaidVersion version) {
        Words words = stage.widgets().words;
        String number = words.formats.number(version.number())
                + (version.small() > 0 ? "." + words.formats.number(version.small()) : "");
        String said = words.text("common.version", "number", number);
        return version.since() == null ? said : said + " · " + stage.when(version.since());
    }
}
