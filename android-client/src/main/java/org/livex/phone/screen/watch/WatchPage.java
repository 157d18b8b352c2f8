package org.livex.phone.screen.watch;

import android.graphics.Typeface;
import android.util.TypedValue;
import android.view.View;
import android.widget.Button;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Situation;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.watch.InPhases;
import org.livex.phone.model.watch.Sheet;
import org.livex.phone.model.watch.WatchPhase;
import org.livex.phone.model.watch.Watching;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.inbox.ReadyCard;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Folds;
import org.livex.phone.screen.parts.NoticeCards;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.words.Words;

/** An evaluator's first screen: whom they watch now, and one tap for a rating; those of other phases are folded below. */
public final class WatchPage extends Page {
    /** Whom it was about last, kept as what is being written is: the phone in a pocket forgets nothing. */
    private static final String WATCHED = "watched";

    private record Subject(String about, String name, int rated, int items, boolean isChosen) {
        static Subject of(Sheet sheet, @Nullable Sheet chosen) {
            return new Subject(
                    sheet.about(),
                    sheet.name().text(),
                    sheet.rated(),
                    (int) sheet.items().count(),
                    sheet.equals(chosen));
        }
    }

    /** Those of another phase than the present one. */
    private record Others(WatchPhase phase, List<Subject> subjects) {
        String key() {
            return phase.id();
        }
    }

    private final Scaffold scaffold = new Scaffold(widgets);
    private final NoticeCards notices = new NoticeCards(stage);
    private final ReadyCard ready = new ReadyCard(stage);
    private final Flow who = widgets.flow();
    private final TextView nothing = widgets.hint("");
    private final SheetRows rows = new SheetRows(stage, () -> show(stage.situation()));
    private final TextView name = widgets.heading("", Widgets.Size.HEADING);
    private final Folds folds = new Folds(widgets);
    private final Cards<Others> others = new Cards<>(widgets, 8, Others::key, this::fold);
    private List<Subject> subjects = List.of();
    /** Whom somebody is writing about stays before them when the next phase begins. */
    private String before = "";

    private List<Boolean> shownOfNow = List.of();

    public WatchPage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        scaffold.content.addView(widgets.heading(t("phone.watch.title"), Widgets.Size.TITLE), Widgets.wide());
        Widgets.nameForReaders(who, t("common.evaluation.whom"));
        nothing.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        for (View view : List.of(notices.view, ready.view, who, nothing, name, rows.view(), others.view)) {
            scaffold.content.addView(view, Widgets.wide());
        }
        MomentButton.pinTo(scaffold, stage);
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        notices.show(situation, stage.snapshot());
        ready.show(situation);
        ExerciseTime now = situation.exerciseTime(stage.serverNow());
        shownOfNow = ofNow(situation);
        Watching watching = situation.watching();
        List<Sheet> all = watching == null ? List.of() : watching.sheets();
        List<Sheet> ofNow = all.stream().filter(sheet -> sheet.isOf(now)).collect(Collectors.toList());
        Sheet sheet = watching == null ? null : chosen(watching, ofNow);
        before = sheet == null ? "" : sheet.about();
        showWho(ofNow.stream().map(one -> Subject.of(one, sheet)).collect(Collectors.toList()));
        boolean hasGuides = sheet != null && !sheet.guides().isEmpty();
        boolean isIdle = ofNow.isEmpty() && !all.isEmpty();
        nothing.setText(
                t(all.isEmpty() ? "phone.watch.nobody" : isIdle ? "phone.watch.none-now" : "phone.watch.no-guide"));
        nothing.setVisibility(hasGuides && !isIdle ? View.GONE : View.VISIBLE);
        name.setVisibility(sheet == null || sheet.isOf(now) ? View.GONE : View.VISIBLE);
        rows.view().setVisibility(hasGuides ? View.VISIBLE : View.GONE);
        if (sheet != null) {
            name.setText(sheet.name().text());
            rows.show(sheet, now, sheet.isOf(now));
        }
        others.show(InPhases.elsewhere(all, now).stream()
                .map(elsewhere -> new Others(
                        elsewhere.phase(),
                        elsewhere.of().stream()
                                .map(one -> Subject.of(one, sheet))
                                .collect(Collectors.toList())))
                .collect(Collectors.toList()));
        others.view.setVisibility(others.view.getChildCount() == 0 ? View.GONE : View.VISIBLE);
    }

    private @Nullable Sheet chosen(Watching watching, List<Sheet> ofNow) {
        Sheet chosen = watching.sheet(stage.screenServices().unfinished().read(WATCHED));
        Sheet last = chosen == null ? watching.sheet(before) : chosen;
        return last != null || ofNow.isEmpty() ? last : ofNow.get(0);
    }

    /** Which sheets and guides are of now, in their order. */
    private List<Boolean> ofNow(Situation situation) {
        ExerciseTime now = situation.exerciseTime(stage.serverNow());
        Watching watching = situation.watching();
        List<Boolean> ofNow = new ArrayList<>();
        for (Sheet sheet : watching == null ? List.<Sheet>of() : watching.sheets()) {
            ofNow.add(sheet.isOf(now));
            sheet.guides().forEach(guide -> ofNow.add(guide.isOf(now)));
        }
        return ofNow;
    }

    /** The next phase begins by the clock alone. */
    @Override
    public void tick() {
        if (!ofNow(stage.situation()).equals(shownOfNow)) {
            show(stage.situation());
        }
    }

    private void showWho(List<Subject> now) {
        who.setVisibility(now.isEmpty() ? View.GONE : View.VISIBLE);
        if (now.equals(subjects)) {
            return;
        }
        subjects = now;
        who.removeAllViews();
        now.forEach(subject -> who.addView(button(subject)));
    }

    private View fold(Others some) {
        return folds.view(some.key(), whom(some.phase()), () -> {
            Flow all = widgets.flow();
            some.subjects().forEach(subject -> all.addView(button(subject)));
            return all;
        });
    }

    /** A part of the sheet may be folded under the same phase: what each holds is in its name. */
    private String whom(WatchPhase phase) {
        return widgets.words.text("phone.watch.whom-in", "phase", phase.name().text());
    }

    private Button button(Subject subject) {
        String label =
                Words.isolated(subject.name()) + "  " + SheetRows.progress(widgets, subject.rated(), subject.items());
        Button button = Choices.choice(widgets, label, subject.isChosen(), () -> {
            stage.screenServices().unfinished().write(WATCHED, subject.about());
            show(stage.situation());
            scaffold.toTop();
        });
        // So that two find room beside each other: the edge and the weight of the letters say which one it is.
        button.setCompoundDrawables(null, null, null, null);
        button.setTypeface(subject.isChosen() ? Typeface.DEFAULT_BOLD : Typeface.DEFAULT);
        button.setTextSize(TypedValue.COMPLEX_UNIT_SP, Widgets.Size.SMALL.sp());
        button.setPadding(widgets.dp(12), widgets.dp(8), widgets.dp(12), widgets.dp(8));
        return button;
    }
}
