package org.livex.exercise.media;

/** Why the server does not take a file, whoever tries again. Each has the code by which clients know its words. */
public enum MediaRefusal {
    QUOTA_REACHED("file-quota-reached"),
    TOO_LARGE("too-large"),
    DAMAGED("file-damaged"),
    NOT_ITS_TYPE("file-not-its-type"),
    HAS_METADATA("file-has-metadata");

    private final String code;

    MediaRefusal(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
