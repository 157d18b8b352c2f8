package org.livex.journal.sqlite;

import java.util.regex.Pattern;

/** A table of the database and the statement that made it. */
public record MirrorTable(String name, String sql) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{0,40}");

    public MirrorTable {
        if (!NAME.matcher(name).matches() || !sql.startsWith("CREATE TABLE " + name)) {
            throw new IllegalArgumentException("no table of Livex");
        }
    }

    String inOrder() {
        return "select * from " + name + " order by 1, 2";
    }
}
