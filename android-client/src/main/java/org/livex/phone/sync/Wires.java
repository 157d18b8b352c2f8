package org.livex.phone.sync;

import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Ways to servers, and whom to trust there. */
public interface Wires {
    /**
     * The way to one of them.
     *
     * @param server scheme, host and perhaps port
     * @param authority the only one to trust, as DER; null: whom the phone trusts
     */
    Wire to(String server, @Nullable ByteString authority) throws NoConnection;

    /**
     * The server's own authority, as DER.
     *
     * @param fingerprint SHA-256 of its SubjectPublicKeyInfo, base64url
     * @throws NoConnection {@code OTHER_AUTHORITY}, if there is another one
     */
    ByteString authorityOf(String server, String fingerprint) throws NoConnection;

    /** Of the authority that the server says is its own, base64url: believed by nobody until a human compared it. */
    String fingerprintOf(String server) throws NoConnection;
}
