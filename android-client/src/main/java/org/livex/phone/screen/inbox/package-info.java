/** What comes in: messages, news, questions and scenes to play. */
@NullMarked
package org.livex.phone.screen.inbox;

import org.jspecify.annotations.NullMarked;
