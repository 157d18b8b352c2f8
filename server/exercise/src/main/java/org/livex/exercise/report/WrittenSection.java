package org.livex.exercise.report;

import org.livex.exercise.words.LocalizedText;

/** What people wrote into a section, with the number of its latest wording. */
public record WrittenSection(LocalizedText text, int revision) {}
