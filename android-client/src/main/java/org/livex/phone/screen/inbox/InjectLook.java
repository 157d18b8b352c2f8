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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.Rule;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Words;

/** Shows an inject as what it is in the story: a call, a paper, an article, a thing, an SMS. Whoever sent it stands above. */
final class InjectLook {
    private final Look look;
    private final Message message;
    private final View said;

    private InjectLook(Look look, Message message, View said) {
        this.look = look;
        this.message = message;
        this.said = said;
    }

    /** @param said what it says */
    static View of(Look look, Message message, View said) {
        InjectLook its = new InjectLook(look, message, said);
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
    static String typeOf(Look look, Message message) {
        return message.own() instanceof OwnFields.PhoneCall call && call.isVoicemail()
                ? look.words.text("inject-field.voicemail")
                : look.words.known("inject-type.", message.type());
    }

    /** A number or an address: from left to right in every language. */
    static TextView number(Look look, String number, Look.Size size) {
        TextView view = look.content(Words.isolated(number), look.words.language, size);
        view.setTextDirection(View.TEXT_DIRECTION_LTR);
        view.setGravity(look.words.isRightToLeft() ? Gravity.RIGHT : Gravity.LEFT);
        return view;
    }

    private View call(OwnFields.PhoneCall call) {
        LinearLayout head = head(look.palette.accentWash());
        LinearLayout kind = look.row(8);
        kind.addView(look.icon(R.drawable.ic_phone_call, look.palette.ink(), 22));
        kind.addView(look.text(typeOf(look, message), Look.Size.STRONG), Look.rest());
        head.addView(kind, Look.wide());
        if (call.callerNumber() != null) {
            TextView number = number(look, call.callerNumber(), Look.Size.HEADING);
            number.setTextIsSelectable(true);
            head.addView(number, Look.wide());
        }
        LocalText called = call.called();
        if (called != null) {
            head.addView(fact("inject-field.called", Words.isolated(called.text())), Look.wide());
        }
        if (!call.languages().isEmpty()) {
            List<String> names = new ArrayList<>();
            call.languages().forEach(tag -> names.add(Languages.name(tag, look.words.language)));
            head.addView(fact("inject-field.caller-languages", look.words.formats.list(names)), Look.wide());
        }
        return framed(head, said, look.box(look.palette.paper(), look.palette.lineStrong(), 1));
    }

    private TextView fact(String key, String value) {
        return look.text(look.words.text(key) + ": " + value, Look.Size.BODY);
    }

    private View paper(OwnFields.Paper paper) {
        LocalText issuer = paper.issuer() == null ? senderName() : paper.issuer();
        LocalText kind = paper.kind() == null ? own("inject-type.document") : paper.kind();
        OfficialPaper sheet = new OfficialPaper(look, issuer, kind);
        if (paper.number() != null) {
            sheet.addFigure(look.words.text("inject-field.document-number") + ": " + Words.isolated(paper.number()));
        }
        if (paper.dated() != null) {
            sheet.addFigure(Sender.dayAndTime(look, paper.dated()));
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
        return new LocalText(look.words.text(key), look.words.language, java.util.Set.of(), null);
    }

    private View seal(LocalText text) {
        TextView seal = look.content(text.text(), text.language(), Look.Size.STRONG);
        seal.setTextColor(look.palette.info());
        seal.setGravity(Gravity.CENTER);
        seal.setPadding(look.dp(12), look.dp(8), look.dp(12), look.dp(8));
        seal.setBackground(look.box(look.palette.paper(), look.palette.info(), 3));
        LinearLayout row = look.row(0);
        row.setGravity(Gravity.END);
        row.addView(seal);
        return row;
    }

    private View article(OwnFields.Article article) {
        LinearLayout head = head(look.palette.paper());
        Flow facts = look.flow();
        if (article.kind() != null) {
            facts.addView(look.hint(look.words.known("inject-field.article-kind.", article.kind())));
        }
        ExerciseTime publishedAt = article.publishedAt();
        if (publishedAt != null) {
            facts.addView(look.hint(Sender.dayAndTime(look, publishedAt)));
        }
        head.addView(facts, Look.wide());
        LinearLayout body = look.column(12);
        body.addView(said, Look.wide());
        if (article.byline() != null) {
            body.addView(byline(look, article.byline()), Look.wide());
        }
        return framed(head, body, look.box(look.palette.paper(), look.palette.lineStrong(), 1));
    }

    /** Letters of Arabic do not lean. */
    static TextView byline(Look look, LocalText text) {
        TextView byline = look.content(text.text(), text.language(), Look.Size.SMALL);
        byline.setTextColor(look.palette.inkQuiet());
        if (!Languages.isRightToLeft(text.language())) {
            byline.setTypeface(Typeface.DEFAULT, Typeface.ITALIC);
        }
        return byline;
    }

    private View prop(OwnFields.Prop prop) {
        LinearLayout head = head(look.palette.raised());
        LinearLayout kind = look.row(8);
        kind.addView(look.icon(R.drawable.ic_square, look.palette.ink(), 20));
        kind.addView(look.text(typeOf(look, message), Look.Size.STRONG), Look.rest());
        head.addView(kind, Look.wide());
        LocalText what = prop.kind();
        if (what != null) {
            String count = prop.quantity() > 1 ? " × " + look.words.formats.number(prop.quantity()) : "";
            head.addView(look.content(what.text() + count, what.language(), Look.Size.HEADING), Look.wide());
        }
        GradientDrawable dashed = look.box(look.palette.paper(), look.palette.lineStrong(), 0);
        dashed.setStroke(look.dp(2), look.palette.lineStrong(), look.dp(8), look.dp(5));
        return framed(head, said, dashed);
    }

    private View letter(OwnFields.Letter letter) {
        LinearLayout head = head(look.palette.raised());
        Flow kind = look.flow();
        if (letter.medium() != null) {
            kind.addView(look.text(look.words.known("inject-field.medium.", letter.medium()), Look.Size.STRONG));
        }
        if (letter.address() != null) {
            TextView address = number(look, letter.address(), Look.Size.STRONG);
            address.setTextIsSelectable(true);
            kind.addView(address);
        }
        head.addView(kind, Look.wide());
        return framed(head, said, look.box(look.palette.paper(), look.palette.lineStrong(), 1));
    }

    /** Whoever photographs the screen photographs it too, that it is of an exercise. */
    private LinearLayout head(int ground) {
        LinearLayout head = look.column(4);
        head.setPadding(look.dp(16), look.dp(10), look.dp(16), look.dp(10));
        head.setBackgroundColor(ground);
        TextView play = look.text(look.words.text("common.exercise"), Look.Size.SMALL);
        play.setTypeface(Typeface.DEFAULT_BOLD);
        play.setPadding(look.dp(8), 0, look.dp(8), 0);
        GradientDrawable mark = look.box(look.palette.warnWash(), look.palette.warn(), 0);
        mark.setCornerRadius(look.dp(4));
        play.setBackground(mark);
        head.addView(
                play,
                new LinearLayout.LayoutParams(
                        LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT));
        return head;
    }

    private View framed(View head, View body, GradientDrawable frame) {
        LinearLayout all = look.column(0);
        all.setBackground(frame);
        all.setClipToOutline(true);
        int edge = look.dp(2);
        all.setPadding(edge, edge, edge, edge);
        all.addView(head, Look.wide());
        all.addView(
                new Rule(look.context, look.palette.line()),
                new LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, look.dp(1)));
        LinearLayout inside = look.column(0);
        inside.setPadding(look.dp(16), look.dp(14), look.dp(16), look.dp(14));
        inside.addView(body, Look.wide());
        all.addView(inside, Look.wide());
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
