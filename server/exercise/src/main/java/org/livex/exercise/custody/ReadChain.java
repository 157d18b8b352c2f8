package org.livex.exercise.custody;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.CustodyEntryId;
import org.livex.exercise.words.ids.PersonId;

/**
 * A chain as it was done and not as it arrived: what a phone off line brings late closes the gap that it seemed to be. What was
 * corrected counts with its correction, what was voided not at all. {@code holder} is null once it is returned, {@code seal}
 * where none is on it or nobody knows its number.
 */
public record ReadChain(
        String description,
        List<ReadEntry> entries,
        @Nullable PersonId holder,
        boolean isSealed,
        @Nullable String seal) {
    public static ReadChain of(Chain chain) {
        return new Reader(chain).read();
    }

    public boolean hasGaps() {
        return entries.stream().anyMatch(entry -> !entry.gaps().isEmpty());
    }

    private static final class Reader {
        private final Chain chain;
        private final Map<CustodyEntryId, Set<Gap>> gaps = new HashMap<>();
        private final Set<CustodyEntryId> confirmed = new HashSet<>();
        private String description;
        private @Nullable PersonId holder;
        private boolean isSealed;
        private @Nullable String seal;

        Reader(Chain chain) {
            this.chain = chain;
            this.description = chain.taken().taken().description();
            this.holder = chain.taken().person();
        }

        ReadChain read() {
            List<ChainEntry> inOrder = chain.entries().stream()
                    .sorted(Comparator.comparing(ChainEntry::doneAt))
                    .toList();
            inOrder.forEach(this::count);
            List<ReadEntry> read = new ArrayList<>();
            for (ChainEntry entry : inOrder) {
                CustodyEntryId id = entry.fact().entry();
                ChainEntry correction = chain.insteadOf(entry);
                read.add(new ReadEntry(
                        chain.entries().indexOf(entry) + 2,
                        entry,
                        Set.copyOf(gaps.getOrDefault(id, Set.of())),
                        correction == null ? null : correction.fact().entry(),
                        confirmed.contains(id)));
            }
            return new ReadChain(description, List.copyOf(read), holder, isSealed, seal);
        }

        private void count(ChainEntry entry) {
            Noted noted = standing(entry);
            if (entry.fact().noted().corrects() || noted.step() == Step.VOIDED) {
                return;
            }
            Set<Gap> found = EnumSet.noneOf(Gap.class);
            PersonId by = entry.fact().person();
            if (isHolders(noted.step()) && !by.equals(holder)) {
                found.add(Gap.NOT_THE_HOLDER);
            }
            switch (noted.step()) {
                case HANDED_OVER -> holder = noted.to();
                case RECEIVED -> {
                    ChainEntry handed = chain.standing(about(entry));
                    if (handed == null || !by.equals(handed.fact().noted().to())) {
                        found.add(Gap.NOT_HANDED_OVER);
                    } else {
                        confirmed.add(handed.fact().entry());
                    }
                }
                case SEALED -> {
                    if (isSealed) {
                        found.add(Gap.SEALED_TWICE);
                    }
                    isSealed = true;
                    seal = noted.seal();
                }
                case OPENED -> {
                    if (!isSealed) {
                        found.add(Gap.NOT_SEALED);
                    } else if (!fits(noted.seal())) {
                        found.add(Gap.OTHER_SEAL);
                    }
                    isSealed = false;
                    seal = null;
                }
                case RETURNED -> holder = null;
                case DESCRIBED -> description = noted.note();
                case VOIDED -> {}
            }
            gaps.put(entry.fact().entry(), found);
        }

        private static boolean isHolders(Step step) {
            return switch (step) {
                case HANDED_OVER, SEALED, OPENED, RETURNED -> true;
                case RECEIVED, DESCRIBED, VOIDED -> false;
            };
        }

        /** What counts of it. */
        private Noted standing(ChainEntry entry) {
            ChainEntry correction = chain.correctionOf(entry.fact().entry());
            return (correction == null ? entry : correction).fact().noted();
        }

        /** A number that nobody knows any more fits any. */
        private boolean fits(@Nullable String opened) {
            return seal == null || opened == null || SealNumber.isSame(seal, opened);
        }

        private static CustodyEntryId about(ChainEntry entry) {
            CustodyEntryId about = entry.fact().noted().about();
            if (about == null) {
                throw new IllegalStateException("is about no entry");
            }
            return about;
        }
    }
}
