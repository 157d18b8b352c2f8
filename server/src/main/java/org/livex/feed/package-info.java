/**
 * What one participant, or control, sees after a cursor: items in their language, by request and over open sockets. A
 * fold of the journal that any device can ask again for at any time.
 */
@NullMarked
package org.livex.feed;

import org.jspecify.annotations.NullMarked;
