package org.livex.feed.items.talk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.ThingKind;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.plan.Team;
import org.livex.exercise.reading.ChatDesk;
import org.livex.exercise.talk.Message;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.words.Case;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;
import org.livex.i18n.Language;

/** Channels and the latest messages of each. What is older can be asked for, and is not part of anybody's start. */
public final class TalkChanges {
    static final int MOST_MESSAGES = 200;

    private final ChangeNotes notes;
    private final Map<Channel, Deque<MessageId>> latest = new HashMap<>();
    private final Map<MessageId, Set<Language>> queued = new HashMap<>();

    public TalkChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    /** Channels of teams and functions are there before anybody has written, and a team's no longer than the team. */
    public void planned(PlanFact fact, long seq) {
        if (fact instanceof PlanFact.TeamAdded(Team team)) {
            opened(new Channel.OfTeam(team.id()), seq);
        } else if (fact instanceof PlanFact.ThingRemoved(ThingKind kind, String team) && kind == ThingKind.TEAM) {
            opened(new Channel.OfTeam(new TeamId(team)), seq);
        } else if (fact instanceof PlanFact.ExercisePlanned) {
            for (PersonFunction function : PersonFunction.values()) {
                if (!function.seesControl()) {
                    opened(new Channel.OfFunction(function), seq);
                }
            }
        }
    }

    public void follow(TalkFact fact, Exercise before, Exercise after, long seq) {
        switch (fact) {
            case TalkFact.MessagePosted f -> {
                posted(f.channel(), f.message(), seq);
                queue(after.talk().find(f.message()), after, seq);
                PersonaId writtenTo = after.replies().speaking().get(f.channel());
                if (writtenTo != null) {
                    notes.forecasts(writtenTo, seq);
                }
            }
            case TalkFact.CaseChannelOpened f -> {
                opened(new Channel.OfCase(f.storyline()), seq);
                left(f.storyline(), before, after, seq);
            }
        }
    }

    /** A message that got a translation; of one that is too old to be shown nothing changes. */
    public void translated(Message message, Exercise before, Exercise after, long seq) {
        if (!latest.getOrDefault(message.channel(), new ArrayDeque<>()).contains(message.id())) {
            return;
        }
        // A draft of what was said is nobody's to read, and nothing new in the conversation.
        if (!message.equals(before.talk().find(message.id()))) {
            changed(message.channel(), item(message.id()), seq);
        }
        drafted(message, seq);
        onDesks(message, after, seq);
        desks(message.id()).forEach(desk -> notes.forgotten(desk, before, after, seq));
    }

    /** Control is told who writes it down before it publishes other words. */
    private void drafted(Message message, long seq) {
        if (message.spoken() != null) {
            notes.control(new Item(ItemKind.CHANNEL, message.channel().written()), seq);
        }
    }

    /** Whose recording has come, was not taken, or is not to be heard any more. */
    public void follow(MediaFact fact, Exercise before, Exercise after, long seq) {
        for (Message message : after.talk().withVoice(fact.sha256())) {
            if (!isOf(message, fact)) {
                notes.control(item(message.id()), seq);
            } else if (latest.getOrDefault(message.channel(), new ArrayDeque<>())
                    .contains(message.id())) {
                changed(message.channel(), item(message.id()), seq);
                drafted(message, seq);
                queued.merge(message.id(), ChatDesk.lacking(after, message), TalkChanges::both);
                onDesks(message, after, seq);
                desks(message.id()).forEach(desk -> notes.forgotten(desk, before, after, seq));
            }
        }
    }

    /** Who names the hash of what somebody else brings, or did not get in, is told nothing of it. */
    private static boolean isOf(Message message, MediaFact fact) {
        return switch (fact) {
            case MediaFact.MediaReceived f -> message.person().equals(f.from());
            case MediaFact.MediaRefused f -> message.person().equals(f.from());
            case MediaFact.MediaHidden _ -> true;
        };
    }

    /** Mediators of the channel have it in their queue, in each language that somebody there lacks. */
    private void queue(@Nullable Message message, Exercise after, long seq) {
        if (message != null) {
            queued.put(message.id(), ChatDesk.lacking(after, message));
            onDesks(message, after, seq);
        }
    }

    private void onDesks(Message message, Exercise after, long seq) {
        for (Language language : queued.getOrDefault(message.id(), Set.of())) {
            Item desk = Item.translation(text(message.id()), language);
            switch (message.channel()) {
                case Channel.OfTeam _, Channel.OfFunction _, Channel.OfCase _ -> notes.shared(desk, seq);
                case Channel.Direct(PersonId one, PersonId other) -> {
                    onDeskOf(one, message.id(), language, after, seq);
                    onDeskOf(other, message.id(), language, after, seq);
                }
                case Channel.WithControl _, Channel.OfControl _ -> {}
            }
        }
    }

    /** What is somebody's own is theirs without being asked for, so that it must be theirs. */
    private void onDeskOf(PersonId id, MessageId message, Language language, Exercise after, long seq) {
        Item desk = Item.translation(text(message), language);
        Person person = after.roster().find(id);
        if (person != null && ChatDesk.isOnDeskOf(after, person, text(message), language)) {
            notes.own(id, desk, seq);
        } else {
            notes.forgetOwn(id, desk, seq);
        }
    }

    private static Set<Language> both(Set<Language> one, Set<Language> other) {
        Set<Language> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private List<Item> desks(MessageId message) {
        return queued.getOrDefault(message, Set.of()).stream()
                .map(language -> Item.translation(text(message), language))
                .toList();
    }

    private static TextRef text(MessageId message) {
        return new TextRef(TextOwner.MESSAGE, message.value(), TextPart.TEXT);
    }

    public void renamed(StorylineId open, long seq) {
        opened(new Channel.OfCase(open), seq);
    }

    private void posted(Channel channel, MessageId message, long seq) {
        Deque<MessageId> kept = latest.computeIfAbsent(channel, _ -> new ArrayDeque<>());
        if (kept.isEmpty()) {
            opened(channel, seq);
        }
        changed(channel, item(message), seq);
        kept.add(message);
        if (kept.size() > MOST_MESSAGES) {
            MessageId old = kept.remove();
            notes.forgetControl(item(old), seq);
            forget(channel, item(old), seq);
            desks(old).forEach(desk -> forget(channel, desk, seq));
            queued.remove(old);
        }
    }

    /** Whoever no longer belongs to the case must not keep what was written there. */
    private void left(StorylineId storyline, Exercise before, Exercise after, long seq) {
        Case old = before.talk().caseOf(storyline);
        Case now = after.talk().caseOf(storyline);
        if (old != null && now != null) {
            after.roster().people().values().stream()
                    .filter(person ->
                            old.audience().addresses(person) && !now.audience().addresses(person))
                    .forEach(person -> notes.startAnew(person.id(), seq));
        }
    }

    private void changed(Channel channel, Item item, long seq) {
        notes.control(item, seq);
        switch (channel) {
            case Channel.OfTeam _, Channel.OfFunction _, Channel.OfCase _ -> notes.shared(item, seq);
            case Channel.Direct(PersonId one, PersonId other) -> {
                notes.own(one, item, seq);
                notes.own(other, item, seq);
            }
            case Channel.WithControl(PersonId person) -> notes.own(person, item, seq);
            case Channel.OfControl _ -> {}
        }
    }

    private void forget(Channel channel, Item item, long seq) {
        switch (channel) {
            case Channel.OfTeam _, Channel.OfFunction _, Channel.OfCase _ -> notes.forgetShared(item, seq);
            case Channel.Direct(PersonId one, PersonId other) -> {
                notes.forgetOwn(one, item, seq);
                notes.forgetOwn(other, item, seq);
            }
            case Channel.WithControl(PersonId person) -> notes.forgetOwn(person, item, seq);
            case Channel.OfControl _ -> {}
        }
    }

    private void opened(Channel channel, long seq) {
        changed(channel, new Item(ItemKind.CHANNEL, channel.written()), seq);
    }

    private static Item item(MessageId message) {
        return new Item(ItemKind.MESSAGE, message.value());
    }
}
