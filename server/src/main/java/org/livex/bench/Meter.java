package org.livex.bench;

/** Counts what a server's process costs between a beginning and an end. */
interface Meter {
    void begin();

    /** Processor time since the beginning, in microseconds. */
    double endMicros();
}
