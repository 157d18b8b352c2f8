package org.livex.exercise.inject;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;

/**
 * What somebody answered to what was asked before the question of now, in the words that their device showed: a phone that was away
 * has no small correction yet. {@code before} is the revision that ended these words, {@code small} there where a small correction did.
 */
public record AnsweredThen(
        int before, Question question, @Nullable FormerQuestion small, GivenAnswer answer) {
    /** Oldest first. */
    public static List<AnsweredThen> of(PlannedInject planned, PersonId person) {
        return each(planned, past -> Stream.ofNullable(past.answers().get(person)));
    }

    /** Of everybody, by when it was asked. */
    public static List<AnsweredThen> of(PlannedInject planned) {
        return each(planned, past -> past.answers().values().stream());
    }

    /** What they answered with that entry; the question of now where that is asked still. */
    public static @Nullable Question asked(PlannedInject planned, PersonId person, Stamp stamp) {
        return of(planned, person).stream()
                .filter(then -> then.answer().stamp().equals(stamp))
                .map(AnsweredThen::question)
                .findFirst()
                .orElse(planned.inject().question());
    }

    private static List<AnsweredThen> each(PlannedInject planned, Function<PastAnswers, Stream<GivenAnswer>> answers) {
        Release release = planned.release();
        if (release == null || release.answers().past().isEmpty()) {
            return List.of();
        }
        List<FormerQuestion> small = FormerQuestion.of(planned);
        return release.answers().past().stream()
                .flatMap(past -> answers.apply(past).map(answer -> of(past, small, answer)))
                .toList();
    }

    private static AnsweredThen of(PastAnswers past, List<FormerQuestion> small, GivenAnswer answer) {
        Integer shown = answer.given().revision();
        return small.stream()
                .filter(one -> shown != null && shown < one.before() && one.before() < past.before())
                .findFirst()
                .map(one -> new AnsweredThen(one.before(), one.question(), one, answer))
                .orElseGet(() -> new AnsweredThen(past.before(), past.question(), null, answer));
    }
}
