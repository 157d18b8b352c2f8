/** YAML as packs have it, read strictly and written, and what is found wrong with it, by file and line. */
@NullMarked
package org.livex.pack.yaml;

import org.jspecify.annotations.NullMarked;
