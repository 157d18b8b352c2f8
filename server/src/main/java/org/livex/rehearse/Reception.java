package org.livex.rehearse;

import io.vertx.core.Vertx;
import java.util.Random;

/** Whether there is a network where the phone is: now and then it goes, and comes back. */
final class Reception {
    private final Vertx vertx;
    private final Random random;
    private final Listener listener;
    private Network network;
    private boolean isThere = true;
    private boolean isOver;

    interface Listener {
        void lostReception();

        void regainedReception();
    }

    Reception(Vertx vertx, Network network, Random random, Listener listener) {
        this.vertx = vertx;
        this.network = network;
        this.random = random;
        this.listener = listener;
    }

    Network network() {
        return network;
    }

    boolean isThere() {
        return isThere;
    }

    void start() {
        if (network.dropsOut()) {
            dropOutLater();
        }
    }

    /** From now on the network is this good. */
    void treat(Network better) {
        network = better;
        if (!better.dropsOut() && !isThere) {
            comeBack();
        }
    }

    void end() {
        isOver = true;
    }

    private void dropOutLater() {
        vertx.setTimer(Network.millisAround(network.onlineSeconds(), random), _ -> {
            if (isOver || !network.dropsOut()) {
                return;
            }
            isThere = false;
            listener.lostReception();
            vertx.setTimer(Network.millisAround(network.offlineSeconds(), random), _ -> {
                if (!isThere && !isOver) {
                    comeBack();
                    dropOutLater();
                }
            });
        });
    }

    private void comeBack() {
        isThere = true;
        listener.regainedReception();
    }
}
