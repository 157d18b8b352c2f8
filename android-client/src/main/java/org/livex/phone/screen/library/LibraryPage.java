package org.livex.phone.screen.library;

import android.text.InputType;
import android.view.View;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Situation;
import org.livex.phone.model.library.Library;
import org.livex.phone.model.library.ReleasedDocument;
import org.livex.phone.model.library.WorldEntry;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Tappable;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.words.Words;

/** What can be looked up: documents that control gave out, and the world of the exercise. Needs no network. */
public final class LibraryPage extends Page {
    private final Scaffold scaffold = new Scaffold(widgets);
    private final EditText search = widgets.field(100);
    private final Part<ReleasedDocument> documents =
            new Part<>(widgets, t("phone.library.documents"), ReleasedDocument::id, this::card);
    private final Map<String, Part<WorldEntry>> world = new LinkedHashMap<>();
    private final TextView nothing = widgets.hint(t("phone.library.nothing"));

    /** Things of one kind under their heading; gone while there are none. */
    private record Part<T>(LinearLayout view, Cards<T> cards) {
        Part(
                Widgets widgets,
                String heading,
                java.util.function.Function<T, String> key,
                java.util.function.Function<T, View> make) {
            this(widgets.column(8), new Cards<>(widgets, 8, key, make));
            view.addView(widgets.heading(heading, Widgets.Size.HEADING), Widgets.wide());
            view.addView(cards.view, Widgets.wide());
        }

        void show(List<T> all) {
            cards.show(all);
            view.setVisibility(all.isEmpty() ? View.GONE : View.VISIBLE);
        }
    }

    public LibraryPage(Stage stage) {
        super(stage);
        for (String type : WorldEntry.TYPES) {
            world.put(type, new Part<>(widgets, t("common.world." + type), WorldEntry::id, this::card));
        }
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("phone.tab.role")), BackRow.params());
        content.addView(widgets.heading(t("phone.library.title"), Widgets.Size.TITLE), Widgets.wide());
        search.setText(stage.drafts().search);
        search.setHint(t("common.search"));
        search.setInputType(InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS);
        search.addTextChangedListener(new Typed(typed -> {
            stage.drafts().search = typed;
            show(stage.situation());
        }));
        content.addView(search, Widgets.wide());
        content.addView(documents.view(), Widgets.wide());
        world.values().forEach(part -> content.addView(part.view(), Widgets.wide()));
        nothing.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        content.addView(nothing, Widgets.wide());
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        Library found = situation.library().search(stage.drafts().search);
        documents.show(found.documents());
        world.forEach((type, part) -> part.show(found.world().stream()
                .filter(entry -> entry.type().equals(type))
                .collect(Collectors.toList())));
        nothing.setText(t(situation.library().isEmpty() ? "phone.library.nothing" : "phone.library.nothing-found"));
        nothing.setVisibility(found.isEmpty() ? View.VISIBLE : View.GONE);
    }

    private View card(ReleasedDocument document) {
        String number = document.number();
        return card(
                document.title(),
                number == null ? null : t("common.document.number", "number", number),
                Route.to(Route.Screen.RELEASED, document.id()));
    }

    private View card(WorldEntry entry) {
        return card(
                entry.title(),
                entry.details().isEmpty()
                        ? null
                        : Words.isolated(entry.details().get(0).value()),
                Route.to(Route.Screen.ENTRY, entry.id()));
    }

    private View card(LocalText title, @Nullable String known, Route route) {
        LinearLayout card = widgets.card();
        card.setMinimumHeight(widgets.dp(Widgets.TOUCH_DP));
        card.setBackground(widgets.tappable(widgets.box(widgets.palette.raised(), widgets.palette.line(), 1)));
        card.addView(widgets.content(title.text(), title.language(), Widgets.Size.STRONG), Widgets.wide());
        if (known != null) {
            card.addView(widgets.hint(known), Widgets.wide());
        }
        Tappable.to(card, () -> stage.go(route));
        return card;
    }
}
