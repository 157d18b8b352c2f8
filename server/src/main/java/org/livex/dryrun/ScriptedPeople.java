package org.livex.dryrun;

import java.time.Duration;
import org.livex.exercise.Decision;

/** Does what a script says once the exercise clock shows when. What the rules refuse is a mistake of the script. */
final class ScriptedPeople {
    /** The clock stands in every stop: whoever waited for it looks again. */
    private static final int MOST_LOOKS = 1_000;

    private final Stage stage;
    private final Script script;

    ScriptedPeople(Stage stage, Script script) {
        this.stage = stage;
        this.script = script;
    }

    void begin() {
        script.parts().forEach(part -> whenItIsTime(part, MOST_LOOKS));
    }

    private void whenItIsTime(Script.Part part, int looks) {
        Duration wait = stage.playBetween(stage.time(), part.cue().at());
        if (wait.isZero()) {
            stage.later(part.cue().delay(), () -> play(part));
        } else if (looks == 0) {
            throw part.mistake("the exercise clock stands and never shows that");
        } else {
            stage.later(wait, () -> whenItIsTime(part, looks - 1));
        }
    }

    private void play(Script.Part part) {
        Decision decision = stage.decision(part.cue().by(), part.command(stage.now()));
        if (decision instanceof Decision.Rejected rejected) {
            throw part.mistake("refused, " + rejected.reason().code() + " " + rejected.parameters());
        }
    }
}
