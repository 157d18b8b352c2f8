/** Forms and what was answered in them: reports, requests and surveys. */
@NullMarked
package org.livex.phone.model.form;

import org.jspecify.annotations.NullMarked;
