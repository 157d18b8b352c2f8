package org.livex.sheet.foreign;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.livex.sheet.Labels;
import org.livex.sheet.PeopleSheet;
import org.livex.sheet.Question;
import org.livex.sheet.SheetWords;
import org.livex.sheet.file.Cell;

/** What a column of somebody else's list of people means. Livex keeps no addresses and numbers of people. */
enum RosterMeaning implements ColumnMeaning<RosterMeaning> {
    CALL_NAME("""
            call name, callsign, call sign, nickname, alias, pseudonym, позывной, псевдоним, rufname, nom de code,
            nombre en clave, nome in codice, kod adı, الاسم الحركي
            """),
    NAME("""
            full name, name and surname, name, participant, person, фио, ф.и.о., имя и фамилия, участник, піб,
            vor- und nachname, nom et prénom, nombre completo, nombre, nome e cognome, nome completo, nume și prenume,
            ad soyad, аты-жөні, الاسم الكامل, الاسم, نام
            """),
    FIRST_NAME("""
            first name, given name, forename, имя, ім'я, vorname, prénom, nome, prenume, adı, ad, есімі, есім, аты,
            الاسم الأول
            """),
    LAST_NAME("""
            last name, family name, surname, фамилия, прізвище, nachname, nom de famille, nom, apellidos, apellido, cognome,
            soyadı, soyad, тегі, اسم العائلة, نام خانوادگی
            """),
    FUNCTION("""
            function, role in exercise, role in the exercise, function in exercise, exercise role, exercise function,
            роль в учениях, роль на учениях, роль у навчаннях, роль на навчаннях, rôle dans l'exercice, rôle,
            rol în exercițiu, rol, rolü, funcția, role, position, job title, title, profession, occupation, функция, роль,
            должность, профессия, посада, funktion, rolle, fonction, poste, función, cargo, funzione, ruolo, funcție, görev,
            görevi, лауазымы, лауазым, рөлі, қызметі, الوظيفة, الدور, سمت
            """),
    AGENCY("""
            agency, organisation, organization, institution, employer, affiliation, organisation name, организация,
            ведомство, учреждение, место работы, установа, організація, behörde, organisme, institución, organización, ente,
            organizzazione, instituție, kurum, kurumu, мекемесі, мекеме, відомство, ұйым, الجهة, المؤسسة, سازمان
            """),
    TEAM("""
            team, national team, group, working group, squad, syndicate, группа, команда, група, gruppe, équipe, groupe,
            equipo, grupo, squadra, gruppo, echipa, grup, ekip, ekibi, takımı, takım, тобы, топ, الفريق, المجموعة, گروه
            """),
    COUNTRY("""
            country, nationality, citizenship, state, страна, гражданство, країна, land, pays, nationalité, país, paese,
            nazionalità, țara, ülke, ел, елі, البلد, الدولة, کشور
            """),
    LANGUAGES("""
            working languages, languages, language, lang, mother tongue, native language, языки, язык, владение языками,
            мови, мова, sprachen, sprache, langues, langue, idiomas, idioma, lingue, lingua, limbi, diller, dil, тілдер,
            тілдері, тілі, тіл, dilleri, dili, اللغات, اللغة, زبان
            """),
    GENDER("""
            gender, sex, пол, стать, geschlecht, sexe, sexo, género, sesso, cinsiyet, cinsiyeti, жынысы, الجنس
            """),
    CONTACT("""
            e-mail, email, mail, phone, mobile, telephone, tel, whatsapp, passport, date of birth, birth, эл. почта, почта,
            телефон, паспорт, дата рождения, пошта, telefon, courriel, téléphone, correo, teléfono, telefono, cellulare,
            e-posta, البريد, الهاتف, تلفن
            """),
    PASS_OVER("");

    static final Vocabulary<RosterMeaning> VOCABULARY = new Vocabulary<>(
            List.of(values()),
            PASS_OVER,
            RosterMeaning::settle,
            (grid, header, guesses, _) -> SeenPeople.see(grid, header, guesses));

    // Never changes.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> words;

    /** With commas between. */
    RosterMeaning(String words) {
        this.words = Arrays.stream(words.split(",", -1))
                .map(Labels::fold)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public List<String> words() {
        return words;
    }

    @Override
    public boolean mayRepeat() {
        return this == TEAM || this == LANGUAGES || this == CONTACT || this == PASS_OVER;
    }

    @Override
    public boolean isContradictedBy(List<Cell> cells) {
        return SeenPeople.contradicts(this, cells);
    }

    /** What a sheet of ours has too is called as there. */
    @Override
    public Question.Option option(SheetWords words) {
        return switch (this) {
            case CALL_NAME -> Question.Option.named(word(), words.header(PeopleSheet.CALL_NAME));
            case FUNCTION -> Question.Option.named(word(), words.header(PeopleSheet.FUNCTION));
            case AGENCY -> Question.Option.named(word(), words.header(PeopleSheet.AGENCY));
            case TEAM -> Question.Option.named(word(), words.header(PeopleSheet.TEAMS));
            case COUNTRY -> Question.Option.named(word(), words.header(PeopleSheet.COUNTRY));
            case LANGUAGES -> Question.Option.named(word(), words.header(PeopleSheet.LANGUAGES));
            case GENDER -> Question.Option.named(word(), words.header(PeopleSheet.GENDER));
            case NAME, FIRST_NAME, LAST_NAME, CONTACT, PASS_OVER -> Question.Option.word(word());
        };
    }

    @Override
    public RosterMeaning second() {
        return PASS_OVER;
    }

    /** "Name" beside "Surname" is a first name; a surname alone is what there is of the name. */
    private static void settle(Map<Integer, RosterMeaning> guesses) {
        boolean first = guesses.containsValue(FIRST_NAME);
        boolean last = guesses.containsValue(LAST_NAME);
        if (last && !first) {
            guesses.replaceAll((_, meaning) -> meaning == NAME ? FIRST_NAME : meaning);
        }
        if (first != last && !guesses.containsValue(FIRST_NAME)) {
            guesses.replaceAll((_, meaning) -> meaning == LAST_NAME ? NAME : meaning);
        } else if (first && !last && !guesses.containsValue(NAME)) {
            guesses.replaceAll((_, meaning) -> meaning == FIRST_NAME ? NAME : meaning);
        }
    }
}
