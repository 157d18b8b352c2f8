package org.livex.exercise.words;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.PersonId;

/**
 * What a participant photographed or recorded for an action. {@code takenAt} is the device's clock. {@code consent} is
 * the reporter's word: true where people are to be seen or heard in it and all of them agreed, false where nobody is.
 * {@code people} are those of the exercise whom the reporter names in it, null for none.
 */
public record Capture(
        MediaHash sha256,
        MediaType type,
        long bytes,
        @Nullable String name,
        Instant takenAt,
        boolean consent,
        @Nullable List<PersonId> people)
        implements Attachment {
    /** In one action. */
    public static final int MOST = 10;

    public static final int MOST_PEOPLE = 20;

    public Capture {
        if (type.family() != MediaType.Family.PHOTO && type.family() != MediaType.Family.AUDIO) {
            throw new IllegalArgumentException("is neither a photo nor a recording");
        }
        Attachment.checkSize(type, bytes);
        name = Attachment.checkedName(name);
        people = people == null || people.isEmpty() ? null : List.copyOf(new LinkedHashSet<>(people));
        if (people != null && people.size() > MOST_PEOPLE) {
            throw new IllegalArgumentException("names more than " + MOST_PEOPLE + " people");
        }
        if (people != null && !consent) {
            throw new IllegalArgumentException("names people who did not agree");
        }
    }

    public Capture(
            MediaHash sha256, MediaType type, long bytes, @Nullable String name, Instant takenAt, boolean consent) {
        this(sha256, type, bytes, name, takenAt, consent, null);
    }

    public List<PersonId> peopleOrNone() {
        return people == null ? List.of() : people;
    }

    /** As others than the reporter and control have it. */
    public Capture withoutPeople() {
        return people == null ? this : new Capture(sha256, type, bytes, name, takenAt, consent);
    }
}
