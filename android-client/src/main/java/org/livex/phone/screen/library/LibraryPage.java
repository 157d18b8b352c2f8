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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Tappable;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.words.Words;

/** What can be looked up: documents that control gave out, and the world of the exercise. Needs no network. */
public final class LibraryPage extends Page {
    private final Scaffold scaffold = new Scaffold(look);
    private final EditText search = look.field(100);
    private final Part<ReleasedDocument> documents =
            new Part<>(look, t("phone.library.documents"), ReleasedDocument::id, this::card);
    private final Map<String, Part<WorldEntry>> world = new LinkedHashMap<>();
    private final TextView nothing = look.hint(t("phone.library.nothing"));

    /** Things of one kind under their heading; gone while there are none. */
    private record Part<T>(LinearLayout view, Cards<T> cards) {
        Part(
                Look look,
                String heading,
                java.util.function.Function<T, String> key,
                java.util.function.Function<T, View> make) {
            this(look.column(8), new Cards<>(look, 8, key, make));
            view.addView(look.heading(heading, Look.Size.HEADING), Look.wide());
            view.addView(cards.view, Look.wide());
        }

        void show(List<T> all) {
            cards.show(all);
            view.setVisibility(all.isEmpty() ? View.GONE : View.VISIBLE);
        }
    }

    public LibraryPage(Stage stage) {
        super(stage);
        for (String type : WorldEntry.TYPES) {
            world.put(type, new Part<>(look, t("common.world." + type), WorldEntry::id, this::card));
        }
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("phone.tab.role")), BackRow.params());
        content.addView(look.heading(t("phone.library.title"), Look.Size.TITLE), Look.wide());
        search.setText(stage.drafts().search);
        search.setHint(t("common.search"));
        search.setInputType(InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS);
        search.addTextChangedListener(new Typed(typed -> {
            stage.drafts().search = typed;
            show(stage.situation());
        }));
        content.addView(search, Look.wide());
        content.addView(documents.view(), Look.wide());
        world.values().forEach(part -> content.addView(part.view(), Look.wide()));
        nothing.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        content.addView(nothing, Look.wide());
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
        LinearLayout card = look.card();
        card.setMinimumHeight(look.dp(Look.TOUCH_DP));
        card.setBackground(look.tappable(look.box(look.palette.raised(), look.palette.line(), 1)));
        card.addView(look.content(title.text(), title.language(), Look.Size.STRONG), Look.wide());
        if (known != null) {
            card.addView(look.hint(known), Look.wide());
        }
        Tappable.to(card, () -> stage.go(route));
        return card;
    }
}
