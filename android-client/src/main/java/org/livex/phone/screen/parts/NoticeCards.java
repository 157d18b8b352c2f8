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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.State;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Trouble;

/** What the person must know of besides messages: what the server refused, and what went wrong on the phone itself. */
public final class NoticeCards {
    public final LinearLayout view;
    private final Stage stage;
    private final Look look;
    private final Cards<Refusal> refusals;
    private final Cards<Trouble> troubles;
    private final LinearLayout silenced;
    private @Nullable HealthTrouble silence;

    public NoticeCards(Stage stage) {
        this.stage = stage;
        this.look = stage.look();
        refusals = new Cards<>(look, 12, Refusal::id, this::refusal);
        troubles = new Cards<>(look, 12, Trouble::name, this::trouble);
        silenced = card();
        view = look.column(12);
        view.addView(silenced, Look.wide());
        view.addView(troubles.view, Look.wide());
        view.addView(refusals.view, Look.wide());
        view.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
    }

    public void show(Situation situation, Snapshot snapshot) {
        show(stage.desk().silence(), snapshot.troubles(), situation.otherRefusals());
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
        card.addView(State.REFUSED.view(look), Look.wide());
        String about = refusal.about();
        FiledRequest request =
                about == null ? null : stage.situation().requests().request(about);
        if (request != null) {
            card.addView(
                    look.content(request.title().text(), request.title().language(), Look.Size.STRONG), Look.wide());
        }
        card.addView(
                look.text(
                        look.words.problem(
                                refusal.problem().code(), refusal.problem().parameters()),
                        Look.Size.BODY),
                Look.wide());
        if (!refusal.words().isEmpty()) {
            TextView words = look.text(refusal.words(), Look.Size.BODY);
            words.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
            words.setTextIsSelectable(true);
            card.addView(words, Look.wide());
        }
        Route there = whereItIs(refusal);
        if (there != null) {
            // There it can be corrected, or read in full.
            card.addView(look.plain(look.words.text("common.media.open"), () -> stage.go(there)));
        }
        if (whereItStands(refusal) == null) {
            card.addView(look.plain(
                    look.words.text("common.close"),
                    () -> stage.desk().participation().dismiss(refusal.id())));
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
        silenced.addView(look.heading(look.words.text("common.health." + by.word()), Look.Size.HEADING), Look.wide());
        silenced.addView(look.text(look.words.text("phone.health.why." + by.word()), Look.Size.BODY), Look.wide());
        Intent health = new Intent(look.context, HealthActivity.class);
        silenced.addView(look.plain(
                look.words.text("phone.health.title"), () -> stage.activity().startActivity(health)));
    }

    private View trouble(Trouble trouble) {
        String word = trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
        LinearLayout card = card();
        card.addView(look.text(look.words.text("phone.trouble." + word), Look.Size.BODY), Look.wide());
        card.addView(
                trouble == Trouble.NOT_READ
                        ? look.plain(
                                look.words.text("common.retry"),
                                () -> stage.desk().participation().syncNow())
                        : look.plain(
                                look.words.text("common.close"),
                                () -> stage.desk().participation().dismiss(trouble)));
        return card;
    }

    private LinearLayout card() {
        LinearLayout card = look.card();
        card.setBackground(look.box(look.palette.dangerWash(), look.palette.danger(), 1));
        return card;
    }
}
