/**
 * The table of who may send what, and one class for each group of paths: parse, call one thing, render. What several of
 * them need is in the package above.
 */
@NullMarked
package org.livex.web.routes;

import org.jspecify.annotations.NullMarked;
