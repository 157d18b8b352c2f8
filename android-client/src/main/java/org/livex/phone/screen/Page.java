package org.livex.phone.screen;

import android.content.Intent;
import android.view.View;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.look.Look;
import org.livex.phone.words.Words;

/** One screen. Made when somebody comes to it, and anew in another language or theme. */
abstract class Page {
    final Stage stage;
    final Look look;
    final Words words;

    Page(Stage stage) {
        this.stage = stage;
        this.look = stage.look();
        this.words = stage.words();
    }

    /** Once, before anything else. */
    abstract View create();

    /** After {@link #create}, and whenever something is different. */
    void show(Situation situation) {}

    /** No picture is to be made of what it shows now. */
    boolean isSecret(Situation situation) {
        return false;
    }

    /** Once a second while it is seen. */
    void tick() {}

    /** What another app or screen of this app answered. */
    void answered(int request, int result, @Nullable Intent data) {}

    void permitted(int request, boolean granted) {}

    /** Another app is before it, or the screen is off. */
    void covered() {}

    /** It will not be seen any more. */
    void left() {}

    final String t(String key) {
        return words.text(key);
    }

    final String t(String key, String name, Object value) {
        return words.text(key, name, value);
    }
}
