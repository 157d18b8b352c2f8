package org.livex.phone.model.read;

/**
 * Something that was done on this phone and that the server refused.
 *
 * @param id the command's, to put it away by
 * @param type the command's
 * @param words that a person typed into it; empty: none
 */
public record RefusedHere(String id, String type, String words, Problem problem) {}
