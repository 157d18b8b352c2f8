package org.livex.exercise.inject;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import org.livex.exercise.words.ids.PersonId;

/** The people whom an inject went to, each with a place of their own, from 0 on. Never changes. */
final class Recipients extends AbstractSet<PersonId> {
    static final int NONE = -1;

    /** Numbers are compared faster than words. */
    private static final Comparator<PersonId> ORDER = Comparator.<PersonId>comparingInt(
                    person -> person.value().hashCode())
            .thenComparing(PersonId::value);

    private final PersonId[] people;

    Recipients(Collection<PersonId> people) {
        this.people = people.stream().distinct().sorted(ORDER).toArray(PersonId[]::new);
    }

    /** {@link #NONE} where it did not go to them. */
    int placeOf(PersonId person) {
        int found = Arrays.binarySearch(people, person, ORDER);
        return found < 0 ? NONE : found;
    }

    PersonId at(int place) {
        return people[place];
    }

    @Override
    public boolean contains(Object other) {
        return other instanceof PersonId person && placeOf(person) != NONE;
    }

    @Override
    public Iterator<PersonId> iterator() {
        return Arrays.asList(people).iterator();
    }

    @Override
    public int size() {
        return people.length;
    }
}
