package org.livex.phone.screen.inbox;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.Objects;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Beside;
import org.livex.phone.model.Scene;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Rule;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.words.Languages;

/** What a role player must have before their eyes, whatever else there is to read: in the second language too. */
public final class SceneSecrets {
    private static final String INJECT = "inject";
    private static final String STOP_PHRASE = "stopPhrase";
    private static final String MUST_NOT_SAY = "mustNotSay";

    public final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final String inject;
    private @Nullable Shown shown;

    /** With each in the second language; null: it is not there, or not in it. */
    private record Shown(
            @Nullable LocalText phrase,
            @Nullable LocalText phraseBeside,
            @Nullable LocalText secret,
            @Nullable LocalText secretBeside) {}

    public SceneSecrets(Stage stage, String inject) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.inject = inject;
        view = widgets.column(8);
        view.setPadding(widgets.dp(14), widgets.dp(8), widgets.dp(14), widgets.dp(10));
        view.setBackground(widgets.box(widgets.palette.warnWash(), widgets.palette.warn(), 2));
        view.setVisibility(View.GONE);
        Widgets.nameForReaders(view, widgets.words.text("inject-type.role-player-task"));
    }

    /** Whenever something is different. */
    public void show(@Nullable Scene scene) {
        Shown next = scene == null || scene.isRecalled()
                ? new Shown(null, null, null, null)
                : new Shown(
                        scene.stopPhrase(),
                        beside(scene.stopPhrase(), STOP_PHRASE),
                        scene.mustNotSay(),
                        beside(scene.mustNotSay(), MUST_NOT_SAY));
        if (Objects.equals(next, shown)) {
            return;
        }
        shown = next;
        view.removeAllViews();
        add("common.welfare.stop-phrase", next.phrase(), next.phraseBeside(), Widgets.Size.TITLE);
        add("common.task.must-not-say", next.secret(), next.secretBeside(), Widgets.Size.BODY);
        view.setVisibility(view.getChildCount() == 0 ? View.GONE : View.VISIBLE);
    }

    private @Nullable LocalText beside(@Nullable LocalText mine, String field) {
        String language = stage.screenServices().languages().second();
        if (mine == null || language == null) {
            return null;
        }
        String own = mine.language();
        JSONObject read = taskOf(stage.snapshot().item(INJECT, inject));
        JSONObject received =
                taskOf(stage.screenServices().participation().second().besides(language, INJECT, inject));
        List<LocalText> came = Beside.of(read, received, List.of(field), language);
        List<LocalText> all = came.isEmpty() ? Beside.of(read, null, List.of(field), language) : came;
        return all.stream()
                .filter(text -> !Languages.isSame(text.language(), own))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable JSONObject taskOf(@Nullable JSONObject item) {
        return item == null ? null : item.optJSONObject("task");
    }

    private void add(String key, @Nullable LocalText mine, @Nullable LocalText beside, Widgets.Size size) {
        if (mine == null) {
            return;
        }
        LinearLayout part = widgets.column(2);
        LinearLayout head = widgets.row(6);
        head.addView(widgets.icon(R.drawable.ic_secret, widgets.palette.warn(), 18));
        TextView name = widgets.heading(widgets.words.text(key), Widgets.Size.SMALL);
        name.setTextColor(widgets.palette.warn());
        head.addView(name, Widgets.rest());
        part.addView(head, Widgets.wide());
        part.addView(BilingualText.of(widgets, mine, size, false), Widgets.wide());
        if (beside != null) {
            LinearLayout second = widgets.row(10);
            second.addView(
                    new Rule(widgets.context, widgets.palette.accent()),
                    new LinearLayout.LayoutParams(widgets.dp(3), LinearLayout.LayoutParams.MATCH_PARENT));
            second.addView(BilingualText.of(widgets, beside, size, false), Widgets.rest());
            part.addView(second, Widgets.wide());
        }
        view.addView(part, Widgets.wide());
    }
}
