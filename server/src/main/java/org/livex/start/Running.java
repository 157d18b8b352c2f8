package org.livex.start;

import org.livex.access.Access;
import org.livex.room.Planning;

/** Holds what whoever started the server may ask for. */
public record Running(Stores stores, Access access, Planning planning, Listeners listeners) {}
