package org.livex.phone.screen.join;

import android.app.Activity;
import android.content.Intent;
import android.graphics.Typeface;
import android.text.InputType;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Situation;
import org.livex.phone.model.read.Me;
import org.livex.phone.screen.Drafts;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.NoticeCards;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.sync.Ended;
import org.livex.phone.sync.JoinLink;
import org.livex.phone.sync.JoinResult;
import org.livex.phone.sync.Joined;
import org.livex.phone.sync.TypedCode;

/** By the QR code on one's paper, by its link, or by typing what stands below it. */
public final class JoinPage extends Page {
    static final int SCAN = 21;
    private static final int LONGEST_CODE = 500;
    private static final String EXAMPLE_CODE = "ABCD-EFGH";
    private static final String EXAMPLE_SERVER = "192.168.1.20:8443";

    private final Drafts draft = stage.drafts();
    private final Scaffold scaffold = new Scaffold(widgets);
    private final NoticeCards notices = new NoticeCards(stage);
    private final ServerCard where = new ServerCard(widgets);
    private final TextView ended = widgets.wrong("");
    private final TextView replaces = widgets.text("", Widgets.Size.BODY);
    private final TextView wrong = widgets.wrong("");
    private final EditText code = widgets.field(LONGEST_CODE);
    private final EditText server = widgets.field(LONGEST_CODE);
    private final Button join = widgets.primary(t("phone.join.submit"), this::join);
    private final Button cancel = widgets.plain(t("common.cancel"), () -> stage.replace(Route.to(Route.Screen.INBOX)));
    private boolean joining;

    public JoinPage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(widgets.heading(t("phone.join.title"), Widgets.Size.TITLE), Widgets.wide());
        ended.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        ended.setPadding(widgets.dp(14), widgets.dp(12), widgets.dp(14), widgets.dp(12));
        ended.setBackground(widgets.box(widgets.palette.dangerWash(), widgets.palette.danger(), 1));
        content.addView(notices.view, Widgets.wide());
        content.addView(ended, Widgets.wide());
        content.addView(where.view, Widgets.wide());
        content.addView(widgets.text(t("phone.join.lead-app"), Widgets.Size.BODY), Widgets.wide());
        Button scan = widgets.plain(t("phone.join.scan"), this::scan);
        scan.setCompoundDrawablesRelativeWithIntrinsicBounds(R.drawable.ic_scan, 0, 0, 0);
        scan.setCompoundDrawableTintList(android.content.res.ColorStateList.valueOf(widgets.palette.accent()));
        scan.setCompoundDrawablePadding(widgets.dp(10));
        scan.setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
        content.addView(scan, Widgets.wide());
        content.addView(
                field(t("phone.join.code"), code, t("phone.join.hint", "example", EXAMPLE_CODE)), Widgets.wide());
        content.addView(
                field(t("phone.join.server"), server, t("phone.join.server-hint", "example", EXAMPLE_SERVER)),
                Widgets.wide());
        code.setText(draft.joinCode);
        server.setText(draft.joinServer);
        code.setTextSize(22);
        code.setTypeface(Typeface.MONOSPACE);
        code.setGravity(Gravity.CENTER);
        code.setInputType(InputType.TYPE_CLASS_TEXT
                | InputType.TYPE_TEXT_FLAG_CAP_CHARACTERS
                | InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS);
        server.setInputType(InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_VARIATION_URI);
        code.addTextChangedListener(new Typed(text -> {
            draft.joinCode = text;
            typed();
        }));
        server.addTextChangedListener(new Typed(text -> {
            draft.joinServer = text;
            typed();
        }));
        content.addView(replaces, Widgets.wide());
        wrong.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        wrong.setVisibility(View.GONE);
        content.addView(wrong, Widgets.wide());
        join.setId(R.id.primary);
        scaffold.addBottom(join);
        scaffold.addBottom(cancel);
        sayWhere();
        return scaffold.view();
    }

    private void typed() {
        draft.joinLink = "";
        sayWhere();
    }

    /** Any app and any page can open a link: so nothing is sent before somebody saw where to. */
    private void sayWhere() {
        where.show(draft.joinLink.isEmpty() ? null : JoinLink.read(draft.joinLink), draft.isJoinTyped);
    }

    /** Codes and addresses are written from the left in every language. */
    private View field(String label, EditText field, String hint) {
        LinearLayout all = widgets.column(4);
        TextView name = widgets.text(label, Widgets.Size.STRONG);
        field.setId(View.generateViewId());
        field.setTextDirection(View.TEXT_DIRECTION_LTR);
        name.setLabelFor(field.getId());
        all.addView(name, Widgets.wide());
        all.addView(field, Widgets.wide());
        all.addView(widgets.hint(hint), Widgets.wide());
        return all;
    }

    @Override
    public void show(Situation situation) {
        notices.showTroubles(stage.snapshot());
        Ended end = stage.snapshot().ended();
        Joined joined = stage.snapshot().joined();
        ended.setVisibility(end == null ? View.GONE : View.VISIBLE);
        ended.setText(end == null ? "" : words.problem(end.code()));
        Me me = situation.me();
        boolean someoneIsIn = joined != null && end == null;
        String who = me != null ? me.callName() : joined != null ? joined.callName() : "";
        replaces.setVisibility(someoneIsIn ? View.VISIBLE : View.GONE);
        replaces.setText(t("phone.join.replaces", "name", who));
        cancel.setVisibility(someoneIsIn ? View.VISIBLE : View.GONE);
    }

    private void scan() {
        stage.ask(new Intent(stage.activity(), ScanActivity.class), SCAN);
    }

    @Override
    public void answered(int request, int result, @Nullable Intent data) {
        String scanned = data == null ? null : data.getStringExtra(ScanActivity.SCANNED);
        if (request != SCAN || result != Activity.RESULT_OK || scanned == null) {
            return;
        }
        JoinLink link = JoinLink.read(scanned);
        if (link == null) {
            complain(t("phone.join.no-link"));
            return;
        }
        code.setText(link.code());
        server.setText(link.address());
        draft.take(link, scanned);
        sayWhere();
        if (stage.snapshot().joined() == null || stage.snapshot().ended() != null) {
            join();
        }
    }

    private void join() {
        if (joining) {
            return;
        }
        JoinLink link = draft.joinLink.isEmpty()
                ? JoinLink.typed(draft.joinServer, draft.joinCode)
                : JoinLink.read(draft.joinLink);
        if (link == null) {
            complain(whatIsWrong());
            return;
        }
        joining = true;
        wrong.setVisibility(View.GONE);
        join.setEnabled(false);
        join.setText(t("phone.join.joining"));
        stage.screenServices().participation().join(link, result -> joined(link, result));
    }

    private String whatIsWrong() {
        if (JoinLink.typed("localhost", draft.joinCode) != null) {
            return t("phone.join.server-wrong");
        }
        String unknown = TypedCode.read(draft.joinCode).unknown();
        boolean isAddress = draft.joinCode.contains("/");
        return unknown.isEmpty() || isAddress
                ? t("phone.join.incomplete")
                : t("phone.join.no-code-character", "characters", unknown);
    }

    private void joined(JoinLink link, JoinResult result) {
        boolean isUnknown =
                result instanceof JoinResult.Unreachable not && not.reason() == JoinResult.Reason.NOT_TRUSTED;
        if (isUnknown && link.ca() == null) {
            stage.screenServices().participation().authorityOf(link.server(), ca -> askWhose(link, ca));
            return;
        }
        again();
        if (result instanceof Joined) {
            draft.clear();
            stage.replace(Route.to(Route.Screen.INBOX));
        } else if (result instanceof JoinResult.NotLetIn not) {
            complain(words.problem(not.code(), not.parameters()));
        } else if (result instanceof JoinResult.Unreachable unreachable) {
            complain(t(reason(unreachable.reason())));
        } else {
            complain(t("phone.not-saved"));
        }
    }

    /** Nothing was sent to it yet but the question whose it is. */
    private void askWhose(JoinLink link, @Nullable String ca) {
        again();
        if (ca == null) {
            complain(t("phone.join.not-trusted"));
        } else if (link.equals(JoinLink.typed(draft.joinServer, draft.joinCode))) {
            draft.takeTyped(link.pinnedTo(ca));
            sayWhere();
            stage.buttonChanged();
            where.view.post(() -> where.view.requestRectangleOnScreen(
                    new android.graphics.Rect(0, 0, where.view.getWidth(), where.view.getHeight())));
        }
    }

    private void again() {
        joining = false;
        join.setEnabled(true);
        join.setText(t("phone.join.submit"));
    }

    private static String reason(JoinResult.Reason reason) {
        return switch (reason) {
            case NO_CONNECTION -> "problem.no-connection";
            case NOT_TRUSTED -> "phone.join.not-trusted";
            case OTHER_AUTHORITY -> "phone.join.other-server";
            case WRONG_DATE -> "phone.join.wrong-date";
            case NOT_LIVEX -> "phone.join.not-here";
        };
    }

    private void complain(String text) {
        wrong.setText(Objects.requireNonNull(text));
        wrong.setVisibility(View.VISIBLE);
        wrong.requestRectangleOnScreen(new android.graphics.Rect(0, 0, wrong.getWidth(), widgets.dp(120)));
    }
}
