package org.livex.rehearse;

/** How a phone gets a new token, one question at a time. One event loop owns it. */
final class Renewal {
    private final DevicePass pass;
    private final Tally tally;
    private final Runnable ended;
    private boolean isUnderWay;

    /** @param ended hears of each, whatever came of it */
    Renewal(DevicePass pass, Tally tally, Runnable ended) {
        this.pass = pass;
        this.tally = tally;
        this.ended = ended;
    }

    void begin() {
        if (isUnderWay) {
            return;
        }
        isUnderWay = true;
        pass.refresh()
                .onFailure(failure -> {
                    if (failure instanceof Refused refused && !refused.isForNow()) {
                        tally.error("refresh: " + refused.code());
                    }
                })
                .onComplete(_ -> {
                    isUnderWay = false;
                    ended.run();
                });
    }
}
