package org.livex.i18n;

import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * A language as BCP 47 writes it ({@code ru}, {@code sr-Latn}, {@code fa-AF}), always in canonical form, so that equal
 * languages are equal values. Refuses what is not a well-formed tag with at least a language subtag.
 */
public record Language(String tag) implements Comparable<Language> {
    private static final int LONGEST_TAG = 35;

    public Language {
        tag = canonical(tag);
    }

    public static Language of(String tag) {
        return new Language(tag);
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
