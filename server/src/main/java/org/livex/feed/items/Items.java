package org.livex.feed.items;

/** Answers for the items of one kind: to participants, to control, or to both. */
public sealed interface Items permits ItemsOfParticipants, ItemsOfControl {}
