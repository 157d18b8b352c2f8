package org.livex.feed.items.inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.Placeholders;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemsOfParticipants;
import org.livex.feed.items.Reader;
import org.livex.feed.items.Writing;
import org.livex.i18n.Language;

/** Injects as those have them to whom they went. Control sees the rows of the plan instead, {@link MselInjectItems}. */
public final class InjectItems implements ItemsOfParticipants {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        Release release = release(exercise, item);
        return release != null && release.recipients().contains(person.id());
    }

    @Override
    public Set<PersonId> readers(Exercise exercise, Item item) {
        Release release = release(exercise, item);
        return release == null ? Set.of() : release.recipients();
    }

    @Override
    public Writing writing(Exercise exercise, Item item) {
        return isReadableForAll(exercise, item)
                ? (Writing.ForAll) InjectItems::ofReaders
                : (Writing.ForEach) InjectItems::ofReader;
    }

    private static void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        ParticipantInject.write(json, exercise, new InjectId(item.id()), true, languages, null);
    }

    private static void ofReader(ObjectNode json, Exercise exercise, Item item, Reader reader) {
        InjectId id = new InjectId(item.id());
        PlannedInject planned = exercise.msel().find(id);
        boolean readable = planned != null && planned.inject().isReadableBy(reader.person(), exercise.roster());
        ParticipantInject.write(json, exercise, id, readable, reader.languages(), reader.person());
    }

    private static boolean isReadableForAll(Exercise exercise, Item item) {
        PlannedInject planned = exercise.msel().find(new InjectId(item.id()));
        return planned == null
                || (planned.inject().readableIn() == null
                        && !Placeholders.wereIn(exercise, planned.inject().id())
                        && !hasPlaceholderInNext(exercise, planned.inject()));
    }

    /** A scene says what the next one is called. */
    private static boolean hasPlaceholderInNext(Exercise exercise, Inject inject) {
        return inject.details() instanceof InjectDetails.RolePlayerTask task
                && task.next() != null
                && Placeholders.wereIn(exercise, task.next());
    }

    static @Nullable Release release(Exercise exercise, Item item) {
        PlannedInject planned = exercise.msel().find(new InjectId(item.id()));
        return planned == null ? null : planned.release();
    }
}
