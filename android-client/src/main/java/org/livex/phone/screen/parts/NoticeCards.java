package org.livex.phone.screen.parts;

import android.content.Intent;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.phone.device.HealthTrouble;
import org.livex.phone.model.Chain;
import org.livex.phone.model.ChatLine;
import org.livex.phone.model.Refusal;
import org.livex.phone.model.Situation;
import org.livex.phone.model.TextTask;
import org.livex.phone.model.Welfare;
import org.livex.phone.model.WrittenHere;
import org.livex.phone.model.board.CaseBoard;
import org.livex.phone.model.form.FiledRequest;
import org.livex.phone.model.form.Survey;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.health.HealthActivity;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Trouble;

/** What the person must know of besides messages: what the server refused, and what went wrong on the phone itself. */
public final class NoticeCards {
    public final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final Cards<Refusal> refusals;
    private final Cards<Trouble> troubles;
    private final LinearLayout silenced;
    private @Nullable HealthTrouble silence;

    public NoticeCards(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
        refusals = new Cards<>(widgets, 12, Refusal::id, this::refusal);
        troubles = new Cards<>(widgets, 12, Trouble::name, this::trouble);
        silenced = card();
        view = widgets.column(12);
        view.addView(silenced, Widgets.wide());
        view.addView(troubles.view, Widgets.wide());
        view.addView(refusals.view, Widgets.wide());
        view.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
    }

    public void show(Situation situation, Snapshot snapshot) {
        show(stage.screenServices().silence(), snapshot.troubles(), situation.otherRefusals());
    }

    /** For whoever has no part in anything. */
    public void showTroubles(Snapshot snapshot) {
        show(null, snapshot.troubles(), List.of());
    }

    private void show(@Nullable HealthTrouble silencedBy, Set<Trouble> wrongHere, List<Refusal> refused) {
        silenced.setVisibility(silencedBy == null ? View.GONE : View.VISIBLE);
        if (silencedBy != null && silencedBy != silence) {
            silence = silencedBy;
            sayWhySilent(silencedBy);
        }
        troubles.show(new ArrayList<>(wrongHere));
        refusals.show(refused);
        troubles.view.setVisibility(wrongHere.isEmpty() ? View.GONE : View.VISIBLE);
        refusals.view.setVisibility(refused.isEmpty() ? View.GONE : View.VISIBLE);
        boolean isQuiet = silencedBy == null && wrongHere.isEmpty() && refused.isEmpty();
        view.setVisibility(isQuiet ? View.GONE : View.VISIBLE);
    }

    private View refusal(Refusal refusal) {
        LinearLayout card = card();
        card.addView(State.REFUSED.view(widgets), Widgets.wide());
        String about = refusal.about();
        FiledRequest request =
                about == null ? null : stage.situation().requests().request(about);
        if (request != null) {
            card.addView(
                    widgets.content(request.title().text(), request.title().language(), Widgets.Size.STRONG),
                    Widgets.wide());
        }
        card.addView(
                widgets.text(
                        widgets.words.problem(
                                refusal.problem().code(), refusal.problem().parameters()),
                        Widgets.Size.BODY),
                Widgets.wide());
        if (!refusal.words().isEmpty()) {
            TextView words = widgets.text(refusal.words(), Widgets.Size.BODY);
            words.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
            words.setTextIsSelectable(true);
            card.addView(words, Widgets.wide());
        }
        Route there = whereItIs(refusal);
        if (there != null) {
            // There it can be corrected, or read in full.
            card.addView(widgets.plain(widgets.words.text("common.media.open"), () -> stage.go(there)));
        }
        if (whereItStands(refusal) == null) {
            card.addView(widgets.plain(
                    widgets.words.text("common.close"),
                    () -> stage.screenServices().participation().dismiss(refusal.id())));
        }
        return card;
    }

    private @Nullable Route whereItIs(Refusal refusal) {
        Situation situation = stage.situation();
        Route stands = whereItStands(refusal);
        if (stands != null) {
            return stands;
        }
        String about = refusal.about();
        if (about == null) {
            return null;
        }
        if (situation.call(about) != null) {
            return Route.to(Route.Screen.MEDIATION, about);
        }
        if (situation.requests().request(about) != null) {
            return Route.to(Route.Screen.REQUEST, about);
        }
        boolean isAnswer = refusal.type().equals("answer-inject") && situation.message(about) != null;
        return isAnswer ? Route.to(Route.Screen.MESSAGE, about) : null;
    }

    /** With all that was written, which a notice has no room for: it is put away there. Null: nowhere but here. */
    private @Nullable Route whereItStands(Refusal refusal) {
        if (refusal.type().endsWith("-decision")) {
            return Route.to(Route.Screen.DECISIONS);
        }
        String about = refusal.about();
        if (refusal.type().equals(Survey.ANSWER) && about != null) {
            boolean isHere = Survey.find(stage.situation().surveys(), about) != null;
            return isHere ? Route.to(Route.Screen.SURVEY, about) : null;
        }
        if (refusal.type().equals("post-message") && about != null) {
            return Route.to(Route.Screen.CHANNEL, about);
        }
        if (TextTask.COMMANDS.contains(refusal.type()) && about != null) {
            return stage.situation().task(about) == null ? null : Route.to(Route.Screen.TRANSLATION, about);
        }
        if (refusal.type().equals(WrittenHere.MEND)) {
            return stage.situation().channels().stream()
                    .flatMap(channel -> channel.lines().stream())
                    .filter(line -> ChatLine.textOf(line.id()).equals(about))
                    .map(line -> Route.to(Route.Screen.CHANNEL, line.channel()))
                    .findFirst()
                    .orElse(null);
        }
        boolean isOfEvidence = stage.situation().evidence().stream()
                .flatMap(chain -> chain.entries().stream())
                .map(Chain.Entry::refusal)
                .anyMatch(here -> here != null && here.id().equals(refusal.id()));
        if (isOfEvidence) {
            return Route.to(Route.Screen.EVIDENCE);
        }
        if (Welfare.COMMANDS.contains(refusal.type())) {
            String scene = refusal.about();
            return scene == null || stage.situation().scene(scene) == null
                    ? Route.to(Route.Screen.WELFARE)
                    : Route.to(Route.Screen.MESSAGE, scene);
        }
        boolean isOfCase = refusal.type().endsWith("-dossier") || CaseBoard.COMMANDS.contains(refusal.type());
        return isOfCase ? Route.to(Route.Screen.DOSSIERS) : null;
    }

    private void sayWhySilent(HealthTrouble by) {
        silenced.removeAllViews();
        silenced.addView(
                widgets.heading(widgets.words.text("common.health." + by.word()), Widgets.Size.HEADING),
                Widgets.wide());
        silenced.addView(
                widgets.text(widgets.words.text("phone.health.why." + by.word()), Widgets.Size.BODY), Widgets.wide());
        Intent health = new Intent(widgets.context, HealthActivity.class);
        silenced.addView(widgets.plain(
                widgets.words.text("phone.health.title"), () -> stage.activity().startActivity(health)));
    }

    private View trouble(Trouble trouble) {
        String word = trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
        LinearLayout card = card();
        card.addView(widgets.text(widgets.words.text("phone.trouble." + word), Widgets.Size.BODY), Widgets.wide());
        card.addView(
                trouble == Trouble.NOT_READ
                        ? widgets.plain(
                                widgets.words.text("common.retry"),
                                () -> stage.screenServices().participation().syncNow())
                        : widgets.plain(
                                widgets.words.text("common.close"),
                                () -> stage.screenServices().participation().dismiss(trouble)));
        return card;
    }

    private LinearLayout card() {
        LinearLayout card = widgets.card();
        card.setBackground(widgets.box(widgets.palette.dangerWash(), widgets.palette.danger(), 1));
        return card;
    }
}
