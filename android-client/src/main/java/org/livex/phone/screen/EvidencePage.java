package org.livex.phone.screen;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.model.Chain;
import org.livex.phone.model.ExerciseClock;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.look.Look;

/** Evidence that I or my teams had or are to have, and its chains. Whoever it was handed over to says here that they have it. */
final class EvidencePage extends Page {
    private static final int MORE_AT_ONCE = 40;
    private static final Set<ExerciseClock.Phase> PLAYED =
            Set.of(ExerciseClock.Phase.RUNNING, ExerciseClock.Phase.PAUSED);

    private final Scaffold scaffold = new Scaffold(look);
    private final Cards<EvidenceCard.Shown> chains;
    private final TextView none = look.hint(t("common.custody.none-yet"));
    private final Button more = look.plain(t("common.show-more"), this::showMore);
    private int shown = MORE_AT_ONCE;

    EvidencePage(Stage stage) {
        super(stage);
        EvidenceCard cards = new EvidenceCard(stage, this::confirm);
        chains = new Cards<>(look, 10, EvidenceCard.Shown::id, cards::view);
    }

    @Override
    View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("phone.tab.act")), BackRow.params());
        content.addView(look.heading(t("common.evidence"), Look.Size.TITLE), Look.wide());
        content.addView(none, Look.wide());
        content.addView(chains.view, Look.wide());
        content.addView(more, Look.wide());
        return scaffold.view();
    }

    @Override
    void show(Situation situation) {
        List<Chain> all = situation.evidence();
        ExerciseClock clock = situation.clock();
        boolean isInPlay = clock != null && PLAYED.contains(clock.phase());
        chains.show(all.subList(0, Math.min(shown, all.size())).stream()
                .map(each -> new EvidenceCard.Shown(each, isInPlay))
                .collect(Collectors.toList()));
        none.setVisibility(all.isEmpty() ? View.VISIBLE : View.GONE);
        more.setVisibility(all.size() > shown ? View.VISIBLE : View.GONE);
    }

    private void confirm(String evidence, String handedOver) {
        try {
            JSONObject told = new JSONObject()
                    .put("takenAt", ReportJson.written(stage.desk().clock().instant()));
            JSONObject noted = new JSONObject()
                    .put("step", "received")
                    .put("note", "")
                    .put("about", handedOver)
                    .put("told", told);
            stage.act(
                    Chain.COMMAND,
                    new JSONObject()
                            .put("evidence", evidence)
                            .put("entry", UUID.randomUUID().toString())
                            .put("noted", noted));
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private void showMore() {
        shown += MORE_AT_ONCE;
        show(stage.situation());
    }
}
