package org.livex.translate;

import java.util.Locale;

/** Why a machine made no draft. Nothing is lost by it: people translate as before. */
public final class NoDraft extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        MACHINE_UNREACHABLE,
        /** It does not know the language, wants a key, or answered nonsense. */
        MACHINE_REFUSED,
        /** It changed a name, number or code that must stay, so its draft is worth less than none. */
        MACHINE_CHANGED_NAMES,
        TEXT_TOO_LONG;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    NoDraft(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
