package org.livex.exercise.words;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The kinds of files that an exercise carries, by their media type (IANA), with the largest size of each in bytes. */
public enum MediaType {
    JPEG("image/jpeg", Family.PHOTO),
    PNG("image/png", Family.PHOTO),
    WEBP("image/webp", Family.PHOTO),
    M4A("audio/mp4", Family.AUDIO),
    AAC("audio/aac", Family.AUDIO),
    OGG("audio/ogg", Family.AUDIO),
    WEBM("audio/webm", Family.AUDIO),
    PDF("application/pdf", Family.DOCUMENT),
    MARKDOWN("text/markdown", Family.TEXT);

    private static final String CHOICE =
            Arrays.stream(values()).map(MediaType::mime).collect(Collectors.joining(", "));

    private final String mime;
    private final Family family;

    /** What people see, hear or read. */
    public enum Family {
        PHOTO(5),
        AUDIO(10),
        DOCUMENT(10),
        TEXT(1);

        private static final long MEGABYTE = 1024 * 1024;
        private final long largestBytes;

        Family(int largestMegabytes) {
            this.largestBytes = largestMegabytes * MEGABYTE;
        }
    }

    MediaType(String mime, Family family) {
        this.mime = mime;
        this.family = family;
    }

    public static boolean isKnown(String mime) {
        return Arrays.stream(values()).anyMatch(type -> type.mime.equals(mime));
    }

    public static MediaType of(String mime) {
        return Arrays.stream(values())
                .filter(type -> type.mime.equals(mime))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not one of " + CHOICE));
    }

    public String mime() {
        return mime;
    }

    public Family family() {
        return family;
    }

    public long largestBytes() {
        return family.largestBytes;
    }
}
