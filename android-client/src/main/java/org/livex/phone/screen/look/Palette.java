package org.livex.phone.screen.look;

/** The tokens of the web clients' {@code tokens.css}, as ARGB. Light is the default: sunlight. */
public record Palette(
        boolean isDark,
        int ink,
        int inkQuiet,
        int paper,
        int raised,
        int line,
        int lineStrong,
        int accent,
        int accentInk,
        int accentWash,
        int ok,
        int warn,
        int warnWash,
        int danger,
        int dangerInk,
        int dangerWash,
        int info) {
    /** The EXERCISE band is the same by day and by night, so that it is known at a glance. */
    public static final int BAND = 0xFFFFC53D;

    public static final int BAND_INK = 0xFF14213A;

    /** A real emergency is the same by day and by night too. */
    public static final int EMERGENCY = 0xFFB3261E;

    public static final int EMERGENCY_INK = 0xFFFFFFFF;

    public static final Palette LIGHT = new Palette(
            false,
            0xFF14213A,
            0xFF4A5670,
            0xFFFFFFFF,
            0xFFF4F6FA,
            0xFFD7DDE8,
            0xFF75809A,
            0xFF0B6E74,
            0xFFFFFFFF,
            0xFFE3F1F2,
            0xFF1B7F4B,
            0xFF9A5B00,
            0xFFFDF1DC,
            0xFFB3261E,
            0xFFFFFFFF,
            0xFFFBE9E7,
            0xFF2257B5);

    public static final Palette DARK = new Palette(
            true,
            0xFFE8ECF4,
            0xFFA9B4C8,
            0xFF0F1520,
            0xFF19212F,
            0xFF2B3648,
            0xFF7886A0,
            0xFF4FC3C9,
            0xFF06262A,
            0xFF12303A,
            0xFF5FD196,
            0xFFF2B24A,
            0xFF32270F,
            0xFFFF8A80,
            0xFF3B0906,
            0xFF3A1A1B,
            0xFF8FB4FF);
}
