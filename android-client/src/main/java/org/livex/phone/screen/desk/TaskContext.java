package org.livex.phone.screen.desk;

import android.text.SpannableStringBuilder;
import android.text.Spanned;
import android.text.style.ForegroundColorSpan;
import android.text.style.StrikethroughSpan;
import android.text.style.UnderlineSpan;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Changes;
import org.livex.phone.model.Channel;
import org.livex.phone.model.ChatLine;
import org.livex.phone.model.TextContext;
import org.livex.phone.model.TextTask;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.VoiceSource;
import org.livex.phone.screen.custody.DecisionCard;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.talk.VoiceWordsPage;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Words;

/** What somebody reads before they translate: what the text is and for whom, the original, and what changed in it. */
final class TaskContext {
    private final Stage stage;
    private final Widgets widgets;
    private final Words words;
    private final VoiceSource sound;

    TaskContext(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.words = stage.words();
        this.sound = new VoiceSource(stage);
    }

    /** All that is read before the field, with why something was refused or given back. */
    void head(LinearLayout head, TextTask task) {
        head.addView(widgets.heading(TaskWords.pair(words, task), Widgets.Size.TITLE), Widgets.wide());
        Flow state = widgets.flow();
        state.addView(widgets.chip(TaskWords.state(words, task)));
        state.addView(TaskWords.left(stage, task));
        String assignee = task.assignee();
        if (assignee != null) {
            state.addView(widgets.hint(assignee));
        }
        head.addView(state, Widgets.wide());
        RefusedHere refused = task.refused();
        if (refused != null) {
            head.addView(refused(refused), Widgets.wide());
        }
        TextTask.Version version = task.version();
        String returned = version == null ? null : version.note();
        if (returned != null) {
            LinearLayout card = widgets.card();
            card.setBackground(widgets.box(widgets.palette.warnWash(), widgets.palette.warn(), 1));
            card.addView(widgets.text(words.text("common.desk.returned"), Widgets.Size.STRONG), Widgets.wide());
            card.addView(DecisionCard.typed(widgets, returned, Widgets.Size.BODY), Widgets.wide());
            head.addView(card, Widgets.wide());
        }
        head.addView(view(task), Widgets.wide());
        head.addView(source(task), Widgets.wide());
    }

    private View refused(RefusedHere refused) {
        LinearLayout card = widgets.card();
        card.setBackground(widgets.box(widgets.palette.dangerWash(), widgets.palette.danger(), 1));
        card.addView(
                widgets.text(
                        words.problem(
                                refused.problem().code(), refused.problem().parameters()),
                        Widgets.Size.BODY),
                Widgets.wide());
        card.addView(widgets.plain(
                words.text("common.remove"),
                () -> stage.screenServices().participation().dismiss(refused.id())));
        return card;
    }

    private View view(TextTask task) {
        TextContext context = task.context();
        LinearLayout all = widgets.column(8);
        LocalText channel = TaskWords.channel(stage, task);
        if (channel != null) {
            add(all, "common.chat.title", channel);
        } else {
            add(all, "common.desk.belongs-to", belongsTo(task));
        }
        TextContext.Audience audience = context.audience();
        if (audience != null) {
            add(all, "common.desk.readers", readers(audience));
        }
        add(all, "phone.act.place", context.place());
        add(all, "common.desk.term", context.term());
        add(all, "common.desk.meaning", context.meaning());
        add(all, "common.desk.before", context.before());
        return all;
    }

    private View source(TextTask task) {
        TextTask.Source source = task.source();
        String before = task.sourceBefore();
        LinearLayout card = widgets.card();
        String language = Languages.name(source.language(), words.language);
        card.addView(widgets.hint(words.text("common.desk.source", "language", language)), Widgets.wide());
        VoiceMessage voice = task.voice();
        if (voice != null) {
            sound.addTo(card, voice);
        }
        if (voice != null && source.text().isEmpty()) {
            return card;
        }
        CharSequence shown = before == null ? source.text() : changed(before, source.text());
        TextView text = widgets.content(shown, source.language(), Widgets.Size.BODY);
        text.setTextIsSelectable(true);
        card.addView(text, Widgets.wide());
        if (before != null) {
            card.addView(widgets.hint(words.text("common.desk.changed")), Widgets.wide());
        }
        ChatLine line = lineOf(task);
        if (line != null && line.revision() > 0 && VoiceWordsPage.isFor(line, stage)) {
            card.addView(widgets.quiet(words.text("phone.voice.mend"), () -> stage.go(VoiceWordsPage.of(line))));
        }
        return card;
    }

    /** That it was said in; null: it is none of a conversation, or of one that is not here. */
    private @Nullable ChatLine lineOf(TextTask task) {
        String channel = task.context().channel();
        Channel here = channel == null ? null : stage.situation().channel(channel);
        return here == null
                ? null
                : here.lines().stream()
                        .filter(line -> ChatLine.textOf(line.id()).equals(task.text()))
                        .findFirst()
                        .orElse(null);
    }

    /** What was said may have come meanwhile, or go on. */
    void refresh() {
        sound.refresh();
    }

    /** Nobody listens to a page that is not looked at. */
    void beQuiet() {
        sound.beQuiet();
    }

    /** As the translation is now, by whom and since when. */
    View version(TextTask task, TextTask.Version version) {
        LinearLayout part = widgets.column(4);
        part.addView(widgets.text(words.text("common.desk.now"), Widgets.Size.STRONG), Widgets.wide());
        TextView text = widgets.content(version.text(), task.language(), Widgets.Size.BODY);
        text.setTextIsSelectable(true);
        part.addView(text, Widgets.wide());
        List<String> who = new ArrayList<>();
        if (version.isOfMachine()) {
            who.add(words.text("common.mark.machine"));
        }
        String translator = version.translator();
        if (translator != null) {
            who.add(Words.isolated(translator));
        }
        who.add(stage.when(version.at()));
        part.addView(widgets.hint(String.join(" · ", who)), Widgets.wide());
        return part;
    }

    private CharSequence changed(String before, String now) {
        SpannableStringBuilder all = new SpannableStringBuilder();
        for (Changes.Part part : Changes.between(before, now)) {
            int from = all.length();
            all.append(part.text());
            switch (part.kind()) {
                case SAME -> {}
                case ADDED -> mark(all, new UnderlineSpan(), from);
                case REMOVED -> {
                    mark(all, new StrikethroughSpan(), from);
                    mark(all, new ForegroundColorSpan(widgets.palette.danger()), from);
                }
            }
        }
        return all;
    }

    private static void mark(SpannableStringBuilder all, Object span, int from) {
        all.setSpan(span, from, all.length(), Spanned.SPAN_EXCLUSIVE_EXCLUSIVE);
    }

    private String belongsTo(TextTask task) {
        TextContext context = task.context();
        List<String> parts = new ArrayList<>();
        String number = context.number();
        if (number != null) {
            parts.add(Words.isolated(number));
        }
        String type = context.type();
        if (type != null) {
            parts.add(words.known("inject-type.", type));
        }
        String owner = TaskWords.owner(words, task);
        if (owner != null) {
            parts.add(owner);
        }
        isolate(parts, context.title());
        isolate(parts, context.field());
        isolate(parts, context.storyline());
        return String.join(" · ", parts);
    }

    private static void isolate(List<String> parts, @Nullable LocalText text) {
        if (text != null) {
            parts.add(Words.isolated(text.text()));
        }
    }

    private String readers(TextContext.Audience audience) {
        List<String> readers = new ArrayList<>();
        if (audience.everyone()) {
            readers.add(words.text("common.desk.everyone"));
        }
        audience.groups().forEach(group -> readers.add(Words.isolated(group.text())));
        audience.functions().forEach(function -> readers.add(words.known("function.", function)));
        String count = words.text("common.desk.people", "count", audience.people());
        return readers.isEmpty() ? count : words.formats.list(readers) + " · " + count;
    }

    private void add(LinearLayout all, String key, @Nullable LocalText text) {
        if (text != null) {
            add(all, key, widgets.content(text.text(), text.language(), Widgets.Size.BODY));
        }
    }

    private void add(LinearLayout all, String key, String value) {
        if (!value.isEmpty()) {
            add(all, key, widgets.text(value, Widgets.Size.BODY));
        }
    }

    private void add(LinearLayout all, String key, TextView value) {
        LinearLayout pair = widgets.column(1);
        pair.addView(widgets.hint(words.text(key)), Widgets.wide());
        pair.addView(value, Widgets.wide());
        all.addView(pair, Widgets.wide());
    }
}
