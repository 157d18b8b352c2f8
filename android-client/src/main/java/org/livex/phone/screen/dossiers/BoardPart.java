package org.livex.phone.screen.dossiers;

import android.view.View;
import android.widget.LinearLayout;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Situation;
import org.livex.phone.model.board.BoardLine;
import org.livex.phone.model.board.Called;
import org.livex.phone.model.board.CaseBoard;
import org.livex.phone.model.board.Dossier;
import org.livex.phone.model.board.OpenQuestion;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Folds;

/** What the team's board says of one, and of all that are held for the same; more is said of them here. */
final class BoardPart {
    final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final String dossier;
    private final LinearLayout links;
    private final LinearLayout questions;
    private final Cards<LinkCard.Shown> linkCards;
    private final Cards<BoardLine<OpenQuestion>> questionCards;
    private final Evidence evidence;
    private final LinearLayout linking;
    private final LinearLayout asking;
    private @Nullable LinkForm form;

    BoardPart(Stage stage, String dossier) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.dossier = dossier;
        Folds folds = new Folds(widgets);
        linkCards = new Cards<>(widgets, 8, LinkCard.Shown::id, new LinkCard(stage, folds, dossier)::view);
        questionCards = new Cards<>(widgets, 8, BoardLine::id, new QuestionCard(stage, folds)::view);
        evidence = new Evidence(stage, folds);
        view = widgets.column(16);
        links = under("common.links", linkCards.view);
        questions = under("common.open-questions", questionCards.view);
        linking = widgets.column(8);
        asking = widgets.column(8);
        linking.addView(widgets.plain(t("phone.link.add"), this::turnLinking), Widgets.wide());
        asking.addView(widgets.plain(t("phone.question.add"), this::turnAsking), Widgets.wide());
        List.of(links, questions, evidence.view, linking, asking).forEach(part -> view.addView(part, Widgets.wide()));
        // Half written before the person went elsewhere, or the process died.
        if (LinkForm.isBegun(stage, dossier, null)) {
            turnLinking();
        }
        if (LineDraft.ofQuestion(stage, dossier).isBegun()) {
            turnAsking();
        }
    }

    private LinearLayout under(String heading, View cards) {
        LinearLayout all = widgets.column(8);
        all.addView(widgets.heading(t(heading), Widgets.Size.HEADING), Widgets.wide());
        all.addView(cards, Widgets.wide());
        return all;
    }

    void show(Situation situation, Dossier one) {
        CaseBoard.About about = situation.board().about(one, situation.dossiers());
        Called called = situation.dossiers().called();
        linkCards.show(about.links().stream()
                .map(link -> LinkCard.Shown.of(link, called))
                .collect(Collectors.toList()));
        links.setVisibility(about.links().isEmpty() ? View.GONE : View.VISIBLE);
        questionCards.show(about.questions());
        questions.setVisibility(about.questions().isEmpty() ? View.GONE : View.VISIBLE);
        evidence.show(situation, about.reports());
        if (form != null) {
            form.show(situation);
        }
    }

    private void turnLinking() {
        if (form == null) {
            LinkForm opened = new LinkForm(stage, dossier, null, this::closeLinking);
            form = opened;
            linking.addView(opened.view, Widgets.wide());
        } else {
            form.close();
            closeLinking();
        }
    }

    private void closeLinking() {
        form = null;
        linking.removeViews(1, linking.getChildCount() - 1);
    }

    private void turnAsking() {
        boolean isOpen = asking.getChildCount() > 1;
        if (isOpen) {
            closeAsking();
        } else {
            LineDraft draft = LineDraft.ofQuestion(stage, dossier);
            LineForm line = new LineForm(widgets, t("common.open-question"), draft, words -> {
                OpenQuestion asked = new OpenQuestion(dossier, words, "");
                if (SayOnBoard.say(stage, UUID.randomUUID().toString(), asked, draft.kept())) {
                    draft.said();
                    closeAsking();
                }
            });
            asking.addView(line.view, Widgets.wide());
        }
    }

    private void closeAsking() {
        asking.removeViews(1, asking.getChildCount() - 1);
    }

    void left() {
        evidence.left();
    }

    private String t(String key) {
        return widgets.words.text(key);
    }
}
