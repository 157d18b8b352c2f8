package org.livex.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.livex.command.Follower;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;
import org.livex.i18n.Language;
import org.livex.journal.Entry;
import org.livex.json.DomainJson;

/**
 * What everybody of one exercise sees: which items changed when, for participants together, for each person alone, and
 * for control. A page costs what is new after its cursor, never the journal's length. One event loop owns it.
 */
public final class Feed implements Follower {
    static final int MOST_ACTIONS = 5_000;
    private static final int PAGE_ITEMS = 500;

    private final ChangeList shared = new ChangeList();
    private final ChangeList control = new ChangeList();
    private final Map<PersonId, PersonalFeed> personal = new HashMap<>();
    private final ActionLog actions = new ActionLog(MOST_ACTIONS);
    private final FeedChanges changes = new FeedChanges(this);
    private Exercise exercise = Exercise.EMPTY;
    private long head;

    @Override
    public void follow(Entry entry, Exercise after) {
        Exercise before = exercise;
        exercise = after;
        head = entry.seq();
        changes.follow(entry, before, after);
    }

    public long head() {
        return head;
    }

    public Exercise exercise() {
        return exercise;
    }

    /** The latest actions, oldest first. */
    public Iterable<RecordedAction> actions() {
        return actions.all();
    }

    /**
     * A cursor that is ahead of the journal (a server restored from an older copy) or from before what the person may
     * see changed starts anew.
     */
    public FeedPage page(Person person, long cursor, List<Language> languages) {
        long startsAnewAt = personalOf(person.id()).startsAnewAt();
        boolean reset = cursor > head || (cursor > 0 && cursor < startsAnewAt);
        long from = reset ? 0 : cursor;
        List<Change> news = visible(person, from);
        int end = endOfPage(news, startsAnewAt);
        List<byte[]> items = new ArrayList<>(end);
        for (Change change : news.subList(0, end)) {
            items.add(render(change, person, languages));
        }
        boolean more = end < news.size();
        long scanned = more ? Math.max(news.get(end - 1).seq(), startsAnewAt) : head;
        return new FeedPage(scanned, more, reset || cursor == 0, items);
    }

    ChangeList shared() {
        return shared;
    }

    ChangeList control() {
        return control;
    }

    PersonalFeed personalOf(PersonId person) {
        return personal.computeIfAbsent(person, _ -> new PersonalFeed());
    }

    /** Whose own items the entry that was followed last changed. */
    Set<PersonId> peopleOfNewest() {
        return changes.people();
    }

    void acted(RecordedAction action, long seq) {
        control.changed(new Item(ItemKind.ACTION, action.id()), seq);
        String dropped = actions.add(action);
        if (dropped != null) {
            control.forget(new Item(ItemKind.ACTION, dropped));
        }
    }

    /** What changed for this person in the entry that was followed last. */
    List<Change> newest(Person person) {
        return visible(person, head - 1);
    }

    byte[] render(Change change, Person person, List<Language> languages) {
        if (person.function().seesControl() && !isInOneLanguage(change.item())) {
            return change.rendering(
                    List.of(),
                    _ -> bytes(ControlView.render(
                            exercise, change, actions.find(change.item().id()))));
        }
        if (ParticipantView.isShared(exercise, change.item())) {
            return change.rendering(languages, read -> bytes(ParticipantView.render(exercise, change, read)));
        }
        return bytes(personalItem(change, person, languages));
    }

    /** Control's own person, and desks, which are alike for all who translate. */
    private static boolean isInOneLanguage(Item item) {
        return item.kind() == ItemKind.ME || item.kind() == ItemKind.TRANSLATION;
    }

    private ObjectNode personalItem(Change change, Person person, List<Language> languages) {
        return switch (change.item().kind()) {
            case ME -> ParticipantView.me(exercise, change, person);
            case RECEIPT -> ParticipantInjects.receipt(exercise, change, person);
            case RED_STOP -> ParticipantView.redStop(exercise, change, person);
            case INJECT -> ParticipantInjects.inject(exercise, change, person, languages);
            case COMMS_CHECK -> {
                ObjectNode json = ItemJson.start(change.item(), change.seq());
                CommsItems.ofPerson(json, exercise, change.item(), person);
                yield json;
            }
            case CHANNEL -> ParticipantTalk.channel(exercise, change, person, languages);
            case MEDIATION -> ParticipantMediations.mediation(exercise, change, person, languages);
            case TASK -> ParticipantRequests.task(exercise, change, person);
            case ACTION -> {
                ObjectNode json = ItemJson.start(change.item(), change.seq());
                RecordedAction action =
                        personalOf(person.id()).actions().find(change.item().id());
                if (action != null) {
                    ItemJson.action(json, exercise, action);
                }
                yield json;
            }
            case REQUEST_FORM,
                    REQUEST,
                    EXERCISE,
                    CLOCK,
                    TEAM,
                    ROLE_CARD,
                    PLACE,
                    ACTION_KIND,
                    TERM,
                    MESSAGE,
                    TRANSLATION,
                    WORLD_ENTRY,
                    DOCUMENT -> throw new IllegalArgumentException("not a personal item: " + change.item());
            case AGENCY,
                    PERSONA,
                    STORYLINE,
                    PHASE,
                    OBJECTIVE,
                    PERSON,
                    MSEL_INJECT,
                    PROGRESS,
                    CELL,
                    HAND_OVER,
                    SHIFT_ENTRY,
                    VARIABLE,
                    CONTROLLER_CALL,
                    PRESENCE -> throw new IllegalArgumentException("not an item of participants: " + change.item());
        };
    }

    private List<Change> visible(Person person, long cursor) {
        PersonalFeed own = personalOf(person.id());
        Stream<Change> mine = own.changes().after(cursor);
        if (person.function().seesControl()) {
            Stream<Change> me = mine.filter(change -> change.item().kind() == ItemKind.ME);
            return inOrder(Stream.concat(control.after(cursor), me));
        }
        Stream<Change> ours =
                shared.after(cursor).filter(change -> ParticipantView.admits(exercise, change.item(), person));
        return inOrder(Stream.concat(ours, mine));
    }

    /** The red stop may have changed for all and for one: the later one tells both. */
    private static List<Change> inOrder(Stream<Change> changes) {
        Map<Item, Change> latest = new HashMap<>();
        changes.forEach(
                change -> latest.merge(change.item(), change, (one, other) -> one.seq() >= other.seq() ? one : other));
        return latest.values().stream()
                .sorted(Comparator.comparingLong(Change::seq)
                        .thenComparing(change -> change.item().kind())
                        .thenComparing(change -> change.item().id()))
                .toList();
    }

    /**
     * A page never ends inside an entry: a cursor could not come back to there. Nor before the person's new start, or the
     * next page would start anew again.
     */
    private static int endOfPage(List<Change> news, long startsAnewAt) {
        if (news.size() <= PAGE_ITEMS) {
            return news.size();
        }
        int end = PAGE_ITEMS;
        while (end < news.size()
                && (news.get(end).seq() == news.get(end - 1).seq()
                        || news.get(end).seq() <= startsAnewAt)) {
            end++;
        }
        return end;
    }

    private static byte[] bytes(ObjectNode json) {
        return DomainJson.write(json);
    }
}
