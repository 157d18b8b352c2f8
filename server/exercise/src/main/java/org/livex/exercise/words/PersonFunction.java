package org.livex.exercise.words;

/** What somebody is in the exercise to do. It decides what they may see and command. */
public enum PersonFunction {
    DIRECTOR,
    CONTROLLER,
    EVALUATOR,
    SAFETY_OFFICER,
    ROLE_PLAYER,
    CULTURAL_MEDIATOR,
    PLAYER;

    /** Sees the whole plan and everybody's marks and actions. */
    public boolean seesControl() {
        return switch (this) {
            case DIRECTOR, CONTROLLER, EVALUATOR, SAFETY_OFFICER -> true;
            case ROLE_PLAYER, CULTURAL_MEDIATOR, PLAYER -> false;
        };
    }

    /** Runs the MSEL: plans, releases, moves the clock. */
    public boolean controls() {
        return switch (this) {
            case DIRECTOR, CONTROLLER -> true;
            case EVALUATOR, SAFETY_OFFICER, ROLE_PLAYER, CULTURAL_MEDIATOR, PLAYER -> false;
        };
    }

    /** Evaluators watch: what they do is no play, so it sets nothing off and nobody waits for it. */
    public boolean plays() {
        return switch (this) {
            case EVALUATOR -> false;
            case DIRECTOR, CONTROLLER, SAFETY_OFFICER, ROLE_PLAYER, CULTURAL_MEDIATOR, PLAYER -> true;
        };
    }

    /** Rates, observes and gives feedback. */
    public boolean evaluates() {
        return switch (this) {
            case DIRECTOR, CONTROLLER, EVALUATOR -> true;
            case SAFETY_OFFICER, ROLE_PLAYER, CULTURAL_MEDIATOR, PLAYER -> false;
        };
    }

    /** Can be given texts to translate. */
    public boolean translates() {
        return switch (this) {
            case DIRECTOR, CONTROLLER, CULTURAL_MEDIATOR -> true;
            case EVALUATOR, SAFETY_OFFICER, ROLE_PLAYER, PLAYER -> false;
        };
    }

    /** May declare a red stop over: nobody else can send people back into play. */
    public boolean givesAllClear() {
        return switch (this) {
            case DIRECTOR, SAFETY_OFFICER -> true;
            case CONTROLLER, EVALUATOR, ROLE_PLAYER, CULTURAL_MEDIATOR, PLAYER -> false;
        };
    }
}
