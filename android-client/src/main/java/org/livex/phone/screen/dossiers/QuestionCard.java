package org.livex.phone.screen.dossiers;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import org.livex.phone.model.board.BoardLine;
import org.livex.phone.model.board.OpenQuestion;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Folds;
import org.livex.phone.words.Words;

/** What a team does not know yet, or did not: who asked, and how it is answered or opened again. */
final class QuestionCard {
    private final Stage stage;
    private final Widgets widgets;
    private final Folds folds;

    QuestionCard(Stage stage, Folds folds) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.folds = folds;
    }

    View view(BoardLine<OpenQuestion> question) {
        OpenQuestion now = question.now().what();
        LinearLayout card = widgets.card();
        addSaid(card, question.now(), Widgets.Size.STRONG);
        if (question.waits()) {
            card.addView(State.QUEUED.view(widgets), Widgets.wide());
        }
        if (question.versions().size() > 1) {
            card.addView(folds.view(question.id(), t("common.dossier.before"), () -> before(question)), Widgets.wide());
        }
        if (now.answer().isEmpty()) {
            LineDraft draft = LineDraft.ofAnswer(stage, question.id());
            LinearLayout form = widgets.column(0);
            card.addView(
                    named(widgets.plain(t("common.open-question.answer"), () -> turn(form, draft, question)), now),
                    Widgets.wide());
            form.setVisibility(View.GONE);
            card.addView(form, Widgets.wide());
            if (draft.isBegun()) {
                turn(form, draft, question);
            }
        } else {
            card.addView(
                    named(
                            widgets.plain(
                                    t("phone.question.again"),
                                    () -> SayOnBoard.say(stage, question.id(), answered(now, ""))),
                            now),
                    Widgets.wide());
        }
        return card;
    }

    private static Button named(Button button, OpenQuestion question) {
        button.setContentDescription(button.getText() + ": " + Words.isolated(question.text()));
        return button;
    }

    private void addSaid(LinearLayout card, BoardLine.Said<OpenQuestion> said, Widgets.Size size) {
        card.addView(DossierPage.typed(widgets, said.what().text(), size), Widgets.wide());
        String answer = said.what().answer();
        if (!answer.isEmpty()) {
            card.addView(
                    widgets.text(t("common.open-question.answer") + ": " + Words.isolated(answer), Widgets.Size.BODY),
                    Widgets.wide());
        }
        card.addView(DossierPage.byWhom(stage, said.callName(), said.takenAt()), Widgets.wide());
    }

    private View before(BoardLine<OpenQuestion> question) {
        LinearLayout all = widgets.column(6);
        question.earlier().forEach(said -> addSaid(all, said, Widgets.Size.BODY));
        return all;
    }

    private void turn(LinearLayout form, LineDraft draft, BoardLine<OpenQuestion> question) {
        boolean isOpen = form.getChildCount() > 0;
        form.removeAllViews();
        if (!isOpen) {
            LineForm line = new LineForm(widgets, t("common.open-question.answer"), draft, words -> {
                OpenQuestion answered = answered(question.now().what(), words);
                if (SayOnBoard.say(stage, question.id(), answered, draft.kept())) {
                    draft.said();
                }
            });
            form.addView(line.view, Widgets.wide());
        }
        form.setVisibility(isOpen ? View.GONE : View.VISIBLE);
    }

    private static OpenQuestion answered(OpenQuestion question, String answer) {
        return new OpenQuestion(question.about(), question.text(), answer);
    }

    private String t(String key) {
        return widgets.words.text(key);
    }
}
