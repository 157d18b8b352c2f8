/**
 * Who may come in: join codes on paper, the devices that used them, their tokens, and how all of that is taken away
 * again. Decides who somebody is, never what they may do.
 */
@NullMarked
package org.livex.access;

import org.jspecify.annotations.NullMarked;
