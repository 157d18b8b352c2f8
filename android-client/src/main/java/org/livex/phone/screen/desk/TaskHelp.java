package org.livex.phone.screen.desk;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.TextTask;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.sync.Help;
import org.livex.phone.words.Words;

/** The glossary, what stays as it is, what was translated before and a machine's draft; with a connection only, without one all else works. */
final class TaskHelp {
    final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final Words words;
    private final Consumer<String> use;
    private final Button machine;
    private final TextView without;
    private int asked = -1;
    private boolean hasMachine;
    private @Nullable TextTask task;

    /**
     * @param use gets the words of what was translated before, where somebody wants them
     */
    TaskHelp(Stage stage, Consumer<String> use) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.words = stage.words();
        this.use = use;
        view = widgets.column(12);
        machine = widgets.plain(words.text("common.desk.machine"), this::draft);
        without = widgets.wrong(words.text("common.desk.no-machine"));
        without.setVisibility(View.GONE);
        view.setVisibility(View.GONE);
    }

    /** Asks once for each original. */
    void show(TextTask task) {
        this.task = task;
        machine.setVisibility(hasMachine && task.state() == TextTask.State.MISSING ? View.VISIBLE : View.GONE);
        int revision = task.source().revision();
        if (revision == asked) {
            return;
        }
        asked = revision;
        stage.screenServices().participation().help(task.text(), task.language(), help -> came(task, revision, help));
    }

    private void came(TextTask task, int revision, @Nullable Help help) {
        if (help == null || revision != asked) {
            return;
        }
        view.removeAllViews();
        if (!help.terms().isEmpty()) {
            head("common.desk.terms");
            help.terms().forEach(term -> view.addView(term(term), Widgets.wide()));
        }
        if (!help.kept().isEmpty()) {
            head("common.desk.unchanged");
            Flow all = widgets.flow();
            help.kept().forEach(word -> all.addView(widgets.chip(Words.isolated(word))));
            view.addView(all, Widgets.wide());
        }
        if (!help.memory().isEmpty()) {
            head("common.desk.memory");
            help.memory().forEach(one -> view.addView(remembered(task, one), Widgets.wide()));
        }
        hasMachine = help.hasMachine();
        if (hasMachine) {
            view.addView(without, Widgets.wide());
            view.addView(machine, Widgets.wide());
        }
        view.setVisibility(view.getChildCount() > 0 ? View.VISIBLE : View.GONE);
        show(task);
    }

    private void draft() {
        TextTask now = task;
        if (now != null) {
            machine.setEnabled(false);
            without.setVisibility(View.GONE);
            stage.screenServices().participation().draft(now.text(), now.language(), this::drafted);
        }
    }

    private void drafted(boolean isThere) {
        machine.setEnabled(true);
        without.setVisibility(isThere ? View.GONE : View.VISIBLE);
        stage.screenServices().participation().syncNow();
    }

    private void head(String key) {
        view.addView(widgets.heading(words.text(key), Widgets.Size.STRONG), Widgets.wide());
    }

    private View term(Help.Term term) {
        List<String> said = new ArrayList<>();
        String name = term.name();
        if (term.isKept()) {
            said.add(Words.isolated(term.words()) + " " + words.text("common.desk.keep"));
        } else if (name != null) {
            said.add(Words.isolated(term.words()) + " " + words.onward() + " " + Words.isolated(name));
        } else {
            said.add(Words.isolated(term.words()));
        }
        if (term.isDraft()) {
            said.add(words.text("common.mark.draft"));
        }
        if (!term.forbidden().isEmpty()) {
            String never = term.forbidden().stream().map(Words::isolated).collect(Collectors.joining(", "));
            said.add(words.text("common.desk.never") + " " + never);
        }
        return widgets.text(String.join(" · ", said), Widgets.Size.BODY);
    }

    private View remembered(TextTask task, Help.Remembered one) {
        LinearLayout card = widgets.card();
        card.addView(widgets.content(one.source(), task.source().language(), Widgets.Size.SMALL), Widgets.wide());
        card.addView(widgets.content(one.target(), task.language(), Widgets.Size.BODY), Widgets.wide());
        card.addView(
                widgets.plain(words.text("common.desk.use", "percent", one.percent()), () -> use.accept(one.target())));
        return card;
    }
}
