package org.livex.phone.model;

/** What becomes of words for a voice that are saved. */
public enum WordsWay {
    /** Nobody has published any. */
    FIRST,
    /** They replace those that were in sight. */
    MEND,
    /** Others published theirs meanwhile in another language, and these are added. */
    BESIDE,
    /** Others published theirs meanwhile in the same language, and only whoever writes can say which of them stay. */
    OVER;

    /**
     * What it is now.
     *
     * @param language in which they were begun
     * @param seen the revision of the words that were in sight then; 0: there were none
     */
    public static WordsWay of(ChatLine line, String language, int seen) {
        if (line.revision() == 0) {
            return FIRST;
        }
        if (!line.text().source().language().equals(language)) {
            return BESIDE;
        }
        return seen == line.revision() ? MEND : OVER;
    }
}
