package org.livex.rehearse;

import java.util.Random;

/**
 * How badly the network treats a phone. {@code answerLost}, {@code saidTwice} and {@code shuffled} are chances of a sync,
 * {@code pushLost}, {@code pushTwice} and {@code pushLate} of a pushed frame; the rest are means in seconds, 0 for never.
 */
record Network(Answers answers, Pushes pushes, double onlineSeconds, double offlineSeconds) {
    static final Network GOOD = new Network(new Answers(0, 0, 0), new Pushes(0, 0, 0), 0, 0);
    static final Network SOME_DROP_OUTS =
            new Network(new Answers(0.02, 0.02, 0.1), new Pushes(0.01, 0.02, 0.02), 180, 15);
    static final Network BAD = new Network(new Answers(0.15, 0.1, 0.3), new Pushes(0.1, 0.1, 0.1), 20, 8);

    /** Every pushed frame is lost, doubled or late, and nobody stays online for long. */
    static final Network HOSTILE = new Network(new Answers(0.3, 0.3, 0.5), new Pushes(0.34, 0.33, 0.33), 8, 2);

    record Answers(double lost, double saidTwice, double shuffled) {}

    record Pushes(double lost, double twice, double late) {}

    enum Push {
        WHOLE,
        LOST,
        TWICE,
        LATE
    }

    boolean dropsOut() {
        return onlineSeconds > 0;
    }

    Push push(Random random) {
        double chance = random.nextDouble();
        if (chance < pushes.lost()) {
            return Push.LOST;
        }
        if (chance < pushes.lost() + pushes.twice()) {
            return Push.TWICE;
        }
        return chance < pushes.lost() + pushes.twice() + pushes.late() ? Push.LATE : Push.WHOLE;
    }

    /** Drop-outs come at any time: exponential, as calls on a line do. */
    static long millisAround(double meanSeconds, Random random) {
        return Math.max(1, (long) (-Math.log(1 - random.nextDouble()) * meanSeconds * 1_000));
    }
}
