package org.livex.exercise.inject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an inject that is out asked in other words until a small correction, after which whoever has answered need not do so anew.
 * {@code before} is the revision that ended it.
 */
public record FormerQuestion(int before, Question question, Instant until) {
    /** Oldest first; its translations are those of when it was written. */
    public static List<FormerQuestion> of(PlannedInject planned) {
        Release release = planned.release();
        if (release == null) {
            return List.of();
        }
        Set<Instant> corrections =
                release.past().stream().map(version -> version.ended().at()).collect(Collectors.toUnmodifiableSet());
        List<Revisions.Made> revisions = planned.revisions().latest();
        List<FormerQuestion> former = new ArrayList<>();
        for (int i = 1; i < revisions.size(); i++) {
            Revisions.Made made = revisions.get(i);
            Question asked = revisions.get(i - 1).inject().question();
            Question next = made.inject().question();
            if (asked != null
                    && next != null
                    && asked.isShapedAs(next)
                    && !asked.saysTheSameAs(next)
                    && made.at().isAfter(release.stamp().at())
                    && !corrections.contains(made.at())) {
                former.add(new FormerQuestion(made.revision(), asked, made.at()));
            }
        }
        return former;
    }
}
