package org.livex.phone.sync.kept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** Which languages the person reads here, best first: what they chose on this phone, or else what control planned. */
public final class ReadIn {
    private static final int MOST_LANGUAGES = 12;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final String ROW = "languages";

    private List<String> chosen = Collections.emptyList();

    public void load(@Nullable String row) {
        chosen = row == null ? Collections.emptyList() : Reading.textsOf(Reading.arrayOf(row));
    }

    public static String row() {
        return ROW;
    }

    /** What can be asked for of these. */
    public static List<String> known(List<String> languages) {
        Set<String> known = new LinkedHashSet<>();
        languages.stream()
                .filter(tag -> LANGUAGE.matcher(tag).matches())
                .limit(MOST_LANGUAGES)
                .forEach(known::add);
        return Collections.unmodifiableList(new ArrayList<>(known));
    }

    public static Change keeping(List<String> languages) {
        return new Change().put(Table.KEPT, ROW, new JSONArray(languages).toString());
    }

    public void choose(List<String> languages) {
        chosen = languages;
    }

    public List<String> chosen() {
        return chosen;
    }

    public List<String> now(@Nullable JSONObject me) {
        return chosen.isEmpty() ? plannedIn(me) : chosen;
    }

    /** An answer to whoever had not chosen comes in what was planned for them, which this very answer may say. */
    public static List<String> planned(Collection<JSONObject> items, @Nullable JSONObject before) {
        for (JSONObject item : items) {
            if (item.optString("kind").equals("me")) {
                return plannedIn(item);
            }
        }
        return plannedIn(before);
    }

    private static List<String> plannedIn(@Nullable JSONObject me) {
        return me == null ? Collections.emptyList() : Reading.textsOf(me.optJSONArray("languages"));
    }
}
