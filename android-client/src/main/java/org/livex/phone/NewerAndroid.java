package org.livex.phone;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On what calls an API that came after Android 8 (level 26) and asks {@code SDK_INT} first: the build refuses such calls
 * anywhere else. The less it is on, the more the build sees.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE})
public @interface NewerAndroid {
    /** The API level that first had it. */
    int value();
}
