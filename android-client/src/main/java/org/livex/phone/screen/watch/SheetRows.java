package org.livex.phone.screen.watch;

import android.content.res.ColorStateList;
import android.graphics.Typeface;
import android.graphics.drawable.GradientDrawable;
import android.util.TypedValue;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.watch.InPhases;
import org.livex.phone.model.watch.Sheet;
import org.livex.phone.model.watch.WatchPhase;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Folds;
import org.livex.phone.words.Words;

/** A sheet as rows below each other: phases and guides that open and close, their critical tasks, and the items to rate. */
final class SheetRows {
    private final Stage stage;
    private final Widgets widgets;
    private final Cards<Row> cards;
    private final Set<String> closed = new HashSet<>();
    private final Set<String> openPhases = new HashSet<>();
    /** Which were opened by themselves: what was of now stays open, for somebody may be rating in it. */
    private final Set<String> begun = new HashSet<>();

    private final Set<String> explained = new HashSet<>();
    private final Runnable again;

    private sealed interface Row {
        String key();
    }

    private record InPhase(String key, List<WatchPhase> phases, boolean isOpen) implements Row {}

    private record Head(String key, LocalText capability, int rated, int items, boolean isOpen) implements Row {}

    private record Task(String key, LocalText text) implements Row {}

    private record Item(String key, Sheet.Item item, boolean isExplained) implements Row {}

    /** @param again shows the sheet once more: something opened or closed */
    SheetRows(Stage stage, Runnable again) {
        this.again = again;
        this.stage = stage;
        this.widgets = stage.widgets();
        this.cards = new Cards<>(widgets, 10, Row::key, this::view);
    }

    View view() {
        return cards.view;
    }

    /** @param isOfNow false: somebody chose it, and all its phases are opened */
    void show(Sheet sheet, @Nullable ExerciseTime now, boolean isOfNow) {
        List<Row> rows = new ArrayList<>();
        for (InPhases.Group<Sheet.Guide> group : InPhases.groups(sheet.guides(), now)) {
            boolean isOpen = true;
            if (!group.phases().isEmpty()) {
                String key = sheet.about() + " " + group.key();
                isOpen = isOpen(key, !isOfNow || group.of().get(0).isOf(now));
                rows.add(new InPhase(key, group.phases(), isOpen));
            }
            for (Sheet.Guide guide : isOpen ? group.of() : List.<Sheet.Guide>of()) {
                add(rows, guide, sheet.about());
            }
        }
        cards.show(rows);
    }

    private boolean isOpen(String key, boolean opens) {
        if (!opens) {
            begun.remove(key);
        } else if (begun.add(key)) {
            openPhases.add(key);
        }
        return openPhases.contains(key);
    }

    private void add(List<Row> rows, Sheet.Guide guide, String about) {
        String key = guide.id() + "//" + about;
        boolean isOpen = !closed.contains(key);
        int rated = (int) guide.items().filter(item -> item.rating() != null).count();
        rows.add(new Head(key, guide.capability(), rated, (int) guide.items().count(), isOpen));
        for (Sheet.Task task : isOpen ? guide.tasks() : List.<Sheet.Task>of()) {
            rows.add(new Task(key + "/" + task.id(), task.text()));
            for (Sheet.Item item : task.items()) {
                String rating = guide.id() + "/" + item.id() + "/" + about;
                rows.add(new Item(rating, item, explained.contains(rating)));
            }
        }
    }

    private View view(Row row) {
        if (row instanceof Head head) {
            return head(head);
        }
        if (row instanceof InPhase phase) {
            return phase(phase);
        }
        return row instanceof Item item ? item(item) : task((Task) row);
    }

    private View phase(InPhase row) {
        Button head = Folds.head(widgets, nameOf(row.phases()), row.isOpen());
        head.setOnClickListener(view -> turn(openPhases, row.key()));
        return head;
    }

    static String nameOf(List<WatchPhase> phases) {
        return phases.stream().map(phase -> Words.isolated(phase.name().text())).collect(Collectors.joining(" · "));
    }

    /** Its name, how much of it is rated, and whether it is open. */
    private View head(Head head) {
        LinearLayout row = widgets.row(10);
        LinearLayout name = widgets.column(2);
        name.addView(
                Widgets.asHeading(widgets.content(
                        head.capability().text(), head.capability().language(), Widgets.Size.HEADING)),
                Widgets.wide());
        name.addView(widgets.hint(progress(widgets, head.rated(), head.items())), Widgets.wide());
        row.addView(name, Widgets.rest());
        row.addView(widgets.icon(
                head.isOpen() ? R.drawable.ic_collapse : R.drawable.ic_expand, widgets.palette.inkQuiet(), 20));
        row.setMinimumHeight(widgets.dp(Widgets.TOUCH_DP));
        row.setBackground(widgets.tappable(new GradientDrawable()));
        row.setFocusable(true);
        row.setOnClickListener(view -> turn(closed, head.key()));
        Folds.readAsOpen(row, head.isOpen());
        return row;
    }

    static String progress(Widgets widgets, int rated, int items) {
        return Words.isolated(widgets.words.formats.number(rated) + "/" + widgets.words.formats.number(items));
    }

    private View task(Task task) {
        View text = Widgets.asHeading(
                widgets.content(task.text().text(), task.text().language(), Widgets.Size.STRONG));
        text.setPadding(0, widgets.dp(6), 0, 0);
        return text;
    }

    private View item(Item row) {
        Sheet.Item item = row.item();
        LinearLayout card = widgets.card();
        card.addView(widgets.content(item.text().text(), item.text().language(), Widgets.Size.STRONG), Widgets.wide());
        LocalText guidance = item.guidance();
        if (guidance != null) {
            card.addView(explain(row), Widgets.wide());
            if (row.isExplained()) {
                card.addView(BilingualText.of(widgets, guidance, Widgets.Size.BODY, false), Widgets.wide());
            }
        }
        card.addView(Ratings.grades(widgets, item, grade -> Ratings.rate(stage, row.key(), grade, "")), Widgets.wide());
        Sheet.Rating rating = item.rating();
        if (rating != null) {
            if (!rating.note().isEmpty()) {
                card.addView(Ratings.typed(widgets, rating.note()), Widgets.wide());
            }
            Flow below = widgets.flow();
            below.spread();
            below.addView(Ratings.state(widgets, rating.waits()));
            below.addView(widgets.quiet(
                    widgets.words.text("phone.watch.note"), () -> stage.go(Route.to(Route.Screen.RATE, row.key()))));
            card.addView(below, Widgets.wide());
        }
        return card;
    }

    private View explain(Item row) {
        Button explain = widgets.quiet(widgets.words.text("phone.watch.guidance"), () -> turn(explained, row.key()));
        explain.setTextSize(TypedValue.COMPLEX_UNIT_SP, Widgets.Size.SMALL.sp());
        explain.setTextColor(widgets.palette.inkQuiet());
        explain.setTypeface(Typeface.DEFAULT);
        explain.setCompoundDrawablesRelativeWithIntrinsicBounds(
                0, 0, row.isExplained() ? R.drawable.ic_collapse : R.drawable.ic_expand, 0);
        explain.setCompoundDrawableTintList(ColorStateList.valueOf(widgets.palette.inkQuiet()));
        Folds.readAsOpen(explain, row.isExplained());
        return explain;
    }

    private void turn(Set<String> some, String key) {
        if (!some.remove(key)) {
            some.add(key);
        }
        again.run();
    }
}
