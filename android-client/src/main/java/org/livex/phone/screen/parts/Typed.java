package org.livex.phone.screen.parts;

import android.text.Editable;
import android.text.TextWatcher;
import java.util.function.Consumer;

/** Hears of every letter. */
public final class Typed implements TextWatcher {
    private final Consumer<String> changed;

    public Typed(Consumer<String> changed) {
        this.changed = changed;
    }

    @Override
    public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

    @Override
    public void onTextChanged(CharSequence text, int start, int before, int count) {}

    @Override
    public void afterTextChanged(Editable text) {
        changed.accept(text.toString());
    }
}
