package org.livex.feed.items;

import java.util.List;
import org.livex.exercise.words.Person;
import org.livex.i18n.Language;

/** Who reads, and in which languages, the best first: a device may ask for others than its person's own. */
public record Reader(Person person, List<Language> languages) {}
