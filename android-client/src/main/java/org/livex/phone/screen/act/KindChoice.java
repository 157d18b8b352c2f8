package org.livex.phone.screen.act;

import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.livex.phone.model.form.ActionKind;
import org.livex.phone.model.form.Report;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Typed;

/** What somebody did: the few likeliest kinds first, and all of them with a search where there are many. */
final class KindChoice {
    /** More than these are too many to look through on a small screen. */
    private static final int MANY = 8;

    private static final int FIRST = 6;

    final LinearLayout view;
    private final Widgets widgets;
    private final LinearLayout buttons;
    private final EditText search;
    private final Button more;
    private final Consumer<ActionKind> chosen;
    private List<ActionKind> kinds = List.of();
    private List<String> used = List.of();
    private String now = "";
    private boolean all;
    private boolean isFolded = true;

    KindChoice(Widgets widgets, Consumer<ActionKind> chosen) {
        this.widgets = widgets;
        this.chosen = chosen;
        view = widgets.column(8);
        search = widgets.field(100);
        search.setHint(widgets.words.text("phone.act.find-kind"));
        search.addTextChangedListener(new Typed(typed -> fill()));
        buttons = widgets.column(8);
        more = widgets.quiet("", this::unfold);
        view.addView(search, Widgets.wide());
        view.addView(buttons, Widgets.wide());
        view.addView(more);
    }

    /**
     * @param begun kinds of unfinished reports
     * @param reports of this person, the latest first
     */
    void show(List<ActionKind> offered, List<String> begun, List<Report> reports, String choice) {
        List<String> before = Stream.concat(begun.stream(), reports.stream().map(Report::kind))
                .distinct()
                .collect(Collectors.toList());
        if (offered.equals(kinds) && before.equals(used) && choice.equals(now) && buttons.getChildCount() > 0) {
            return;
        }
        kinds = offered;
        used = before;
        now = choice;
        fill();
    }

    /** What was chosen stands alone until somebody wants another; of many a few stand first. */
    private void unfold() {
        all = !isFolded || !chosenOne().isPresent();
        isFolded = false;
        fill();
    }

    private void fill() {
        boolean isMany = kinds.size() > MANY;
        boolean isAlone = isFolded && chosenOne().isPresent();
        boolean areFew = isMany && !all && search.getText().toString().trim().isEmpty();
        search.setVisibility(isMany && !isAlone ? View.VISIBLE : View.GONE);
        more.setText(widgets.words.text(isAlone ? "phone.act.other-kind" : "common.show-more"));
        more.setVisibility(isAlone ? (kinds.size() > 1 ? View.VISIBLE : View.GONE) : areFew ? View.VISIBLE : View.GONE);
        List<ActionKind> offered = isAlone ? List.of(chosenOne().get()) : areFew ? first() : found();
        Choices.inRows(
                widgets,
                buttons,
                offered.stream()
                        .map(kind -> Choices.choice(
                                widgets,
                                kind.toldApart(kinds, widgets.words.text("phone.act.note")),
                                kind.id().equals(now),
                                () -> choose(kind)))
                        .collect(Collectors.toList()));
    }

    private void choose(ActionKind kind) {
        now = kind.id();
        // What is asked for next is right below.
        all = false;
        isFolded = true;
        search.setText("");
        fill();
        chosen.accept(kind);
    }

    private Optional<ActionKind> chosenOne() {
        return kinds.stream().filter(kind -> kind.id().equals(now)).findFirst();
    }

    /** What was reported lately, what is of the role alone, and then the rest; what is chosen is among them. */
    private List<ActionKind> first() {
        List<ActionKind> sorted = new ArrayList<>(kinds);
        sorted.sort(Comparator.comparingInt(this::rank));
        List<ActionKind> first = new ArrayList<>(sorted.subList(0, Math.min(FIRST, sorted.size())));
        Optional<ActionKind> chosenNow = chosenOne();
        if (chosenNow.isPresent() && !first.contains(chosenNow.get())) {
            first.remove(first.size() - 1);
            first.add(0, chosenNow.get());
        }
        return first;
    }

    private int rank(ActionKind kind) {
        int lately = used.indexOf(kind.id());
        return lately >= 0 ? lately : used.size() + (kind.isOfRole() ? 0 : 1);
    }

    private List<ActionKind> found() {
        Locale locale = Locale.forLanguageTag(widgets.words.language);
        String[] words = search.getText().toString().trim().toLowerCase(locale).split("\\s+");
        return kinds.stream()
                .filter(kind ->
                        kind.id().equals(now) || hasAll(kind.label().text().toLowerCase(locale), words))
                .collect(Collectors.toList());
    }

    private static boolean hasAll(String label, String[] words) {
        for (String word : words) {
            if (!label.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
