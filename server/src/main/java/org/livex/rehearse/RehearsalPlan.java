package org.livex.rehearse;

import java.net.URI;
import java.util.Optional;

/**
 * How to rehearse. {@code hours} of exercise time, then the exercise is paused; 0 means until it ends. {@code speed} 0
 * leaves the clock as control has set it; {@code exercise} is the one to enter, else that of the code.
 */
record RehearsalPlan(
        URI url, Optional<String> exercise, int phones, double speed, double hours, long seed, Network network) {}
