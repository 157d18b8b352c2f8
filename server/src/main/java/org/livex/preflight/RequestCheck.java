package org.livex.preflight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;

/** Whether what players can ask an authority is answered at all, and while there is play. */
final class RequestCheck {
    private RequestCheck() {}

    static List<Finding> of(Exercise exercise) {
        List<Finding> found = new ArrayList<>();
        exercise.scenario().all(RequestForm.class).forEach(form -> form(found, exercise, form));
        exercise.msel().injects().values().stream()
                .filter(planned -> AudienceCheck.isToCome(planned.state()))
                .map(PlannedInject::inject)
                .forEach(inject -> reply(found, exercise, inject));
        return found;
    }

    private static void form(List<Finding> found, Exercise exercise, RequestForm form) {
        var people = exercise.roster().people().values();
        if (people.stream().noneMatch(person -> person.function().controls())) {
            found.add(of(form, Fault.NOBODY_ANSWERS_REQUESTS));
        }
        if (people.stream().noneMatch(form.audience()::addresses)) {
            found.add(of(form, Fault.NOBODY_MAY_ASK));
        }
        delay(found, Objects.requireNonNull(exercise.scenario().plan()).days(), form);
    }

    /** Asked in the first minute of play, which is the best that can be; what is asked later waits longer. */
    private static void delay(List<Finding> found, List<DayWindow> days, RequestForm form) {
        Duration delay = form.lawfulDelay();
        ExerciseTime first = days.getFirst().from();
        if (first.plus(delay).isAfter(days.getLast().to())) {
            found.add(of(form, Fault.DELAY_AFTER_ENDEX)
                    .with("time", first.plus(delay).toString()));
            return;
        }
        days.stream()
                .map(day -> day.from().plus(delay))
                .filter(end -> !end.isAfter(days.getLast().to()))
                .filter(end -> days.stream().noneMatch(day -> isIn(day, end)))
                .findFirst()
                .ifPresent(end -> found.add(of(form, Fault.DELAY_AT_NIGHT).with("time", end.toString())));
    }

    private static boolean isIn(DayWindow day, ExerciseTime time) {
        return day.contains(time) || day.to().equals(time);
    }

    private static void reply(List<Finding> found, Exercise exercise, Inject inject) {
        if (!(inject.details() instanceof InjectDetails.RequestReply reply)) {
            return;
        }
        RequestForm form = exercise.scenario().find(RequestForm.class, reply.form());
        if (form == null) {
            found.add(Finding.in(inject.id(), Fault.REPLY_WITHOUT_FORM)
                    .with("form", reply.form().value()));
        } else if (reply.ground() != null && form.refusal(reply.ground()) == null) {
            found.add(Finding.in(inject.id(), Fault.REPLY_WITHOUT_GROUND)
                    .with("form", reply.form().value()));
        }
    }

    private static Finding of(RequestForm form, Fault fault) {
        return Finding.of(fault).with("form", form.id().value());
    }
}
