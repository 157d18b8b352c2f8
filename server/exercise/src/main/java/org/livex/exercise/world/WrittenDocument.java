package org.livex.exercise.world;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Thing;
import org.livex.exercise.words.Opening;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * A document with its revision, which counts releases too: whoever releases it has seen what it says and who has it.
 * {@code release} is null while nobody has it, {@code isTakenBack} where control wanted that. {@code opened} outlasts it.
 */
public record WrittenDocument(
        Document document,
        int revision,
        @Nullable DocumentRelease release,
        boolean isTakenBack,
        PMap<PersonId, Opening> opened)
        implements Thing {
    public static WrittenDocument first(Document document) {
        return new WrittenDocument(document, 1, null, false, HashTreePMap.empty());
    }

    @Override
    public DocumentId id() {
        return document.id();
    }

    @Override
    public Record written() {
        return document;
    }

    /** Need-to-know: whoever it was released to. */
    public boolean isReleasedTo(Person person) {
        return release != null && release.audience().admits(person);
    }

    public WrittenDocument with(Document next, int nextRevision) {
        return new WrittenDocument(next, nextRevision, release, isTakenBack, opened);
    }

    public WrittenDocument released(DocumentRelease next, int nextRevision) {
        return new WrittenDocument(document, nextRevision, next, false, opened);
    }

    public WrittenDocument takenBack(int nextRevision) {
        return new WrittenDocument(document, nextRevision, null, true, opened);
    }

    /** The first time stays. */
    public WrittenDocument openedBy(PersonId person, @Nullable Language language, Stamp stamp) {
        return opened.containsKey(person)
                ? this
                : new WrittenDocument(
                        document,
                        revision,
                        release,
                        isTakenBack,
                        opened.plus(person, new Opening(stamp.at(), language)));
    }
}
