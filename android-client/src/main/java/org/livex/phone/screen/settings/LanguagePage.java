package org.livex.phone.screen.settings;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Exercise;
import org.livex.phone.model.read.Me;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.words.Languages;

/** All languages by their own names; the person's and the exercise's first. A tap changes everything at once. */
public final class LanguagePage extends Page {
    /** Of buttons and menus alone. */
    static final String INTERFACE = "interface";

    /** One more language of messages. */
    static final String ADD = "add";

    /** What messages are also shown in. */
    public static final String SECOND = "second";

    private final Scaffold scaffold = new Scaffold(widgets);
    private final @Nullable String only;

    public LanguagePage(Stage stage, @Nullable String only) {
        super(stage);
        this.only = only;
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(widgets.heading(t(title()), Widgets.Size.TITLE), Widgets.wide());
        LinearLayout list = widgets.column(8);
        String chosen = chosen();
        if (SECOND.equals(only)) {
            list.addView(
                    Choices.choice(widgets, t("phone.second.none"), chosen.isEmpty(), () -> choose("")),
                    Widgets.wide());
        }
        for (String language : offered()) {
            boolean isChosen = language.equals(chosen);
            Button choice = Choices.choice(widgets, Languages.ownName(language), isChosen, () -> choose(language));
            choice.setTextLocale(Locale.forLanguageTag(language));
            list.addView(choice, Widgets.wide());
        }
        content.addView(list, Widgets.wide());
        if (words.isDraft()) {
            content.addView(widgets.hint(t("common.language.draft")), Widgets.wide());
        }
        scaffold.addBottom(widgets.plain(t("common.close"), stage::back));
        return scaffold.view();
    }

    private String chosen() {
        if (SECOND.equals(only)) {
            String second = stage.screenServices().languages().second();
            return second == null ? "" : second;
        }
        return ADD.equals(only) ? "" : words.language;
    }

    private String title() {
        if (SECOND.equals(only)) {
            return "phone.second.label";
        }
        if (ADD.equals(only)) {
            return "phone.settings.language-add";
        }
        return INTERFACE.equals(only) ? "common.language.interface" : "common.language";
    }

    private Set<String> offered() {
        Set<String> offered = new LinkedHashSet<>();
        Me me = stage.situation().me();
        Exercise exercise = stage.situation().exercise();
        if (me != null) {
            offered.addAll(me.languages());
        }
        if (exercise != null) {
            offered.addAll(exercise.languages());
        }
        if (SECOND.equals(only)) {
            List<String> own = stage.screenServices().languages().content();
            offered.addAll(own);
            offered.addAll(Languages.shipped());
            offered.removeIf(language -> Languages.isSame(language, own.get(0)));
            return offered;
        }
        if (ADD.equals(only)) {
            offered.addAll(Languages.shipped());
            offered.removeAll(stage.screenServices().languages().order());
            return offered;
        }
        offered.retainAll(Languages.shipped());
        offered.addAll(Languages.shipped());
        return offered;
    }

    private void choose(String language) {
        if (SECOND.equals(only)) {
            stage.screenServices().languages().chooseSecond(language);
            stage.back();
            return;
        }
        if (ADD.equals(only)) {
            List<String> more =
                    new ArrayList<>(stage.screenServices().languages().order());
            more.add(language);
            ReadingLanguages.chooseOrder(stage, more);
        } else if (INTERFACE.equals(only)) {
            stage.screenServices().languages().chooseInterface(language);
        } else {
            ReadingLanguages.visit(stage, language);
        }
        stage.back();
        stage.redress();
    }
}
