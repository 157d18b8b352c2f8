package org.livex.rehearse;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** What people write beside an action, in the languages of the interface. */
final class Notes {
    private static final Map<String, List<String>> BY_LANGUAGE = Map.ofEntries(
            Map.entry("en", List.of("Done, nobody was hurt.", "Spoke to them alone, with an interpreter.", "")),
            Map.entry("ru", List.of("Сделано, никто не пострадал.", "Поговорили наедине, с переводчиком.", "")),
            Map.entry("uk", List.of("Зроблено, ніхто не постраждав.", "Поговорили наодинці, з перекладачем.", "")),
            Map.entry("ro", List.of("Făcut, nimeni nu a fost rănit.", "Am vorbit între patru ochi, cu interpret.", "")),
            Map.entry("it", List.of("Fatto, nessuno si è fatto male.", "Colloquio riservato, con interprete.", "")),
            Map.entry("fr", List.of("C'est fait, personne n'est blessé.", "Entretien à part, avec interprète.", "")),
            Map.entry("es", List.of("Hecho, nadie resultó herido.", "Hablamos a solas, con intérprete.", "")),
            Map.entry(
                    "de", List.of("Erledigt, niemand wurde verletzt.", "Gespräch unter vier Augen, gedolmetscht.", "")),
            Map.entry("tr", List.of("Yapıldı, kimse yaralanmadı.", "Tercümanla yalnız görüştük.", "")),
            Map.entry("ar", List.of("تمّ، ولم يُصب أحد بأذى.", "تحدثنا على انفراد بحضور مترجم.", "")),
            Map.entry("fa", List.of("انجام شد، کسی آسیب ندید.", "تنها و با مترجم صحبت کردیم.", "")),
            Map.entry("kk", List.of("Орындалды, ешкім зардап шеккен жоқ.", "Аудармашымен оңаша сөйлестік.", "")));

    private Notes() {}

    /** In the first of the languages that there are words for. */
    static String one(List<String> languages, Random random) {
        List<String> notes = languages.stream()
                .filter(BY_LANGUAGE::containsKey)
                .findFirst()
                .map(BY_LANGUAGE::get)
                .orElse(BY_LANGUAGE.getOrDefault("en", List.of("")));
        return notes.get(random.nextInt(notes.size()));
    }

    static List<String> languages() {
        return BY_LANGUAGE.keySet().stream().sorted().toList();
    }
}
