/**
 * Scenario packs: a folder or a zip of YAML and Markdown becomes the commands that plan an exercise, or a list of findings
 * that name file, line and column, and an exercise becomes a pack again. Whatever is in the pack, reading ends in one of the
 * two, within bounded memory.
 */
@NullMarked
package org.livex.pack;

import org.jspecify.annotations.NullMarked;
