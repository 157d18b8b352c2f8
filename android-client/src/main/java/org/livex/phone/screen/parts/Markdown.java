package org.livex.phone.screen.parts;

import android.graphics.Typeface;
import android.text.SpannableStringBuilder;
import android.text.Spanned;
import android.text.style.StrikethroughSpan;
import android.text.style.StyleSpan;
import android.text.style.TypefaceSpan;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.phone.screen.look.Rule;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.words.Words;

/**
 * What authors of role cards use of Markdown: headings, lists, quotes, rules, tables, strong, emphasised, struck, code, links. All
 * else is shown as it was typed; nothing of an author is ever anything but text.
 */
public final class Markdown {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
    private static final Pattern BULLET = Pattern.compile("\\s*[-*+]\\s+(.*)");
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,3})[.)]\\s+(.*)");
    private static final Pattern QUOTE = Pattern.compile("\\s*>\\s?(.*)");
    private static final Pattern RULE = Pattern.compile("\\s*([-*_])(\\s*\\1){2,}\\s*");
    private static final Pattern INLINE = Pattern.compile("\\\\([\\\\`*_~\\[\\]()#>.!-])"
            + "|`([^`]+)`"
            + "|\\*\\*(.+?)\\*\\*|__(.+?)__"
            + "|\\*([^*\\s](?:.*?[^*\\s])?)\\*|(?<![\\p{L}\\p{N}])_([^_\\s](?:.*?[^_\\s])?)_(?![\\p{L}\\p{N}])"
            + "|~~(.+?)~~"
            + "|\\[([^\\]]+)]\\(([^)\\s]+)\\)");

    private final Widgets widgets;
    private final String language;
    private final LinearLayout blocks;
    private final StringBuilder paragraph = new StringBuilder();

    private Markdown(Widgets widgets, String language) {
        this.widgets = widgets;
        this.language = language;
        blocks = widgets.column(10);
    }

    public static View view(Widgets widgets, String source, String language) {
        Markdown markdown = new Markdown(widgets, language);
        String[] lines = source.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i + 1 < lines.length && MarkdownTable.isRow(lines[i]) && MarkdownTable.isRule(lines[i + 1])) {
                i = markdown.table(lines, i);
            } else {
                markdown.line(lines[i]);
            }
        }
        markdown.endParagraph();
        return markdown.blocks;
    }

    /** The last line of it. */
    private int table(String[] lines, int first) {
        endParagraph();
        int end = first + 2;
        while (end < lines.length && MarkdownTable.isRow(lines[end])) {
            end++;
        }
        boolean fromRight = org.livex.phone.words.Languages.isRightToLeft(language);
        blocks.addView(
                new MarkdownTable(widgets, fromRight, this::text)
                        .view(lines[first], List.of(Arrays.copyOfRange(lines, first + 2, end))),
                Widgets.wide());
        return end - 1;
    }

    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher bullet = BULLET.matcher(line);
        Matcher number = NUMBER.matcher(line);
        Matcher quote = QUOTE.matcher(line);
        if (line.trim().isEmpty()) {
            endParagraph();
        } else if (heading.matches()) {
            endParagraph();
            boolean high = heading.group(1).length() <= 2;
            blocks.addView(
                    Widgets.asHeading(text(heading.group(2), high ? Widgets.Size.HEADING : Widgets.Size.STRONG)),
                    Widgets.wide());
        } else if (RULE.matcher(line).matches()) {
            endParagraph();
            View rule = new View(widgets.context);
            rule.setBackgroundColor(widgets.palette.line());
            blocks.addView(rule, new LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, widgets.dp(1)));
        } else if (bullet.matches()) {
            endParagraph();
            item("•", bullet.group(1));
        } else if (number.matches()) {
            endParagraph();
            item(widgets.words.formats.number(Integer.parseInt(number.group(1))) + ".", number.group(2));
        } else if (quote.matches()) {
            endParagraph();
            quote(quote.group(1));
        } else {
            // A single line's end is a space, as everywhere in Markdown, unless two spaces stand before it.
            paragraph.append(paragraph.length() == 0 ? "" : " ").append(line.trim());
            if (line.endsWith("  ") || line.endsWith("\\")) {
                endParagraph();
            }
        }
    }

    private void endParagraph() {
        if (paragraph.length() > 0) {
            blocks.addView(text(paragraph.toString(), Widgets.Size.BODY), Widgets.wide());
            paragraph.setLength(0);
        }
    }

    private void item(String mark, String content) {
        LinearLayout row = inLanguage(widgets.row(8));
        row.setGravity(android.view.Gravity.TOP);
        row.addView(widgets.content(mark, language, Widgets.Size.BODY));
        row.addView(text(content, Widgets.Size.BODY), Widgets.rest());
        blocks.addView(row, Widgets.wide());
    }

    private void quote(String content) {
        LinearLayout row = inLanguage(widgets.row(10));
        View bar = new Rule(widgets.context, widgets.palette.lineStrong());
        row.addView(bar, new LinearLayout.LayoutParams(widgets.dp(3), LinearLayout.LayoutParams.MATCH_PARENT));
        row.addView(text(content, Widgets.Size.BODY), Widgets.rest());
        blocks.addView(row, Widgets.wide());
    }

    private LinearLayout inLanguage(LinearLayout row) {
        row.setLayoutDirection(
                org.livex.phone.words.Languages.isRightToLeft(language)
                        ? View.LAYOUT_DIRECTION_RTL
                        : View.LAYOUT_DIRECTION_LTR);
        return row;
    }

    private TextView text(String source, Widgets.Size size) {
        TextView view = widgets.content(inline(source), language, size);
        view.setTextIsSelectable(true);
        return view;
    }

    private static CharSequence inline(String source) {
        SpannableStringBuilder built = new SpannableStringBuilder();
        Matcher matcher = INLINE.matcher(source);
        int from = 0;
        while (matcher.find()) {
            built.append(source, from, matcher.start());
            append(built, matcher);
            from = matcher.end();
        }
        return built.append(source, from, source.length());
    }

    private static void append(SpannableStringBuilder built, Matcher found) {
        if (found.group(1) != null) {
            built.append(found.group(1));
        } else if (found.group(2) != null) {
            built.append(found.group(2), new TypefaceSpan("monospace"), Spanned.SPAN_EXCLUSIVE_EXCLUSIVE);
        } else if (found.group(3) != null || found.group(4) != null) {
            String strong = found.group(3) != null ? found.group(3) : found.group(4);
            built.append(inline(strong), new StyleSpan(Typeface.BOLD), Spanned.SPAN_EXCLUSIVE_EXCLUSIVE);
        } else if (found.group(5) != null || found.group(6) != null) {
            String emphasised = found.group(5) != null ? found.group(5) : found.group(6);
            built.append(inline(emphasised), new StyleSpan(Typeface.ITALIC), Spanned.SPAN_EXCLUSIVE_EXCLUSIVE);
        } else if (found.group(7) != null) {
            built.append(inline(found.group(7)), new StrikethroughSpan(), Spanned.SPAN_EXCLUSIVE_EXCLUSIVE);
        } else {
            built.append(inline(found.group(8)));
            if (!found.group(8).equals(found.group(9))) {
                built.append(" (").append(Words.isolated(found.group(9))).append(")");
            }
        }
    }
}
