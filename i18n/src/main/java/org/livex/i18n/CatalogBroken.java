package org.livex.i18n;

/** A catalog that was shipped cannot be used. Names the file and, where one is to blame, the key. */
public final class CatalogBroken extends RuntimeException {
    CatalogBroken(String file, String key, String why) {
        super(file + ": " + key + ": " + why);
    }

    CatalogBroken(String file, Throwable why) {
        super(file + ": " + why.getMessage(), why);
    }
}
