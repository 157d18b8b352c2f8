package org.livex.standby;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which server of a line this data folder is of: the first is 1, who took over from it is 2. {@code key} is the same in all of a
 * line and nobody else's, so a term can be proved; {@code replacedBy} is the term that took over from this one, or 0.
 */
record Term(long number, String key, long replacedBy) {
    private static final String FILE = "term";
    private static final Pattern PROOF = Pattern.compile("(term-(\\d{1,9})-[0-9a-f]{32})(\\..*)?");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final int KEY_BYTES = 32;
    private static final int PROOF_LETTERS = 32;

    Term {
        if (number < 1 || replacedBy < 0 || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no term");
        }
    }

    static Term first(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new Term(1, HexFormat.of().formatHex(key), 0);
    }

    static Optional<Term> of(Path data) throws IOException {
        return KeptFile.read(data, FILE, Term.class);
    }

    void keep(Path data) throws IOException {
        KeptFile.write(data, FILE, this);
    }

    Term next() {
        return new Term(number + 1, key, 0);
    }

    Term replaced(long by) {
        return new Term(number, key, by);
    }

    /** The proof of the latest term that is known here. */
    String latestProof() {
        return proof(Math.max(number, replacedBy));
    }

    /** By what phones tell its journal from that of others of the line; nobody makes one up. */
    String proof() {
        return proof(number);
    }

    /** The term that a proof proves, where it is one of this line. A journal that was cut since has more behind it. */
    Optional<Long> proved(String proof) {
        Matcher read = PROOF.matcher(proof);
        if (!read.matches()) {
            return Optional.empty();
        }
        long said = Long.parseLong(read.group(2));
        return MessageDigest.isEqual(
                        proof(said).getBytes(US_ASCII), read.group(1).getBytes(US_ASCII))
                ? Optional.of(said)
                : Optional.empty();
    }

    private String proof(long said) {
        byte[] mac = SealingKey.hmac(HexFormat.of().parseHex(key), "term " + said);
        return "term-" + said + "-" + HexFormat.of().formatHex(mac).substring(0, PROOF_LETTERS);
    }

    /** Says nothing of its key. */
    @Override
    public String toString() {
        return "Term[" + number + "]";
    }
}
