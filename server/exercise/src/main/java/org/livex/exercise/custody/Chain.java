package org.livex.exercise.custody;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.people.Roster;
import org.livex.exercise.words.CustodyEntryId;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.Stamp;
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

    /** For whoever had it or is to have it, and who is in a team with them now. A role that goes to another takes it along. */
    public boolean isFor(Person person, Roster roster) {
        Set<PersonId> holders = holders();
        return holders.contains(person.id())
                || holders.stream()
                        .map(roster::find)
                        .anyMatch(holder -> holder != null && !Collections.disjoint(holder.teams(), person.teams()));
    }

    private Set<PersonId> holders() {
        return Stream.concat(
                        Stream.of(taken.person()),
                        entries.stream()
                                .flatMap(entry ->
                                        Stream.ofNullable(entry.fact().noted().to())))
                .collect(Collectors.toSet());
    }

    Chain with(ChainEntry entry) {
        return find(entry.fact().entry()) == null ? new Chain(taken, stamp, entries.plus(entry)) : this;
    }
}
