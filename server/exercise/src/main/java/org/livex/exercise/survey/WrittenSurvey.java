package org.livex.exercise.survey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.people.Roster;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.TeamId;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A survey and what became of it. {@code given} is what was answered by name, by team or person, oldest first; of a person only the
 * last of each human who held the role. {@code asked} is how many people it asked when it was opened. {@code counted} is what was
 * answered without a name, null until it was counted, and {@code came} how many that were. {@code notes} are the words of all that
 * counts, by number.
 */
public record WrittenSurvey(
        Survey survey,
        int revision,
        @Nullable Stamp opened,
        @Nullable Stamp closed,
        int asked,
        PMap<Subject, PVector<GivenAnswers>> given,
        @Nullable PVector<SurveyAnswers> counted,
        int came,
        PMap<Integer, SurveyNote> notes,
        int lastNote,
        Arrangement arrangement,
        int arranged) {
    /** An anonymous one asks as many at least, and keeps what as many answered: fewer could be told from each other by those who know them. */
    public static final int FEW = 3;

    static WrittenSurvey of(Survey survey, int revision) {
        return new WrittenSurvey(
                survey,
                revision,
                null,
                null,
                0,
                OrderedPMap.empty(),
                null,
                0,
                OrderedPMap.empty(),
                0,
                Arrangement.NONE,
                0);
    }

    public boolean isOpen() {
        return opened != null && closed == null;
    }

    /** What was answered without a name was destroyed unread. */
    public boolean hadTooFew() {
        return counted != null && counted.isEmpty() && came > 0;
    }

    public boolean waitsForBallots() {
        return survey.anonymous() && closed != null && counted == null;
    }

    /** Need-to-know: of what was never opened nobody but control learns that it is there. */
    public boolean isShownTo(Person person) {
        return person.function().seesControl()
                || (opened != null && survey.audience().addresses(person));
    }

    /** All that counts: the last of each team, and of each human. */
    public List<SurveyAnswers> all() {
        if (survey.anonymous()) {
            return counted == null ? List.of() : counted;
        }
        List<SurveyAnswers> all = new ArrayList<>();
        standing().forEach(one -> all.add(one.fact().answers()));
        return all;
    }

    /** As {@link #all}, by name. */
    public List<GivenAnswers> standing() {
        List<GivenAnswers> standing = new ArrayList<>();
        given.forEach((subject, answers) -> {
            if (subject instanceof Subject.OneTeam) {
                standing.add(answers.getLast());
            } else {
                standing.addAll(answers);
            }
        });
        return standing;
    }

    /** Of each note that counts who wrote it; nobody where they have no sender. */
    public Map<Integer, GivenAnswers> writers() {
        Map<Integer, GivenAnswers> writers = new HashMap<>();
        if (survey.anonymous()) {
            return writers;
        }
        for (GivenAnswers one : standing()) {
            int after = one.firstNote() + survey.wordsIn(one.fact().answers()).size();
            for (int note = one.firstNote(); note < after; note++) {
                writers.put(note, one);
            }
        }
        return writers;
    }

    /** What the human who holds this role now answered last; null for nothing. */
    public @Nullable GivenAnswers of(Person person, Roster roster) {
        PVector<GivenAnswers> answers = given.get(new Subject.OnePerson(person.id()));
        Instant since = roster.seatOf(person.id()).heldSince();
        return answers == null || answers.getLast().stamp().at().isBefore(since) ? null : answers.getLast();
    }

    public boolean has(TeamId team) {
        return given.containsKey(new Subject.OneTeam(team));
    }

    /** Of a team all that it said is kept, of a person what they said last. */
    public boolean hasRoomFor(@Nullable TeamId team, int most) {
        return team == null
                || given.getOrDefault(new Subject.OneTeam(team), TreePVector.empty())
                                .size()
                        < most;
    }

    WrittenSurvey opened(Stamp stamp, int people) {
        return opened != null
                ? this
                : new WrittenSurvey(
                        survey,
                        revision,
                        stamp,
                        null,
                        people,
                        given,
                        counted,
                        came,
                        notes,
                        lastNote,
                        arrangement,
                        arranged);
    }

    WrittenSurvey closed(Stamp stamp) {
        return closed != null
                ? this
                : new WrittenSurvey(
                        survey,
                        revision,
                        opened,
                        stamp,
                        asked,
                        given,
                        counted,
                        came,
                        notes,
                        lastNote,
                        arrangement,
                        arranged);
    }

    /** {@code heldSince}: what was answered before is of another human, and stays. */
    WrittenSurvey answered(SurveyFact.SurveyAnswered fact, Stamp stamp, Instant heldSince) {
        Subject subject = fact.team() == null ? new Subject.OnePerson(fact.person()) : new Subject.OneTeam(fact.team());
        PVector<GivenAnswers> before = given.getOrDefault(subject, TreePVector.empty());
        boolean replaces = fact.team() == null
                && !before.isEmpty()
                && !before.getLast().stamp().at().isBefore(heldSince);
        PMap<Integer, SurveyNote> left = notes;
        if (replaces) {
            GivenAnswers old = before.getLast();
            for (int i = 0; i < survey.wordsIn(old.fact().answers()).size(); i++) {
                left = left.minus(old.firstNote() + i);
            }
        }
        GivenAnswers next = new GivenAnswers(fact, stamp, lastNote + 1);
        PVector<GivenAnswers> all = replaces ? before.with(before.size() - 1, next) : before.plus(next);
        return new WrittenSurvey(
                        survey,
                        revision,
                        opened,
                        closed,
                        asked,
                        given.plus(subject, all),
                        counted,
                        came,
                        left,
                        lastNote,
                        arrangement,
                        arranged)
                .noting(fact.answers());
    }

    WrittenSurvey counted(List<SurveyAnswers> answers, int howMany) {
        if (counted != null) {
            return this;
        }
        WrittenSurvey next = new WrittenSurvey(
                survey,
                revision,
                opened,
                closed,
                asked,
                given,
                TreePVector.from(answers),
                howMany,
                notes,
                lastNote,
                arrangement,
                arranged);
        for (SurveyAnswers one : answers) {
            next = next.noting(one);
        }
        return next;
    }

    private WrittenSurvey noting(SurveyAnswers answers) {
        PMap<Integer, SurveyNote> next = notes;
        int number = lastNote;
        for (Survey.Words words : survey.wordsIn(answers)) {
            number++;
            next = next.plus(
                    number,
                    new SurveyNote(
                            number,
                            words.question(),
                            LocalizedText.of(Objects.requireNonNull(answers.language()), words.text())));
        }
        return new WrittenSurvey(
                survey, revision, opened, closed, asked, given, counted, came, next, number, arrangement, arranged);
    }

    WrittenSurvey arranged(Arrangement next, int times) {
        return new WrittenSurvey(
                survey, revision, opened, closed, asked, given, counted, came, notes, lastNote, next, times);
    }

    /** The same words in more languages. */
    public WrittenSurvey with(int note, LocalizedText text) {
        SurveyNote old = Objects.requireNonNull(notes.get(note));
        return new WrittenSurvey(
                survey,
                revision,
                opened,
                closed,
                asked,
                given,
                counted,
                came,
                notes.plus(note, old.with(text)),
                lastNote,
                arrangement,
                arranged);
    }

    /** The same questions in other words or more languages. */
    public WrittenSurvey with(Survey next) {
        return new WrittenSurvey(
                next, revision, opened, closed, asked, given, counted, came, notes, lastNote, arrangement, arranged);
    }
}
