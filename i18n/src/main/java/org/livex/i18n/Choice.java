package org.livex.i18n;

/** The language in which somebody gets a text, always one of those in which the text exists. */
public record Choice(Language language, Fit fit) {}
