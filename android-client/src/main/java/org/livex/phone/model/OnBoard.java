package org.livex.phone.model;

/** What a team says on its board of whom and what it registered. */
public sealed interface OnBoard permits Linking, OpenQuestion {}
