/**
 * Short messages by a gateway that the operator named, to numbers that control entered: nothing but that somebody is to read their
 * phone. The numbers lie apart from everything else.
 */
@NullMarked
package org.livex.sms;

import org.jspecify.annotations.NullMarked;
