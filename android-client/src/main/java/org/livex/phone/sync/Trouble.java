package org.livex.phone.sync;

/** What is wrong with this phone, and its person should know of. */
public enum Trouble {
    /** No room: what comes is not kept until there is, and nothing can be done. */
    STORAGE_FULL,
    /** What is kept cannot be read now, for want of room or of the phone's key store. It is there, and is tried again. */
    NOT_READ,
    /** What is kept is being read, and is here in a moment. No trouble to anybody: nothing is known yet. */
    BEING_READ,
    /** Some of what was kept could not be read. What came from the server comes again. */
    PARTS_LOST,
    /** Something done here and not sent yet could not be read: it has to be done again. */
    ACTIONS_LOST,
    /** The phone's key store was reset: nothing that was kept can be read. The person has to join again. */
    KEY_LOST,
    /** The server's certificate is not valid now, by this phone's clock: until one of them is put right there is no connection. */
    WRONG_DATE,
    /** A server answers that never heard of this phone: another one has the address. It is asked again until the right one is back. */
    UNKNOWN_HERE
}
