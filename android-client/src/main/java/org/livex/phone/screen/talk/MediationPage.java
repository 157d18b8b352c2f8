package org.livex.phone.screen.talk;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Objects;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Call;
import org.livex.phone.model.Mediation;
import org.livex.phone.model.Question;
import org.livex.phone.model.Situation;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Named;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.RefusalCard;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.words.Words;

/** One call for a mediator: how far it came, who and where, and what I can do about it. */
public final class MediationPage extends Page {
    private final String id;
    private final Scaffold scaffold = new Scaffold(widgets);
    private final LinearLayout sheet = widgets.column(16);
    private @Nullable Call shown;
    private @Nullable BeforeSession before;
    private @Nullable TextView length;

    public MediationPage(Stage stage, String id) {
        super(stage);
        this.id = id;
    }

    @Override
    public View create() {
        scaffold.content.addView(BackRow.to(stage, t("common.back")), BackRow.params());
        scaffold.content.addView(sheet, Widgets.wide());
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        Call call = situation.call(id);
        if (sheet.getChildCount() > 0 && Objects.equals(call, shown)) {
            return;
        }
        shown = call;
        length = null;
        before = call != null && isToBegin(call.item()) ? before == null ? beforeSession() : before : null;
        sheet.removeAllViews();
        scaffold.bottom.removeAllViews();
        if (call == null) {
            sheet.addView(widgets.hint(t(situation.me() == null ? "phone.inbox.loading" : "common.mediation.unknown")));
        } else {
            fill(call);
            addActions(call);
        }
        scaffold.bottomChanged();
    }

    /** A session goes on while somebody looks. */
    @Override
    public void tick() {
        if (shown != null && length != null) {
            String minutes = minutes(shown.item());
            if (!length.getText().toString().equals(minutes)) {
                length.setText(minutes);
            }
        }
    }

    private static boolean isToBegin(Mediation item) {
        return item.role() == Mediation.Role.MEDIATOR && item.state() == Mediation.State.ACCEPTED;
    }

    private BeforeSession beforeSession() {
        return new BeforeSession(stage, draft(), this::start);
    }

    private SessionDraft draft() {
        return new SessionDraft(stage.screenServices().unfinished(), id);
    }

    private String minutes(Mediation item) {
        return t("common.minutes", "count", lasted(item));
    }

    private int lasted(Mediation item) {
        return item.minutes(stage.serverNow(), stage.situation().moments().endedAt());
    }

    private void fill(Call call) {
        Mediation item = call.item();
        LinearLayout head = widgets.column(6);
        head.addView(widgets.heading(CallCard.pair(widgets, item.languages()), Widgets.Size.TITLE), Widgets.wide());
        boolean isNothingYet = call.isUnsent() && call.refused() != null;
        if (!isNothingYet) {
            View state = CallCard.state(widgets, call);
            state.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
            head.addView(state, Widgets.wide());
        }
        if (item.calling() >= 0 && item.state() == Mediation.State.CALLING && !call.waits()) {
            head.addView(widgets.hint(t("common.mediation.calling", "count", item.calling())), Widgets.wide());
        }
        sheet.addView(head, Widgets.wide());
        RefusedHere refusal = call.refused();
        if (refusal != null) {
            sheet.addView(refused(call, refusal), Widgets.wide());
        }
        if (item.scene() != null && !item.scene().isEmpty()) {
            TextView scene = CallCard.scene(widgets, item.scene(), Widgets.Size.LARGE);
            scene.setTextIsSelectable(true);
            sheet.addView(scene, Widgets.wide());
        }
        sheet.addView(details(item), Widgets.wide());
        if (before != null) {
            sheet.addView(before.card, Widgets.wide());
        }
        Mediation.ToInterpret interpret = item.interpret();
        if (interpret != null) {
            sheet.addView(toInterpret(interpret), Widgets.wide());
            Correction.add(stage, sheet, interpret);
        }
    }

    private View refused(Call call, RefusedHere refusal) {
        LinearLayout card = RefusalCard.of(stage, refusal);
        if (call.isUnsent()) {
            String about = call.item().about();
            card.addView(
                    widgets.primary(t("phone.requests.again"), () -> {
                        AskDraft.again(stage.screenServices().unfinished(), call.item());
                        stage.back();
                        stage.go(about == null ? Route.to(Route.Screen.ASK) : Route.to(Route.Screen.ASK, about));
                        stage.screenServices().participation().dismiss(refusal.id());
                    }),
                    Widgets.wide());
        }
        card.addView(RefusalCard.close(stage, refusal));
        return card;
    }

    private View details(Mediation item) {
        LinearLayout all = widgets.column(10);
        add(all, "common.mediation.asked-at", widgets.text(stage.done(item.takenAt(), item.at()), Widgets.Size.BODY));
        Named place = item.place();
        if (place != null) {
            add(all, "phone.act.place", place(place));
        }
        if (lasted(item) >= 0) {
            length = widgets.text(minutes(item), Widgets.Size.BODY);
            add(all, "common.mediation.length", length);
        }
        if (item.genderRequested() != null) {
            String gender = words.known("common.mediation.gender.", item.genderRequested());
            add(all, "common.mediation.gender", widgets.text(gender, Widgets.Size.BODY));
        }
        Mediation.Person requester = item.requester();
        if (requester != null && item.role() != Mediation.Role.REQUESTER) {
            String who = Words.isolated(requester.callName()) + " · " + words.known("function.", requester.function());
            add(all, "common.mediation.requester", widgets.text(who, Widgets.Size.BODY));
        }
        Mediation.Person mediator = item.mediator();
        if (mediator != null) {
            String name = Words.isolated(mediator.callName());
            boolean isMe = item.role() == Mediation.Role.MEDIATOR;
            add(
                    all,
                    "function.cultural-mediator",
                    widgets.text(isMe ? name + " (" + t("common.you") + ")" : name, Widgets.Size.BODY));
        }
        return all;
    }

    /** On the map, if it is one of those that I know. */
    private View place(Named place) {
        String name = place.name().text();
        return stage.situation().place(place.id()) == null
                ? widgets.content(name, place.name().language(), Widgets.Size.BODY)
                : widgets.quiet(name, () -> stage.go(Route.to(Route.Screen.MAP, place.id())));
    }

    private View toInterpret(Mediation.ToInterpret interpret) {
        LinearLayout card = widgets.card();
        card.addView(widgets.heading(t("common.mediation.to-interpret"), Widgets.Size.HEADING), Widgets.wide());
        LocalText subject = interpret.subject();
        if (subject != null) {
            card.addView(widgets.content(subject.text(), subject.language(), Widgets.Size.STRONG), Widgets.wide());
        }
        card.addView(BilingualText.of(widgets, interpret.body(), Widgets.Size.BODY, false), Widgets.wide());
        Question question = interpret.question();
        if (question != null) {
            card.addView(BilingualText.of(widgets, question.text(), Widgets.Size.STRONG, false), Widgets.wide());
            question.options()
                    .forEach(option -> card.addView(
                            BilingualText.of(widgets, option.name(), Widgets.Size.BODY, false), Widgets.wide()));
        }
        return card;
    }

    private void add(LinearLayout all, String key, View value) {
        LinearLayout pair = widgets.column(1);
        pair.addView(widgets.hint(t(key)), Widgets.wide());
        pair.addView(value, Widgets.wide());
        all.addView(pair, Widgets.wide());
    }

    private void addActions(Call call) {
        if (call.waits() || call.isUnsent()) {
            return;
        }
        Mediation item = call.item();
        boolean isMine = item.role() == Mediation.Role.MEDIATOR;
        if (item.ring()) {
            addPrimary("common.mediation.accept", () -> say("accept-mediation"));
            addAction(widgets.plain(t("common.mediation.decline"), () -> say("decline-mediation")));
        } else if (before != null) {
            addAction(before.begin);
            addAction(widgets.plain(t("common.mediation.cannot-come"), () -> say("decline-mediation", draft().name())));
        } else if (isMine && item.state() == Mediation.State.STARTED) {
            addPrimary("common.mediation.end", () -> stage.go(Route.to(Route.Screen.END_SESSION, id)));
        } else if (item.canBeCancelled()) {
            addAction(widgets.plain(t("common.mediation.cancel"), () -> say("cancel-mediation")));
        }
    }

    private void addPrimary(String key, Runnable tapped) {
        View button = widgets.primary(t(key), tapped);
        button.setId(R.id.primary);
        addAction(button);
    }

    private void addAction(View button) {
        scaffold.bottom.addView(button, Widgets.wide());
    }

    private void start() {
        try {
            stage.act(
                    "start-session",
                    new JSONObject()
                            .put("mediation", id)
                            .put(
                                    "takenAt",
                                    ReportJson.written(
                                            stage.screenServices().clock().instant())));
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private void say(String type, String... drafts) {
        try {
            stage.act(type, new JSONObject().put("mediation", id), drafts);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}
