package org.livex.phone.screen.inbox;

import android.text.TextUtils;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Message;
import org.livex.phone.model.News;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.Framed;

/** The way from the messages to the news: how many are new, and what the latest is about. */
final class NewsCard {
    final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private @Nullable News shown;

    NewsCard(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
        view = widgets.column(0);
    }

    void show(News news) {
        view.setVisibility(news.all().isEmpty() ? View.GONE : View.VISIBLE);
        if (Objects.equals(news, shown)) {
            return;
        }
        shown = news;
        view.removeAllViews();
        view.addView(card(news), Widgets.wide());
    }

    private View card(News news) {
        LinearLayout inside = widgets.column(4);
        LinearLayout head = widgets.row(8);
        head.addView(widgets.icon(R.drawable.ic_news, widgets.palette.ink(), 24));
        Flow words = widgets.flow();
        words.addView(widgets.text(widgets.words.text("phone.news.title"), Widgets.Size.STRONG));
        if (news.unread() > 0) {
            TextView unread =
                    widgets.text(widgets.words.text("phone.inbox.unread", "count", news.unread()), Widgets.Size.SMALL);
            unread.setTypeface(android.graphics.Typeface.DEFAULT_BOLD);
            unread.setTextColor(widgets.palette.accent());
            words.addView(unread);
        }
        head.addView(words, Widgets.rest());
        inside.addView(head, Widgets.wide());
        Message latest = news.latest();
        if (latest != null) {
            LocalText headline =
                    latest.subject() == null ? BilingualText.body(latest, widgets.words) : latest.subject();
            TextView line = widgets.content(headline.text(), headline.language(), Widgets.Size.BODY);
            line.setMaxLines(1);
            line.setEllipsize(TextUtils.TruncateAt.END);
            line.setTag(R.id.preview, true);
            inside.addView(line, Widgets.wide());
        }
        return Framed.card(widgets, inside, news.unread() > 0, false, () -> stage.go(Route.to(Route.Screen.NEWS)));
    }
}
