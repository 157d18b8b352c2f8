package org.livex.pack;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.FormField;
import org.livex.exercise.plan.SitePlan;
import org.livex.exercise.trust.Trust;
import org.livex.exercise.trust.TrustRule;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TruthId;
import org.livex.i18n.Language;

/**
 * Any record of the domain with something in each of its components, whatever components it has: a new one is filled in
 * without anybody thinking of it. What its constructor refuses is made anew.
 */
final class RandomRecords {
    private static final List<Language> LANGUAGES =
            List.of(Language.of("en"), Language.of("ru"), Language.of("ar"), Language.of("sr-Latn"));
    private static final List<String> NASTY = List.of(
            "plain",
            "true",
            "12",
            "1.50",
            "null",
            "- dash",
            "a: b",
            "#no",
            "'q'",
            "\"q\"",
            "{x",
            "~",
            "@at",
            "مرحبا",
            "Ёж",
            "e\u0301",
            "wide\u00a0space",
            "😀",
            "yes",
            "2026-05-01",
            "[1]",
            "%",
            "*a",
            "&a");
    private static final int TRIES = 500;

    private final Random random;
    private final Map<Class<?>, List<Id>> known = new HashMap<>();
    private final Map<Class<?>, Supplier<?>> made = new HashMap<>();
    private int counted;

    RandomRecords(long seed) {
        random = new Random(seed);
        made.put(String.class, this::line);
        made.put(LocalizedText.class, this::text);
        made.put(FormField.class, new RandomFields(random, this::text)::field);
        made.put(int.class, () -> 2 + random.nextInt(60));
        made.put(boolean.class, random::nextBoolean);
        made.put(Boolean.class, () -> true);
        made.put(double.class, () -> 1 + random.nextInt(5_000_000) / 1000.0);
        made.put(Long.class, () -> (long) random.nextInt(60));
        made.put(Integer.class, () -> 1 + random.nextInt(60));
        made.put(Duration.class, () -> Duration.ofMillis(1 + random.nextInt(100_000_000)));
        made.put(ExerciseTime.class, () -> ExerciseTime.ZERO.plus(Duration.ofSeconds(random.nextInt(300_000))));
        made.put(Trust.class, this::trust);
        made.put(SitePlan.class, this::sitePlan);
        made.put(ZoneId.class, () -> ZoneId.of("Asia/Almaty"));
        made.put(Language.class, () -> one(LANGUAGES));
        made.put(LocalDate.class, () -> LocalDate.ofEpochDay(random.nextInt(30_000)));
        made.put(BigDecimal.class, () -> new BigDecimal(random.nextInt(1_000_000)).movePointLeft(random.nextInt(5)));
        made.put(GeoPoint.class, () -> new GeoPoint(random.nextInt(90_000) / 1000.0, random.nextInt(180_000) / 1000.0));
    }

    /** What references may name. */
    void know(Id id) {
        known.computeIfAbsent(id.getClass(), _ -> new ArrayList<>()).add(id);
    }

    void enclosures(List<Enclosure> enclosures) {
        made.put(Enclosure.class, () -> one(enclosures));
    }

    /** With this for its id, where it has one. */
    <T> T record(Class<T> type, @Nullable Id id) {
        for (int i = 0; i < TRIES; i++) {
            Object one = tried(type, id);
            if (one != null) {
                return type.cast(one);
            }
        }
        throw new AssertionError("no way to make a " + type.getSimpleName());
    }

    String freshName() {
        return "n" + counted++;
    }

    boolean coin() {
        return random.nextBoolean();
    }

    private @Nullable Object tried(Class<?> type, @Nullable Id id) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> id != null && component.getName().equals("id") ? id : component(component))
                .toArray();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && !components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                return null;
            }
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException) {
                return null;
            }
            throw new AssertionError(refused.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (mayBeNull && random.nextInt(4) == 0) {
            return null;
        }
        if (component.getName().equals("country")) {
            return "KZ";
        }
        if (component.getName().equals("id") && component.getType() == String.class) {
            return freshName();
        }
        return value(component.getGenericType());
    }

    private @Nullable Object value(Type type) {
        if (type instanceof ParameterizedType of) {
            Type[] parts = of.getActualTypeArguments();
            if (of.getRawType() == SortedMap.class) {
                SortedMap<Object, Object> map = new TreeMap<>();
                several(parts[0]).forEach(key -> map.put(key, value(parts[1])));
                return map;
            }
            if (of.getRawType() == Map.class) {
                Map<Object, Object> map = new HashMap<>();
                several(parts[0]).forEach(key -> map.put(key, value(parts[1])));
                return map;
            }
            return of.getRawType() == Set.class ? new HashSet<>(several(parts[0])) : several(parts[0]);
        }
        Class<?> of = (Class<?>) type;
        if (made.containsKey(of)) {
            return made.get(of).get();
        }
        if (of.isEnum()) {
            return one(Arrays.asList(of.getEnumConstants()));
        }
        if (Id.class.isAssignableFrom(of)) {
            List<Id> ids = known.getOrDefault(of, List.of());
            return ids.isEmpty() ? null : one(ids);
        }
        if (of.isSealed()) {
            return record(one(leaves(of)), null);
        }
        return record(of, null);
    }

    /** Its rules are of what there is by then. */
    private Trust trust() {
        List<TrustRule> rules = new ArrayList<>();
        rules.add(new TrustRule.AskedAgain(2 + random.nextInt(5), -1 - random.nextInt(20)));
        if (value(ActionKindId.class) instanceof ActionKindId kind) {
            rules.add(new TrustRule.Reported(kind, null, null, null, 1 + random.nextInt(100)));
        }
        if (value(InjectId.class) instanceof InjectId inject) {
            rules.add(new TrustRule.Acknowledged(inject, 1 + random.nextInt(100)));
        }
        Set<PersonId> players = value(PersonId.class) instanceof PersonId person ? Set.of(person) : Set.of();
        return new Trust(random.nextInt(101), (TruthId) value(TruthId.class), players, rules);
    }

    /** Points by chance lay nothing on. */
    private @Nullable SitePlan sitePlan() {
        Enclosure picture = value(Enclosure.class) instanceof Enclosure some ? some : null;
        if (picture == null || picture.type().family() != MediaType.Family.PHOTO) {
            return null;
        }
        int thousandths = random.nextInt(170_000);
        double west = thousandths / 1000.0;
        double east = (thousandths + 1) / 1000.0;
        List<SitePlan.Pin> corners = List.of(
                new SitePlan.Pin(0.5, 0, new GeoPoint(45.001, west)),
                new SitePlan.Pin(64, 0, new GeoPoint(45.001, east)),
                new SitePlan.Pin(64, 47.25, new GeoPoint(45, east)),
                new SitePlan.Pin(0, 48, new GeoPoint(45, west)));
        return new SitePlan(picture, 64, 48, corners.subList(0, 2 + random.nextInt(3)));
    }

    private static List<Class<?>> leaves(Class<?> sealed) {
        List<Class<?>> leaves = new ArrayList<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            leaves.addAll(permitted.isSealed() ? leaves(permitted) : List.of(permitted));
        }
        return leaves;
    }

    /** One to three, each once. */
    private List<Object> several(Type of) {
        Set<Object> several = new LinkedHashSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Object one = value(of);
            if (one != null) {
                several.add(one);
            }
        }
        return new ArrayList<>(several);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String line() {
        return one(NASTY) + (random.nextInt(3) == 0 ? "" : " " + one(NASTY) + counted++);
    }

    /** As translators leave it: in some languages, of every state, some stale, some by a machine. */
    private LocalizedText text() {
        Language source = one(LANGUAGES);
        SortedMap<Language, TextVersion> versions = new TreeMap<>();
        boolean anyStale = false;
        for (Language language : LANGUAGES) {
            boolean isSource = language.equals(source);
            if (isSource || random.nextBoolean()) {
                boolean stale = !isSource && random.nextInt(3) == 0;
                anyStale |= stale;
                versions.put(
                        language,
                        new TextVersion(
                                line().replace("{x", "x"),
                                one(Arrays.asList(TextState.values())),
                                stale ? 1 : 2,
                                null,
                                random.nextInt(4) == 0 ? true : null));
            }
        }
        return new LocalizedText(source, anyStale ? 2 : 1, versions);
    }
}
