package org.livex.phone.screen;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.livex.phone.model.Situation;
import org.livex.phone.model.TextTask;
import org.livex.phone.screen.look.Look;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Words;

/** A mediator's texts: what there is to do first, and how far each language is. */
final class DeskPage extends Page {
    private final Scaffold scaffold = new Scaffold(look);
    private final LinearLayout progress = look.column(4);
    private final LinearLayout languages = look.column(8);
    private final TextView none = look.hint("");
    private final Cards<TextTask> open = new Cards<>(look, 10, TextTask::id, task -> TaskCard.of(stage, task));
    private final TextView doneTitle = look.heading(t("common.desk.done"), Look.Size.HEADING);
    private final Cards<TextTask> done = new Cards<>(look, 10, TextTask::id, task -> TaskCard.of(stage, task));
    private String chosen = "";

    DeskPage(Stage stage) {
        super(stage);
    }

    @Override
    View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("phone.tab.talk")), BackRow.params());
        content.addView(look.heading(t("common.desk.title"), Look.Size.TITLE), Look.wide());
        for (View view : List.of(none, progress, languages, open.view, doneTitle, done.view)) {
            content.addView(view, Look.wide());
        }
        return scaffold.view();
    }

    @Override
    void show(Situation situation) {
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

    private void showLanguages(List<TextTask> all) {
        TreeSet<String> tags = all.stream().map(TextTask::language).collect(Collectors.toCollection(TreeSet::new));
        progress.removeAllViews();
        for (String tag : tags) {
            progress.addView(look.hint(progressOf(tag, all)), Look.wide());
        }
        languages.removeAllViews();
        if (tags.size() > 1) {
            languages.addView(choice(t("common.desk.all-languages"), ""), Look.wide());
            for (String tag : tags) {
                languages.addView(choice(Languages.name(tag, words.language), tag), Look.wide());
            }
        }
        show(progress, !tags.isEmpty());
        show(languages, tags.size() > 1);
    }

    private String progressOf(String tag, List<TextTask> all) {
        List<TextTask> of =
                all.stream().filter(task -> task.language().equals(tag)).collect(Collectors.toList());
        long approved = of.stream()
                .filter(task -> task.state() == TextTask.State.APPROVED)
                .count();
        return Words.isolated(Languages.name(tag, words.language)) + ": "
                + words.text("common.desk.progress", Map.of("done", approved, "all", of.size()));
    }

    private View choice(String name, String tag) {
        return Choices.choice(look, name, tag.equals(chosen), () -> {
            chosen = tag;
            show(stage.situation());
        });
    }

    @Override
    void tick() {
        open.each((task, view) -> TaskWords.tick(stage, task, view));
    }

    private static void show(View view, boolean isShown) {
        view.setVisibility(isShown ? View.VISIBLE : View.GONE);
    }
}
