/**
 * XML as other tools write it, read from outside without loading anything, and written. What stands in it is the reader's
 * business.
 */
@NullMarked
package org.livex.xml;

import org.jspecify.annotations.NullMarked;
