package org.livex.phone.screen;

import android.graphics.Rect;
import android.text.TextUtils;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.FrameLayout;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.livex.phone.R;
import org.livex.phone.model.ExerciseClock;
import org.livex.phone.model.LocalText;
import org.livex.phone.model.Message;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.Rule;
import org.livex.phone.screen.look.State;
import org.livex.phone.sync.Connection;

/** All messages: those to confirm first, then the latest first. */
final class InboxPage extends Page {
    private static final int MORE_AT_ONCE = 40;

    private final Scaffold scaffold = new Scaffold(look);
    private final NoticeCards notices = new NoticeCards(stage);
    private final Cards<Message> insisting = new Cards<>(look, 12, Message::id, this::card);
    private final Cards<Message> others = new Cards<>(look, 12, Message::id, this::card);
    private final TextView insistingHeading = look.heading(t("phone.inbox.insisting"), Look.Size.HEADING);
    private final TextView othersHeading = look.heading(t("phone.inbox.others"), Look.Size.HEADING);
    private final TextView nothing = look.hint("");
    private final Button more = look.plain(t("common.show-more"), this::showMore);
    private Set<String> seenBefore = new HashSet<>();
    private int shown = MORE_AT_ONCE;

    InboxPage(Stage stage) {
        super(stage);
    }

    @Override
    View create() {
        scaffold.content.addView(look.heading(t("phone.inbox.title"), Look.Size.TITLE), Look.wide());
        nothing.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        for (View view :
                List.of(notices.view, insistingHeading, insisting.view, othersHeading, others.view, nothing, more)) {
            scaffold.content.addView(view, Look.wide());
        }
        return scaffold.view();
    }

    @Override
    void show(Situation situation) {
        notices.show(situation, stage.snapshot());
        List<Message> first =
                situation.messages().stream().filter(Message::insists).collect(Collectors.toList());
        List<Message> rest = situation.messages().stream()
                .filter(message -> !message.insists())
                .collect(Collectors.toList());
        insisting.show(first);
        others.show(rest.subList(0, Math.min(shown, rest.size())));
        show(insistingHeading, !first.isEmpty());
        show(insisting.view, !first.isEmpty());
        show(othersHeading, !first.isEmpty() && !rest.isEmpty());
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

    /** Shown is what was half on screen, or more, for a second of somebody looking. */
    @Override
    void tick() {
        Set<String> seen = new HashSet<>();
        insisting.each((message, view) -> noteSeen(seen, message, view));
        others.each((message, view) -> noteSeen(seen, message, view));
        for (String id : seen) {
            if (seenBefore.contains(id)) {
                Message message = stage.situation().message(id);
                stage.marks().mark(id, Marks.Kind.SHOWN, message == null ? null : message.language());
            }
        }
        seenBefore = seen;
    }

    private static void noteSeen(Set<String> seen, Message message, View view) {
        Rect visible = new Rect();
        if (view.isShown() && view.getGlobalVisibleRect(visible) && visible.height() * 2 >= view.getHeight()) {
            seen.add(message.id());
        }
    }

    private View card(Message message) {
        FrameLayout card = new FrameLayout(look.context);
        boolean stands = message.isNew() || message.insists();
        card.setBackground(look.tappable(look.box(
                stands ? look.palette.paper() : look.palette.raised(),
                message.insists() ? look.palette.accent() : look.palette.line(),
                message.insists() ? 2 : 1)));
        card.setClipToOutline(true);
        if (stands) {
            View bar = new Rule(look.context, look.palette.accent());
            card.addView(
                    bar,
                    new FrameLayout.LayoutParams(look.dp(6), FrameLayout.LayoutParams.MATCH_PARENT, Gravity.START));
        }
        LinearLayout inside = look.column(8);
        inside.setPadding(look.dp(18), look.dp(14), look.dp(14), look.dp(14));
        inside.addView(Sender.of(look, message), Look.wide());
        LocalText body = Said.body(message, words);
        LocalText subject = message.subject();
        if (subject != null) {
            inside.addView(preview(message, subject, message.isNew(), 3), Look.wide());
        }
        inside.addView(preview(message, body, message.isNew() && subject == null, 2), Look.wide());
        addFoot(inside, message);
        card.addView(inside);
        card.setTag(R.id.subject, message.id());
        card.setOnClickListener(view -> stage.go(Route.to(Route.Screen.MESSAGE, message.id())));
        // Read as one: sender, time, text, state.
        card.setFocusable(true);
        return card;
    }

    private TextView preview(Message message, LocalText text, boolean strong, int lines) {
        TextView view = look.content(text.text(), text.language(), strong ? Look.Size.STRONG : Look.Size.BODY);
        view.setMaxLines(lines);
        view.setEllipsize(TextUtils.TruncateAt.END);
        view.setTag(R.id.preview, true);
        if (message.isRecalled()) {
            Said.strike(look, view);
        }
        return view;
    }

    private void addFoot(LinearLayout inside, Message message) {
        Flow foot = look.flow();
        switch (message.acknowledgement()) {
            case WAITS -> foot.addView(State.QUEUED.view(look));
            case KNOWN -> foot.addView(State.ACKNOWLEDGED.view(look));
            case NOT_YET -> {
                if (message.insists()) {
                    foot.addView(strong(t("phone.message.please-confirm")));
                } else if (message.isNew()) {
                    foot.addView(strong(t("phone.message.new")));
                }
            }
        }
        LocalText body = Said.body(message, words);
        for (LocalText.Mark mark : body.marks()) {
            foot.addView(Said.chip(look, body, mark));
        }
        if (foot.getChildCount() > 0) {
            inside.addView(foot, Look.wide());
        }
    }

    private TextView strong(String text) {
        TextView view = look.text(text, Look.Size.SMALL);
        view.setTypeface(android.graphics.Typeface.DEFAULT_BOLD);
        view.setTextColor(look.palette.accent());
        return view;
    }
}
