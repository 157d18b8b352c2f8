package org.livex.exercise.evaluation;

import java.util.List;

/** What an item of a guide can be rated as. */
public enum Scale {
    /** HSEEP's four: Performed, with Some challenges, with Major challenges, Unable to be performed. */
    PSMU,
    YES_NO_NOT_SEEN;

    /** Best first. */
    public List<Grade> grades() {
        return switch (this) {
            case PSMU -> List.of(Grade.PERFORMED, Grade.SOME_CHALLENGES, Grade.MAJOR_CHALLENGES, Grade.UNABLE);
            case YES_NO_NOT_SEEN -> List.of(Grade.YES, Grade.NO, Grade.NOT_SEEN);
        };
    }
}
