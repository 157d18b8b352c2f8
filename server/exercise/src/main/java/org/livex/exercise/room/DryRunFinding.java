package org.livex.exercise.room;

/** What a dry run can find wrong with a plan. */
public enum DryRunFinding {
    /** An inject that nobody holds or skips, and that does not go out whatever people do. */
    NEVER_OUT(true),
    /** A role player's scene that is never begun. */
    SCENE_NEVER(true),
    SCENE_LATE(false),
    /** A person who gets more in ten minutes than anybody can take in. */
    OVERLOADED(false),
    /** A text that reaches its readers untranslated, as a draft, outdated or as a machine made it. */
    TEXT_MARKED(false),
    CALL_UNANSWERED(false),
    REQUEST_UNANSWERED(false),
    /** An inject that would have gone out, had people answered, confirmed, asked or been trusted otherwise. */
    BRANCH_NOT_TAKEN(false);

    private final boolean isError;

    DryRunFinding(boolean isError) {
        this.isError = isError;
    }

    /** Play breaks by it; else it only suffers. */
    public boolean isError() {
        return isError;
    }
}
