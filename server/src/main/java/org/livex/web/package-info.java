/**
 * The HTTP edge: parses, calls one thing, renders. Every refusal is a problem document (RFC 9457) with a stable code.
 */
@NullMarked
package org.livex.web;

import org.jspecify.annotations.NullMarked;
