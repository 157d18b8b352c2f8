package org.livex.figures;

import java.time.Duration;
import java.util.List;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.i18n.Language;

/** What is counted besides: languages that injects were read in, mediators' work, requests by form, evaluators' grades. */
public record Tallies(
        List<InLanguage> languages, List<OfMediator> mediators, List<OfForm> requests, List<Graded> grades) {
    public Tallies {
        languages = List.copyOf(languages);
        mediators = List.copyOf(mediators);
        requests = List.copyOf(requests);
        grades = List.copyOf(grades);
    }

    /** How many injects were read and confirmed in it, each person and inject once. */
    public record InLanguage(Language language, int read, int acknowledged) {}

    /**
     * At whom it rang how often, how often they accepted and declined, and how long they worked in play. {@code unknown} are sessions
     * that are not over, or whose length no clock tells; {@code afterEnd} are more of them, begun after ENDEX.
     */
    public record OfMediator(
            PersonId mediator,
            int called,
            int accepted,
            int declined,
            int sessions,
            int unknown,
            int afterEnd,
            Duration worked) {}

    public record OfForm(
            RequestFormId form,
            int filed,
            int granted,
            int inPart,
            int refused,
            int withdrawn,
            int open,
            int overdue) {}
}
