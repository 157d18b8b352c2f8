package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * A document with its revision, which counts releases too: whoever releases it has seen what it says and who has it.
 * {@code release} is null while nobody has it. {@code opened} outlasts a withdrawal.
 */
public record WrittenDocument(
        Document document, int revision, @Nullable DocumentRelease release, PMap<PersonId, Opening> opened)
        implements Thing {
    static WrittenDocument first(Document document) {
        return new WrittenDocument(document, 1, null, HashTreePMap.empty());
    }

    @Override
    public DocumentId id() {
        return document.id();
    }

    /** Need-to-know: whoever it was released to. */
    public boolean isReleasedTo(Person person) {
        return release != null && release.audience().admits(person);
    }

    WrittenDocument with(Document next, int nextRevision) {
        return new WrittenDocument(next, nextRevision, release, opened);
    }

    WrittenDocument released(@Nullable DocumentRelease next, int nextRevision) {
        return new WrittenDocument(document, nextRevision, next, opened);
    }

    /** The first time stays. */
    WrittenDocument openedBy(PersonId person, @Nullable Language language, Stamp stamp) {
        return opened.containsKey(person)
                ? this
                : new WrittenDocument(
                        document, revision, release, opened.plus(person, new Opening(stamp.at(), language)));
    }
}
