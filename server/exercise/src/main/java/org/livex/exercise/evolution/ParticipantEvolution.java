package org.livex.exercise.evolution;

import org.livex.exercise.Exercise;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.custody.Told;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.media.Media;
import org.livex.exercise.people.Roster;
import org.livex.exercise.reading.ReplyNotes;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.words.Capture;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.Voice;
import org.livex.exercise.words.ids.PersonId;

/** What a fact of participants makes of the state. */
final class ParticipantEvolution {
    private ParticipantEvolution() {}

    static Exercise apply(Exercise exercise, ParticipantFact fact, Stamp stamp) {
        Roster roster = exercise.roster();
        return switch (fact) {
            case ParticipantFact.ActionRecorded f -> {
                // Somebody trying out a phone before STARTEX must not set anything off, also where that arrives after
                // it.
                boolean isPlay =
                        !exercise.clockHistory().isBeforeStart(f.action().takenAt());
                Exercise acted = isPlay && plays(roster, f.person()) ? acted(exercise, f, stamp) : exercise;
                yield InjectEvolution.marked(
                        pictured(acted, f, stamp), f.action().inject(), f.person(), MarkKind.ACTED, stamp);
            }
            case ParticipantFact.LanguagesChosen f -> {
                Person person = roster.find(f.person());
                yield person == null ? exercise : exercise.with(roster.choosing(person.withLanguages(f.languages())));
            }
            case ParticipantFact.ConsentGiven f -> exercise.with(roster.withConsent(f.person(), f.to()));
            case ParticipantFact.ConsentWithdrawn f -> withdrawn(exercise, f);
            case ParticipantFact.BriefingConfirmed f ->
                exercise.with(exercise.readiness().confirmed(f.person(), f.entry(), f.revision(), f.takenAt()));
            case ParticipantFact.Attended f ->
                exercise.with(exercise.readiness().attending(f.person(), f.attendance(), f.takenAt()));
            case ParticipantFact.Practised f ->
                exercise.with(exercise.readiness().practised(f.person(), f.step(), f.takenAt()));
        };
    }

    /** Its hash is read by others from now on. */
    static Exercise pictured(Exercise exercise, CustodyFact fact, Stamp stamp) {
        Told told = fact.told();
        return told.sha256() == null
                ? exercise
                : exercise.with(exercise.media()
                        .told(fact.person(), told.sha256(), null, told.takenAt(), exercise.roster(), stamp));
    }

    /** It is theirs to take back from now on. */
    static Exercise heard(Exercise exercise, TalkFact fact, Stamp stamp) {
        if (!(fact instanceof TalkFact.MessagePosted posted) || posted.voice() == null) {
            return exercise;
        }
        Voice voice = posted.voice();
        return exercise.with(exercise.media()
                .told(posted.person(), voice.sha256(), voice.type(), voice.takenAt(), exercise.roster(), stamp));
    }

    /** In play or not: whoever is in a picture is in it. */
    private static Exercise pictured(Exercise exercise, ParticipantFact.ActionRecorded fact, Stamp stamp) {
        Media media = exercise.media();
        for (Capture capture : fact.action().captures()) {
            media = media.reported(fact.person(), capture, exercise.roster(), stamp);
        }
        return fact.action().captures().isEmpty() ? exercise : exercise.with(media);
    }

    /** Trust last: it looks at which talks were counted. */
    private static Exercise acted(Exercise exercise, ParticipantFact.ActionRecorded fact, Stamp stamp) {
        Exercise acted = ReplyNotes.replied(
                exercise.with(exercise.msel().acted(fact.action().kind(), fact.person(), fact.at())),
                fact.action().inject(),
                fact.person(),
                fact.at());
        Exercise noted = NamingReports.noted(Interviews.noted(acted, fact, stamp), fact, stamp);
        return TrustNotes.reported(noted, fact, stamp);
    }

    private static boolean plays(Roster roster, PersonId id) {
        Person person = roster.find(id);
        return person == null || person.function().plays();
    }

    private static Exercise withdrawn(Exercise exercise, ParticipantFact.ConsentWithdrawn fact) {
        Exercise next = exercise.with(exercise.roster().withoutConsent(fact.person(), fact.to()));
        return fact.to() == Consent.POSITION ? next.with(next.presence().forgetting(fact.person())) : next;
    }
}
