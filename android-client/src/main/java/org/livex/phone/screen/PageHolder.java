package org.livex.phone.screen;

import android.content.Intent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Situation;

/** The one page that is seen: made when somebody comes to it, left when they go elsewhere. */
final class PageHolder {
    private final Stage stage;
    private @Nullable Page page;
    private String shown = "";
    private boolean isOpening;
    /** What other apps answered before the page that had asked was there again. */
    private final List<Runnable> answers = new ArrayList<>();

    PageHolder(Stage stage) {
        this.stage = stage;
    }

    void show(Gate gate, Route route, Frame frame, Situation situation) {
        // Who somebody is may become known, or change, while they look: then the same way leads to another page.
        String whose = situation.watching() == null ? " " : " watching ";
        String wanted = gate.name() + whose + route.written();
        Page now = page;
        if (now == null || !wanted.equals(shown)) {
            leave();
            shown = wanted;
            now = Pages.make(stage, gate, route);
            page = now;
            frame.put(now.create());
        }
        now.show(situation);
        isOpening = gate == Gate.OPENING;
        if (!isOpening) {
            List<Runnable> came = List.copyOf(answers);
            answers.clear();
            came.forEach(Runnable::run);
        }
    }

    /** What is seen must not leave the screen. */
    boolean isSecret(Situation situation) {
        return page != null && page.isSecret(situation);
    }

    /** The same for the same page, so that it can be told from another. */
    String shown() {
        return shown;
    }

    void leave() {
        if (page != null) {
            page.left();
            page = null;
        }
    }

    void tick() {
        if (page != null) {
            page.tick();
        }
    }

    void covered() {
        if (page != null) {
            page.covered();
        }
    }

    void answered(int request, int result, @Nullable Intent data) {
        if (isOpening) {
            answers.add(() -> answered(request, result, data));
        } else if (page != null) {
            page.answered(request, result, data);
        }
    }

    void permitted(int request, boolean granted) {
        if (isOpening) {
            answers.add(() -> permitted(request, granted));
        } else if (page != null) {
            page.permitted(request, granted);
        }
    }
}
