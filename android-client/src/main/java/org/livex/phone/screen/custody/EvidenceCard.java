package org.livex.phone.screen.custody;

import android.view.View;
import android.widget.LinearLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Chain;
import org.livex.phone.model.Talker;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.State;
import org.livex.phone.words.Words;

/** One piece of evidence: its number, who has it, and each entry of its chain with what cannot be right. */
final class EvidenceCard {
    private final Stage stage;
    private final Look look;

    /** @param known who may be named in what waits here */
    record Shown(Chain evidence, boolean isInPlay, List<Talker> known) {
        String id() {
            return evidence.id();
        }
    }

    EvidenceCard(Stage stage) {
        this.stage = stage;
        this.look = stage.look();
    }

    View view(Shown shown) {
        Chain evidence = shown.evidence();
        LinearLayout card = look.card();
        String number = evidence.number();
        card.addView(
                number == null ? look.hint(t("phone.custody.no-number")) : look.text(number, Look.Size.TITLE),
                Look.wide());
        card.addView(DecisionCard.typed(look, evidence.description(), Look.Size.STRONG), Look.wide());
        card.addView(look.text(held(evidence, shown.known()), Look.Size.BODY), Look.wide());
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
                        look.primary(t("phone.custody.have-it"), () -> confirm(evidence.id(), handedOver)),
                        Look.wide());
            }
        }
        for (Chain.Entry entry : evidence.entries()) {
            card.addView(entry(entry, shown), Look.wide());
        }
        if (shown.isInPlay() && !evidence.isRefused()) {
            card.addView(
                    look.plain(t("phone.custody.add"), () -> stage.go(Route.to(Route.Screen.CUSTODY, evidence.id()))),
                    Look.wide());
        }
        return card;
    }

    /** What was handed over here and not sent yet is with nobody else, and no longer with whoever handed it over. */
    private String held(Chain evidence, List<Talker> known) {
        Chain.Entry handedOver = evidence.waitingHandOver();
        if (handedOver != null) {
            String to = nameOf(handedOver, known);
            return to == null
                    ? t("phone.custody.to-be-sent") + ": " + t("common.custody.step.returned")
                    : named("phone.custody.to-be-sent", to);
        }
        String holder = evidence.holder();
        return holder == null ? t("common.custody.with-nobody") : named("common.custody.held-by", holder);
    }

    private void confirm(String evidence, String handedOver) {
        stage.act(Chain.NOTE, CustodyDraft.received(stage, evidence, handedOver));
    }

    private View entry(Chain.Entry entry, Shown shown) {
        LinearLayout lines = look.column(1);
        String named = look.words.known("common.custody.step.", entry.step());
        String step = entry.number() == 0 ? named : look.words.formats.number(entry.number()) + ". " + named;
        String to = nameOf(entry, shown.known());
        lines.addView(look.text(to == null ? step : step + ": " + Words.isolated(to), Look.Size.STRONG), Look.wide());
        RefusedHere refusal = entry.refusal();
        if (entry.number() == 0) {
            lines.addView((refusal == null ? State.QUEUED : State.REFUSED).view(look), Look.wide());
        }
        if (entry.seal() != null) {
            lines.addView(look.text(named("common.custody.seal", entry.seal()), Look.Size.BODY), Look.wide());
        }
        if (!entry.note().isEmpty()) {
            lines.addView(DecisionCard.typed(look, entry.note(), Look.Size.BODY), Look.wide());
        }
        String where = entry.where();
        String who = Words.isolated(entry.callName()) + " · "
                + DeedTime.words(stage, entry.takenAt(), entry.recordedAt(), entry.at());
        lines.addView(look.hint(where == null ? who : who + " · " + Words.isolated(where)), Look.wide());
        if (entry.sha256() != null) {
            lines.addView(look.hint(named("common.custody.hash", entry.sha256())), Look.wide());
        }
        if (to != null && entry.correctedBy() == 0) {
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
        if (refusal != null) {
            lines.addView(
                    look.wrong(look.words.problem(
                            refusal.problem().code(), refusal.problem().parameters())),
                    Look.wide());
            lines.addView(look.plain(
                    t("common.remove"), () -> stage.desk().participation().dismiss(refusal.id())));
        } else if (shown.isInPlay() && entry.canBeCorrected()) {
            String corrected = CustodyDraft.correcting(shown.id(), entry.id());
            lines.addView(
                    look.quiet(t("phone.custody.correct"), () -> stage.go(Route.to(Route.Screen.CUSTODY, corrected))));
        }
        return lines;
    }

    private static @Nullable String nameOf(Chain.Entry entry, List<Talker> known) {
        String to = entry.to();
        String name = entry.toName();
        if (to == null || name != null) {
            return name;
        }
        return known.stream()
                .filter(mate -> mate.id().equals(to))
                .map(Talker::callName)
                .findFirst()
                .orElse(to);
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
