package org.livex.feed;

import java.util.List;
import org.livex.feed.items.Item;

/** Brings whoever replays an exercise to {@code seq}: {@code items} as they were then, as JSON, and which there were not. */
public record ReplayPage(long seq, List<byte[]> items, List<Item> gone) {}
