package org.livex.exercise.words;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RoleCardId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;

/**
 * Somebody in the exercise, by pseudonym. {@code languages} are those they read, best first. {@code country} is an ISO
 * 3166 alpha-2 code or null. {@code callName} is what others see; it need not be, and by default is not, a real name.
 * {@code gender} is there for cultural mediators only, and only where they gave it: victims may wish for a woman or a man.
 */
public record Person(
        PersonId id,
        String callName,
        PersonFunction function,
        Set<TeamId> teams,
        @Nullable AgencyId agency,
        @Nullable String country,
        List<Language> languages,
        @Nullable RoleCardId roleCard,
        @Nullable Gender gender) {
    public static final int MOST_LANGUAGES = 12;

    public Person {
        callName = Texts.line(callName);
        teams = Set.copyOf(teams);
        languages = checkedLanguages(languages);
        checkCountry(country);
        if (gender != null && function != PersonFunction.CULTURAL_MEDIATOR) {
            throw new IllegalArgumentException("gender is kept of cultural mediators only");
        }
    }

    public Person(
            PersonId id,
            String callName,
            PersonFunction function,
            Set<TeamId> teams,
            @Nullable AgencyId agency,
            @Nullable String country,
            List<Language> languages,
            @Nullable RoleCardId roleCard) {
        this(id, callName, function, teams, agency, country, languages, roleCard, null);
    }

    /** All but the call name is the same. */
    public boolean isPlayedAs(Person other) {
        return new Person(id, other.callName, function, teams, agency, country, languages, roleCard, gender)
                .equals(other);
    }

    static void checkCountry(@Nullable String country) {
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw new WrongField("country", "is not two capital letters");
        }
    }

    public static List<Language> checkedLanguages(List<Language> languages) {
        if (languages.isEmpty() || languages.size() > MOST_LANGUAGES) {
            throw new IllegalArgumentException("needs 1 to " + MOST_LANGUAGES + " languages");
        }
        return List.copyOf(languages);
    }

    /** In any script and of any region. */
    public boolean reads(Language language) {
        return languages.stream().anyMatch(own -> own.base().equals(language.base()));
    }

    public Person withLanguages(List<Language> chosen) {
        return new Person(id, callName, function, teams, agency, country, chosen, roleCard, gender);
    }
}
