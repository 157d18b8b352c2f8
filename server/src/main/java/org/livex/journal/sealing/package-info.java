/** A journal in which what tells who somebody is can be destroyed without taking an entry out of it. */
@NullMarked
package org.livex.journal.sealing;

import org.jspecify.annotations.NullMarked;
