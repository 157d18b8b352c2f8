package org.livex.phone.sync;

import org.jspecify.annotations.Nullable;

/** A file that whoever has this phone may keep of themselves. The pages are there after ENDEX. */
public enum TakeHome {
    COPY(51, "/me/export", "application/zip", ".zip"),
    SUMMARY(52, "/me/summary", "text/html", "-summary.html"),
    CERTIFICATE(53, "/me/certificate", "text/html", "-certificate.html");

    private final int request;
    private final String path;
    private final String type;
    private final String end;

    TakeHome(int request, String path, String type, String end) {
        this.request = request;
        this.path = path;
        this.type = type;
        this.end = end;
    }

    /** By which the system tells the answer to this question from others. */
    public int request() {
        return request;
    }

    public static @Nullable TakeHome ofRequest(int request) {
        for (TakeHome one : values()) {
            if (one.request == request) {
                return one;
            }
        }
        return null;
    }

    String path() {
        return path;
    }

    public String type() {
        return type;
    }

    public String nameFor(Joined joined) {
        return "livex-" + joined.exercise() + "-" + joined.person() + end;
    }
}
