package org.livex.phone.screen.dossiers;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.board.Dossier;
import org.livex.phone.model.board.Dossiers;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;

/** What somebody or something is the same as: chosen, asked about and joined, or separated again. */
final class JoinPart {
    final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final String dossier;
    private final Button separate;
    private final DossierPicker picker;
    private final LinearLayout question;
    /** Empty: nothing is asked. */
    private String chosen = "";

    private @Nullable Asked asked;

    /** @param under the one under whose name both are found once they are joined */
    private record Asked(Dossier one, Dossier other, Dossier under) {}

    JoinPart(Stage stage, String dossier) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.dossier = dossier;
        view = widgets.column(8);
        separate = widgets.plain(widgets.words.text("common.dossier.join.separate"), () -> say(""));
        picker = new DossierPicker(widgets, this::choose);
        question = widgets.column(0);
        view.addView(widgets.heading(widgets.words.text("phone.dossier.merge"), Widgets.Size.HEADING), Widgets.wide());
        List.of(separate, picker.view, question).forEach(part -> view.addView(part, Widgets.wide()));
    }

    void show(Dossiers dossiers, Dossier one) {
        boolean isJoined = one.into() != null;
        List<Dossier> others = isJoined ? List.of() : dossiers.others(one);
        // A mate may have joined them meanwhile.
        Dossier other =
                others.stream().filter(it -> it.id().equals(chosen)).findFirst().orElse(null);
        view.setVisibility(isJoined || !others.isEmpty() ? View.VISIBLE : View.GONE);
        separate.setVisibility(isJoined ? View.VISIBLE : View.GONE);
        picker.view.setVisibility(others.isEmpty() || other != null ? View.GONE : View.VISIBLE);
        if (!others.isEmpty()) {
            picker.show(others, "");
        }
        ask(other == null ? null : new Asked(one, other, dossiers.meant(other)));
    }

    private void ask(@Nullable Asked next) {
        question.setVisibility(next == null ? View.GONE : View.VISIBLE);
        if (next == null) {
            chosen = "";
        }
        if (Objects.equals(next, asked)) {
            return;
        }
        boolean isNew = asked == null;
        asked = next;
        question.removeAllViews();
        if (next == null) {
            return;
        }
        JoinQuestion shown = new JoinQuestion(
                widgets,
                next.one(),
                next.other(),
                next.under(),
                () -> say(next.other().id()),
                () -> choose(""));
        question.addView(shown.view, Widgets.wide());
        if (isNew) {
            shown.bringToScreen();
        }
    }

    private void choose(String other) {
        chosen = other;
        Dossiers dossiers = stage.situation().dossiers();
        Dossier one = dossiers.find(dossier);
        if (one != null) {
            show(dossiers, one);
        }
    }

    /** @param into empty: it stands by itself again */
    private void say(String into) {
        Map<String, String> said =
                into.isEmpty() ? Map.of("dossier", dossier) : Map.of("dossier", dossier, "into", into);
        if (stage.act("merge-dossier", new JSONObject(said))) {
            choose("");
        }
    }
}
