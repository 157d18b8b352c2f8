package org.livex.exercise;

import org.livex.exercise.place.Place;

/** What one command changes, whichever it is: whoever does names the revision that they saw. */
public sealed interface RevisableThing extends Thing permits AddedThing, Place {}
