package org.livex.phone.screen;

import android.content.Intent;
import android.view.View;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.words.Words;

/** One screen. Made when somebody comes to it, and anew in another language or theme. */
public abstract class Page {
    public final Stage stage;
    public final Widgets widgets;
    public final Words words;

    public Page(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.words = stage.words();
    }

    /** Once, before anything else. */
    public abstract View create();

    /** After {@link #create}, and whenever something is different. */
    public void show(Situation situation) {}

    /** No picture is to be made of what it shows now. */
    public boolean isSecret(Situation situation) {
        return false;
    }

    /** Once a second while it is seen. */
    public void tick() {}

    /** What another app or screen of this app answered. */
    public void answered(int request, int result, @Nullable Intent data) {}

    public void permitted(int request, boolean granted) {}

    /** Another app is before it, or the screen is off. */
    public void covered() {}

    /** It will not be seen any more. */
    public void left() {}

    public final String t(String key) {
        return words.text(key);
    }

    public final String t(String key, String name, Object value) {
        return words.text(key, name, value);
    }
}
