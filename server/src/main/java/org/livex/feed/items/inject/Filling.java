package org.livex.feed.items.inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.Placeholders;
import org.livex.exercise.people.WrittenRoleCard;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Team;
import org.livex.exercise.text.VariableValue;
import org.livex.exercise.text.WrittenVariable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.VariableId;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Catalog;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;

/**
 * Fills the placeholders and variables of a text for one reader: who they are, and the moment at which it went out, on the
 * exercise clock and as the seq of its entry.
 */
public record Filling(Exercise exercise, Person reader, ExerciseTime at, long seq) {
    private static final long MILLIS_PER_DAY = 86_400_000L;

    /** What {@link TextJson} wrote, the original beside it included, each in its own language. */
    public ObjectNode fill(ObjectNode text) {
        fillOne(text);
        if (text.get("original") instanceof ObjectNode original) {
            fillOne(original);
        }
        return text;
    }

    private void fillOne(ObjectNode text) {
        Language language = Language.of(text.get("language").textValue());
        text.put("text", Placeholders.filled(text.get("text").textValue(), name -> value(name, language)));
    }

    private @Nullable String value(String placeholder, Language language) {
        return switch (placeholder) {
            case Placeholders.NAME -> reader.callName();
            case Placeholders.ROLE -> {
                WrittenRoleCard card = reader.roleCard() == null
                        ? null
                        : exercise.scenario().find(WrittenRoleCard.class, reader.roleCard());
                yield card == null ? reader.callName() : in(card.card().title(), language);
            }
            case Placeholders.TEAM ->
                exercise.scenario()
                        .all(Team.class)
                        .filter(team -> reader.teams().contains(team.id()))
                        .map(team -> in(team.name(), language))
                        .collect(Collectors.joining(", "));
            case Placeholders.AGENCY -> {
                Agency agency =
                        reader.agency() == null ? null : exercise.scenario().find(Agency.class, reader.agency());
                yield agency == null ? "" : in(agency.name(), language);
            }
            case Placeholders.EXERCISE_DATE ->
                Catalog.load().text(language, "common.day", Map.of("day", number(at.day(), language)));
            case Placeholders.EXERCISE_TIME ->
                LocalTime.ofSecondOfDay(at.millis() % MILLIS_PER_DAY / 1000)
                        .format(DateTimeFormatter.ofPattern("HH:mm", locale(language))
                                .withDecimalStyle(DecimalStyle.of(locale(language))));
            default -> variable(placeholder, language);
        };
    }

    /** Null for braces that mean nothing here. */
    private @Nullable String variable(String name, Language language) {
        WrittenVariable variable =
                VariableId.isName(name) ? exercise.scenario().find(WrittenVariable.class, new VariableId(name)) : null;
        return variable == null ? null : in(variable.valueAt(seq), language);
    }

    private static String in(VariableValue value, Language language) {
        Locale locale = locale(language);
        return switch (value) {
            case VariableValue.Text(LocalizedText text) -> in(text, language);
            case VariableValue.Quantity(BigDecimal number) ->
                decimals(NumberFormat.getInstance(locale), number.scale()).format(number);
            case VariableValue.Date(LocalDate date) ->
                date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .withDecimalStyle(DecimalStyle.of(locale)));
            case VariableValue.Money(BigDecimal amount, String currency) -> money(amount, currency, locale);
        };
    }

    /** A fictional country's money has no sign of its own. */
    private static String money(BigDecimal amount, String currency, Locale locale) {
        Optional<Currency> known = Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(currency))
                .findFirst();
        if (known.isEmpty()) {
            return decimals(NumberFormat.getInstance(locale), amount.scale()).format(amount) + "\u00a0" + currency;
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(known.get());
        return decimals(format, amount.scale()).format(amount);
    }

    private static NumberFormat decimals(NumberFormat format, int decimals) {
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    private static String number(int number, Language language) {
        return NumberFormat.getInstance(locale(language)).format(number);
    }

    private static Locale locale(Language language) {
        return Locale.forLanguageTag(language.tag());
    }

    private static String in(LocalizedText text, Language language) {
        Language chosen = Languages.choose(List.of(language), text.versions().keySet(), text.source())
                .language();
        return Objects.requireNonNull(text.versions().get(chosen)).text();
    }
}
