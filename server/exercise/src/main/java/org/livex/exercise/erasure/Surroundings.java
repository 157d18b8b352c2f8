package org.livex.exercise.erasure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.form.FormField;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.survey.Survey;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.SurveyId;

/**
 * What must be known of the facts before to tell what a fact says of whom: who wrote each message and each note, what each kind
 * of report, each request form and each survey asks, and how many have held a role.
 */
public final class Surroundings {
    private final Map<String, PersonId> authors = new HashMap<>();
    private final Map<Id, List<FormField>> forms = new HashMap<>();
    private final Map<PersonId, TreeSet<Long>> holders = new HashMap<>();
    private final Map<SurveyId, Survey> surveys = new HashMap<>();
    private final Map<SurveyId, Integer> notes = new HashMap<>();
    private final Map<SurveyId, Set<Long>> answered = new HashMap<>();
    private final Map<String, PersonId> noteAuthors = new HashMap<>();

    public Surroundings() {}

    /** Hearing of a fact again changes nothing. */
    public void note(Fact fact, long seq) {
        if (fact instanceof TalkFact.MessagePosted posted && posted.as() == null) {
            authors.put(posted.message().value(), posted.person());
        } else if (fact instanceof PlanFact.ActionKindAdded(ActionKind kind)) {
            forms.put(kind.id(), kind.form());
        } else if (fact instanceof PlanFact.ThingRevised revised && revised.thing() instanceof ActionKind kind) {
            forms.put(kind.id(), kind.form());
        } else if (fact instanceof PlanFact.RequestFormAdded(RequestForm form)) {
            forms.put(form.id(), form.fields());
        } else if (fact instanceof PlanFact.ThingRevised revised && revised.thing() instanceof RequestForm form) {
            forms.put(form.id(), form.fields());
        } else if (fact instanceof PlanFact.PersonAdded added) {
            holds(added.person().id(), seq);
        } else if (fact instanceof RosterFact.PersonSwapped swapped) {
            holds(swapped.person().id(), seq);
        } else if (fact instanceof SurveyFact.SurveyWritten written) {
            surveys.put(written.survey().id(), written.survey());
        } else if (fact instanceof SurveyFact.SurveyAnswered given) {
            answers(given, seq);
        }
    }

    /** The numbers of notes follow from the facts alone, here as in the state. */
    private void answers(SurveyFact.SurveyAnswered fact, long seq) {
        Survey survey = surveys.get(fact.survey());
        if (survey == null
                || !answered.computeIfAbsent(fact.survey(), _ -> new HashSet<>())
                        .add(seq)) {
            return;
        }
        for (int i = 0; i < survey.wordsIn(fact.answers()).size(); i++) {
            int number = notes.merge(fact.survey(), 1, Integer::sum);
            noteAuthors.put(TextRef.ofSurveyNote(fact.survey(), number).id(), fact.person());
        }
    }

    private void holds(PersonId person, long since) {
        holders.computeIfAbsent(person, _ -> new TreeSet<>()).add(since);
    }

    /** Of what others make of its words, such as a translation; null where nobody wrote it for themselves. */
    @Nullable PersonId author(TextRef text) {
        if (text.owner() == TextOwner.SURVEY_NOTE) {
            return noteAuthors.get(text.id());
        }
        return text.owner() == TextOwner.MESSAGE ? authors.get(text.id()) : null;
    }

    /** What a survey asks; null where it was never written. */
    @Nullable Survey survey(SurveyId id) {
        return surveys.get(id);
    }

    /** What a kind of report asks, or a request form. */
    List<FormField> form(Id of) {
        return forms.getOrDefault(of, List.of());
    }

    /** 1 for the first who held the role, also where nobody was ever entered. */
    int holder(PersonId person, long seq) {
        TreeSet<Long> known = holders.get(person);
        return known == null ? 1 : Math.max(1, known.headSet(seq, true).size());
    }
}
