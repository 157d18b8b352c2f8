package org.livex.exercise.custody;

import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.CustodyEntryId;
import org.pcollections.PVector;

/** One thing that was taken, and what was said of it since, in the order in which it arrived. */
public record Chain(CustodyFact.EvidenceTaken taken, Stamp stamp, PVector<ChainEntry> entries) {
    /** As it is said aloud and written on a bag, in any language. */
    public String number() {
        return "E-" + taken.number();
    }

    public @Nullable ChainEntry find(CustodyEntryId id) {
        return entries.stream()
                .filter(entry -> entry.fact().entry().equals(id))
                .findFirst()
                .orElse(null);
    }

    /**
     * For whoever had it or is to have it, and for who is now in a team that they were in as they got it. A role that goes to
     * another takes it along.
     */
    public boolean isFor(Person person) {
        return person.id().equals(taken.person())
                || !Collections.disjoint(taken.teams(), person.teams())
                || entries.stream().anyMatch(entry -> isFor(person, entry.fact()));
    }

    private boolean isFor(Person person, CustodyFact.CustodyNoted fact) {
        boolean isOfTheirTeam = fact.teams() != null && !Collections.disjoint(fact.teams(), person.teams());
        return (isOfTheirTeam || person.id().equals(fact.noted().to())) && (isStanding(fact) || isConfirmed(fact));
    }

    /** Whoever it was handed over to by mistake neither had it nor is to have it. */
    private boolean isStanding(CustodyFact.CustodyNoted fact) {
        ChainEntry standing = standing(fact.entry());
        return standing != null && standing.fact().equals(fact);
    }

    private boolean isConfirmed(CustodyFact.CustodyNoted handed) {
        return entries.stream()
                .map(ChainEntry::fact)
                .anyMatch(fact -> fact.noted().step() == Step.RECEIVED
                        && handed.entry().equals(fact.noted().about())
                        && fact.person().equals(handed.noted().to()));
    }

    /** What counts of an entry, or of what it corrects: the latest that puts it right. Null where there is no such entry. */
    @Nullable ChainEntry standing(CustodyEntryId id) {
        ChainEntry first = first(id);
        ChainEntry correction = first == null ? null : correctionOf(first.fact().entry());
        return correction == null ? first : correction;
    }

    /** What a correction puts right, or the entry itself; null where there is no such entry. */
    public @Nullable ChainEntry first(CustodyEntryId id) {
        ChainEntry said = find(id);
        return said != null && said.fact().noted().corrects()
                ? find(Objects.requireNonNull(said.fact().noted().about()))
                : said;
    }

    /**
     * Whether somebody says that they have what was handed over to them, and said so before the hand-over was put right: they were
     * off line meanwhile.
     */
    public boolean isReceipt(Person person, Noted noted) {
        ChainEntry handed = noted.about() == null ? null : find(noted.about());
        ChainEntry correction =
                handed == null ? null : correctionOf(handed.fact().entry());
        return noted.step() == Step.RECEIVED
                && handed != null
                && person.id().equals(handed.fact().noted().to())
                && (correction == null || !noted.told().takenAt().isAfter(correction.doneAt()));
    }

    /** The latest that stands in place of this entry, be it a correction itself; null where this one counts. */
    @Nullable ChainEntry insteadOf(ChainEntry entry) {
        Noted noted = entry.fact().noted();
        ChainEntry latest = correctionOf(
                noted.corrects()
                        ? Objects.requireNonNull(noted.about())
                        : entry.fact().entry());
        return latest == null || latest.equals(entry) ? null : latest;
    }

    /** The latest that puts this entry right; null for none. */
    @Nullable ChainEntry correctionOf(CustodyEntryId id) {
        return entries.stream()
                .filter(entry -> entry.fact().noted().corrects()
                        && id.equals(entry.fact().noted().about()))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    Chain with(ChainEntry entry) {
        return find(entry.fact().entry()) == null ? new Chain(taken, stamp, entries.plus(entry)) : this;
    }
}
