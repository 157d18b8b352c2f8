package org.livex.exercise.gate;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.Refusal;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RuleId;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * How injects are treated besides what they say: which are sensitive, which were written in play, what keeps one from going
 * out, who said no to one, who did not answer, and who was told by voice.
 */
public record Safeguards(
        Duration safetyHold,
        PMap<InjectId, WrittenHandling> handlings,
        PSet<InjectId> adHoc,
        PMap<InjectId, Gate> gates,
        PMap<InjectId, Refusal> refusals,
        PMap<InjectId, PMap<RuleId, Unanswered>> unanswered,
        PMap<InjectId, PMap<PersonId, Stamp>> told) {
    public static final Safeguards NONE = new Safeguards(
            Duration.ZERO,
            HashTreePMap.empty(),
            HashTreePSet.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty());

    /** {@code liftWanted} null: nobody wants it to be no longer sensitive. */
    public record WrittenHandling(
            Handling handling, int revision, @Nullable Stamp liftWanted) {}

    /** A rule that found people who had not answered; {@code answer} null where a controller must still answer the call. */
    public record Unanswered(
            RuleId rule,
            Set<PersonId> people,
            boolean callsController,
            Stamp stamp,
            @Nullable CallAnswer answer) {}

    public record CallAnswer(PersonId by, String note, Stamp stamp) {}

    public Handling handling(InjectId inject) {
        WrittenHandling written = handlings.get(inject);
        return written == null ? Handling.PLAIN : written.handling();
    }

    public int handlingRevision(InjectId inject) {
        WrittenHandling written = handlings.get(inject);
        return written == null ? 0 : written.revision();
    }

    public boolean isSensitive(InjectId inject) {
        return handling(inject).sensitive();
    }

    public boolean isAdHoc(InjectId inject) {
        return adHoc.contains(inject);
    }

    public @Nullable Gate gate(InjectId inject) {
        return gates.get(inject);
    }

    public PMap<RuleId, Unanswered> unanswered(InjectId inject) {
        return unanswered.getOrDefault(inject, HashTreePMap.empty());
    }

    /** When and by whom; null where not. */
    public @Nullable Stamp told(InjectId inject, PersonId person) {
        return told.getOrDefault(inject, HashTreePMap.empty()).get(person);
    }

    /** {@code people} null: nobody was. */
    public Safeguards withoutTold(InjectId inject, @Nullable Set<PersonId> people) {
        PMap<PersonId, Stamp> left = people == null
                ? HashTreePMap.empty()
                : told.getOrDefault(inject, HashTreePMap.empty()).minusAll(people);
        return telling(left.isEmpty() ? told.minus(inject) : told.plus(inject, left));
    }

    /** Once stopped for safety, it goes out only when the safety officer lets it. */
    public boolean wasStopped(InjectId inject) {
        Refusal refusal = refusals.get(inject);
        return refusal != null && refusal.forSafety();
    }

    public Safeguards rewound() {
        return new Safeguards(safetyHold, handlings, NONE.adHoc, NONE.gates, NONE.refusals, NONE.unanswered, NONE.told);
    }

    public Safeguards holding(Duration hold) {
        return new Safeguards(hold, handlings, adHoc, gates, refusals, unanswered, told);
    }

    public Safeguards with(InjectId inject, Handling handling, int revision) {
        return new Safeguards(
                safetyHold,
                handlings.plus(inject, new WrittenHandling(handling, revision, null)),
                adHoc,
                gates,
                refusals,
                unanswered,
                told);
    }

    public Safeguards withLiftWanted(InjectId inject, Stamp by) {
        return new Safeguards(
                safetyHold,
                handlings.plus(inject, new WrittenHandling(handling(inject), handlingRevision(inject), by)),
                adHoc,
                gates,
                refusals,
                unanswered,
                told);
    }

    public Safeguards withAdHoc(InjectId inject) {
        return new Safeguards(safetyHold, handlings, adHoc.plus(inject), gates, refusals, unanswered, told);
    }

    public Safeguards with(InjectId inject, Gate gate) {
        return new Safeguards(safetyHold, handlings, adHoc, gates.plus(inject, gate), refusals, unanswered, told);
    }

    public Safeguards withoutGate(InjectId inject) {
        return new Safeguards(safetyHold, handlings, adHoc, gates.minus(inject), refusals, unanswered, told);
    }

    public Safeguards with(InjectId inject, Refusal refusal) {
        return new Safeguards(
                safetyHold, handlings, adHoc, gates.minus(inject), refusals.plus(inject, refusal), unanswered, told);
    }

    public Safeguards withoutRefusal(InjectId inject) {
        return new Safeguards(safetyHold, handlings, adHoc, gates, refusals.minus(inject), unanswered, told);
    }

    public Safeguards with(InjectId inject, Unanswered found) {
        return new Safeguards(
                safetyHold,
                handlings,
                adHoc,
                gates,
                refusals,
                unanswered.plus(inject, unanswered(inject).plus(found.rule(), found)),
                told);
    }

    public Safeguards withTold(InjectId inject, PersonId person, Stamp stamp) {
        return telling(told.plus(
                inject, told.getOrDefault(inject, HashTreePMap.empty()).plus(person, stamp)));
    }

    private Safeguards telling(PMap<InjectId, PMap<PersonId, Stamp>> next) {
        return new Safeguards(safetyHold, handlings, adHoc, gates, refusals, unanswered, next);
    }
}
