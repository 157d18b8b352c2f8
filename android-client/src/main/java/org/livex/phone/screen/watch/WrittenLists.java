package org.livex.phone.screen.watch;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.livex.phone.model.Situation;
import org.livex.phone.model.form.Report;
import org.livex.phone.model.watch.GivenFeedback;
import org.livex.phone.model.watch.Sheet;
import org.livex.phone.model.watch.Watching;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.act.SentFile;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.sync.Attached;
import org.livex.phone.words.Words;

/** Teachable moments, everybody's, what this evaluator noted, and the feedback that they gave: each with how far it came. */
final class WrittenLists {
    private static final int FEW = 5;
    private static final int MORE_AT_ONCE = 40;

    final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final Growing<Watching.Moment> moments;
    private final Growing<Noted> notes;
    private final Growing<GivenFeedback> given;

    /** @param files what became of each file, by its SHA-256 */
    private record Noted(Watching.Observation observation, String whom, Map<String, Attached> files) {
        String id() {
            return observation.id();
        }
    }

    WrittenLists(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
        view = widgets.column(16);
        moments =
                new Growing<>("common.teachable-moments", new Cards<>(widgets, 10, Watching.Moment::id, this::moment));
        notes = new Growing<>("phone.notes.mine", new Cards<>(widgets, 10, Noted::id, this::noted));
        given = new Growing<>("phone.notes.feedback-mine", new Cards<>(widgets, 10, GivenFeedback::id, this::given));
        view.addView(moments.all, Widgets.wide());
        view.addView(notes.all, Widgets.wide());
        view.addView(given.all, Widgets.wide());
    }

    void show(Situation situation) {
        Watching watching = situation.watching();
        if (watching == null) {
            return;
        }
        moments.show(watching.moments());
        Map<String, Attached> files = stage.screenServices().attachments().attached();
        notes.show(watching.observations().stream()
                .map(each -> new Noted(each, whom(watching, each), filesOf(each, files)))
                .collect(Collectors.toList()));
        given.show(watching.given());
    }

    private static Map<String, Attached> filesOf(Watching.Observation observation, Map<String, Attached> all) {
        Map<String, Attached> its = new HashMap<>(all);
        its.keySet()
                .retainAll(observation.seen().attachments().stream()
                        .map(Report.Attachment::sha256)
                        .collect(Collectors.toList()));
        return its;
    }

    private static String whom(Watching watching, Watching.Observation observation) {
        String about = observation.about();
        Sheet sheet = about == null ? null : watching.sheet(about);
        return sheet == null ? about == null ? "" : about : sheet.name().text();
    }

    private View moment(Watching.Moment moment) {
        LinearLayout card = widgets.card();
        if (!moment.word().isEmpty()) {
            card.addView(Ratings.typed(widgets, moment.word()), Widgets.wide());
        }
        Flow about = widgets.flow();
        about.addView(widgets.hint(NotesPage.when(stage, moment)));
        about.addView(Ratings.state(widgets, moment.waits()));
        card.addView(about, Widgets.wide());
        card.addView(
                widgets.quiet(
                        widgets.words.text("phone.notes.moment-word"),
                        () -> stage.go(Route.to(Route.Screen.MOMENT, moment.id()))),
                Widgets.wide());
        return card;
    }

    private View given(GivenFeedback feedback) {
        LinearLayout card = widgets.card();
        card.addView(Ratings.typed(widgets, feedback.text().text()), Widgets.wide());
        Flow about = widgets.flow();
        about.addView(widgets.hint(stage.done(feedback.takenAt(), null)));
        about.addView(widgets.hint(Words.isolated(feedback.to())));
        about.addView(feedback.waits() ? Ratings.state(widgets, true) : widgets.hint(howFar(feedback)));
        card.addView(about, Widgets.wide());
        return card;
    }

    private String howFar(GivenFeedback feedback) {
        if (feedback.seenAt() != null) {
            return widgets.words.text("common.feedback.seen", "time", stage.when(feedback.seenAt()));
        }
        return widgets.words.text(feedback.isOut() ? "common.feedback.out" : "common.feedback.held");
    }

    private View noted(Noted noted) {
        Watching.Observation observation = noted.observation();
        LinearLayout card = widgets.card();
        if (!observation.seen().note().isEmpty()) {
            card.addView(Ratings.typed(widgets, observation.seen().note()), Widgets.wide());
        }
        Flow about = widgets.flow();
        about.addView(widgets.hint(stage.done(observation.seen().takenAt(), null)));
        if (!noted.whom().isEmpty()) {
            about.addView(widgets.hint(Words.isolated(noted.whom())));
        }
        about.addView(Ratings.state(widgets, observation.waits()));
        card.addView(about, Widgets.wide());
        for (Report.Attachment attachment : observation.seen().attachments()) {
            Attached file = noted.files().get(attachment.sha256());
            if (file == null || file.state() != Attached.State.REMOVED) {
                card.addView(SentFile.view(stage, attachment, file == null ? null : file.refusedBy()), Widgets.wide());
            }
        }
        return card;
    }

    /** Under a heading the latest few, and more on demand; nothing at all where there is none. */
    private final class Growing<T> {
        private final LinearLayout all = widgets.column(10);
        private final Cards<T> cards;
        private final Button more = widgets.plain(widgets.words.text("common.show-more"), this::grow);
        private List<T> known = List.of();
        private int shown = FEW;

        Growing(String heading, Cards<T> cards) {
            this.cards = cards;
            all.addView(widgets.heading(widgets.words.text(heading), Widgets.Size.HEADING), Widgets.wide());
            all.addView(cards.view, Widgets.wide());
            all.addView(more, Widgets.wide());
        }

        void show(List<T> latestFirst) {
            known = latestFirst;
            cards.show(known.subList(0, Math.min(shown, known.size())));
            all.setVisibility(known.isEmpty() ? View.GONE : View.VISIBLE);
            more.setVisibility(known.size() > shown ? View.VISIBLE : View.GONE);
        }

        private void grow() {
            shown += MORE_AT_ONCE;
            show(known);
        }
    }
}
