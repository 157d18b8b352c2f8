package org.livex.exercise.report;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.CorrectiveActionId;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * What people wrote into the report. {@code revisions} says of a section how often it was written, also where its words were taken away;
 * actions are in the order in which they were first written. {@code times} is how often anything of it was written, {@code finished} is
 * null while it is a draft.
 */
public record ReportBook(
        PMap<ReportSection, WrittenSection> sections,
        PMap<ReportSection, Integer> revisions,
        PMap<CorrectiveActionId, WrittenAction> actions,
        int times,
        @Nullable Stamp finished) {
    public static final ReportBook EMPTY =
            new ReportBook(HashTreePMap.empty(), HashTreePMap.empty(), OrderedPMap.empty(), 0, null);

    public boolean isEmpty() {
        return sections.isEmpty() && actions.isEmpty();
    }

    public @Nullable WrittenSection find(ReportSection section) {
        return sections.get(section);
    }

    /** How often it was written; 0 where it never was. */
    public int revisionOf(ReportSection section) {
        return revisions.getOrDefault(section, 0);
    }

    public @Nullable WrittenAction find(CorrectiveActionId id) {
        return actions.get(id);
    }

    /** How often it was written; 0 where it is not there. */
    public int revisionOf(CorrectiveActionId id) {
        WrittenAction written = actions.get(id);
        return written == null ? 0 : written.revision();
    }

    public ReportBook apply(ReportFact fact, Stamp stamp) {
        return switch (fact) {
            case ReportFact.ReportSectionWritten f ->
                new ReportBook(
                        f.text() == null
                                ? sections.minus(f.section())
                                : sections.plus(f.section(), new WrittenSection(f.text(), f.revision())),
                        revisions.plus(f.section(), f.revision()),
                        actions,
                        times + 1,
                        null);
            case ReportFact.CorrectiveActionWritten f ->
                written(actions.plus(f.action().id(), new WrittenAction(f.action(), f.revision())));
            case ReportFact.CorrectiveActionRemoved f -> written(actions.minus(f.action()));
            case ReportFact.ReportFinished _ -> new ReportBook(sections, revisions, actions, times, stamp);
        };
    }

    private ReportBook written(PMap<CorrectiveActionId, WrittenAction> next) {
        return new ReportBook(sections, revisions, next, times + 1, null);
    }

    /** The same words in more languages, or put right: what is final stays so only as it was. */
    ReportBook with(ReportSection section, WrittenSection next) {
        return new ReportBook(sections.plus(section, next), revisions, actions, times + 1, null);
    }

    ReportBook with(WrittenAction next) {
        return written(actions.plus(next.action().id(), next));
    }
}
