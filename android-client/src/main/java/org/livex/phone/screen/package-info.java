/** Activities and views: what a person sees and taps. They ask the engine and own no truth. */
@NullMarked
package org.livex.phone.screen;

import org.jspecify.annotations.NullMarked;
