package org.livex.room;

import org.livex.command.LiveExercise;
import org.livex.feed.Feed;
import org.livex.feed.LiveFeeds;

/** A loaded exercise with its folds, as the edge uses it. */
public record OpenExercise(LiveExercise running, Feed feed, LiveFeeds live) {}
