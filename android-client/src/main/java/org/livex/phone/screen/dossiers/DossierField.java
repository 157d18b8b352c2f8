package org.livex.phone.screen.dossiers;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.livex.phone.model.board.Dossier;
import org.livex.phone.model.board.Dossiers;
import org.livex.phone.model.form.FormField;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;

/** Names somebody or something that the team registered; a new one is registered in the middle of the form. */
public final class DossierField {
    public final LinearLayout view;
    private final Stage stage;
    private final FormField field;
    private final Supplier<String> value;
    private final Consumer<String> written;
    private final DossierPicker picker;
    private final Button register;
    private final LinearLayout place;
    private final DossierDraft draft;

    /** @param where the field stands, of all fields on all forms */
    public DossierField(Stage stage, FormField field, String where, Supplier<String> value, Consumer<String> written) {
        this.stage = stage;
        this.field = field;
        this.value = value;
        this.written = written;
        Widgets widgets = stage.widgets();
        draft = DossierDraft.ofNew(stage, where);
        picker = new DossierPicker(widgets, this::picked);
        register = widgets.plain(widgets.words.text("phone.dossier.new"), this::turn);
        place = widgets.column(0);
        view = widgets.column(8);
        view.addView(picker.view, Widgets.wide());
        view.addView(register, Widgets.wide());
        view.addView(place, Widgets.wide());
        view.addView(widgets.hint(widgets.words.text("phone.dossier.shared")), Widgets.wide());
        // Half written before the process died.
        showForm(draft.isBegun());
        show();
    }

    public void show() {
        Dossiers dossiers = stage.situation().dossiers();
        List<Dossier> offered = new ArrayList<>(dossiers.offered(field.kinds()));
        Dossier chosen = dossiers.find(value.get());
        // Chosen before it was held for another one: it keeps its name.
        if (chosen != null && !offered.contains(chosen)) {
            offered.add(0, chosen);
        }
        picker.show(offered, value.get());
        picker.view.setVisibility(offered.isEmpty() ? View.GONE : View.VISIBLE);
    }

    /** Whoever need not answer can take an answer back by the same tap. */
    private void picked(String id) {
        written.accept(id.equals(value.get()) && !field.isRequired() ? "" : id);
        show();
    }

    private void turn() {
        showForm(place.getChildCount() == 0);
    }

    private void showForm(boolean isShown) {
        place.removeAllViews();
        if (isShown) {
            place.addView(new RegisterForm(stage, draft, kinds(), this::registered).view, Widgets.wide());
        }
        place.setVisibility(isShown ? View.VISIBLE : View.GONE);
    }

    private List<String> kinds() {
        return field.kinds().isEmpty() ? Dossier.KINDS : field.kinds();
    }

    private void registered(String id) {
        written.accept(id);
        // It is said already: the report must not forget whom it named.
        stage.screenServices().unfinished().keep();
        showForm(false);
        show();
    }
}
