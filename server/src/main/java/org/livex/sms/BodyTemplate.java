package org.livex.sms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.json.DomainJson;
import org.livex.json.MalformedJson;

/**
 * What a gateway gets, in the operator's own words with {@code {to}} and {@code {text}} in them: JSON where it begins with a brace and
 * a quote, else a form ({@code To={to}&Body={text}}).
 */
public record BodyTemplate(String words) {
    private static final Pattern PLACE = Pattern.compile("\\{(to|text)}");
    public static final BodyTemplate PLAIN = new BodyTemplate("{\"to\":\"{to}\",\"text\":\"{text}\"}");

    public BodyTemplate {
        words = words.strip();
        if (!words.contains("{to}") || !words.contains("{text}")) {
            throw new IllegalArgumentException("must have {to} and {text} in it");
        }
        if (isJson(words)) {
            try {
                DomainJson.parse(filled(words, "+1", "\"").getBytes(StandardCharsets.UTF_8));
            } catch (MalformedJson broken) {
                throw new IllegalArgumentException("begins with a brace and is no JSON", broken);
            }
        }
    }

    String contentType() {
        return isJson(words) ? "application/json" : "application/x-www-form-urlencoded";
    }

    String filled(PhoneNumber to, String text) {
        return filled(words, to.value(), text);
    }

    private static String filled(String words, String to, String text) {
        UnaryOperator<String> escape = isJson(words) ? BodyTemplate::inJson : BodyTemplate::inForm;
        return PLACE.matcher(words)
                .replaceAll(place ->
                        Matcher.quoteReplacement(escape.apply(place.group(1).equals("to") ? to : text)));
    }

    private static boolean isJson(String words) {
        return words.startsWith("{\"") || words.matches("(?s)\\{\\s+\".*");
    }

    private static String inJson(String value) {
        String quoted = new String(DomainJson.write(value), StandardCharsets.UTF_8);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String inForm(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
