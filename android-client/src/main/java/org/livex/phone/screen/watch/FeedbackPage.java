package org.livex.phone.screen.watch;

import android.view.View;
import android.widget.LinearLayout;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.json.JSONObject;
import org.livex.phone.model.Feedback;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.inbox.Sender;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.SeenCards;
import org.livex.phone.sync.NotSaved;

/** Private words to the person of this phone. On the screen is seen: there is nothing to confirm. */
public final class FeedbackPage extends Page {
    private record Shown(Feedback feedback) {
        /** That it was seen changes nothing of how it looks. */
        static Shown of(Feedback it) {
            return new Shown(new Feedback(it.id(), it.text(), it.at(), it.givenAt(), true));
        }

        String id() {
            return feedback.id();
        }
    }

    private final Scaffold scaffold = new Scaffold(widgets);
    private final Cards<Shown> cards = new Cards<>(widgets, 12, Shown::id, this::card);

    public FeedbackPage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("common.back")), BackRow.params());
        LinearLayout head = widgets.column(4);
        head.addView(widgets.heading(t("phone.feedback.title"), Widgets.Size.TITLE), Widgets.wide());
        head.addView(widgets.hint(t("phone.feedback.private")), Widgets.wide());
        content.addView(head, Widgets.wide());
        content.addView(cards.view, Widgets.wide());
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        cards.show(situation.feedback().stream().map(Shown::of).collect(Collectors.toList()));
    }

    private View card(Shown shown) {
        Feedback feedback = shown.feedback();
        LinearLayout card = widgets.card();
        card.addView(BilingualText.of(widgets, feedback.text(), Widgets.Size.BODY, false), Widgets.wide());
        card.addView(widgets.hint(Sender.dayAndTime(widgets, feedback.at())), Widgets.wide());
        return card;
    }

    @Override
    public void tick() {
        Set<String> seen = new HashSet<>();
        cards.each((shown, view) -> {
            if (SeenCards.isSeen(view)) {
                seen.add(shown.id());
            }
        });
        for (Feedback feedback : stage.situation().feedback()) {
            if (!feedback.seen() && seen.contains(feedback.id())) {
                see(feedback);
            }
        }
    }

    private void see(Feedback feedback) {
        JSONObject fields = new JSONObject(Map.of(
                "feedback",
                feedback.id(),
                "language",
                feedback.text().language(),
                "takenAt",
                ReportJson.written(stage.screenServices().clock().instant())));
        try {
            stage.screenServices().participation().act("see-feedback", fields);
        } catch (NotSaved full) {
            // A second later it is tried again.
        }
    }
}
