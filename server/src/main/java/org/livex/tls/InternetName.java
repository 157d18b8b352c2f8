package org.livex.tls;

import com.ibm.icu.text.IDNA;

/** A name as the DNS, certificates and phones have it: letters beyond those of English are written as {@code xn--…} (UTS 46). */
public final class InternetName {
    private static final IDNA LETTERS = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    private InternetName() {}

    /** As it was typed where it is no name that can be written so. */
    public static String ascii(String typed) {
        if (typed.chars().allMatch(letter -> letter < 0x80)) {
            return typed;
        }
        IDNA.Info info = new IDNA.Info();
        String name = LETTERS.nameToASCII(typed, new StringBuilder(), info).toString();
        return info.hasErrors() ? typed : name;
    }
}
