package org.livex.exercise.evaluation;

/** How an item of a guide was done, as an evaluator saw it. Which of them an item can have, its {@link Scale} says. */
public enum Grade {
    PERFORMED,
    SOME_CHALLENGES,
    MAJOR_CHALLENGES,
    UNABLE,
    YES,
    NO,
    NOT_SEEN
}
