/**
 * Where the phone keeps things: SQLite and files, encrypted with a key that lies in the Android Keystore and never leaves
 * it. Knows nothing of what it keeps.
 */
@NullMarked
package org.livex.phone.store;

import org.jspecify.annotations.NullMarked;
