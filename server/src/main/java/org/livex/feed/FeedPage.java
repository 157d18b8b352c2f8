package org.livex.feed;

import java.util.List;

/**
 * What is new after a cursor. {@code items} are JSON objects in UTF-8, in the order of their seq. {@code cursor} is how
 * far the journal is scanned by having this page; {@code reset} that the device must forget what it has first, and
 * {@code startsAnewAt} that it must forget whatever it read in any language up to there; 0 for nothing.
 */
public record FeedPage(long cursor, boolean more, boolean reset, long startsAnewAt, List<byte[]> items) {
    public Frame toFrame() {
        return Frame.items(cursor, reset, items);
    }
}
