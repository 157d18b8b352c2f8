package org.livex.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.reading.ChatDesk;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.journal.Entry;
import org.livex.json.DomainJson;

/**
 * The journal as it is, page by page: what happened, when, by whom. Silent brakes, and what role players say of how they are, are
 * left out: control does not hear of them. So are words of a voice that was hidden since, and whose they were.
 */
public final class Timeline {
    public static final int LARGEST_PAGE = 500;

    private Timeline() {}

    /**
     * {@code exercise} is as it is after the last of them, or later; {@code head} tells the reader whether there is more to ask for.
     */
    public static ObjectNode of(List<Entry> page, Exercise exercise, long after, long head) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        long last = page.isEmpty() ? after : page.getLast().seq();
        json.put("after", after).put("last", last).put("more", last < head);
        ArrayNode entries = json.putArray("entries");
        for (Entry entry : page) {
            List<Fact> told = entry.facts().stream()
                    .filter(fact -> !isSilent(fact) && !ChatDesk.isUntold(exercise, fact))
                    .toList();
            if (told.isEmpty() && !entry.facts().isEmpty()) {
                continue;
            }
            ObjectNode written = entries.addObject().put("seq", entry.seq()).put("at", DomainJson.instant(entry.at()));
            if (entry.by() != null && entry.facts().stream().noneMatch(fact -> isNobodys(exercise, fact))) {
                written.put("by", entry.by().value());
            }
            ArrayNode facts = written.putArray("facts");
            for (Fact fact : told) {
                facts.add(DomainJson.tree(asTold(fact)));
            }
        }
        return json;
    }

    private static boolean isNobodys(Exercise exercise, Fact fact) {
        return fact instanceof MediaFact.MediaHidden || ChatDesk.isUnsaid(exercise, fact);
    }

    /** At whose wish something is hidden could be guessed from whose it is. */
    private static Fact asTold(Fact fact) {
        return fact instanceof MediaFact.MediaHidden hidden ? new MediaFact.MediaHidden(hidden.sha256(), null) : fact;
    }

    private static boolean isSilent(Fact fact) {
        return fact instanceof SafetyFact.BrakePulled
                || fact instanceof SafetyFact.BrakeAnswered
                || fact instanceof WelfareFact;
    }
}
