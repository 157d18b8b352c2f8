package org.livex.exercise;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;

/**
 * Somebody in the exercise, by pseudonym. {@code languages} are those they read, best first. {@code country} is an ISO
 * 3166 alpha-2 code or null. {@code callName} is what others see; it need not be, and by default is not, a real name.
 */
public record Person(
        PersonId id,
        String callName,
        PersonFunction function,
        Set<TeamId> teams,
        @Nullable AgencyId agency,
        @Nullable String country,
        List<Language> languages,
        @Nullable RoleCardId roleCard) {
    public static final int MOST_LANGUAGES = 12;

    public Person {
        callName = Texts.line(callName);
        teams = Set.copyOf(teams);
        languages = checkedLanguages(languages);
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("country is not two capital letters");
        }
    }

    static List<Language> checkedLanguages(List<Language> languages) {
        if (languages.isEmpty() || languages.size() > MOST_LANGUAGES) {
            throw new IllegalArgumentException("needs 1 to " + MOST_LANGUAGES + " languages");
        }
        return List.copyOf(languages);
    }

    public Person withLanguages(List<Language> chosen) {
        return new Person(id, callName, function, teams, agency, country, chosen, roleCard);
    }
}
