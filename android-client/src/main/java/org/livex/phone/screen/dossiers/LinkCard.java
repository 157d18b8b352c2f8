package org.livex.phone.screen.dossiers;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Set;
import java.util.TreeSet;
import org.livex.phone.model.board.BoardLine;
import org.livex.phone.model.board.Called;
import org.livex.phone.model.board.Linking;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Folds;

/** A link beside one of its ends: who said it, what was said before, and how it is amended or taken back. */
final class LinkCard {
    private final Stage stage;
    private final Widgets widgets;
    private final Folds folds;
    private final String dossier;

    /** @param called how those that it names are called: what changes of others is no reason to draw it anew */
    record Shown(BoardLine<Linking> link, Called called) {
        static Shown of(BoardLine<Linking> link, Called all) {
            Set<String> named = new TreeSet<>();
            link.versions().forEach(said -> {
                named.add(said.what().from());
                named.add(said.what().to());
            });
            return new Shown(link, all.of(named));
        }

        String id() {
            return link.id();
        }
    }

    LinkCard(Stage stage, Folds folds, String dossier) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.folds = folds;
        this.dossier = dossier;
    }

    View view(Shown shown) {
        BoardLine<Linking> link = shown.link();
        Linking now = link.now().what();
        LinearLayout card = widgets.card();
        addSaid(card, link.now(), shown.called(), Widgets.Size.STRONG);
        if (link.waits()) {
            card.addView(State.QUEUED.view(widgets), Widgets.wide());
        }
        if (link.versions().size() > 1) {
            card.addView(folds.view(link.id(), t("common.dossier.before"), () -> before(shown)), Widgets.wide());
        }
        String spoken = LinkWords.spoken(widgets.words, now, shown.called());
        LinearLayout form = widgets.column(0);
        Flow choices = widgets.flow();
        String back = t(now.holds() ? "phone.link.take-back" : "phone.link.holds-again");
        choices.addView(named(widgets.plain(back, () -> turn(link)), spoken));
        choices.addView(named(widgets.plain(t("phone.dossier.amend"), () -> turn(form, link)), spoken));
        card.addView(choices, Widgets.wide());
        form.setVisibility(View.GONE);
        card.addView(form, Widgets.wide());
        if (LinkForm.isBegun(stage, dossier, link)) {
            open(form, link);
        }
        return card;
    }

    private static Button named(Button button, String spoken) {
        button.setContentDescription(button.getText() + ": " + spoken);
        return button;
    }

    private void addSaid(LinearLayout card, BoardLine.Said<Linking> said, Called called, Widgets.Size size) {
        card.addView(LinkWords.view(widgets, said.what(), called, size), Widgets.wide());
        if (!said.what().holds()) {
            card.addView(widgets.text(t("common.link.taken-back"), Widgets.Size.SMALL), Widgets.wide());
        }
        if (called.areOne(said.what().from(), said.what().to())) {
            TextView joined = widgets.text(t("common.link.ends-joined"), Widgets.Size.STRONG);
            joined.setTextColor(widgets.palette.warn());
            card.addView(joined, Widgets.wide());
        }
        card.addView(DossierPage.byWhom(stage, said.callName(), said.takenAt()), Widgets.wide());
    }

    private View before(Shown shown) {
        LinearLayout all = widgets.column(6);
        shown.link().earlier().forEach(said -> addSaid(all, said, shown.called(), Widgets.Size.BODY));
        return all;
    }

    private void turn(BoardLine<Linking> link) {
        Linking now = link.now().what();
        Linking other = new Linking(now.from(), now.to(), now.as(), now.words(), !now.holds());
        SayOnBoard.say(stage, link.id(), other);
    }

    private void turn(LinearLayout form, BoardLine<Linking> link) {
        if (form.getTag() instanceof LinkForm shown) {
            shown.close();
            close(form);
        } else {
            open(form, link);
        }
    }

    private void open(LinearLayout form, BoardLine<Linking> link) {
        LinkForm shown = new LinkForm(stage, dossier, link, () -> close(form));
        form.setTag(shown);
        form.addView(shown.view, Widgets.wide());
        form.setVisibility(View.VISIBLE);
    }

    private static void close(LinearLayout form) {
        form.setTag(null);
        form.removeAllViews();
        form.setVisibility(View.GONE);
    }

    private String t(String key) {
        return widgets.words.text(key);
    }
}
