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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.Framed;
import org.livex.phone.screen.parts.Said;

/** The way from the messages to the news: how many are new, and what the latest is about. */
final class NewsCard {
    final LinearLayout view;
    private final Stage stage;
    private final Look look;
    private @Nullable News shown;

    NewsCard(Stage stage) {
        this.stage = stage;
        this.look = stage.look();
        view = look.column(0);
    }

    void show(News news) {
        view.setVisibility(news.all().isEmpty() ? View.GONE : View.VISIBLE);
        if (Objects.equals(news, shown)) {
            return;
        }
        shown = news;
        view.removeAllViews();
        view.addView(card(news), Look.wide());
    }

    private View card(News news) {
        LinearLayout inside = look.column(4);
        LinearLayout head = look.row(8);
        head.addView(look.icon(R.drawable.ic_news, look.palette.ink(), 24));
        Flow words = look.flow();
        words.addView(look.text(look.words.text("phone.news.title"), Look.Size.STRONG));
        if (news.unread() > 0) {
            TextView unread = look.text(look.words.text("phone.inbox.unread", "count", news.unread()), Look.Size.SMALL);
            unread.setTypeface(android.graphics.Typeface.DEFAULT_BOLD);
            unread.setTextColor(look.palette.accent());
            words.addView(unread);
        }
        head.addView(words, Look.rest());
        inside.addView(head, Look.wide());
        Message latest = news.latest();
        if (latest != null) {
            LocalText headline = latest.subject() == null ? Said.body(latest, look.words) : latest.subject();
            TextView line = look.content(headline.text(), headline.language(), Look.Size.BODY);
            line.setMaxLines(1);
            line.setEllipsize(TextUtils.TruncateAt.END);
            line.setTag(R.id.preview, true);
            inside.addView(line, Look.wide());
        }
        return Framed.card(look, inside, news.unread() > 0, false, () -> stage.go(Route.to(Route.Screen.NEWS)));
    }
}
