package org.livex.preflight;

import java.util.List;
import java.util.stream.Stream;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.world.WrittenDocument;

/** Whether those who hear of a paper of the library can open it: what control took back does not go with an inject. */
final class PaperCheck {
    private PaperCheck() {}

    static List<Finding> of(Exercise exercise) {
        return exercise.msel().injects().values().stream()
                .filter(planned -> AudienceCheck.isToCome(planned.state()))
                .map(PlannedInject::inject)
                .flatMap(inject -> of(exercise, inject))
                .toList();
    }

    private static Stream<Finding> of(Exercise exercise, Inject inject) {
        if (!(inject.details() instanceof InjectDetails.Document paper) || paper.document() == null) {
            return Stream.empty();
        }
        WrittenDocument document = exercise.scenario().find(WrittenDocument.class, paper.document());
        List<PersonId> addressed = exercise.roster().people().values().stream()
                .filter(inject.audience()::addresses)
                .map(Person::id)
                .toList();
        boolean goesAlong = document != null && !document.isTakenBack();
        return goesAlong || addressed.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.in(inject.id(), Fault.PAPER_NOT_GIVEN_OUT)
                        .about(addressed)
                        .with("document", paper.document().value()));
    }
}
