package org.livex.phone.sync;

import java.util.Random;
import java.util.concurrent.Executor;

/**
 * What the engine needs of the phone that it runs on.
 *
 * @param name what control sees in its list of devices
 * @param listeners where listeners are called
 */
public record Phone(String name, DeviceClock clock, Random random, Executor listeners, Timing timing) {}
