package org.livex.phone.screen.dossiers;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Situation;
import org.livex.phone.model.board.BoardLine;
import org.livex.phone.model.board.Called;
import org.livex.phone.model.board.Dossier;
import org.livex.phone.model.board.Dossiers;
import org.livex.phone.model.board.Linking;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Widgets;

/** Says with whom or what one has to do, and how; or says again how two have to do with each other. */
final class LinkForm {
    final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final String dossier;
    private final @Nullable BoardLine<Linking> amended;
    private final Runnable done;
    private final LineDraft draft;
    private final LinearLayout whom;
    private final LinearLayout how;
    private final TextView with;
    private final DossierPicker picker;
    private final TextView nobody;

    /**
     * @param dossier beside which it is said
     * @param amended null: a new one
     */
    LinkForm(Stage stage, String dossier, @Nullable BoardLine<Linking> amended, Runnable done) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.dossier = dossier;
        this.amended = amended;
        this.done = done;
        draft = draft(stage, dossier, amended);
        view = widgets.card();
        whom = widgets.column(8);
        how = widgets.column(8);
        with = widgets.text(t("phone.link.with"), Widgets.Size.STRONG);
        picker = new DossierPicker(widgets, this::picked);
        nobody = widgets.hint(t("phone.link.nobody-else"));
        List.of(with, picker.view, nobody).forEach(part -> whom.addView(part, Widgets.wide()));
        view.addView(whom, Widgets.wide());
        view.addView(how, Widgets.wide());
        fill();
    }

    private static LineDraft draft(Stage stage, String dossier, @Nullable BoardLine<Linking> amended) {
        return LineDraft.ofLink(stage, amended == null ? dossier : amended.id());
    }

    static boolean isBegun(Stage stage, String dossier, @Nullable BoardLine<Linking> amended) {
        return draft(stage, dossier, amended).isBegun();
    }

    /** Closed by hand: what was typed is kept, whom it was about is asked again. */
    void close() {
        draft.choose(null);
    }

    /** Null: between one and itself there is nothing to say, and whom it is about is asked anew. */
    private LineDraft.@Nullable Ends ends() {
        LineDraft.Ends ends = draft.ends();
        if (ends == null && amended != null) {
            Linking now = amended.now().what();
            ends = new LineDraft.Ends(now.from(), now.to());
        }
        Called called = stage.situation().dossiers().called();
        return ends == null || called.areOne(ends.from(), ends.to()) ? null : ends;
    }

    private void fill() {
        LineDraft.Ends ends = ends();
        how.removeAllViews();
        whom.setVisibility(ends == null ? View.VISIBLE : View.GONE);
        how.setVisibility(ends == null ? View.GONE : View.VISIBLE);
        if (ends == null) {
            show(stage.situation());
            return;
        }
        Called called = stage.situation().dossiers().called();
        how.addView(
                widgets.text(
                        LinkWords.name(ends.from(), called) + " … " + LinkWords.name(ends.to(), called),
                        Widgets.Size.STRONG),
                Widgets.wide());
        how.addView(widgets.quiet(t("phone.link.swap"), () -> choose(ends.swapped())), Widgets.wide());
        Flow all = widgets.flow();
        Widgets.nameForReaders(all, t("common.link.word"));
        for (String word : Linking.WORDS) {
            all.addView(widgets.plain(t("common.link." + word), () -> say(ends, word, "")));
        }
        how.addView(all, Widgets.wide());
        how.addView(
                new LineForm(widgets, t("common.link.other"), draft, words -> say(ends, Linking.OTHER, words)).view,
                Widgets.wide());
    }

    /** Others of the team may register somebody meanwhile. */
    void show(Situation situation) {
        if (ends() != null) {
            return;
        }
        Dossiers dossiers = situation.dossiers();
        Dossier own = dossiers.find(dossier);
        List<Dossier> others = dossiers.offered(List.of()).stream()
                .filter(other -> own != null
                        && other.team().equals(own.team())
                        && !other.id().equals(dossier))
                .collect(Collectors.toList());
        picker.show(others, "");
        boolean isNobody = others.isEmpty();
        with.setVisibility(isNobody ? View.GONE : View.VISIBLE);
        picker.view.setVisibility(isNobody ? View.GONE : View.VISIBLE);
        nobody.setVisibility(isNobody ? View.VISIBLE : View.GONE);
    }

    private void picked(String other) {
        choose(new LineDraft.Ends(dossier, other));
    }

    private void choose(LineDraft.Ends ends) {
        draft.choose(ends);
        fill();
    }

    private void say(LineDraft.Ends ends, String as, String words) {
        Linking link = new Linking(ends.from(), ends.to(), as, words, true);
        String id = amended == null ? UUID.randomUUID().toString() : amended.id();
        if (SayOnBoard.say(stage, id, link, draft.kept())) {
            draft.said();
            done.run();
        }
    }

    private String t(String key) {
        return widgets.words.text(key);
    }
}
