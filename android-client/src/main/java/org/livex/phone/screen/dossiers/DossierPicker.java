package org.livex.phone.screen.dossiers;

import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.livex.phone.model.board.Dossier;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.words.Words;

/** One of those that a team registered: what changed last first, and all of them with a search where there are many. */
final class DossierPicker {
    private static final int FEW = 5;

    final LinearLayout view;
    private final Widgets widgets;
    private final Consumer<String> picked;
    private final EditText search;
    private final LinearLayout choices;
    private final Button more;
    private List<Dossier> offered = List.of();
    private String chosen = "";
    private int few = FEW;
    private boolean all;

    DossierPicker(Widgets widgets, Consumer<String> picked) {
        this.widgets = widgets;
        this.picked = picked;
        view = widgets.column(8);
        search = widgets.field(100);
        search.setHint(widgets.words.text("common.search"));
        search.addTextChangedListener(new Typed(typed -> fill()));
        choices = widgets.column(8);
        more = widgets.quiet(widgets.words.text("common.show-more"), () -> {
            all = true;
            fill();
        });
        view.addView(search, Widgets.wide());
        view.addView(choices, Widgets.wide());
        view.addView(more);
    }

    /** With its name, and what it is. */
    static String label(Widgets widgets, Dossier dossier) {
        Dossier.Version now = dossier.now();
        return Words.isolated(now.name()) + " · " + widgets.words.known("common.dossier.kind.", now.as());
    }

    /** @param latest what changed last first; what comes while it is shown moves nothing that is under a finger */
    void show(List<Dossier> latest, String choice) {
        Map<String, Dossier> come = new LinkedHashMap<>();
        latest.forEach(one -> come.put(one.id(), one));
        List<Dossier> next = new ArrayList<>();
        for (Dossier before : offered) {
            Dossier same = come.remove(before.id());
            if (same != null) {
                next.add(same);
            }
        }
        boolean isFirst = offered.isEmpty();
        int at = Math.min(few, next.size());
        next.addAll(at, come.values());
        few = isFirst ? FEW : Math.max(few, at + come.size());
        if (!next.equals(offered) || !choice.equals(chosen) || isFirst) {
            offered = next;
            chosen = choice;
            fill();
        }
    }

    private void fill() {
        boolean isMany = offered.size() > few;
        search.setVisibility(isMany && all ? View.VISIBLE : View.GONE);
        more.setVisibility(isMany && !all ? View.VISIBLE : View.GONE);
        choices.removeAllViews();
        for (Dossier one : isMany && !all ? first() : found()) {
            choices.addView(
                    Choices.inLanguage(
                            widgets,
                            label(widgets, one),
                            widgets.words.language,
                            one.id().equals(chosen),
                            () -> pick(one)),
                    Widgets.wide());
        }
        choices.setVisibility(choices.getChildCount() > 0 ? View.VISIBLE : View.GONE);
    }

    private void pick(Dossier one) {
        // What is asked for next is right below.
        all = false;
        search.setText("");
        picked.accept(one.id());
    }

    /** What is chosen is among them. */
    private List<Dossier> first() {
        List<Dossier> first = new ArrayList<>(offered.subList(0, few));
        if (first.stream().noneMatch(this::isChosen)) {
            offered.stream().filter(this::isChosen).forEach(one -> first.add(0, one));
        }
        return first;
    }

    private boolean isChosen(Dossier one) {
        return one.id().equals(chosen);
    }

    private List<Dossier> found() {
        String typed = search.getText().toString();
        return offered.stream().filter(one -> isChosen(one) || one.says(typed)).collect(Collectors.toList());
    }
}
