package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.Question;

/** Collects the questions of one stage, and gives the answers that are there. */
final class Asking {
    private final Map<String, String> given;
    private final List<Question> questions = new ArrayList<>();
    private boolean open;

    Asking(Map<String, String> given) {
        this.given = Map.copyOf(given);
    }

    /** Null as long as there is no answer that is one of the options. */
    @Nullable String ask(Question question) {
        questions.add(question);
        String answer = given.get(question.id());
        boolean fits = answer != null
                && (question.options().isEmpty()
                        || question.options().stream()
                                .anyMatch(option -> option.value().equals(answer)));
        if (!fits) {
            open = true;
            return null;
        }
        return answer;
    }

    boolean isOpen() {
        return open;
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }
}
