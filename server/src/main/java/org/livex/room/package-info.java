/** What is done with open exercises that is neither HTTP nor the exercise itself: who is there, sync, plans, dry runs, shelves of files. */
@NullMarked
package org.livex.room;

import org.jspecify.annotations.NullMarked;
