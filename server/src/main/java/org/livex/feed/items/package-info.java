/**
 * What an item is, and what each kind of them has to answer: who may see it and how it is written. The packages below have
 * the kinds, one for each feature of the exercise, and for each family of facts which items they change.
 */
@NullMarked
package org.livex.feed.items;

import org.jspecify.annotations.NullMarked;
