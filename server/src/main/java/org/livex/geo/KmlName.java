package org.livex.geo;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name of which some tools make a piece of a web page, with tags and entities. */
final class KmlName {
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:a|b|i|u|p|em|br|hr|h[1-6]|li|ul|ol|td|tr|th|big|div|img|sub|sup|font|span|body|html|small|table|tbody"
                    + "|strong|center)(?:\\s[^<>]{0,500})?\\s*/?>");
    private static final Pattern ENTITY =
            Pattern.compile("&(amp|lt|gt|quot|apos|nbsp|#\\d{1,6}|#[xX][0-9a-fA-F]{1,5});");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private KmlName() {}

    /** As people read it. */
    static String plain(String written) {
        String bare = TAG.matcher(written).replaceAll(" ");
        return ENTITY.matcher(bare)
                .replaceAll(found -> Matcher.quoteReplacement(letter(found.group(1), found.group())));
    }

    private static String letter(String entity, String otherwise) {
        if (!entity.startsWith("#")) {
            return ENTITIES.getOrDefault(entity, otherwise);
        }
        boolean isHex = entity.charAt(1) == 'x' || entity.charAt(1) == 'X';
        int sign = isHex ? Integer.parseInt(entity.substring(2), 16) : Integer.parseInt(entity.substring(1));
        return Character.isValidCodePoint(sign) && sign > ' ' ? Character.toString(sign) : otherwise;
    }
}
