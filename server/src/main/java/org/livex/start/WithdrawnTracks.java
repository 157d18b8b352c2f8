package org.livex.start;

import java.time.Duration;
import org.livex.command.Follower;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.ParticipantFact.ConsentWithdrawn;
import org.livex.exercise.words.Consent;
import org.livex.journal.Entry;
import org.livex.track.Tracks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases the tracks of whoever withdraws their consent. Also told of old withdrawals when the journal is read again at
 * start, so that a crash in between leaves nothing behind; what was tracked after a new consent stays.
 */
public record WithdrawnTracks(Tracks tracks) implements Follower {
    private static final Logger LOG = LoggerFactory.getLogger(WithdrawnTracks.class);

    /** A fix that was on its way when its person withdrew got its time a moment later. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

    @Override
    public void follow(Entry entry, Exercise after) {
        entry.facts().forEach(fact -> {
            if (fact instanceof ConsentWithdrawn(var person, var consent) && consent == Consent.POSITION) {
                tracks.erase(entry.exercise(), person, entry.at().plus(ON_ITS_WAY))
                        .onFailure(e -> LOG.error("Tracks after a withdrawal are not erased: {}", e.getMessage()));
            }
        });
    }
}
