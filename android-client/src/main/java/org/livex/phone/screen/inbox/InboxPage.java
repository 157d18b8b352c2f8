package org.livex.phone.screen.inbox;

import android.view.View;
import android.widget.Button;
import android.widget.TextView;
import java.util.List;
import java.util.stream.Collectors;
import org.livex.phone.model.ExerciseClock;
import org.livex.phone.model.Message;
import org.livex.phone.model.News;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.NoticeCards;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.SeenCards;
import org.livex.phone.screen.surveys.SurveysLink;
import org.livex.phone.sync.Connection;

/** All messages: those to confirm first, then the way to the news, then the latest first. */
public final class InboxPage extends Page {
    private static final int MORE_AT_ONCE = 40;

    private final Scaffold scaffold = new Scaffold(widgets);
    private final NoticeCards notices = new NoticeCards(stage);
    private final ReadyCard ready = new ReadyCard(stage);
    private final SurveysLink surveys = new SurveysLink(stage);
    private final MessageCard card = new MessageCard(stage);
    private final Cards<Message> insisting = new Cards<>(widgets, 12, Message::id, card::of);
    private final Cards<Message> others = new Cards<>(widgets, 12, Message::id, card::of);
    private final NewsCard newsCard = new NewsCard(stage);
    private final SeenCards<Message> seen = new SeenCards<>(stage, message -> message);
    private final TextView insistingHeading = widgets.heading(t("phone.inbox.insisting"), Widgets.Size.HEADING);
    private final TextView othersHeading = widgets.heading(t("phone.inbox.others"), Widgets.Size.HEADING);
    private final TextView nothing = widgets.hint("");
    private final Button more = widgets.plain(t("common.show-more"), this::showMore);
    private final Button feedback = widgets.plain("", () -> stage.go(Route.to(Route.Screen.FEEDBACK)));
    private int shown = MORE_AT_ONCE;

    public InboxPage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        scaffold.content.addView(widgets.heading(t("phone.inbox.title"), Widgets.Size.TITLE), Widgets.wide());
        nothing.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        for (View view : List.of(
                notices.view,
                ready.view,
                feedback,
                surveys.view,
                insistingHeading,
                insisting.view,
                othersHeading,
                newsCard.view,
                others.view,
                nothing,
                more)) {
            scaffold.content.addView(view, Widgets.wide());
        }
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        notices.show(situation, stage.snapshot());
        ready.show(situation);
        long unseen = situation.feedback().stream().filter(each -> !each.seen()).count();
        show(feedback, unseen > 0);
        feedback.setText(words.text("phone.feedback.new", "count", unseen));
        surveys.show(situation);
        List<Message> first =
                situation.messages().stream().filter(Message::insists).collect(Collectors.toList());
        List<Message> rest = situation.messages().stream()
                .filter(message -> !message.insists() && !message.isNews())
                .collect(Collectors.toList());
        News news = situation.news();
        newsCard.show(news);
        insisting.show(first);
        others.show(rest.subList(0, Math.min(shown, rest.size())));
        show(insistingHeading, !first.isEmpty());
        show(insisting.view, !first.isEmpty());
        show(othersHeading, !first.isEmpty() && !(rest.isEmpty() && news.all().isEmpty()));
        show(others.view, !rest.isEmpty());
        show(more, rest.size() > shown);
        show(nothing, situation.messages().isEmpty());
        nothing.setText(t(whyNothing(situation)));
    }

    private String whyNothing(Situation situation) {
        if (situation.me() == null) {
            boolean offline = stage.snapshot().connection().way() == Connection.Way.OFFLINE;
            return offline ? "phone.inbox.unreachable" : "phone.inbox.loading";
        }
        boolean planned = situation.clock() != null && situation.clock().phase() == ExerciseClock.Phase.PLANNED;
        return planned ? "phone.inbox.before-start" : "phone.inbox.empty";
    }

    private static void show(View view, boolean shown) {
        view.setVisibility(shown ? View.VISIBLE : View.GONE);
    }

    private void showMore() {
        shown += MORE_AT_ONCE;
        show(stage.situation());
    }

    @Override
    public void tick() {
        seen.tick(List.of(insisting, others));
    }
}
