package org.livex.sheet.foreign;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.sheet.Labels;
import org.livex.sheet.SheetWords;
import org.livex.sheet.file.Cell;
import org.livex.sheet.file.Grid;
import org.livex.sheet.file.SheetFile;

/** Fills of cells: what people call them, and what a legend somewhere in the file says that they mean. */
final class Colours {
    private static final int LONGEST_LEGEND = 60;

    /** A legend has a colour and its text, maybe twice beside each other; a row of the list has more. */
    private static final int MOST_IN_A_LEGEND = 6;

    private static final Pattern NAMED = Pattern.compile("\\s*([^=:–—-]{2,20}?)\\s*[=:–—-]+\\s*(\\S.*)");

    private static final List<String> NAMES = List.of(
            "black", "grey", "pink", "red", "brown", "orange", "yellow", "green", "turquoise", "blue", "purple");

    private final Map<String, String> legend = new TreeMap<>();

    /** What colours are called, by which a legend says only what everybody sees. */
    private final Set<String> called = new HashSet<>();

    private Colours(SheetWords words) {
        for (Language language : Languages.SHIPPED) {
            SheetWords own = words.in(language);
            NAMES.forEach(name -> called.add(Labels.fold(own.text("sheet.colour." + name))));
        }
    }

    /** Wherever there is no list: above the header, in rows without a text, on other sheets. */
    static Colours of(SheetFile file, ForeignTable<Meaning> table, SheetWords words) {
        Colours colours = new Colours(words);
        for (Grid grid : file.grids()) {
            for (int row = 0; row < grid.rows().size(); row++) {
                boolean listed = grid.equals(table.grid())
                        && (row == table.header()
                                || (row > table.header()
                                        && !table.text(row, Meaning.BODY).isEmpty()));
                if (!listed) {
                    colours.readLegend(grid, row);
                }
            }
        }
        return colours;
    }

    static Set<String> in(Grid grid, int row) {
        Set<String> colours = new LinkedHashSet<>();
        for (int column = 0; column < grid.width(row); column++) {
            String colour = grid.at(row, column).colour();
            if (colour != null) {
                colours.add(colour);
            }
        }
        return colours;
    }

    /** Empty where the file does not say. */
    String meaning(String colour) {
        return legend.getOrDefault(colour, "");
    }

    private void readLegend(Grid grid, int row) {
        int said = 0;
        for (int column = 0; column < grid.width(row); column++) {
            said += grid.text(row, column).isEmpty() ? 0 : 1;
        }
        if (said > MOST_IN_A_LEGEND) {
            return;
        }
        for (int column = 0; column < grid.width(row); column++) {
            Cell cell = grid.at(row, column);
            String colour = cell.colour();
            boolean alone = colour != null
                    && !colour.equals(grid.at(row, column - 1).colour())
                    && !colour.equals(grid.at(row, column + 1).colour());
            if (alone) {
                String next = grid.text(row, column + 1);
                boolean saysNothing = cell.isBlank() || (called.contains(Labels.fold(cell.text())) && !next.isBlank());
                String text = saysNothing ? next : cell.text();
                String line = withoutName(text.replace('\n', ' ')).replaceFirst("^[=:–—-]+\\s*", "");
                if (!line.isBlank() && line.length() <= LONGEST_LEGEND) {
                    legend.putIfAbsent(colour, line);
                }
            }
        }
    }

    /** {@code Yellow = media}: what it is called says nothing of what it means. */
    private String withoutName(String text) {
        Matcher named = NAMED.matcher(text);
        return named.matches() && called.contains(Labels.fold(named.group(1))) ? named.group(2) : text;
    }

    /** What people call it, as the key of a word. */
    static String name(String colour) {
        int rgb = Integer.parseInt(colour, 16);
        double red = ((rgb >> 16) & 0xFF) / 255.0;
        double green = ((rgb >> 8) & 0xFF) / 255.0;
        double blue = (rgb & 0xFF) / 255.0;
        double most = Math.max(red, Math.max(green, blue));
        double least = Math.min(red, Math.min(green, blue));
        double lightness = (most + least) / 2;
        double range = most - least;
        if (range < 0.08) {
            return lightness < 0.15 ? "black" : "grey";
        }
        return named(hue(red, green, blue, most, range), lightness);
    }

    private static double hue(double red, double green, double blue, double most, double range) {
        double sixth = most == red
                ? (green - blue) / range
                : most == green ? 2 + (blue - red) / range : 4 + (red - green) / range;
        return (sixth * 60 + 360) % 360;
    }

    private static String named(double hue, double lightness) {
        if (hue < 15 || hue >= 345) {
            return lightness > 0.75 ? "pink" : "red";
        }
        if (hue < 45) {
            return lightness < 0.35 ? "brown" : "orange";
        }
        return hue < 70
                ? "yellow"
                : hue < 165 ? "green" : hue < 200 ? "turquoise" : hue < 260 ? "blue" : hue < 295 ? "purple" : "pink";
    }

    static String words(String colour, SheetWords words) {
        return words.text("sheet.colour." + name(colour)) + " #" + colour.toUpperCase(Locale.ROOT);
    }
}
