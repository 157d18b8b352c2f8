package org.livex.sheet.foreign;

import static org.livex.sheet.SheetSamples.*;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livex.exercise.Exercise;
import org.livex.sheet.Draft;
import org.livex.sheet.Question;
import org.livex.sheet.SheetImport;
import org.livex.sheet.SheetSamples;
import org.livex.sheet.Step;
import org.livex.sheet.file.UnreadableSheet;

/** A controller who answers as proposed, but where {@code answers} say otherwise, and remembers what was asked. */
final class ForeignTalk {
    private static final int MOST_STAGES = 10;

    final Map<String, Question> asked = new LinkedHashMap<>();
    final Draft draft;

    ForeignTalk(byte[] file, Exercise exercise, Map<String, String> answers) {
        Map<String, String> given = new HashMap<>();
        Step step = read(file, exercise, given);
        for (int i = 0; i < MOST_STAGES && step.draft() == null; i++) {
            for (Question question : step.questions()) {
                asked.put(question.id(), question);
                String answer = answers.getOrDefault(question.id(), question.guess());
                if (answer == null) {
                    throw new AssertionError("nothing is proposed for " + question);
                }
                given.put(question.id(), answer);
            }
            step = read(file, exercise, given);
        }
        if (step.draft() == null) {
            throw new AssertionError(step.questions());
        }
        draft = step.draft();
    }

    Question question(String id) {
        Question question = asked.get(id);
        if (question == null) {
            throw new AssertionError(id + " was not asked, but " + asked.keySet());
        }
        return question;
    }

    /** What a person has to look at: a list under a question is one. */
    List<Question> alone() {
        return asked.values().stream().filter(question -> question.of() == null).toList();
    }

    List<String> noticed() {
        return draft.notices().stream().map(Draft.Notice::code).toList();
    }

    Map<String, String> notice(String code) {
        return draft.notices().stream()
                .filter(notice -> notice.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " was not said, but " + noticed()))
                .parameters();
    }

    private static Step read(byte[] file, Exercise exercise, Map<String, String> answers) {
        try {
            return new SheetImport(exercise, WORDS, CONTROL, NOW).read(SheetSamples.read(file), Map.copyOf(answers));
        } catch (UnreadableSheet e) {
            throw new AssertionError(e);
        }
    }
}
