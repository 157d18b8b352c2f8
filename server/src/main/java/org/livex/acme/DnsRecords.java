package org.livex.acme;

/** Puts what proves that a name is the operator's into the name's DNS, and takes it out again. */
public interface DnsRecords {
    /** Returns when an authority sees it. Blocks. */
    void add(String record, String value) throws AcmeProblem;

    /** Blocks. */
    void remove(String record, String value) throws AcmeProblem;

    /** Whether the authority, which did not see it, is to look for another one. Blocks. */
    default boolean again(AcmeProblem why) {
        return false;
    }
}
