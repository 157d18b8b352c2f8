package org.livex.phone.screen.desk;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.livex.phone.model.Situation;
import org.livex.phone.model.TextTask;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Folds;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Words;

/** A mediator's texts: what there is to do first, and how far each language is. */
public final class DeskPage extends Page {
    private final Scaffold scaffold = new Scaffold(widgets);
    private final LinearLayout languages = widgets.column(8);
    private final TextView none = widgets.hint("");
    private final Cards<TextTask> open = new Cards<>(widgets, 10, TextTask::id, task -> TaskCard.of(stage, task));
    private final TextView doneTitle = widgets.heading(t("common.desk.done"), Widgets.Size.HEADING);
    private final Cards<TextTask> done = new Cards<>(widgets, 10, TextTask::id, task -> TaskCard.of(stage, task));
    private final Folds folds = new Folds(widgets);
    private Map<String, String> progress = Map.of();
    private String chosen = "";

    public DeskPage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("phone.tab.talk")), BackRow.params());
        content.addView(widgets.heading(t("common.desk.title"), Widgets.Size.TITLE), Widgets.wide());
        for (View view : List.of(none, languages, open.view, doneTitle, done.view)) {
            content.addView(view, Widgets.wide());
        }
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        List<TextTask> all = situation.tasks();
        none.setText(t(situation.me() == null ? "phone.inbox.loading" : "common.desk.empty"));
        show(none, all.isEmpty());
        showLanguages(all);
        List<TextTask> wanted = all.stream()
                .filter(task -> chosen.isEmpty() || task.language().equals(chosen))
                .collect(Collectors.toList());
        List<TextTask> toDo = wanted.stream().filter(TextTask::isOpen).collect(Collectors.toList());
        List<TextTask> rest = wanted.stream().filter(task -> !task.isOpen()).collect(Collectors.toList());
        open.show(toDo);
        done.show(rest);
        show(open.view, !toDo.isEmpty());
        show(doneTitle, !rest.isEmpty());
        show(done.view, !rest.isEmpty());
    }

    /** Folded: what there is to do stands first on a small phone too. */
    private void showLanguages(List<TextTask> all) {
        Map<String, String> now = new TreeMap<>();
        all.forEach(task -> now.computeIfAbsent(task.language(), tag -> progressOf(tag, all)));
        show(languages, !now.isEmpty());
        if (now.equals(progress)) {
            return;
        }
        progress = now;
        chosen = now.containsKey(chosen) ? chosen : "";
        fillLanguages();
    }

    private void fillLanguages() {
        languages.removeAllViews();
        if (progress.size() == 1) {
            progress.forEach((tag, done) -> languages.addView(widgets.hint(nameOf(tag) + ": " + done), Widgets.wide()));
        } else {
            languages.addView(
                    folds.view("languages", t("common.language") + ": " + nameOf(chosen), this::choices),
                    Widgets.wide());
        }
    }

    private View choices() {
        LinearLayout choices = widgets.column(8);
        choices.addView(choice(nameOf(""), ""), Widgets.wide());
        progress.forEach((tag, done) -> choices.addView(choice(nameOf(tag) + " · " + done, tag), Widgets.wide()));
        return choices;
    }

    private String nameOf(String tag) {
        return tag.isEmpty() ? t("common.desk.all-languages") : Words.isolated(Languages.name(tag, words.language));
    }

    private String progressOf(String tag, List<TextTask> all) {
        List<TextTask> of =
                all.stream().filter(task -> task.language().equals(tag)).collect(Collectors.toList());
        long approved = of.stream()
                .filter(task -> task.state() == TextTask.State.APPROVED)
                .count();
        return words.text("common.desk.progress", Map.of("done", approved, "all", of.size()));
    }

    private View choice(String name, String tag) {
        return Choices.choice(widgets, name, tag.equals(chosen), () -> {
            chosen = tag;
            fillLanguages();
            show(stage.situation());
        });
    }

    @Override
    public void tick() {
        open.each((task, view) -> TaskWords.tick(stage, task, view));
    }

    private static void show(View view, boolean isShown) {
        view.setVisibility(isShown ? View.VISIBLE : View.GONE);
    }
}
