package org.livex.exercise.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The least and the most that a number may be, or that a group may have of rows; null for no bound. */
public record Bounds(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    public Bounds {
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw new IllegalArgumentException("has a least that is above its most");
        }
    }

    boolean admit(BigDecimal number) {
        return (least == null || number.compareTo(least) >= 0) && (most == null || number.compareTo(most) <= 0);
    }
}
