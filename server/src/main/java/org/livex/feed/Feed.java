package org.livex.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.livex.command.Follower;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.room.DamageKind;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.changes.Change;
import org.livex.feed.changes.ChangeBook;
import org.livex.feed.changes.KeptChanges;
import org.livex.feed.changes.PersonalFeed;
import org.livex.feed.changes.RecordedAction;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemKind;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.Reader;
import org.livex.feed.items.Writing;
import org.livex.feed.items.safety.BrakeItems;
import org.livex.feed.items.welfare.WelfareItems;
import org.livex.i18n.Language;
import org.livex.journal.Entry;
import org.livex.json.DomainJson;

/**
 * What everybody of one exercise sees: which items changed when, for participants together, for each person alone, and
 * for control. A page costs what is new after its cursor, never the journal's length. One event loop owns it.
 */
public final class Feed implements Follower {
    private static final int PAGE_ITEMS = 500;
    private static final int JOURNAL_NAME = 12;

    private static final String OF_A_TERM = "term-";
    private static final char ANEW = '.';

    /** Control has everything alike, but for what concerns one of them. */
    private static final Set<ItemKind> PERSONAL_TO_CONTROL = EnumSet.of(ItemKind.ME, ItemKind.BRAKE, ItemKind.WELFARE);

    private final ChangeBook book = new ChangeBook();
    private final ItemTable table = new ItemTable(book);
    private final FeedChanges changes = new FeedChanges(book, table::admits);
    private Exercise exercise = Exercise.EMPTY;
    private String journal = "";
    private long head;

    @Override
    public void follow(Entry entry, Exercise after) {
        Exercise before = exercise;
        exercise = after;
        head = entry.seq();
        if (beginsAnew(entry)) {
            journal = nameOf(entry.command().value());
        } else if (isCut(entry)) {
            journal = proofIn(journal) + nameOf(entry.command().value());
        }
        changes.follow(entry, before, after);
    }

    /** All of what proves that a server took over, for a server that it took over from. */
    private static String nameOf(String id) {
        return id.startsWith(OF_A_TERM) ? id : id.substring(Math.max(0, id.length() - JOURNAL_NAME));
    }

    private static boolean beginsAnew(Entry entry) {
        if (entry.seq() == 1) {
            return true;
        }
        for (Fact fact : entry.facts()) {
            if (fact instanceof ClockFact.BackupRestored || fact instanceof ClockFact.ServerTakenOver) {
                return true;
            }
        }
        return false;
    }

    /** Whoever has read what is gone may be ahead of the journal, and no more when they come back. */
    private static boolean isCut(Entry entry) {
        for (Fact fact : entry.facts()) {
            if (fact instanceof ControlFact.JournalDamaged damaged && damaged.damage() != DamageKind.CHANGED) {
                return true;
            }
        }
        return false;
    }

    /** It is said on: a server that was replaced still learns of it from phones. */
    private static String proofIn(String journal) {
        if (!journal.startsWith(OF_A_TERM)) {
            return "";
        }
        int end = journal.indexOf(ANEW);
        return (end < 0 ? journal : journal.substring(0, end)) + ANEW;
    }

    /**
     * By what a cursor of this journal is told from one of what it was before it was restored from a backup: that may be ahead of
     * it, or no more. Empty before the first entry.
     */
    public String journal() {
        return journal;
    }

    public long head() {
        return head;
    }

    /** How much it holds, for everybody. */
    public KeptChanges kept() {
        return book.kept();
    }

    public Exercise exercise() {
        return exercise;
    }

    /** The latest actions, oldest first. */
    public Iterable<RecordedAction> actions() {
        return book.actions().all();
    }

    /**
     * A cursor that is ahead of the journal (a server restored from an older copy) or from before what the person may
     * see changed starts anew.
     */
    public FeedPage page(Person person, long cursor, List<Language> languages) {
        long startsAnewAt = book.of(person.id()).startsAnewAt();
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
        return new FeedPage(scanned, more, reset || cursor == 0, startsAnewAt, items);
    }

    /** Whose own items the entry that was followed last changed. */
    Set<PersonId> peopleOfNewest() {
        return changes.people();
    }

    /** For participants together, in the entry that was followed last. */
    List<Change> newestShared() {
        return book.shared().at(head).toList();
    }

    boolean startsAnew(PersonId person) {
        return book.of(person).startsAnewAt() == head;
    }

    ItemTable table() {
        return table;
    }

    /** What changed for this person in the entry that was followed last. */
    List<Change> newest(Person person) {
        return visible(person, head - 1);
    }

    byte[] render(Change change, Person person, List<Language> languages) {
        Item item = change.item();
        ItemsOfControl control = person.function().seesControl() ? table.ofControl(item.kind()) : null;
        if (control != null) {
            return change.rendering(List.of(), _ -> bytes(change, json -> control.ofControl(json, exercise, item)));
        }
        return switch (table.writing(exercise, item)) {
            case Writing.ForAll all ->
                change.rendering(languages, read -> bytes(change, json -> all.write(json, exercise, item, read)));
            case Writing.ForEach each ->
                bytes(change, json -> each.write(json, exercise, item, new Reader(person, languages)));
        };
    }

    private List<Change> visible(Person person, long cursor) {
        PersonalFeed own = book.of(person.id());
        Stream<Change> mine = own.changes().after(cursor).filter(change -> isTold(change.item(), person.id()));
        if (person.function().seesControl()) {
            Stream<Change> personal = mine.filter(
                    change -> PERSONAL_TO_CONTROL.contains(change.item().kind()));
            return inOrder(Stream.concat(book.control().after(cursor), personal));
        }
        Stream<Change> ours =
                book.shared().after(cursor).filter(change -> table.admits(exercise, change.item(), person));
        return inOrder(Stream.concat(ours, mine));
    }

    /** Of what only those who look after somebody hear: whoever did so before and does no longer hears nothing of it. */
    private boolean isTold(Item item, PersonId reader) {
        return item.kind() == ItemKind.BRAKE
                ? BrakeItems.isTold(exercise, item, reader)
                : item.kind() != ItemKind.WELFARE || WelfareItems.isTold(exercise, item, reader);
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

    private static byte[] bytes(Change change, Consumer<ObjectNode> write) {
        ObjectNode json = ItemJson.start(change.item(), change.seq());
        write.accept(json);
        return DomainJson.write(json);
    }
}
