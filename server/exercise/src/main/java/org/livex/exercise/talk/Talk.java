package org.livex.exercise.talk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.TalkRules;
import org.livex.exercise.words.Case;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.StorylineId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Everything that was written or said, by channel in the order of the journal, and who belongs to each case. {@code voices} are
 * the messages that each recording came with.
 */
public record Talk(
        PMap<MessageId, Message> messages,
        PMap<Channel, PVector<MessageId>> channels,
        PMap<StorylineId, Case> cases,
        PMap<PersonId, PVector<Instant>> latest,
        PMap<MediaHash, PVector<MessageId>> voices) {
    public static final Talk EMPTY = new Talk(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty());

    public @Nullable Message find(MessageId id) {
        return messages.get(id);
    }

    /** The message whose words these are; null where they are anything else's. */
    public @Nullable Message find(TextRef text) {
        return text.owner() == TextOwner.MESSAGE ? find(new MessageId(text.id())) : null;
    }

    public @Nullable Case caseOf(StorylineId storyline) {
        return cases.get(storyline);
    }

    public boolean isUsed(Channel channel) {
        return channels.containsKey(channel);
    }

    /** Those that this recording came with, oldest first. */
    public List<Message> withVoice(MediaHash sha256) {
        return voices.getOrDefault(sha256, TreePVector.empty()).stream()
                .map(messages::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The latest before this seq, oldest first, at most so many. */
    public List<Message> before(Channel channel, long seq, int most) {
        PVector<MessageId> ids = channels.getOrDefault(channel, TreePVector.empty());
        int end = firstFrom(ids, seq);
        List<Message> found = new ArrayList<>();
        for (MessageId id : ids.subList(Math.max(0, end - most), end)) {
            Message message = messages.get(id);
            if (message != null) {
                found.add(message);
            }
        }
        return found;
    }

    /** When this person last wrote, oldest first; no more than the limit of {@link TalkRules} needs. */
    public List<Instant> latestBy(PersonId person) {
        return latest.getOrDefault(person, TreePVector.empty());
    }

    public Talk apply(TalkFact fact, Stamp stamp) {
        return switch (fact) {
            case TalkFact.MessagePosted f -> {
                PVector<MessageId> before = channels.getOrDefault(f.channel(), TreePVector.empty());
                PVector<Instant> times =
                        latest.getOrDefault(f.person(), TreePVector.empty()).plus(stamp.at());
                yield new Talk(
                        messages.plus(f.message(), Message.of(f, stamp)),
                        channels.plus(f.channel(), before.plus(f.message())),
                        cases,
                        latest.plus(f.person(), times.size() > TalkRules.MOST_A_MINUTE ? times.minus(0) : times),
                        f.voice() == null ? voices : heard(f.voice().sha256(), f.message()));
            }
            case TalkFact.CaseChannelOpened f -> with(new Case(f.storyline(), f.name(), f.audience()));
        };
    }

    /** The same message in more languages. */
    public Talk with(Message message) {
        return new Talk(messages.plus(message.id(), message), channels, cases, latest, voices);
    }

    public Talk with(Case open) {
        return new Talk(messages, channels, cases.plus(open.storyline(), open), latest, voices);
    }

    private PMap<MediaHash, PVector<MessageId>> heard(MediaHash sha256, MessageId message) {
        return voices.plus(
                sha256, voices.getOrDefault(sha256, TreePVector.empty()).plus(message));
    }

    private int firstFrom(PVector<MessageId> ids, long seq) {
        int low = 0;
        int high = ids.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Message message = messages.get(ids.get(middle));
            if (message != null && message.posted().seq() < seq) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
