package org.livex.phone.screen;

import org.livex.phone.model.Exercise;
import org.livex.phone.model.Me;

/** What has to be done before a person is in the exercise. */
enum Gate {
    /** Join, or join again. */
    JOINING,
    /** Say whether the position may be shared. */
    CONSENTING,
    OPEN;

    /** The languages are behind no gate: whoever cannot read it could not pass one. */
    static Gate of(Stage stage, Route route) {
        boolean isIn = stage.snapshot().joined() != null && stage.snapshot().ended() == null;
        if (!isIn || route.screen() == Route.Screen.JOIN) {
            return JOINING;
        }
        Me me = stage.situation().me();
        boolean asks = me != null
                && keepsPositions(stage)
                && !stage.situation().moments().hasEnded()
                && !stage.situation().agreedTo("position")
                && !stage.desk().preferences().isConsentAnswered(me.id());
        return asks && route.screen() != Route.Screen.STOP ? CONSENTING : OPEN;
    }

    /** Without an area nobody's position is kept. */
    static boolean keepsPositions(Stage stage) {
        Exercise exercise = stage.situation().exercise();
        return exercise != null && exercise.area() != null;
    }
}
