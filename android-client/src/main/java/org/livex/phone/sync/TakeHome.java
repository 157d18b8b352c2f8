package org.livex.phone.sync;

/** A file that whoever has this phone may keep of themselves. The pages are there after ENDEX. */
public enum TakeHome {
    COPY("/me/export", "application/zip", ".zip"),
    SUMMARY("/me/summary", "text/html", "-summary.html"),
    CERTIFICATE("/me/certificate", "text/html", "-certificate.html");

    private final String path;
    private final String type;
    private final String end;

    TakeHome(String path, String type, String end) {
        this.path = path;
        this.type = type;
        this.end = end;
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
