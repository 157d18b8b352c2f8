package org.livex.phone.screen.custody;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Decision;
import org.livex.phone.model.Message;
import org.livex.phone.model.Situation;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.screen.ChoosePage;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.words.Words;

/** An entry of the decision log as it was written, what it amends, and what became of it. */
public final class DecisionCard {
    private final Stage stage;
    private final Widgets widgets;
    private final Consumer<Decision> amend;

    /**
     * @param whose the team's name, or that it is the writer's own
     * @param before what it amends; null: nothing, or nothing that is here
     * @param cameOf the name of the message; null: none, or none that is here
     */
    record Shown(
            Decision decision,
            String whose,
            @Nullable String before,
            @Nullable String cameOf) {
        static Shown of(Decision decision, Situation situation, Words words) {
            Decision old = find(situation, decision.amends());
            Message message = situation.message(cameOf(decision));
            return new Shown(
                    decision,
                    whose(decision, situation, words),
                    old == null ? null : old.words().decided(),
                    message == null ? null : ChoosePage.nameOf(message, words));
        }

        private static String cameOf(Decision decision) {
            String inject = decision.words().inject();
            return inject == null ? "" : inject;
        }

        private static String whose(Decision decision, Situation situation, Words words) {
            String team = decision.team();
            if (team == null) {
                return words.text("phone.decide.mine");
            }
            return situation.teams().stream()
                    .filter(one -> one.id().equals(team))
                    .map(one -> one.name().text())
                    .findFirst()
                    .orElse(team);
        }

        String id() {
            return decision.id();
        }
    }

    DecisionCard(Stage stage, Consumer<Decision> amend) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.amend = amend;
    }

    static @Nullable Decision find(Situation situation, @Nullable String id) {
        return situation.decisions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** As somebody wrote it, in whatever language that was. */
    public static TextView typed(Widgets widgets, String words, Widgets.Size size) {
        TextView view = widgets.text(words, size);
        view.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
        view.setTextIsSelectable(true);
        return view;
    }

    View view(Shown shown) {
        Decision decision = shown.decision();
        RefusedHere refusal = decision.refusal();
        LinearLayout card = widgets.card();
        if (refusal != null) {
            card.setBackground(widgets.box(widgets.palette.dangerWash(), widgets.palette.danger(), 1));
        }
        card.addView(
                widgets.hint(Words.isolated(decision.callName()) + " · " + Words.isolated(shown.whose())),
                Widgets.wide());
        card.addView(state(decision), Widgets.wide());
        if (shown.before() != null) {
            addPart(card, "common.decision.amends", shown.before());
        }
        card.addView(typed(widgets, decision.words().decided(), Widgets.Size.STRONG), Widgets.wide());
        addPart(card, "common.decision.reason", decision.words().reason());
        addPart(card, "common.decision.ground", decision.words().ground());
        if (shown.cameOf() != null) {
            addPart(card, "phone.act.inject", shown.cameOf());
        }
        card.addView(widgets.hint(when(decision)), Widgets.wide());
        if (decision.isAmended()) {
            card.addView(
                    widgets.text(widgets.words.text("common.decision.amended"), Widgets.Size.STRONG), Widgets.wide());
        }
        if (refusal == null) {
            card.addView(widgets.plain(widgets.words.text("phone.decide.amend"), () -> amend.accept(decision)));
        } else {
            card.addView(
                    widgets.wrong(widgets.words.problem(
                            refusal.problem().code(), refusal.problem().parameters())),
                    Widgets.wide());
            card.addView(widgets.plain(
                    widgets.words.text("common.remove"),
                    () -> stage.screenServices().participation().dismiss(refusal.id())));
        }
        return card;
    }

    private void addPart(LinearLayout card, String key, String words) {
        if (!words.isEmpty()) {
            LinearLayout part = widgets.column(1);
            part.addView(widgets.hint(widgets.words.text(key)), Widgets.wide());
            part.addView(typed(widgets, words, Widgets.Size.BODY), Widgets.wide());
            card.addView(part, Widgets.wide());
        }
    }

    private View state(Decision decision) {
        if (decision.refusal() != null) {
            return State.REFUSED.view(widgets);
        }
        return decision.at() == null
                ? State.QUEUED.view(widgets)
                : State.ACTED.view(widgets, widgets.words.text("phone.act.sent"));
    }

    private String when(Decision decision) {
        return stage.done(decision.words().takenAt(), decision.at());
    }
}
