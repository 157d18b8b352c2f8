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
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.words.Words;

/** One piece of evidence: its number, who has it, and each entry of its chain with what cannot be right. */
final class EvidenceCard {
    private final Stage stage;
    private final Widgets widgets;

    /** @param known who may be named in what waits here */
    record Shown(Chain evidence, boolean isInPlay, List<Talker> known) {
        String id() {
            return evidence.id();
        }
    }

    EvidenceCard(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
    }

    View view(Shown shown) {
        Chain evidence = shown.evidence();
        LinearLayout card = widgets.card();
        String number = evidence.number();
        card.addView(
                number == null ? widgets.hint(t("phone.custody.no-number")) : widgets.text(number, Widgets.Size.TITLE),
                Widgets.wide());
        card.addView(DecisionCard.typed(widgets, evidence.description(), Widgets.Size.STRONG), Widgets.wide());
        card.addView(widgets.text(held(evidence, shown.known()), Widgets.Size.BODY), Widgets.wide());
        if (evidence.isSealed()) {
            String seal = evidence.seal();
            card.addView(
                    widgets.text(
                            seal == null ? t("common.custody.step.sealed") : named("common.custody.step.sealed", seal),
                            Widgets.Size.BODY),
                    Widgets.wide());
        }
        if (shown.isInPlay()) {
            for (String handedOver : evidence.toConfirm()) {
                card.addView(
                        widgets.primary(t("phone.custody.have-it"), () -> confirm(evidence.id(), handedOver)),
                        Widgets.wide());
            }
        }
        for (Chain.Entry entry : evidence.entries()) {
            card.addView(entry(entry, shown), Widgets.wide());
        }
        if (shown.isInPlay() && !evidence.isRefused()) {
            card.addView(
                    widgets.plain(
                            t("phone.custody.add"), () -> stage.go(Route.to(Route.Screen.CUSTODY, evidence.id()))),
                    Widgets.wide());
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
        LinearLayout lines = widgets.column(1);
        String named = widgets.words.known("common.custody.step.", entry.step());
        String step = entry.number() == 0 ? named : widgets.words.formats.number(entry.number()) + ". " + named;
        String to = nameOf(entry, shown.known());
        lines.addView(
                widgets.text(to == null ? step : step + ": " + Words.isolated(to), Widgets.Size.STRONG),
                Widgets.wide());
        RefusedHere refusal = entry.refusal();
        if (entry.number() == 0) {
            lines.addView((refusal == null ? State.QUEUED : State.REFUSED).view(widgets), Widgets.wide());
        }
        if (entry.seal() != null) {
            lines.addView(widgets.text(named("common.custody.seal", entry.seal()), Widgets.Size.BODY), Widgets.wide());
        }
        if (!entry.note().isEmpty()) {
            lines.addView(DecisionCard.typed(widgets, entry.note(), Widgets.Size.BODY), Widgets.wide());
        }
        String where = entry.where();
        String who = Words.isolated(entry.callName()) + " · "
                + DeedTime.words(stage, entry.takenAt(), entry.recordedAt(), entry.at());
        lines.addView(widgets.hint(where == null ? who : who + " · " + Words.isolated(where)), Widgets.wide());
        if (entry.sha256() != null) {
            lines.addView(widgets.hint(named("common.custody.hash", entry.sha256())), Widgets.wide());
        }
        if (to != null && entry.correctedBy() == 0) {
            lines.addView(
                    widgets.text(
                            t(entry.isConfirmed() ? "common.custody.confirmed" : "common.custody.not-confirmed"),
                            Widgets.Size.BODY),
                    Widgets.wide());
        }
        for (String gap : entry.gaps()) {
            lines.addView(
                    widgets.wrong(t("common.custody.gap") + ": " + widgets.words.known("common.custody.gap.", gap)),
                    Widgets.wide());
        }
        addNumber(lines, "common.custody.corrects", entry.corrects());
        addNumber(lines, "common.custody.corrected", entry.correctedBy());
        if (refusal != null) {
            lines.addView(
                    widgets.wrong(widgets.words.problem(
                            refusal.problem().code(), refusal.problem().parameters())),
                    Widgets.wide());
            lines.addView(widgets.plain(
                    t("common.remove"),
                    () -> stage.screenServices().participation().dismiss(refusal.id())));
        } else if (shown.isInPlay() && entry.canBeCorrected()) {
            String corrected = CustodyDraft.correcting(shown.id(), entry.id());
            lines.addView(widgets.quiet(
                    t("phone.custody.correct"), () -> stage.go(Route.to(Route.Screen.CUSTODY, corrected))));
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
            lines.addView(widgets.hint(t(key) + ": " + widgets.words.formats.number(number)), Widgets.wide());
        }
    }

    private String named(String key, String name) {
        return t(key) + ": " + Words.isolated(name);
    }

    private String t(String key) {
        return widgets.words.text(key);
    }
}
