/**
 * Copies of a data folder while a server works with it, encrypted with a passphrase, and a new data folder made of one. What it
 * writes anybody can open without Livex: age files (age-encryption.org/v1), with a ZIP inside.
 */
@NullMarked
package org.livex.backup;

import org.jspecify.annotations.NullMarked;
