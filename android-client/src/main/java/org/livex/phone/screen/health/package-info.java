/** What of the phone's own settings stands in the way of messages, in plain words, each with the way to change it. */
@NullMarked
package org.livex.phone.screen.health;

import org.jspecify.annotations.NullMarked;
