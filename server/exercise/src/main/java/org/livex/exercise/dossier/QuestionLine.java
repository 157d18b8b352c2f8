package org.livex.exercise.dossier;

import java.time.Instant;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.DossierId;

/**
 * What somebody wrote of an open question once. {@code answer} is empty while it is open. {@code takenAt} is the device's
 * clock.
 */
public record QuestionLine(DossierId about, String text, String answer, Instant takenAt) {
    public QuestionLine {
        text = WrongField.read("text", text, Texts::line);
        answer = WrongField.read("answer", answer, Texts::note);
    }

    public boolean isOpen() {
        return answer.isBlank();
    }
}
