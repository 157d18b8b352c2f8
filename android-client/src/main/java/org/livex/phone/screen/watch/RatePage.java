package org.livex.phone.screen.watch;

import android.view.View;
import android.widget.EditText;
import android.widget.FrameLayout;
import android.widget.LinearLayout;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Situation;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.watch.Sheet;
import org.livex.phone.model.watch.Watching;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Scaffold;

/** A note to a rating: the same grade once more, or another, with words. */
public final class RatePage extends Page {
    private final String key;
    private final Scaffold scaffold = new Scaffold(widgets);
    private final LinearLayout about = widgets.column(8);
    private final FrameLayout grades = new FrameLayout(widgets.context);
    private final EditText note = widgets.field(NotesPage.LONGEST_NOTE);
    private final View save = widgets.plain(t("common.save"), this::save);
    private Sheet.@Nullable Item shown;

    /** @param key guide, item and whom it is about, with a slash between them */
    public RatePage(Stage stage, String key) {
        super(stage);
        this.key = key;
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("common.back")), BackRow.params());
        content.addView(about, Widgets.wide());
        content.addView(grades, Widgets.wide());
        content.addView(
                NotesPage.words(
                        widgets,
                        t("phone.watch.note"),
                        note,
                        draft(),
                        stage.screenServices().unfinished()),
                Widgets.wide());
        content.addView(save, Widgets.wide());
        MomentButton.addTo(scaffold, stage);
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        Sheet.Item item = find(situation);
        if (item == null || Objects.equals(item, shown)) {
            return;
        }
        shown = item;
        about.removeAllViews();
        about.addView(
                Widgets.asHeading(
                        widgets.content(item.text().text(), item.text().language(), Widgets.Size.HEADING)),
                Widgets.wide());
        Sheet sheet = sheet(situation);
        LocalText name = sheet == null ? item.text() : sheet.name();
        about.addView(widgets.content(name.text(), name.language(), Widgets.Size.SMALL), Widgets.wide());
        Sheet.Rating rating = item.rating();
        if (rating != null && !rating.note().isEmpty()) {
            about.addView(Ratings.typed(widgets, rating.note()), Widgets.wide());
        }
        if (rating != null) {
            about.addView(Ratings.state(widgets, rating.waits()));
        }
        grades.removeAllViews();
        grades.addView(Ratings.grades(widgets, item, grade -> Ratings.rate(stage, key, grade, "")));
        save.setEnabled(rating != null);
    }

    private void save() {
        Sheet.Rating rating = shown == null ? null : shown.rating();
        String words = note.getText().toString().trim();
        if (rating != null && !words.isEmpty() && Ratings.rate(stage, key, rating.grade(), words, draft())) {
            stage.back();
        }
    }

    private String draft() {
        return "rate/" + key;
    }

    private Sheet.@Nullable Item find(Situation situation) {
        String[] parts = key.split("/", 3);
        Sheet sheet = sheet(situation);
        return sheet == null ? null : sheet.item(parts[0], parts[1]);
    }

    private @Nullable Sheet sheet(Situation situation) {
        Watching watching = situation.watching();
        return watching == null ? null : watching.sheet(key.split("/", 3)[2]);
    }
}
