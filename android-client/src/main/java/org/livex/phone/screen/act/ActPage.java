package org.livex.phone.screen.act;

import android.content.Intent;
import android.graphics.Rect;
import android.text.InputType;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Message;
import org.livex.phone.model.Place;
import org.livex.phone.model.Situation;
import org.livex.phone.model.form.ActionKind;
import org.livex.phone.model.form.FormField;
import org.livex.phone.model.form.Report;
import org.livex.phone.screen.ChoosePage;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.form.FieldView;
import org.livex.phone.screen.form.FormSteps;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Choosers;
import org.livex.phone.screen.parts.Labelled;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.sync.Connection;

/** What did you do? Whom it is about, where it was, and what the person saw. */
public final class ActPage extends Page {
    private static final int LONGEST_NOTE = 4_000;
    private static final int LATEST_REPORTS = 3;
    private static final int MINE_IN_SIGHT_DP = 240;

    private final ReportDraft draft = stage.drafts().report();
    /** As the page was opened: nothing moves under a finger. */
    private final List<String> begun = draft.begun();

    private final Scaffold scaffold = new Scaffold(widgets);
    private final LinearLayout requests = widgets.column(4);
    private final TextView askedBack = widgets.text(t("common.request.state.asked-back"), Widgets.Size.SMALL);
    private final LinearLayout duties = widgets.column(4);
    private final TextView dutiesLeft = widgets.hint("");
    private final Button evidence =
            widgets.plain(t("common.evidence"), () -> stage.go(Route.to(Route.Screen.EVIDENCE)));
    private final Button trust = widgets.plain(t("common.trust"), () -> stage.go(Route.to(Route.Screen.TRUST)));
    private final KindChoice kinds = new KindChoice(widgets, this::choose);
    private final TextView noKinds = widgets.hint("");
    private final FormChanged changed = new FormChanged(widgets);
    private final LinearLayout form = widgets.column(0);
    private final TextView wrong = widgets.wrong("");
    private final EditText note = widgets.field(LONGEST_NOTE);
    private final LinearLayout about = widgets.column(16);
    private final Captures captures = new Captures(stage, draft, this::capturesChanged);
    private final CaptureList captured = new CaptureList(stage, captures);
    private final Button save = widgets.primary(t("phone.act.save"), this::save);
    private final Cards<ReportCard.Shown> mine;
    private final LastReport last;
    private final TextView mineTitle = widgets.heading(t("phone.act.mine"), Widgets.Size.HEADING);
    private final TextView none = widgets.hint(t("phone.act.none-yet"));
    private final Button allMine = widgets.quiet(t("common.show-more"), () -> stage.go(Route.to(Route.Screen.REPORTS)));
    private List<FormField> fieldsShown = List.of();
    private @Nullable FormSteps filled;

    public ActPage(Stage stage) {
        super(stage);
        ReportCard cards = new ReportCard(stage);
        last = new LastReport(widgets, cards, this::showMine);
        mine = new Cards<>(widgets, 10, ReportCard.Shown::id, cards::view);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(widgets.heading(t("phone.act.title"), Widgets.Size.TITLE), Widgets.wide());
        content.addView(last.view, Widgets.wide());
        content.addView(elsewhere(), Widgets.wide());
        content.addView(noKinds, Widgets.wide());
        content.addView(kinds.view, Widgets.wide());
        wrong.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        wrong.setVisibility(View.GONE);
        content.addView(wrong, Widgets.wide());
        content.addView(changed.view(), Widgets.wide());
        content.addView(form, Widgets.wide());
        content.addView(Labelled.of(widgets, t("phone.act.note"), note), Widgets.wide());
        note.setText(draft.note());
        note.setHint(t("phone.act.note-hint"));
        note.setInputType(InputType.TYPE_CLASS_TEXT
                | InputType.TYPE_TEXT_FLAG_MULTI_LINE
                | InputType.TYPE_TEXT_FLAG_CAP_SENTENCES);
        note.setMinLines(3);
        note.setGravity(Gravity.TOP | Gravity.START);
        note.addTextChangedListener(new Typed(draft::write));
        Captures.sweep(stage);
        content.addView(captured.view, Widgets.wide());
        content.addView(about, Widgets.wide());
        content.addView(mineTitle, Widgets.wide());
        content.addView(none, Widgets.wide());
        content.addView(mine.view, Widgets.wide());
        content.addView(allMine);
        save.setId(R.id.primary);
        scaffold.addBottom(save);
        return scaffold.view();
    }

    /** What else is done from here, close together: the form comes next. */
    private View elsewhere() {
        requests.addView(widgets.plain(t("common.requests"), () -> stage.go(Route.to(Route.Screen.REQUESTS))));
        askedBack.setTextColor(widgets.palette.warn());
        requests.addView(askedBack);
        duties.addView(widgets.plain(t("common.duties"), () -> stage.go(Route.to(Route.Screen.DUTIES))));
        duties.addView(dutiesLeft);
        Flow all = widgets.flow();
        all.addView(requests);
        all.addView(duties);
        all.addView(trust);
        all.addView(widgets.plain(t("common.decisions"), () -> stage.go(Route.to(Route.Screen.DECISIONS))));
        all.addView(evidence);
        all.addView(widgets.plain(t("common.dossiers"), () -> stage.go(Route.to(Route.Screen.DOSSIERS))));
        return all;
    }

    /** With how much waits for a confirmation of its receipt. */
    private String evidenceName(Situation situation) {
        int open = !situation.isOn()
                ? 0
                : situation.evidence().stream()
                        .mapToInt(each -> each.toConfirm().size())
                        .sum();
        return open == 0 ? t("common.evidence") : t("common.evidence") + " · " + widgets.words.formats.number(open);
    }

    private void showMine() {
        mineTitle.requestRectangleOnScreen(new Rect(0, 0, mineTitle.getWidth(), widgets.dp(MINE_IN_SIGHT_DP)));
    }

    @Override
    public void show(Situation situation) {
        if (situation.isStopped()) {
            captures.stop();
        }
        requests.setVisibility(situation.requests().isEmpty() ? View.GONE : View.VISIBLE);
        askedBack.setVisibility(situation.requests().askedBack() > 0 ? View.VISIBLE : View.GONE);
        showDuties(situation);
        evidence.setVisibility(situation.isOn() || !situation.evidence().isEmpty() ? View.VISIBLE : View.GONE);
        evidence.setText(evidenceName(situation));
        trust.setVisibility(situation.trusts().isEmpty() ? View.GONE : View.VISIBLE);
        showKinds(situation);
        capturesChanged();
        showAbout(situation);
        List<Report> reports = situation.reports();
        last.show(reports);
        List<Report> latest = reports.subList(0, Math.min(LATEST_REPORTS, reports.size()));
        mine.show(ReportCard.Shown.of(latest, stage.screenServices().attachments(), situation));
        mine.view.setVisibility(reports.isEmpty() ? View.GONE : View.VISIBLE);
        none.setVisibility(reports.isEmpty() ? View.VISIBLE : View.GONE);
        allMine.setVisibility(reports.size() > LATEST_REPORTS ? View.VISIBLE : View.GONE);
    }

    private void showDuties(Situation situation) {
        int left =
                (int) situation.duties().stream().filter(duty -> !duty.isDone()).count();
        duties.setVisibility(situation.duties().isEmpty() ? View.GONE : View.VISIBLE);
        dutiesLeft.setText(t("common.duty.left", "count", words.formats.number(left)));
        dutiesLeft.setVisibility(left == 0 ? View.GONE : View.VISIBLE);
    }

    private void capturesChanged() {
        captures.adopt();
        captured.knows(stage.situation().known());
        save.setEnabled(draft.reading == 0);
    }

    private void showKinds(Situation situation) {
        List<ActionKind> offered = situation.actionKinds();
        noKinds.setVisibility(offered.isEmpty() ? View.VISIBLE : View.GONE);
        noKinds.setText(t(situation.me() == null ? "phone.inbox.loading" : "phone.act.no-kinds"));
        kinds.show(offered, begun, situation.reports(), draft.kind());
        ActionKind now = kindNow(situation);
        List<FormField> fields = now == null ? List.of() : now.fields();
        FormSteps before = filled;
        // What is typed stays where it is as long as the form does.
        if (now == null || fields.isEmpty()) {
            form.removeAllViews();
            filled = null;
        } else if (before == null || !fields.equals(fieldsShown)) {
            form.removeAllViews();
            FormSteps view = new FormSteps(stage, "report " + now.id(), fields, draft.answers(now), draft::filledIn);
            form.addView(view.view, Widgets.wide());
            filled = view;
        } else {
            before.showFields();
        }
        fieldsShown = fields;
        changed.show(now, draft, situation, this::goOn);
    }

    private void goOn() {
        note.setText(draft.note());
        filled = null;
        showKinds(stage.situation());
    }

    private @Nullable ActionKind kindNow(Situation situation) {
        return situation.actionKinds().stream()
                .filter(kind -> kind.id().equals(draft.kind()))
                .findFirst()
                .orElse(null);
    }

    private void choose(ActionKind kind) {
        draft.choose(kind.id());
        wrong.setVisibility(View.GONE);
        filled = null;
        showKinds(stage.situation());
    }

    private void showAbout(Situation situation) {
        about.removeAllViews();
        Message message = situation.message(draft.inject());
        Place place = situation.place(draft.place());
        about.addView(choosing(
                "phone.act.inject",
                message == null ? t("common.none") : ChoosePage.nameOf(message, words),
                ChoosePage.INJECT));
        about.addView(choosing(
                "phone.act.place",
                place == null ? t("phone.act.no-place") : place.name().text(),
                ChoosePage.PLACE));
        about.addView(PositionChoice.of(stage, draft.withPosition(), draft::withPosition), Widgets.wide());
    }

    private LinearLayout choosing(String key, String value, String what) {
        return Choosers.field(
                stage, widgets.text(t(key), Widgets.Size.STRONG), value, Route.to(Route.Screen.CHOOSE, what));
    }

    private void save() {
        if (draft.kind().isEmpty()) {
            wrong.setText(t("phone.act.choose-kind"));
            wrong.setVisibility(View.VISIBLE);
            stage.tell(t("phone.act.choose-kind"), true);
            return;
        }
        if (isWrong()) {
            return;
        }
        captures.stop();
        if (captures.isUnanswered()) {
            captured.answerMissed();
            return;
        }
        if (stage.act("record-action", ReportJson.of(draft, fieldsShown, stage), ReportDraft.NAME)) {
            boolean isConnected = stage.snapshot().connection().way() != Connection.Way.OFFLINE;
            draft.said();
            stage.redress();
            stage.tell(t(isConnected ? "phone.act.saved" : "phone.act.saved-offline"), false);
        }
    }

    private boolean isWrong() {
        ActionKind now = kindNow(stage.situation());
        FormSteps view = filled;
        if (now == null || view == null) {
            return false;
        }
        Map<String, FormField.Wrong> mistakes = draft.answers(now).wrong(fieldsShown);
        FieldView first = view.complain(mistakes);
        if (first != null) {
            first.comeTo();
        }
        boolean isTooLong = draft.filed(fieldsShown).isTooLong();
        if (!mistakes.isEmpty() || isTooLong) {
            stage.tell(t(isTooLong ? "phone.form.too-long" : "phone.form.look"), true);
        }
        return isTooLong || !mistakes.isEmpty();
    }

    @Override
    public void answered(int request, int result, @Nullable Intent data) {
        captures.answered(request, result, data);
    }

    @Override
    public void permitted(int request, boolean granted) {
        captures.permitted(request, granted);
    }

    @Override
    public void tick() {
        captures.tick();
        captured.tick();
    }

    @Override
    public void covered() {
        captures.stop();
    }

    @Override
    public void left() {
        captures.stop();
    }
}
