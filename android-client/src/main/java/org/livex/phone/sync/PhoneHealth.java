package org.livex.phone.sync;

import org.jspecify.annotations.Nullable;

/**
 * What control may know of the phone itself, to help whoever cannot be reached.
 *
 * @param battery 0 to 1; null if the phone does not say
 * @param app name and version, such as {@code android 1.0}
 */
public record PhoneHealth(@Nullable Double battery, String app) {}
