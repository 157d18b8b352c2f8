package org.livex.i18n;

/** How well a chosen language serves its reader. Only {@link #UNTRANSLATED} needs a mark on the text. */
public enum Fit {
    /** The reader's first language, in the script that they read; the region may differ. */
    EXACT,
    /** One that a reader of the first language reads with ease: Russian for Belarusian, Croatian for Serbian in Latin. */
    RELATED,
    /** Anything else: a language further down the reader's list, one that they probably read, or the source. */
    UNTRANSLATED
}
