package org.livex.phone;

import android.app.Application;

/** What lives as long as the process: made here, by hand, and asked for by whatever Android starts. */
public final class PhoneApp extends Application {}
