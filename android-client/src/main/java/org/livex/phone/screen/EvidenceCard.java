package org.livex.phone.screen;

import android.view.View;
import android.widget.LinearLayout;
import java.util.function.BiConsumer;
import org.livex.phone.model.Chain;
import org.livex.phone.screen.look.Look;
import org.livex.phone.words.Words;

/** One piece of evidence: its number, who has it, and each entry of its chain with what cannot be right. */
final class EvidenceCard {
    private final Stage stage;
    private final Look look;
    private final BiConsumer<String, String> confirm;

    record Shown(Chain evidence, boolean isInPlay) {
        String id() {
            return evidence.id();
        }
    }

    /** @param confirm that what was handed over is here: which evidence, and by which entry */
    EvidenceCard(Stage stage, BiConsumer<String, String> confirm) {
        this.stage = stage;
        this.look = stage.look();
        this.confirm = confirm;
    }

    View view(Shown shown) {
        Chain evidence = shown.evidence();
        LinearLayout card = look.card();
        card.addView(look.text(evidence.number(), Look.Size.TITLE), Look.wide());
        card.addView(DecisionCard.typed(look, evidence.description(), Look.Size.STRONG), Look.wide());
        card.addView(
                look.text(
                        evidence.holder() == null
                                ? t("common.custody.with-nobody")
                                : named("common.custody.held-by", evidence.holder()),
                        Look.Size.BODY),
                Look.wide());
        if (evidence.isSealed()) {
            String seal = evidence.seal();
            card.addView(
                    look.text(
                            seal == null ? t("common.custody.step.sealed") : named("common.custody.step.sealed", seal),
                            Look.Size.BODY),
                    Look.wide());
        }
        if (shown.isInPlay()) {
            for (String handedOver : evidence.toConfirm()) {
                card.addView(
                        look.primary(t("phone.custody.have-it"), () -> confirm.accept(evidence.id(), handedOver)),
                        Look.wide());
            }
        }
        for (Chain.Entry entry : evidence.entries()) {
            card.addView(entry(entry), Look.wide());
        }
        return card;
    }

    private View entry(Chain.Entry entry) {
        LinearLayout lines = look.column(1);
        String step = look.words.formats.number(entry.number()) + ". "
                + look.words.known("common.custody.step.", entry.step());
        String to = entry.to();
        lines.addView(look.text(to == null ? step : step + ": " + Words.isolated(to), Look.Size.STRONG), Look.wide());
        if (entry.seal() != null) {
            lines.addView(look.text(named("common.custody.seal", entry.seal()), Look.Size.BODY), Look.wide());
        }
        if (!entry.note().isEmpty()) {
            lines.addView(DecisionCard.typed(look, entry.note(), Look.Size.BODY), Look.wide());
        }
        String where = entry.where();
        String who = Words.isolated(entry.callName()) + " · " + stage.done(entry.takenAt(), entry.at());
        lines.addView(look.hint(where == null ? who : who + " · " + Words.isolated(where)), Look.wide());
        if (entry.sha256() != null) {
            lines.addView(look.hint(named("common.custody.hash", entry.sha256())), Look.wide());
        }
        if (entry.to() != null && entry.correctedBy() == 0) {
            lines.addView(
                    look.text(
                            t(entry.isConfirmed() ? "common.custody.confirmed" : "common.custody.not-confirmed"),
                            Look.Size.BODY),
                    Look.wide());
        }
        for (String gap : entry.gaps()) {
            lines.addView(
                    look.wrong(t("common.custody.gap") + ": " + look.words.known("common.custody.gap.", gap)),
                    Look.wide());
        }
        addNumber(lines, "common.custody.corrects", entry.corrects());
        addNumber(lines, "common.custody.corrected", entry.correctedBy());
        return lines;
    }

    private void addNumber(LinearLayout lines, String key, int number) {
        if (number > 0) {
            lines.addView(look.hint(t(key) + ": " + look.words.formats.number(number)), Look.wide());
        }
    }

    private String named(String key, String name) {
        return t(key) + ": " + Words.isolated(name);
    }

    private String t(String key) {
        return look.words.text(key);
    }
}
