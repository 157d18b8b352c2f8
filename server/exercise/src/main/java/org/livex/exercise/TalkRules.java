package org.livex.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.reading.Channels;
import org.livex.exercise.talk.Message;
import org.livex.exercise.talk.TalkCommand;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.words.Case;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.MessageId;
import org.livex.i18n.Language;

/** Who may write where. A channel that somebody does not belong to is unknown to them, as one that is not there. */
public final class TalkRules {
    static final int MOST_MESSAGES = 200_000;

    /** More than one outbox holds, so that a phone that comes back from a dead spot loses nothing. */
    public static final int MOST_A_MINUTE = 120;

    private TalkRules() {}

    static Decision decide(Situation situation, TalkCommand command) {
        return switch (command) {
            case TalkCommand.PostMessage c -> post(situation, c);
            case TalkCommand.OpenCaseChannel c -> open(situation, c);
        };
    }

    /** Before STARTEX and after ENDEX too: people find each other, and talk about it afterwards. */
    private static Decision post(Situation situation, TalkCommand.PostMessage command) {
        Person person = situation.caller();
        if (person == null) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Exercise exercise = situation.exercise();
        Channel channel = command.channel();
        if (!Channels.isOpen(exercise, channel, person)) {
            return Decision.rejected(Rejection.UNKNOWN_CHANNEL);
        }
        boolean asAnother = command.as() != null && !person.function().controls();
        if (asAnother || !Channels.mayWrite(exercise, channel, person)) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        if (command.as() != null && exercise.scenario().find(Persona.class, command.as()) == null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_PERSONA, "id", command.as().value());
        }
        if (exercise.talk().find(command.message()) != null) {
            return Decision.rejected(Rejection.ID_TAKEN, "id", command.message().value());
        }
        if (exercise.talk().messages().size() >= MOST_MESSAGES) {
            return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(MOST_MESSAGES));
        }
        if (isTooFast(exercise.talk().latestBy(person.id()), situation.now())) {
            return Decision.rejected(Rejection.TOO_FAST, "seconds", "60");
        }
        Language language = command.language() == null ? person.languages().getFirst() : command.language();
        boolean isWritten = !command.body().isBlank();
        return Decision.accepted(new TalkFact.MessagePosted(
                command.message(),
                channel,
                person.id(),
                command.as(),
                isWritten ? LocalizedText.of(language, command.body()) : null,
                situation.time(),
                command.takenAt(),
                command.voice() == null ? null : exercise.media().asBrought(command.voice(), person.id()),
                isWritten ? null : language));
    }

    private static boolean isTooFast(List<Instant> latest, Instant now) {
        return latest.size() >= MOST_A_MINUTE
                && latest.get(latest.size() - MOST_A_MINUTE)
                        .plus(Duration.ofMinutes(1))
                        .isAfter(now);
    }

    private static Decision open(Situation situation, TalkCommand.OpenCaseChannel command) {
        if (!situation.mayControl()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Exercise exercise = situation.exercise();
        if (exercise.scenario().find(Storyline.class, command.storyline()) == null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_STORYLINE, "id", command.storyline().value());
        }
        Decision unknown = References.unresolved(exercise, command.audience());
        if (unknown != null) {
            return unknown;
        }
        Case sent = new Case(command.storyline(), command.name(), command.audience());
        Case old = exercise.talk().caseOf(command.storyline());
        Case wanted = old == null ? sent : TextMerge.merged(old, sent, situation);
        return wanted.equals(old)
                ? Decision.accepted()
                : Decision.accepted(
                        new TalkFact.CaseChannelOpened(wanted.storyline(), wanted.name(), wanted.audience()));
    }

    /** Whether it was only said, and somebody may write down or has written down what. */
    static boolean isOnlySaid(Exercise exercise, MessageId id) {
        Message message = exercise.talk().find(id);
        return message != null && message.spoken() != null;
    }

    /** Whoever writes and mediates in a channel may say in another language what was written there. */
    static boolean mayTranslate(Situation situation, MessageId id) {
        Message message = situation.exercise().talk().find(id);
        Person person = situation.caller();
        if (message == null) {
            return false;
        }
        return situation.mayControl()
                || (person != null
                        && person.function() == PersonFunction.CULTURAL_MEDIATOR
                        && Channels.belongs(situation.exercise(), message.channel(), person));
    }
}
