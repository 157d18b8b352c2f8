/** The words of Livex in every language it speaks, and how a language is chosen. */
module org.livex.i18n {
    requires com.fasterxml.jackson.databind;
    requires com.ibm.icu;
    requires static transitive org.jspecify;

    exports org.livex.i18n;
}
