package org.livex.preflight;

import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.plan.Plan;

/** What nobody has approved: kept back where the plan says so, and noted where its authors review at all. */
final class ReviewCheck {
    private ReviewCheck() {}

    static List<Finding> of(Exercise exercise) {
        Plan plan = exercise.scenario().plan();
        boolean keepsBack = plan != null && Boolean.TRUE.equals(plan.approvedOnly());
        boolean isReviewed = exercise.msel().injects().values().stream().anyMatch(planned -> planned.review() != null);
        return exercise.msel().injects().values().stream()
                .filter(planned -> (keepsBack || isReviewed) && isOpen(planned))
                .map(planned -> Finding.in(planned.inject().id(), keepsBack ? Fault.KEPT_BACK : Fault.NOT_APPROVED))
                .toList();
    }

    private static boolean isOpen(PlannedInject planned) {
        return AudienceCheck.isToCome(planned.state()) && !planned.isApproved();
    }
}
