package org.livex.phone.screen.desk;

import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Situation;
import org.livex.phone.model.TextTask;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.screen.watch.NotesPage;
import org.livex.phone.sync.Remark;

/** One text into one language: the original, what it is for, and the field; or, of somebody else's, whether it will do. */
public final class TranslationPage extends Page {
    private static final int LONGEST_NOTE = 1_000;

    private final String id;
    private final String draft;
    private final String noteDraft;
    private final Scaffold scaffold = new Scaffold(widgets);
    private final TaskContext context = new TaskContext(stage);
    private final Doubts doubts = new Doubts(stage);
    private final LinearLayout head = widgets.column(8);
    private final LinearLayout current = widgets.column(0);
    private final TranslationField field;
    private final EditText note = widgets.field(LONGEST_NOTE);
    private final TaskHelp help;
    private final LinearLayout why;
    private final LinearLayout bar = widgets.column(8);
    private @Nullable TextTask task;
    private @Nullable Doubt doubt;
    private @Nullable Mode shown;
    private boolean isReturning;
    private boolean isLeft;

    private enum Mode {
        WRITE,
        REVIEW,
        RETURN,
        DOUBT
    }

    /** What was in sight as it was pressed: that is checked, and that is handed in or approved. */
    private record Press(TextTask task, String body) {}

    /** @param all what is done all the same */
    private record Doubt(String all, Runnable goOn) {}

    public TranslationPage(Stage stage, String id) {
        super(stage);
        this.id = id;
        this.draft = "translation " + id;
        this.noteDraft = "return of " + draft;
        this.field = new TranslationField(stage, draft, this::typed);
        this.help = new TaskHelp(stage, field::take);
        this.why = NotesPage.words(
                widgets,
                t("common.desk.why-return"),
                note,
                noteDraft,
                stage.screenServices().unfinished());
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("common.desk.title")), BackRow.params());
        note.addTextChangedListener(new Typed(words -> showBar()));
        for (View view : List.of(doubts.view, head, current, field.view, doubts.whileTyped, help.view, why)) {
            content.addView(view, Widgets.wide());
        }
        scaffold.addBottom(bar);
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        TextTask before = task;
        TextTask now = situation.task(id);
        context.refresh();
        if (situation.isStopped()) {
            context.beQuiet();
        }
        if (head.getChildCount() > 0 && Objects.equals(now, before)) {
            return;
        }
        task = now;
        head.removeAllViews();
        show(field.view, now != null);
        show(scaffold.bottom, now != null);
        show(help.view, now != null && help.view.getChildCount() > 0);
        if (now == null) {
            doubt = null;
            show(doubts.view, false);
            show(why, false);
            String gone = t(situation.me() == null ? "phone.inbox.loading" : "common.desk.gone");
            head.addView(widgets.hint(gone), Widgets.wide());
            showCurrent();
            return;
        }
        field.show(now);
        if (before != null && !isAsSeen(before, now)) {
            doubt = null;
        }
        context.head(head, now);
        help.show(now);
        showCurrent();
        showBar();
    }

    private void typed() {
        doubt = null;
        if (task != null) {
            doubts.soon(task, field.words());
        }
        showCurrent();
        showBar();
    }

    /** What it says now, where the field says something else. */
    private void showCurrent() {
        TextTask now = task;
        TextTask.Version version = now == null ? null : now.version();
        current.removeAllViews();
        if (now != null && version != null && !version.text().equals(field.words())) {
            current.addView(context.version(now, version), Widgets.wide());
        }
        show(current, current.getChildCount() > 0);
    }

    private Mode mode(TextTask now) {
        TextTask.Version version = now.version();
        boolean isReview = now.isToReview() && version != null && field.words().equals(version.text());
        if (doubt != null) {
            return Mode.DOUBT;
        }
        return !isReview ? Mode.WRITE : isReturning ? Mode.RETURN : Mode.REVIEW;
    }

    private void showBar() {
        TextTask now = task;
        if (now == null) {
            return;
        }
        Mode mode = mode(now);
        if (mode != shown) {
            shown = mode;
            bar.removeAllViews();
            fillBar(mode);
            scaffold.bottomChanged();
        }
        show(why, mode == Mode.RETURN);
        show(doubts.view, mode == Mode.DOUBT);
        boolean isReady = mode == Mode.RETURN
                ? !note.getText().toString().trim().isEmpty()
                : !field.words().isEmpty();
        for (int i = 0; i < bar.getChildCount(); i++) {
            boolean isOfText = i == 0 || mode == Mode.WRITE;
            bar.getChildAt(i).setEnabled(!doubts.isBusy() && (isReady || !isOfText));
        }
    }

    private void fillBar(Mode mode) {
        switch (mode) {
            case WRITE -> {
                addPrimary("common.desk.hand-in", this::handIn);
                add(t("common.desk.save-draft"), () -> handIn(pressed(), "draft"));
            }
            case REVIEW -> {
                addPrimary("common.desk.approve", this::approve);
                add(t("common.desk.return"), () -> returns(true));
            }
            case RETURN -> {
                addPrimary("common.desk.return", () -> judge(pressed(), TextTask.RETURN));
                add(t("common.cancel"), () -> returns(false));
            }
            case DOUBT -> {
                addPrimary("common.desk.mend", this::mend);
                Doubt now = Objects.requireNonNull(doubt);
                add(now.all(), now.goOn());
            }
        }
    }

    private void addPrimary(String key, Runnable tapped) {
        Button button = widgets.primary(t(key), tapped);
        button.setId(R.id.primary);
        bar.addView(button, Widgets.wide());
    }

    private void add(String name, Runnable tapped) {
        bar.addView(widgets.plain(name, tapped), Widgets.wide());
    }

    private void returns(boolean wanted) {
        isReturning = wanted;
        stage.buttonChanged();
        showBar();
        if (wanted) {
            note.requestFocus();
        }
    }

    private void mend() {
        doubt = null;
        stage.buttonChanged();
        showBar();
        field.focus();
    }

    private void handIn() {
        afterDoubts(t("common.desk.hand-in-all-the-same"), press -> handIn(press, "needs-review"));
    }

    private void approve() {
        afterDoubts(t("common.desk.approve-all-the-same"), press -> judge(press, TextTask.APPROVE));
    }

    private void afterDoubts(String all, Consumer<Press> goOn) {
        if (doubts.isBusy()) {
            return;
        }
        Press press = pressed();
        field.setEnabled(false);
        doubts.forget();
        doubts.ask(press.task(), press.body(), open -> checked(press, open, new Doubt(all, () -> goOn.accept(press))));
        showBar();
    }

    private void checked(Press press, @Nullable List<Remark> open, Doubt asking) {
        field.setEnabled(true);
        TextTask now = stage.situation().task(id);
        boolean isSame = now != null && isAsSeen(press.task(), now);
        if (open != null && open.isEmpty() && isSame) {
            asking.goOn().run();
        } else if (isLeft) {
            stage.tell(t("common.desk.not-handed-in"), true);
        } else if (isSame) {
            doubts.fill(open);
            doubt = asking;
            stage.buttonChanged();
            scaffold.show(doubts.view);
        }
        showBar();
    }

    private static boolean isAsSeen(TextTask seen, TextTask now) {
        return seen.versionNumber() == now.versionNumber()
                && seen.source().revision() == now.source().revision();
    }

    private void handIn(Press press, String state) {
        if (!said(press, TextTask.TRANSLATE, press.task().translated(press.body(), state), draft)) {
            return;
        }
        boolean isDraft = state.equals("draft");
        if (!isDraft) {
            leave();
        }
        stage.tell(t(isDraft ? "common.desk.saved" : "common.desk.handed-in"), false);
    }

    private void judge(Press press, String type) {
        String reason = type.equals(TextTask.RETURN) ? note.getText().toString().trim() : null;
        if (said(press, type, press.task().judged(reason), draft, noteDraft)) {
            leave();
        }
    }

    /** What was refused before is put away once something else is said. */
    private boolean said(Press press, String type, JSONObject fields, String... drafts) {
        if (!stage.act(type, fields, drafts)) {
            return false;
        }
        doubt = null;
        field.said();
        RefusedHere refused = press.task().refused();
        if (refused != null) {
            stage.screenServices().participation().dismiss(refused.id());
        }
        showBar();
        return true;
    }

    private void leave() {
        if (!isLeft) {
            stage.back();
        }
    }

    private Press pressed() {
        return new Press(Objects.requireNonNull(task), field.words());
    }

    @Override
    public void tick() {
        context.refresh();
        if (task != null) {
            TaskWords.tick(stage, task, head);
        }
    }

    @Override
    public void covered() {
        context.beQuiet();
    }

    @Override
    public void left() {
        isLeft = true;
        context.beQuiet();
        doubts.forget();
    }

    private static void show(View view, boolean isShown) {
        view.setVisibility(isShown ? View.VISIBLE : View.GONE);
    }
}
