package org.livex.phone.screen;

import org.livex.phone.model.Exercise;
import org.livex.phone.model.read.Me;

/** What has to be done before a person is in the exercise. */
enum Gate {
    /** Wait until it is known who takes part here. */
    OPENING,
    /** Join, or join again. */
    JOINING,
    /** Say whether the position may be shared. */
    CONSENTING,
    OPEN;

    /** The languages are behind no gate: whoever cannot read it could not pass one. */
    static Gate of(Stage stage, Route route) {
        if (stage.snapshot().isBeingRead()) {
            return OPENING;
        }
        boolean isIn = stage.snapshot().joined() != null && stage.snapshot().ended() == null;
        if (!isIn || route.screen() == Route.Screen.JOIN) {
            return JOINING;
        }
        boolean asks = keepsPositions(stage) && isToBeAsked(stage);
        return asks && route.screen() != Route.Screen.STOP ? CONSENTING : OPEN;
    }

    private static boolean isToBeAsked(Stage stage) {
        Me me = stage.situation().me();
        return me != null
                && !stage.situation().agreedTo("position")
                && !stage.screenServices().preferences().isConsentAnswered(me.id());
    }

    /** Without an area nobody's position is kept, and after ENDEX no more of them. */
    private static boolean keepsPositions(Stage stage) {
        Exercise exercise = stage.situation().exercise();
        return exercise != null
                && exercise.area() != null
                && !stage.situation().moments().hasEnded();
    }

    /** Whoever answers about their position is asked to ring after that; others have to be asked by themselves. */
    static boolean asksToRingAlone(Stage stage) {
        Exercise exercise = stage.situation().exercise();
        return exercise != null && (exercise.area() == null || (!keepsPositions(stage) && isToBeAsked(stage)));
    }
}
