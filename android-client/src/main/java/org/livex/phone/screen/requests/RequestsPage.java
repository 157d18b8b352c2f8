package org.livex.phone.screen.requests;

import android.view.Gravity;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import org.livex.phone.R;
import org.livex.phone.model.Situation;
import org.livex.phone.model.form.FiledRequest;
import org.livex.phone.model.form.RequestForm;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Named;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Tappable;
import org.livex.phone.sync.Connection;

/** What can be asked of authorities, and what was asked: open ones first, then the latest first. */
public final class RequestsPage extends Page {
    private final Scaffold scaffold = new Scaffold(widgets);
    private final Cards<RequestForm> forms = new Cards<>(widgets, 8, RequestForm::id, this::form);
    private final Cards<FiledRequest> filed = new Cards<>(widgets, 10, FiledRequest::id, this::card);
    private final TextView noForms = widgets.hint("");
    private final TextView none = widgets.hint(t("phone.requests.none"));
    private final TextView fresh = widgets.heading(t("phone.requests.new"), Widgets.Size.HEADING);

    public RequestsPage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("phone.tab.act")), BackRow.params());
        content.addView(widgets.heading(t("common.requests"), Widgets.Size.TITLE), Widgets.wide());
        noForms.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        TextView mine = widgets.heading(t("phone.requests.mine"), Widgets.Size.HEADING);
        for (View view : List.of(fresh, forms.view, noForms, mine, filed.view, none)) {
            content.addView(view, Widgets.wide());
        }
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        List<RequestForm> known = situation.requests().forms();
        forms.show(known);
        filed.show(situation.requests().filed());
        boolean hasEnded = situation.moments().hasEnded();
        fresh.setVisibility(hasEnded ? View.GONE : View.VISIBLE);
        forms.view.setVisibility(known.isEmpty() || hasEnded ? View.GONE : View.VISIBLE);
        noForms.setVisibility(known.isEmpty() && !hasEnded ? View.VISIBLE : View.GONE);
        noForms.setText(t(whyNoForms(situation)));
        boolean isEmpty = situation.requests().filed().isEmpty();
        filed.view.setVisibility(isEmpty ? View.GONE : View.VISIBLE);
        none.setVisibility(isEmpty ? View.VISIBLE : View.GONE);
    }

    private String whyNoForms(Situation situation) {
        if (situation.me() != null) {
            return "phone.requests.no-forms";
        }
        boolean isOffline = stage.snapshot().connection().way() == Connection.Way.OFFLINE;
        return isOffline ? "phone.inbox.unreachable" : "phone.inbox.loading";
    }

    private View form(RequestForm form) {
        LinearLayout card = widgets.row(8);
        LinearLayout words = widgets.column(2);
        words.addView(content(form.title(), Widgets.Size.STRONG), Widgets.wide());
        Named authority = form.authority();
        if (authority != null) {
            TextView name = content(authority.name(), Widgets.Size.SMALL);
            name.setTextColor(widgets.palette.inkQuiet());
            words.addView(name, Widgets.wide());
        }
        card.addView(words, Widgets.rest());
        card.addView(widgets.icon(R.drawable.ic_forward, widgets.palette.inkQuiet(), 22));
        card.setGravity(Gravity.CENTER_VERTICAL);
        card.setPadding(widgets.dp(16), widgets.dp(10), widgets.dp(12), widgets.dp(10));
        card.setMinimumHeight(widgets.dp(Widgets.TOUCH_DP));
        card.setBackground(widgets.tappable(widgets.box(widgets.palette.paper(), widgets.palette.lineStrong(), 1)));
        Tappable.to(card, () -> stage.go(Route.to(Route.Screen.REQUEST_FORM, form.id())));
        return card;
    }

    private View card(FiledRequest request) {
        LinearLayout card = widgets.card();
        card.setBackground(widgets.tappable(widgets.box(widgets.palette.raised(), widgets.palette.line(), 1)));
        card.addView(content(request.title(), Widgets.Size.STRONG), Widgets.wide());
        card.addView(StateOfRequest.view(stage, request), Widgets.wide());
        ExerciseTime at = request.filedAt();
        if (at != null) {
            card.addView(
                    widgets.hint(t("common.request.filed") + ": " + stage.done(request.takenAt(), at)), Widgets.wide());
        }
        Tappable.to(card, () -> stage.go(Route.to(Route.Screen.REQUEST, request.id())));
        return card;
    }

    private TextView content(LocalText text, Widgets.Size size) {
        return widgets.content(text.text(), text.language(), size);
    }
}
