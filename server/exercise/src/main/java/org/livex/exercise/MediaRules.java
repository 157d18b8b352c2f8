package org.livex.exercise;

import java.util.List;
import java.util.stream.Stream;
import org.livex.exercise.media.Media;
import org.livex.exercise.media.MediaCommand;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.Person;

/** What has arrived, what was not taken, and what nobody is to see any more. */
final class MediaRules {
    /** Of one person, of what nothing of theirs names: a phone may bring a file before it says what it is of. */
    static final int MOST_REFUSED_UNNAMED = 100;

    private MediaRules() {}

    static Decision decide(Situation situation, MediaCommand command) {
        return switch (command) {
            case MediaCommand.NoteMediaReceived c -> received(situation, c);
            case MediaCommand.NoteMediaRefused c -> refused(situation, c);
            case MediaCommand.HideMedia c -> hide(situation, c.sha256());
        };
    }

    /** The server alone says it: it has counted and hashed the bytes. */
    private static Decision received(Situation situation, MediaCommand.NoteMediaReceived command) {
        if (!situation.isServer()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Media media = situation.exercise().media();
        return media.isHidden(command.sha256(), command.from()) || media.isFrom(command.sha256(), command.from())
                ? Decision.accepted()
                : Decision.accepted(new MediaFact.MediaReceived(
                        command.from(), command.sha256(), command.mediaType(), command.bytes()));
    }

    /** Once for each reason. Who invents hashes fills no journal with them. */
    private static Decision refused(Situation situation, MediaCommand.NoteMediaRefused command) {
        if (!situation.isServer()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Exercise exercise = situation.exercise();
        Media media = exercise.media();
        MediaHash sha256 = command.sha256();
        boolean isKnown = media.isHidden(sha256, command.from())
                || media.isFrom(sha256, command.from())
                || media.refusal(sha256, command.from()) == command.refusal();
        boolean isNamed = media.isTakenBy(sha256, exercise.roster(), command.from());
        return isKnown || (!isNamed && media.refusedOf(command.from()).size() >= MOST_REFUSED_UNNAMED)
                ? Decision.accepted()
                : Decision.accepted(new MediaFact.MediaRefused(command.from(), sha256, command.refusal()));
    }

    /** What belongs to the scenario has nobody of the exercise in it. */
    private static Decision hide(Situation situation, MediaHash sha256) {
        Media media = situation.exercise().media();
        if (media.isFrom(sha256, null)) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        if (situation.isServer() || situation.mayControl()) {
            return hidden(media, new MediaFact.MediaHidden(sha256, null));
        }
        return hideTheirs(situation, media, sha256);
    }

    /**
     * Whoever has the bytes from the team's board, or knows the hash, took nothing and names nobody in it. While nobody has brought
     * them, whoever knows the hash may say that it is theirs: they take back their own word alone.
     */
    private static Decision hideTheirs(Situation situation, Media media, MediaHash sha256) {
        Person person = situation.caller();
        List<Media.Taken> words = person == null
                ? List.of()
                : media.within(sha256, situation.exercise().roster(), person.id());
        if (words.isEmpty()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        boolean isHere = media.find(sha256) != null;
        return hidden(
                media,
                words.stream()
                        .map(word -> new MediaFact.MediaHidden(sha256, isHere ? null : word.by()))
                        .toArray(MediaFact.MediaHidden[]::new));
    }

    private static Decision hidden(Media media, MediaFact.MediaHidden... wished) {
        return Decision.accepted(Stream.of(wished)
                .filter(fact -> !media.isHidden(fact.sha256(), fact.of()))
                .toArray(MediaFact.MediaHidden[]::new));
    }
}
