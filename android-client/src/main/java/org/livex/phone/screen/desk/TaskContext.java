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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.talk.VoiceWordsPage;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Words;

/** What somebody reads before they translate: what the text is and for whom, the original, and what changed in it. */
final class TaskContext {
    private final Stage stage;
    private final Look look;
    private final Words words;
    private final VoiceSource sound;

    TaskContext(Stage stage) {
        this.stage = stage;
        this.look = stage.look();
        this.words = stage.words();
        this.sound = new VoiceSource(stage);
    }

    /** All that is read before the field, with why something was refused or given back. */
    void head(LinearLayout head, TextTask task) {
        head.addView(look.heading(TaskWords.pair(words, task), Look.Size.TITLE), Look.wide());
        Flow state = look.flow();
        state.addView(look.chip(TaskWords.state(words, task)));
        state.addView(TaskWords.left(stage, task));
        String assignee = task.assignee();
        if (assignee != null) {
            state.addView(look.hint(assignee));
        }
        head.addView(state, Look.wide());
        RefusedHere refused = task.refused();
        if (refused != null) {
            head.addView(refused(refused), Look.wide());
        }
        TextTask.Version version = task.version();
        String returned = version == null ? null : version.note();
        if (returned != null) {
            LinearLayout card = look.card();
            card.setBackground(look.box(look.palette.warnWash(), look.palette.warn(), 1));
            card.addView(look.text(words.text("common.desk.returned"), Look.Size.STRONG), Look.wide());
            card.addView(DecisionCard.typed(look, returned, Look.Size.BODY), Look.wide());
            head.addView(card, Look.wide());
        }
        head.addView(view(task), Look.wide());
        head.addView(source(task), Look.wide());
    }

    private View refused(RefusedHere refused) {
        LinearLayout card = look.card();
        card.setBackground(look.box(look.palette.dangerWash(), look.palette.danger(), 1));
        card.addView(
                look.text(
                        words.problem(
                                refused.problem().code(), refused.problem().parameters()),
                        Look.Size.BODY),
                Look.wide());
        card.addView(look.plain(
                words.text("common.remove"), () -> stage.desk().participation().dismiss(refused.id())));
        return card;
    }

    private View view(TextTask task) {
        TextContext context = task.context();
        LinearLayout all = look.column(8);
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
        LinearLayout card = look.card();
        String language = Languages.name(source.language(), words.language);
        card.addView(look.hint(words.text("common.desk.source", "language", language)), Look.wide());
        VoiceMessage voice = task.voice();
        if (voice != null) {
            sound.addTo(card, voice);
        }
        if (voice != null && source.text().isEmpty()) {
            return card;
        }
        CharSequence shown = before == null ? source.text() : changed(before, source.text());
        TextView text = look.content(shown, source.language(), Look.Size.BODY);
        text.setTextIsSelectable(true);
        card.addView(text, Look.wide());
        if (before != null) {
            card.addView(look.hint(words.text("common.desk.changed")), Look.wide());
        }
        ChatLine line = lineOf(task);
        if (line != null && line.revision() > 0 && VoiceWordsPage.isFor(line, stage.situation())) {
            card.addView(look.quiet(words.text("phone.voice.mend"), () -> stage.go(VoiceWordsPage.of(line))));
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
        LinearLayout part = look.column(4);
        part.addView(look.text(words.text("common.desk.now"), Look.Size.STRONG), Look.wide());
        TextView text = look.content(version.text(), task.language(), Look.Size.BODY);
        text.setTextIsSelectable(true);
        part.addView(text, Look.wide());
        List<String> who = new ArrayList<>();
        if (version.isOfMachine()) {
            who.add(words.text("common.mark.machine"));
        }
        String translator = version.translator();
        if (translator != null) {
            who.add(Words.isolated(translator));
        }
        who.add(stage.when(version.at()));
        part.addView(look.hint(String.join(" · ", who)), Look.wide());
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
                    mark(all, new ForegroundColorSpan(look.palette.danger()), from);
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
            add(all, key, look.content(text.text(), text.language(), Look.Size.BODY));
        }
    }

    private void add(LinearLayout all, String key, String value) {
        if (!value.isEmpty()) {
            add(all, key, look.text(value, Look.Size.BODY));
        }
    }

    private void add(LinearLayout all, String key, TextView value) {
        LinearLayout pair = look.column(1);
        pair.addView(look.hint(words.text(key)), Look.wide());
        pair.addView(value, Look.wide());
        all.addView(pair, Look.wide());
    }
}
