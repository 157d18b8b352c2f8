package org.livex.exercise.survey;

import org.livex.exercise.words.Stamp;

/** What somebody answered by name, and when it arrived. Its notes are numbered from {@code firstNote} on. */
public record GivenAnswers(SurveyFact.SurveyAnswered fact, Stamp stamp, int firstNote) {}
