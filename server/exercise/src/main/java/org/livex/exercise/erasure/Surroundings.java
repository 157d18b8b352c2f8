package org.livex.exercise.erasure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.form.FormField;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.words.Id;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextRef;

/**
 * What must be known of the facts before to tell what a fact says of whom: who wrote each message, what each kind of report
 * and each request form asks, and how many have held a role.
 */
public final class Surroundings {
    private final Map<String, PersonId> authors = new HashMap<>();
    private final Map<Id, List<FormField>> forms = new HashMap<>();
    private final Map<PersonId, TreeSet<Long>> holders = new HashMap<>();

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
        }
    }

    private void holds(PersonId person, long since) {
        holders.computeIfAbsent(person, _ -> new TreeSet<>()).add(since);
    }

    /** Of what others make of its words, such as a translation; null where nobody wrote it for themselves. */
    @Nullable PersonId author(TextRef text) {
        return text.owner() == TextOwner.MESSAGE ? authors.get(text.id()) : null;
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
