package org.livex.phone.screen;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Message;
import org.livex.phone.model.Situation;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.act.ReportDraft;
import org.livex.phone.screen.custody.CustodyChoices;
import org.livex.phone.screen.custody.CustodyDraft;
import org.livex.phone.screen.custody.DecisionDraft;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.talk.AskPage;
import org.livex.phone.screen.watch.EvaluatorChoices;
import org.livex.phone.screen.watch.FeedbackDraft;
import org.livex.phone.screen.watch.ObservationDraft;
import org.livex.phone.words.Runs;
import org.livex.phone.words.Words;

/** One of many, on a page of its own. */
public final class ChoosePage extends Page {
    public static final String INJECT = "inject";
    public static final String PLACE = "place";
    private static final int LONGEST_NAME = 80;

    private final String what;
    private final Scaffold scaffold = new Scaffold(widgets);
    private final LinearLayout list = widgets.column(8);

    ChoosePage(Stage stage, String what) {
        super(stage);
        this.what = what;
    }

    /** Under which one finds what it is chosen for. */
    static Route.Screen tabOf(@Nullable String what) {
        if (what == null) {
            return Route.Screen.ACT;
        }
        boolean isOfEvaluator = what.startsWith(ObservationDraft.NAME) || what.startsWith(FeedbackDraft.NAME);
        return isOfEvaluator ? Route.Screen.NOTES : AskPage.asks(what) ? Route.Screen.TALK : Route.Screen.ACT;
    }

    /** Its subject, or else how it begins. */
    public static String nameOf(Message message, Words words) {
        LocalText subject = message.subject();
        LocalText says = subject == null ? message.body() : subject;
        String text = says == null ? words.known("inject-type.", message.type()) : says.text();
        return Runs.beginning(text, LONGEST_NAME);
    }

    @Override
    public View create() {
        scaffold.content.addView(
                BackRow.to(stage, t("common.back")),
                new LinearLayout.LayoutParams(
                        LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT));
        scaffold.content.addView(widgets.heading(t(choosing().title()), Widgets.Size.TITLE), Widgets.wide());
        scaffold.content.addView(list, Widgets.wide());
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        list.removeAllViews();
        Choosing now = choosing();
        for (Choosing.Option option : now.options()) {
            boolean isChosen = option.id().equals(now.chosen());
            Button choice = Choices.inLanguage(widgets, option.name(), option.language(), isChosen, () -> {
                now.choose().accept(option.id());
                stage.back();
            });
            list.addView(choice, Widgets.wide());
        }
    }

    private Choosing choosing() {
        ReportDraft report = stage.drafts().report();
        return switch (what) {
            case INJECT -> Choosing.message(stage, report.inject(), report::isAbout);
            case PLACE -> Choosing.place(stage, report.place(), report::wasAt);
            case DecisionDraft.TEAM -> DecisionDraft.team(stage);
            case DecisionDraft.INJECT -> DecisionDraft.inject(stage);
            case ObservationDraft.ABOUT -> EvaluatorChoices.about(stage);
            case ObservationDraft.OBJECTIVE -> EvaluatorChoices.objective(stage);
            case ObservationDraft.INJECT -> EvaluatorChoices.inject(stage);
            case FeedbackDraft.TO -> EvaluatorChoices.to(stage);
            case FeedbackDraft.LANGUAGE -> EvaluatorChoices.language(stage);
            default ->
                what.startsWith(CustodyDraft.NAME) ? CustodyChoices.of(stage, what) : AskPage.choosing(stage, what);
        };
    }
}
