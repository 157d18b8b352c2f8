package org.livex.phone.screen.inbox;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Message;
import org.livex.phone.model.News;
import org.livex.phone.model.Situation;
import org.livex.phone.model.read.Enclosure;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.OwnFields;
import org.livex.phone.model.read.Voice;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Framed;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.SeenCards;
import org.livex.phone.screen.parts.Thumbnail;

/** What newspapers, broadcasters and people on line say in play, the latest first, of all or of one of them. */
public final class NewsPage extends Page {
    private static final int MORE_AT_ONCE = 20;

    private final Scaffold scaffold = new Scaffold(widgets);
    private final LinearLayout outlets = widgets.column(8);
    private final Cards<Article> articles = new Cards<>(widgets, 16, Article::id, this::card);
    private final TextView nothing = widgets.hint(t("phone.news.empty"));
    private final Button more = widgets.plain(t("common.show-more"), this::showMore);
    private List<Voice> offered = List.of();
    private String chosen = "";
    private int shown = MORE_AT_ONCE;

    /** @param picture that is on this phone */
    private record Article(Message message, @Nullable Enclosure picture) {
        String id() {
            return message.id();
        }
    }

    private final SeenCards<Article> seen = new SeenCards<>(stage, Article::message);

    public NewsPage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        scaffold.content.addView(BackRow.to(stage, t("phone.inbox.title")), BackRow.params());
        scaffold.content.addView(widgets.heading(t("phone.news.title"), Widgets.Size.TITLE), Widgets.wide());
        scaffold.content.addView(widgets.hint(t("phone.news.played")), Widgets.wide());
        nothing.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        for (View view : List.of(outlets, articles.view, nothing, more)) {
            scaffold.content.addView(view, Widgets.wide());
        }
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        News news = situation.news();
        showOutlets(news);
        List<Message> all = news.of(chosen);
        articles.show(all.subList(0, Math.min(shown, all.size())).stream()
                .map(message -> new Article(message, pictureOf(message)))
                .collect(Collectors.toList()));
        articles.view.setVisibility(all.isEmpty() ? View.GONE : View.VISIBLE);
        nothing.setVisibility(news.all().isEmpty() ? View.VISIBLE : View.GONE);
        more.setVisibility(all.size() > shown ? View.VISIBLE : View.GONE);
    }

    private void showOutlets(News news) {
        List<Voice> now = news.outlets();
        outlets.setVisibility(now.size() > 1 ? View.VISIBLE : View.GONE);
        if (!now.equals(offered)) {
            offered = now;
            fillOutlets();
        }
    }

    private void fillOutlets() {
        outlets.removeAllViews();
        outlets.addView(widgets.text(t("phone.news.outlet"), Widgets.Size.STRONG), Widgets.wide());
        outlets.addView(
                Choices.choice(widgets, t("phone.news.all"), chosen.isEmpty(), () -> choose("")), Widgets.wide());
        for (Voice outlet : offered) {
            LocalText name = outlet.name();
            outlets.addView(
                    Choices.inLanguage(
                            widgets,
                            name.text(),
                            name.language(),
                            outlet.id().equals(chosen),
                            () -> choose(outlet.id())),
                    Widgets.wide());
        }
    }

    private void choose(String outlet) {
        chosen = outlet;
        shown = MORE_AT_ONCE;
        fillOutlets();
        show(stage.situation());
    }

    private void showMore() {
        shown += MORE_AT_ONCE;
        show(stage.situation());
    }

    @Override
    public void tick() {
        seen.tick(List.of(articles));
    }

    private View card(Article article) {
        Message message = article.message();
        LinearLayout inside = widgets.column(10);
        inside.addView(Sender.of(stage, message), Widgets.wide());
        Enclosure picture = article.picture();
        if (picture != null) {
            inside.addView(Thumbnail.of(stage, picture.sha256(), picture.type()), Widgets.wide());
        }
        if (message.subject() != null) {
            TextView headline =
                    widgets.content(message.subject().text(), message.subject().language(), Widgets.Size.HEADING);
            inside.addView(struckIfRecalled(message, Widgets.asHeading(headline)), Widgets.wide());
        }
        if (message.own() instanceof OwnFields.Article its && its.byline() != null) {
            inside.addView(InjectBody.byline(widgets, its.byline()), Widgets.wide());
        }
        LocalText body = BilingualText.body(message, words);
        inside.addView(MessageCard.preview(widgets, message, body, false, 5), Widgets.wide());
        Flow foot = widgets.flow();
        if (message.isNew()) {
            foot.addView(MessageCard.strong(widgets, MessageCard.news(message)));
        }
        MessageCard.addMarks(widgets, foot, body);
        if (foot.getChildCount() > 0) {
            inside.addView(foot, Widgets.wide());
        }
        return Framed.card(
                widgets, inside, message.isNew(), false, () -> stage.go(Route.to(Route.Screen.MESSAGE, message.id())));
    }

    private @Nullable Enclosure pictureOf(Message message) {
        Set<String> here = Enclosures.here(stage, message.files());
        return message.files().stream()
                .filter(file -> file.type().startsWith("image/") && here.contains(file.sha256()))
                .findFirst()
                .orElse(null);
    }

    private TextView struckIfRecalled(Message message, TextView text) {
        if (message.isStruck()) {
            BilingualText.strike(widgets, text);
        }
        return text;
    }
}
