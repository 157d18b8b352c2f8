package org.livex.phone.screen.parts;

import android.view.Gravity;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.livex.phone.screen.look.Widgets;

/** A table of Markdown. Each row is a card, so that nothing of it lies outside a small screen; figures stand under each other. */
final class MarkdownTable {
    private static final Pattern ROW = Pattern.compile("\\s*\\|.*\\|\\s*");
    private static final Pattern RULE = Pattern.compile("\\s*\\|(\\s*:?-+:?\\s*\\|)+\\s*");

    private final Widgets widgets;
    private final boolean fromRight;
    private final BiFunction<String, Widgets.Size, TextView> text;

    MarkdownTable(Widgets widgets, boolean fromRight, BiFunction<String, Widgets.Size, TextView> text) {
        this.widgets = widgets;
        this.fromRight = fromRight;
        this.text = text;
    }

    static boolean isRow(String line) {
        return ROW.matcher(line).matches();
    }

    static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }

    /** @param rows as they were written, without the rule under the names */
    View view(String names, List<String> rows) {
        List<String> columns = cells(names);
        LinearLayout all = widgets.column(8);
        for (String row : rows) {
            all.addView(card(columns, cells(row)), Widgets.wide());
        }
        return all;
    }

    private View card(List<String> columns, List<String> cells) {
        LinearLayout card = widgets.column(2);
        card.setPadding(widgets.dp(12), widgets.dp(8), widgets.dp(12), widgets.dp(8));
        card.setBackground(widgets.box(0, widgets.palette.lineStrong(), 1));
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            if (i == 0) {
                card.addView(text.apply(cells.get(0), Widgets.Size.STRONG), Widgets.wide());
            } else if (!cells.get(i).isEmpty()) {
                card.addView(named(columns.get(i), cells.get(i)), Widgets.wide());
            }
        }
        return card;
    }

    /** With large letters under each other: a figure stays in one piece. */
    private View named(String column, String cell) {
        boolean isBeside = !widgets.hasLargeLetters();
        LinearLayout row = isBeside ? widgets.row(8) : widgets.column(0);
        row.setLayoutDirection(fromRight ? View.LAYOUT_DIRECTION_RTL : View.LAYOUT_DIRECTION_LTR);
        TextView name = text.apply(column, Widgets.Size.SMALL);
        name.setTextColor(widgets.palette.inkQuiet());
        TextView value = text.apply(cell, Widgets.Size.BODY);
        value.setFontFeatureSettings("tnum");
        value.setGravity(Gravity.END);
        row.addView(name, isBeside ? Widgets.rest() : Widgets.wide());
        row.addView(value, isBeside ? Widgets.rest() : Widgets.wide());
        return row;
    }

    private static List<String> cells(String line) {
        String inside = line.trim();
        List<String> cells = new ArrayList<>();
        for (String cell : inside.substring(1, inside.length() - 1).split("(?<!\\\\)\\|", -1)) {
            cells.add(cell.trim().replace("\\|", "|"));
        }
        return cells;
    }
}
