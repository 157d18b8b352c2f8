package org.livex.feed.items.inject;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.AskedUntil;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Release;
import org.livex.exercise.inject.SaidVersion;
import org.livex.exercise.reading.TextsAtEnd;
import org.livex.exercise.words.ids.InjectId;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** Writes what an inject asked before control changed its question: anew, or by a small correction in other words. */
final class FormerQuestions {
    /** {@code said} are the versions that asked it, oldest first. */
    private record Asked(int before, Question question, Instant until, boolean isSmall, List<SaidVersion> said) {
        boolean asksTheSameAs(@Nullable Question other) {
            return other != null && question.saysTheSameAs(other);
        }
    }

    private final Exercise exercise;
    private final PlannedInject planned;
    private final Release release;

    private FormerQuestions(Exercise exercise, PlannedInject planned, Release release) {
        this.exercise = exercise;
        this.planned = planned;
        this.release = release;
    }

    static void write(
            ObjectNode json, Exercise exercise, InjectId inject, List<Language> languages, @Nullable Filling filling) {
        PlannedInject planned = exercise.msel().find(inject);
        Release release = planned == null ? null : planned.release();
        if (planned != null && release != null) {
            new FormerQuestions(exercise, planned, release).write(json, languages, filling);
        }
    }

    private void write(ObjectNode json, List<Language> languages, @Nullable Filling filling) {
        List<Asked> all = all();
        List<Asked> asked = isTakenBackInSilence(all) ? List.of() : eachOnce(all);
        if (asked.isEmpty()) {
            return;
        }
        ObjectNode corrected = json.withObject("corrected");
        String at = DomainJson.instant(all.getLast().until());
        if (at.compareTo(corrected.path("at").asText()) > 0) {
            corrected.put("at", at);
        }
        QuestionJson.write(corrected, asked.getLast().question(), languages, filling);
        for (Asked one : asked) {
            ObjectNode before = corrected.withArray("askedBefore").addObject().put("before", one.before());
            ArrayNode said = before.putArray("said");
            one.said().forEach(version -> SaidVersionJson.write(said.addObject(), version));
            QuestionJson.write(before, one.question(), languages, filling);
        }
    }

    /** Every change of it, oldest first. */
    private List<Asked> all() {
        List<AskedUntil> changes = AskedUntil.of(planned);
        // So it is with almost every inject that is sent to anybody.
        if (changes.isEmpty()) {
            return List.of();
        }
        List<SaidVersion> versions = SaidVersion.of(planned, exercise.desk());
        List<Asked> all = new ArrayList<>();
        Instant since = release.stamp().at();
        for (AskedUntil one : changes) {
            Instant from = since;
            List<SaidVersion> said = versions.stream()
                    .filter(version ->
                            !version.since().isBefore(from) && version.since().isBefore(one.until()))
                    .toList();
            Question asked =
                    one.isSmall() ? TextsAtEnd.before(exercise, planned, one.question(), one.until()) : one.question();
            all.add(new Asked(one.before(), asked, one.until(), one.isSmall(), said));
            since = one.until();
        }
        return all;
    }

    /** What small corrections put in other words, of that each that it does not ask now; what was asked anew stands as it was. */
    private List<Asked> eachOnce(List<Asked> all) {
        List<Asked> asked = new ArrayList<>();
        for (Asked one : all) {
            Asked same = asked.stream()
                    .filter(before -> one.isSmall() && before.asksTheSameAs(one.question()))
                    .findFirst()
                    .orElse(null);
            if (same != null) {
                List<SaidVersion> said = new ArrayList<>(same.said());
                said.addAll(one.said());
                asked.set(
                        asked.indexOf(same),
                        new Asked(same.before(), same.question(), same.until(), same.isSmall(), said));
            } else if (!one.isSmall() || !one.asksTheSameAs(planned.inject().question())) {
                asked.add(one);
            }
        }
        return asked;
    }

    /** As with its words, where nobody was told of it; after ENDEX no question changes. */
    private boolean isTakenBackInSilence(List<Asked> all) {
        return release.past().isEmpty()
                && !all.isEmpty()
                && all.getFirst().asksTheSameAs(planned.inject().question());
    }
}
