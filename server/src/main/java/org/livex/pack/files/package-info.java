/** The files of a pack: a folder or a ZIP, within bounds, nothing outside it. */
@NullMarked
package org.livex.pack.files;

import org.jspecify.annotations.NullMarked;
