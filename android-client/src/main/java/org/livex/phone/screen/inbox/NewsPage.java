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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Framed;
import org.livex.phone.screen.parts.Said;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.SeenCards;
import org.livex.phone.screen.parts.Thumbnail;

/** What newspapers, broadcasters and people on line say in play, the latest first, of all or of one of them. */
public final class NewsPage extends Page {
    private static final int MORE_AT_ONCE = 20;

    private final Scaffold scaffold = new Scaffold(look);
    private final LinearLayout outlets = look.column(8);
    private final Cards<Article> articles = new Cards<>(look, 16, Article::id, this::card);
    private final TextView nothing = look.hint(t("phone.news.empty"));
    private final Button more = look.plain(t("common.show-more"), this::showMore);
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
        scaffold.content.addView(look.heading(t("phone.news.title"), Look.Size.TITLE), Look.wide());
        scaffold.content.addView(look.hint(t("phone.news.played")), Look.wide());
        nothing.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        for (View view : List.of(outlets, articles.view, nothing, more)) {
            scaffold.content.addView(view, Look.wide());
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
        outlets.addView(look.text(t("phone.news.outlet"), Look.Size.STRONG), Look.wide());
        outlets.addView(Choices.choice(look, t("phone.news.all"), chosen.isEmpty(), () -> choose("")), Look.wide());
        for (Voice outlet : offered) {
            LocalText name = outlet.name();
            outlets.addView(
                    Choices.inLanguage(
                            look, name.text(), name.language(), outlet.id().equals(chosen), () -> choose(outlet.id())),
                    Look.wide());
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
        LinearLayout inside = look.column(10);
        inside.addView(Sender.of(stage, message), Look.wide());
        Enclosure picture = article.picture();
        if (picture != null) {
            inside.addView(Thumbnail.of(stage, picture.sha256(), picture.type()), Look.wide());
        }
        if (message.subject() != null) {
            TextView headline =
                    look.content(message.subject().text(), message.subject().language(), Look.Size.HEADING);
            inside.addView(struckIfRecalled(message, Look.asHeading(headline)), Look.wide());
        }
        if (message.own() instanceof OwnFields.Article its && its.byline() != null) {
            inside.addView(InjectLook.byline(look, its.byline()), Look.wide());
        }
        LocalText body = Said.body(message, words);
        inside.addView(MessageCard.preview(look, message, body, false, 5), Look.wide());
        Flow foot = look.flow();
        if (message.isNew()) {
            foot.addView(MessageCard.strong(look, MessageCard.news(message)));
        }
        MessageCard.addMarks(look, foot, body);
        if (foot.getChildCount() > 0) {
            inside.addView(foot, Look.wide());
        }
        return Framed.card(
                look, inside, message.isNew(), false, () -> stage.go(Route.to(Route.Screen.MESSAGE, message.id())));
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
            Said.strike(look, text);
        }
        return text;
    }
}
