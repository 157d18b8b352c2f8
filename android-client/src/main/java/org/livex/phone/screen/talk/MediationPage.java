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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.RefusalCard;
import org.livex.phone.screen.parts.Said;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.words.Words;

/** One call for a mediator: how far it came, who and where, and what I can do about it. */
public final class MediationPage extends Page {
    private final String id;
    private final Scaffold scaffold = new Scaffold(look);
    private final LinearLayout sheet = look.column(16);
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
        scaffold.content.addView(sheet, Look.wide());
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
            sheet.addView(look.hint(t(situation.me() == null ? "phone.inbox.loading" : "common.mediation.unknown")));
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
        return new SessionDraft(stage.desk().unfinished(), id);
    }

    private String minutes(Mediation item) {
        return t("common.minutes", "count", lasted(item));
    }

    private int lasted(Mediation item) {
        return item.minutes(stage.serverNow(), stage.situation().moments().endedAt());
    }

    private void fill(Call call) {
        Mediation item = call.item();
        LinearLayout head = look.column(6);
        head.addView(look.heading(CallCard.pair(look, item.languages()), Look.Size.TITLE), Look.wide());
        boolean isNothingYet = call.isUnsent() && call.refused() != null;
        if (!isNothingYet) {
            View state = CallCard.state(look, call);
            state.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
            head.addView(state, Look.wide());
        }
        if (item.calling() >= 0 && item.state() == Mediation.State.CALLING && !call.waits()) {
            head.addView(look.hint(t("common.mediation.calling", "count", item.calling())), Look.wide());
        }
        sheet.addView(head, Look.wide());
        RefusedHere refusal = call.refused();
        if (refusal != null) {
            sheet.addView(refused(call, refusal), Look.wide());
        }
        if (item.scene() != null && !item.scene().isEmpty()) {
            TextView scene = CallCard.scene(look, item.scene(), Look.Size.LARGE);
            scene.setTextIsSelectable(true);
            sheet.addView(scene, Look.wide());
        }
        sheet.addView(details(item), Look.wide());
        if (before != null) {
            sheet.addView(before.card, Look.wide());
        }
        Mediation.ToInterpret interpret = item.interpret();
        if (interpret != null) {
            sheet.addView(toInterpret(interpret), Look.wide());
            Correction.add(stage, sheet, interpret);
        }
    }

    private View refused(Call call, RefusedHere refusal) {
        LinearLayout card = RefusalCard.of(stage, refusal);
        if (call.isUnsent()) {
            String about = call.item().about();
            card.addView(
                    look.primary(t("phone.requests.again"), () -> {
                        AskDraft.again(stage.desk().unfinished(), call.item());
                        stage.back();
                        stage.go(about == null ? Route.to(Route.Screen.ASK) : Route.to(Route.Screen.ASK, about));
                        stage.desk().participation().dismiss(refusal.id());
                    }),
                    Look.wide());
        }
        card.addView(RefusalCard.close(stage, refusal));
        return card;
    }

    private View details(Mediation item) {
        LinearLayout all = look.column(10);
        add(all, "common.mediation.asked-at", look.text(stage.done(item.takenAt(), item.at()), Look.Size.BODY));
        Named place = item.place();
        if (place != null) {
            add(all, "phone.act.place", place(place));
        }
        if (lasted(item) >= 0) {
            length = look.text(minutes(item), Look.Size.BODY);
            add(all, "common.mediation.length", length);
        }
        if (item.genderRequested() != null) {
            String gender = words.known("common.mediation.gender.", item.genderRequested());
            add(all, "common.mediation.gender", look.text(gender, Look.Size.BODY));
        }
        Mediation.Person requester = item.requester();
        if (requester != null && item.role() != Mediation.Role.REQUESTER) {
            String who = Words.isolated(requester.callName()) + " · " + words.known("function.", requester.function());
            add(all, "common.mediation.requester", look.text(who, Look.Size.BODY));
        }
        Mediation.Person mediator = item.mediator();
        if (mediator != null) {
            String name = Words.isolated(mediator.callName());
            boolean isMe = item.role() == Mediation.Role.MEDIATOR;
            add(
                    all,
                    "function.cultural-mediator",
                    look.text(isMe ? name + " (" + t("common.you") + ")" : name, Look.Size.BODY));
        }
        return all;
    }

    /** On the map, if it is one of those that I know. */
    private View place(Named place) {
        String name = place.name().text();
        return stage.situation().place(place.id()) == null
                ? look.content(name, place.name().language(), Look.Size.BODY)
                : look.quiet(name, () -> stage.go(Route.to(Route.Screen.MAP, place.id())));
    }

    private View toInterpret(Mediation.ToInterpret interpret) {
        LinearLayout card = look.card();
        card.addView(look.heading(t("common.mediation.to-interpret"), Look.Size.HEADING), Look.wide());
        LocalText subject = interpret.subject();
        if (subject != null) {
            card.addView(look.content(subject.text(), subject.language(), Look.Size.STRONG), Look.wide());
        }
        card.addView(Said.of(look, interpret.body(), Look.Size.BODY, false), Look.wide());
        Question question = interpret.question();
        if (question != null) {
            card.addView(Said.of(look, question.text(), Look.Size.STRONG, false), Look.wide());
            question.options()
                    .forEach(option -> card.addView(Said.of(look, option.name(), Look.Size.BODY, false), Look.wide()));
        }
        return card;
    }

    private void add(LinearLayout all, String key, View value) {
        LinearLayout pair = look.column(1);
        pair.addView(look.hint(t(key)), Look.wide());
        pair.addView(value, Look.wide());
        all.addView(pair, Look.wide());
    }

    private void addActions(Call call) {
        if (call.waits() || call.isUnsent()) {
            return;
        }
        Mediation item = call.item();
        boolean isMine = item.role() == Mediation.Role.MEDIATOR;
        if (item.ring()) {
            addPrimary("common.mediation.accept", () -> say("accept-mediation"));
            addAction(look.plain(t("common.mediation.decline"), () -> say("decline-mediation")));
        } else if (before != null) {
            addAction(before.begin);
            addAction(look.plain(t("common.mediation.cannot-come"), () -> say("decline-mediation", draft().name())));
        } else if (isMine && item.state() == Mediation.State.STARTED) {
            addPrimary("common.mediation.end", () -> stage.go(Route.to(Route.Screen.END_SESSION, id)));
        } else if (item.canBeCancelled()) {
            addAction(look.plain(t("common.mediation.cancel"), () -> say("cancel-mediation")));
        }
    }

    private void addPrimary(String key, Runnable tapped) {
        View button = look.primary(t(key), tapped);
        button.setId(R.id.primary);
        addAction(button);
    }

    private void addAction(View button) {
        scaffold.bottom.addView(button, Look.wide());
    }

    private void start() {
        try {
            stage.act(
                    "start-session",
                    new JSONObject()
                            .put("mediation", id)
                            .put(
                                    "takenAt",
                                    ReportJson.written(stage.desk().clock().instant())));
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
