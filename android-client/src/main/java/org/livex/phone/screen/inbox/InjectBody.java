package org.livex.phone.screen.inbox;

import android.graphics.Typeface;
import android.graphics.drawable.GradientDrawable;
import android.view.Gravity;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Message;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.OwnFields;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Rule;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Words;

/** Shows an inject as what it is in the story: a call, a paper, an article, a thing, an SMS. Whoever sent it stands above. */
final class InjectBody {
    private final Widgets widgets;
    private final Message message;
    private final View said;

    private InjectBody(Widgets widgets, Message message, View said) {
        this.widgets = widgets;
        this.message = message;
        this.said = said;
    }

    /** @param said what it says */
    static View of(Widgets widgets, Message message, View said) {
        InjectBody its = new InjectBody(widgets, message, said);
        OwnFields own = message.own();
        if (own instanceof OwnFields.PhoneCall call) {
            return its.call(call);
        } else if (own instanceof OwnFields.Paper paper) {
            return its.paper(paper);
        } else if (own instanceof OwnFields.Article article) {
            return its.article(article);
        } else if (own instanceof OwnFields.Prop prop) {
            return its.prop(prop);
        } else if (own instanceof OwnFields.Letter letter) {
            return its.letter(letter);
        }
        return said;
    }

    /** What kind of thing it is, in a word or two. */
    static String typeOf(Widgets widgets, Message message) {
        return message.own() instanceof OwnFields.PhoneCall call && call.isVoicemail()
                ? widgets.words.text("inject-field.voicemail")
                : widgets.words.known("inject-type.", message.type());
    }

    /** A number or an address: from left to right in every language. */
    static TextView number(Widgets widgets, String number, Widgets.Size size) {
        TextView view = widgets.content(Words.isolated(number), widgets.words.language, size);
        view.setTextDirection(View.TEXT_DIRECTION_LTR);
        view.setGravity(widgets.words.isRightToLeft() ? Gravity.RIGHT : Gravity.LEFT);
        return view;
    }

    private View call(OwnFields.PhoneCall call) {
        LinearLayout head = head(widgets.palette.accentWash());
        LinearLayout kind = widgets.row(8);
        kind.addView(widgets.icon(R.drawable.ic_phone_call, widgets.palette.ink(), 22));
        kind.addView(widgets.text(typeOf(widgets, message), Widgets.Size.STRONG), Widgets.rest());
        head.addView(kind, Widgets.wide());
        if (call.callerNumber() != null) {
            TextView number = number(widgets, call.callerNumber(), Widgets.Size.HEADING);
            number.setTextIsSelectable(true);
            head.addView(number, Widgets.wide());
        }
        LocalText called = call.called();
        if (called != null) {
            head.addView(fact("inject-field.called", Words.isolated(called.text())), Widgets.wide());
        }
        if (!call.languages().isEmpty()) {
            List<String> names = new ArrayList<>();
            call.languages().forEach(tag -> names.add(Languages.name(tag, widgets.words.language)));
            head.addView(fact("inject-field.caller-languages", widgets.words.formats.list(names)), Widgets.wide());
        }
        return framed(head, said, widgets.box(widgets.palette.paper(), widgets.palette.lineStrong(), 1));
    }

    private TextView fact(String key, String value) {
        return widgets.text(widgets.words.text(key) + ": " + value, Widgets.Size.BODY);
    }

    private View paper(OwnFields.Paper paper) {
        LocalText issuer = paper.issuer() == null ? senderName() : paper.issuer();
        LocalText kind = paper.kind() == null ? own("inject-type.document") : paper.kind();
        OfficialPaper sheet = new OfficialPaper(widgets, issuer, kind);
        if (paper.number() != null) {
            sheet.addFigure(widgets.words.text("inject-field.document-number") + ": " + Words.isolated(paper.number()));
        }
        if (paper.dated() != null) {
            sheet.addFigure(Sender.dayAndTime(widgets, paper.dated()));
        }
        sheet.add(said);
        if (paper.seal() != null) {
            sheet.add(seal(paper.seal()));
        }
        return sheet.view();
    }

    private LocalText senderName() {
        return message.from() == null
                ? own("common.term.control")
                : message.from().name();
    }

    private LocalText own(String key) {
        return new LocalText(widgets.words.text(key), widgets.words.language, java.util.Set.of(), null);
    }

    private View seal(LocalText text) {
        TextView seal = widgets.content(text.text(), text.language(), Widgets.Size.STRONG);
        seal.setTextColor(widgets.palette.info());
        seal.setGravity(Gravity.CENTER);
        seal.setPadding(widgets.dp(12), widgets.dp(8), widgets.dp(12), widgets.dp(8));
        seal.setBackground(widgets.box(widgets.palette.paper(), widgets.palette.info(), 3));
        LinearLayout row = widgets.row(0);
        row.setGravity(Gravity.END);
        row.addView(seal);
        return row;
    }

    private View article(OwnFields.Article article) {
        LinearLayout head = head(widgets.palette.paper());
        Flow facts = widgets.flow();
        if (article.kind() != null) {
            facts.addView(widgets.hint(widgets.words.known("inject-field.article-kind.", article.kind())));
        }
        ExerciseTime publishedAt = article.publishedAt();
        if (publishedAt != null) {
            facts.addView(widgets.hint(Sender.dayAndTime(widgets, publishedAt)));
        }
        head.addView(facts, Widgets.wide());
        LinearLayout body = widgets.column(12);
        body.addView(said, Widgets.wide());
        if (article.byline() != null) {
            body.addView(byline(widgets, article.byline()), Widgets.wide());
        }
        return framed(head, body, widgets.box(widgets.palette.paper(), widgets.palette.lineStrong(), 1));
    }

    /** Letters of Arabic do not lean. */
    static TextView byline(Widgets widgets, LocalText text) {
        TextView byline = widgets.content(text.text(), text.language(), Widgets.Size.SMALL);
        byline.setTextColor(widgets.palette.inkQuiet());
        if (!Languages.isRightToLeft(text.language())) {
            byline.setTypeface(Typeface.DEFAULT, Typeface.ITALIC);
        }
        return byline;
    }

    private View prop(OwnFields.Prop prop) {
        LinearLayout head = head(widgets.palette.raised());
        LinearLayout kind = widgets.row(8);
        kind.addView(widgets.icon(R.drawable.ic_square, widgets.palette.ink(), 20));
        kind.addView(widgets.text(typeOf(widgets, message), Widgets.Size.STRONG), Widgets.rest());
        head.addView(kind, Widgets.wide());
        LocalText what = prop.kind();
        if (what != null) {
            String count = prop.quantity() > 1 ? " × " + widgets.words.formats.number(prop.quantity()) : "";
            head.addView(widgets.content(what.text() + count, what.language(), Widgets.Size.HEADING), Widgets.wide());
        }
        GradientDrawable dashed = widgets.box(widgets.palette.paper(), widgets.palette.lineStrong(), 0);
        dashed.setStroke(widgets.dp(2), widgets.palette.lineStrong(), widgets.dp(8), widgets.dp(5));
        return framed(head, said, dashed);
    }

    private View letter(OwnFields.Letter letter) {
        LinearLayout head = head(widgets.palette.raised());
        Flow kind = widgets.flow();
        if (letter.medium() != null) {
            kind.addView(
                    widgets.text(widgets.words.known("inject-field.medium.", letter.medium()), Widgets.Size.STRONG));
        }
        if (letter.address() != null) {
            TextView address = number(widgets, letter.address(), Widgets.Size.STRONG);
            address.setTextIsSelectable(true);
            kind.addView(address);
        }
        head.addView(kind, Widgets.wide());
        return framed(head, said, widgets.box(widgets.palette.paper(), widgets.palette.lineStrong(), 1));
    }

    /** Whoever photographs the screen photographs it too, that it is of an exercise. */
    private LinearLayout head(int ground) {
        LinearLayout head = widgets.column(4);
        head.setPadding(widgets.dp(16), widgets.dp(10), widgets.dp(16), widgets.dp(10));
        head.setBackgroundColor(ground);
        TextView play = widgets.text(widgets.words.text("common.exercise"), Widgets.Size.SMALL);
        play.setTypeface(Typeface.DEFAULT_BOLD);
        play.setPadding(widgets.dp(8), 0, widgets.dp(8), 0);
        GradientDrawable mark = widgets.box(widgets.palette.warnWash(), widgets.palette.warn(), 0);
        mark.setCornerRadius(widgets.dp(4));
        play.setBackground(mark);
        head.addView(
                play,
                new LinearLayout.LayoutParams(
                        LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT));
        return head;
    }

    private View framed(View head, View body, GradientDrawable frame) {
        LinearLayout all = widgets.column(0);
        all.setBackground(frame);
        all.setClipToOutline(true);
        int edge = widgets.dp(2);
        all.setPadding(edge, edge, edge, edge);
        all.addView(head, Widgets.wide());
        all.addView(
                new Rule(widgets.context, widgets.palette.line()),
                new LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, widgets.dp(1)));
        LinearLayout inside = widgets.column(0);
        inside.setPadding(widgets.dp(16), widgets.dp(14), widgets.dp(16), widgets.dp(14));
        inside.addView(body, Widgets.wide());
        all.addView(inside, Widgets.wide());
        return all;
    }

    /** The number or address that it comes from; null: it has none. */
    static @Nullable String callerOf(Message message) {
        if (message.own() instanceof OwnFields.PhoneCall call) {
            return call.callerNumber();
        }
        return message.own() instanceof OwnFields.Letter letter ? letter.address() : null;
    }
}
