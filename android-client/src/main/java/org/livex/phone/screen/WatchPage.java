package org.livex.phone.screen;

import android.graphics.Typeface;
import android.util.TypedValue;
import android.view.View;
import android.widget.Button;
import android.widget.TextView;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Sheet;
import org.livex.phone.model.Situation;
import org.livex.phone.model.Watching;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Look;
import org.livex.phone.words.Words;

/** An evaluator's first screen: whom they watch now, and one tap for a rating. */
final class WatchPage extends Page {
    /** Whom it was about last, kept as what is being written is: the phone in a pocket forgets nothing. */
    private static final String WATCHED = "watched";

    private record Subject(String about, String name, int rated, int items, boolean isChosen) {}

    private final Scaffold scaffold = new Scaffold(look);
    private final NoticeCards notices = new NoticeCards(stage);
    private final Flow who = look.flow();
    private final TextView nothing = look.hint("");
    private final SheetRows rows = new SheetRows(stage, () -> show(stage.situation()));
    private List<Subject> subjects = List.of();

    WatchPage(Stage stage) {
        super(stage);
    }

    @Override
    View create() {
        scaffold.content.addView(look.heading(t("phone.watch.title"), Look.Size.TITLE), Look.wide());
        Look.nameForReaders(who, t("common.evaluation.whom"));
        nothing.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        for (View view : List.of(notices.view, who, nothing, rows.view())) {
            scaffold.content.addView(view, Look.wide());
        }
        MomentButton.pinTo(scaffold, stage);
        return scaffold.view();
    }

    @Override
    void show(Situation situation) {
        notices.show(situation, stage.snapshot());
        Watching watching = situation.watching();
        Sheet sheet = watching == null
                ? null
                : watching.sheet(stage.desk().unfinished().read(WATCHED));
        showWho(watching, sheet);
        boolean hasGuides = sheet != null && !sheet.guides().isEmpty();
        nothing.setText(t(sheet == null ? "phone.watch.nobody" : "phone.watch.no-guide"));
        nothing.setVisibility(hasGuides ? View.GONE : View.VISIBLE);
        rows.view().setVisibility(hasGuides ? View.VISIBLE : View.GONE);
        if (sheet != null) {
            rows.show(sheet);
        }
    }

    private void showWho(@Nullable Watching watching, @Nullable Sheet chosen) {
        List<Subject> now = watching == null
                ? List.of()
                : watching.sheets().stream()
                        .map(sheet -> new Subject(
                                sheet.about(),
                                sheet.name().text(),
                                sheet.rated(),
                                (int) sheet.items().count(),
                                sheet.equals(chosen)))
                        .collect(Collectors.toList());
        who.setVisibility(now.isEmpty() ? View.GONE : View.VISIBLE);
        if (now.equals(subjects)) {
            return;
        }
        subjects = now;
        who.removeAllViews();
        now.forEach(subject -> who.addView(button(subject)));
    }

    private Button button(Subject subject) {
        String label =
                Words.isolated(subject.name()) + "  " + SheetRows.progress(look, subject.rated(), subject.items());
        Button button = Choices.choice(look, label, subject.isChosen(), () -> {
            stage.desk().unfinished().write(WATCHED, subject.about());
            show(stage.situation());
            scaffold.toTop();
        });
        // So that two find room beside each other: the edge and the weight of the letters say which one it is.
        button.setCompoundDrawables(null, null, null, null);
        button.setTypeface(subject.isChosen() ? Typeface.DEFAULT_BOLD : Typeface.DEFAULT);
        button.setTextSize(TypedValue.COMPLEX_UNIT_SP, Look.Size.SMALL.sp());
        button.setPadding(look.dp(12), look.dp(8), look.dp(12), look.dp(8));
        return button;
    }
}
