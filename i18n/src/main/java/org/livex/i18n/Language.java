package org.livex.i18n;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A language as BCP 47 writes it ({@code ru}, {@code sr-Latn}, {@code fa-AF}), always in canonical form, so that equal
 * languages are equal values. Refuses what is not a well-formed tag with at least a language subtag.
 */
public record Language(String tag) implements Comparable<Language> {
    private static final int LONGEST_TAG = 35;

    /** More than an exercise has; whoever sends others fills no memory with them. */
    private static final int MOST_KNOWN = 256;

    private static final Map<String, Language> KNOWN = new ConcurrentHashMap<>();

    public Language {
        tag = canonical(tag);
    }

    /** The same for the same tag, mostly: a journal names a handful of them in every other line. */
    public static Language of(String tag) {
        Language known = KNOWN.get(tag);
        if (known != null) {
            return known;
        }
        Language language = new Language(tag);
        if (KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(tag, language);
        }
        return language;
    }

    /** The tag's first part: {@code sr} of {@code sr-Latn}. */
    public String base() {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }

    private static String canonical(String tag) {
        if (tag.isEmpty() || tag.length() > LONGEST_TAG) {
            throw new IllegalArgumentException("not a language tag");
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            if (locale.getLanguage().isEmpty() || locale.getLanguage().equals("und")) {
                throw new IllegalArgumentException("not a language tag");
            }
            return locale.toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("not a language tag", e);
        }
    }
}
