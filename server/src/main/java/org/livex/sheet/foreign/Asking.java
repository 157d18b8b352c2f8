package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.Question;

/** Collects the questions of one stage, and gives the answers that are there. */
final class Asking {
    static final String AS_PROPOSED = "as-proposed";
    static final String ONE_BY_ONE = "one-by-one";
    private static final int FEW = 3;

    private final Map<String, String> given;
    private final List<Question> questions = new ArrayList<>();
    private boolean open;

    Asking(Map<String, String> given) {
        this.given = Map.copyOf(given);
    }

    /** About several, each of which has a proposal: what is proposed, or one by one. */
    static Question several(String id, int count) {
        return new Question(
                id,
                id,
                Map.of("count", String.valueOf(count)),
                List.of(Question.Option.word(AS_PROPOSED), new Question.Option(ONE_BY_ONE, "each-by-itself", null)),
                AS_PROPOSED,
                List.of());
    }

    /** Null as long as there is no answer that is one of the options. */
    @Nullable String ask(Question question) {
        questions.add(question);
        String answer = own(question);
        open |= answer == null;
        return answer;
    }

    /**
     * The answers by question. Several that each have a proposal, and more than a few of any, are one question, {@code all}: what is proposed for each of them does, unless
     * somebody says otherwise of one; {@code otherwise} is proposed there where nothing else is.
     */
    Map<String, String> askAll(Question all, List<Question> each, @Nullable String otherwise) {
        boolean together =
                each.size() > FEW || (each.size() > 1 && each.stream().allMatch(one -> one.guess() != null));
        String answer = together ? ask(all) : null;
        Map<String, String> answers = new HashMap<>();
        for (Question one : each) {
            Question asked = together && one.guess() == null && otherwise != null ? one.proposing(otherwise) : one;
            String own = together && asked.guess() != null ? askAmong(all, answer, asked) : ask(asked);
            if (own != null) {
                answers.put(one.id(), own);
            }
        }
        return answers;
    }

    private @Nullable String askAmong(Question all, @Nullable String answer, Question one) {
        questions.add(one.in(all.id()));
        String own = own(one);
        String said = own == null && AS_PROPOSED.equals(answer) ? one.guess() : own;
        open |= said == null;
        return said;
    }

    private @Nullable String own(Question question) {
        String answer = given.get(question.id());
        boolean fits = answer != null
                && (question.options().isEmpty()
                        || question.options().stream()
                                .anyMatch(option -> option.value().equals(answer)));
        return fits ? answer : null;
    }

    boolean isOpen() {
        return open;
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }
}
