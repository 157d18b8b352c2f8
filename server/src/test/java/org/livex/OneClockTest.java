package org.livex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.TestServer.await;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server has the time that it was started with, everywhere: whoever moves that clock moves all of it. */
class OneClockTest {
    private static final Set<String> NAMES = Set.of("currentTimeMillis", "system", "systemUTC", "systemDefaultZone");

    private static final Set<String> PROGRAMS = Set.of(
            "org.livex.Main",
            "org.livex.BackupMain",
            "org.livex.RestoreMain",
            "org.livex.StandbyMain",
            "org.livex.CertificateMain");

    /** The clients that measure a server from outside are programs of their own, as Main is. */
    private static final ArchRule ONLY_MAIN_ASKS_THE_SYSTEM = ArchRuleDefinition.noClasses()
            .that(DescribedPredicate.describe("are not programs", one -> !isProgram(one)))
            .should()
            .accessTargetWhere(DescribedPredicate.describe("asks the system for the time", OneClockTest::asksSystem));

    @Test
    void only_main_asks_the_system_for_the_time() {
        JavaClasses server = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.livex");

        ONLY_MAIN_ASKS_THE_SYSTEM.check(server);
    }

    @ParameterizedTest
    @ValueSource(classes = {Now.class, Millis.class, Source.class, Zoned.class, Referred.class, Old.class})
    void whoever_else_asks_is_found(Class<?> sample) {
        assertThat(ONLY_MAIN_ASKS_THE_SYSTEM
                        .evaluate(new ClassFileImporter().importClasses(sample))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void what_is_asked_of_a_clock_that_was_given_is_not() {
        assertThat(ONLY_MAIN_ASKS_THE_SYSTEM
                        .evaluate(new ClassFileImporter().importClasses(Given.class))
                        .hasViolation())
                .isFalse();
    }

    @Test
    void what_a_server_keeps_and_gives_out_has_its_own_time(@TempDir Path data) {
        Instant then = Instant.parse("2031-03-04T05:06:07Z");
        try (TestServer server = TestServer.start(data, InstantSource.fixed(then), Map.of())) {
            WebClient client = server.webClient();
            JsonObject joined = await(client.postAbs(server.url() + "/api/join")
                            .sendJsonObject(new JsonObject()
                                    .put("code", server.hostCodeFor("excon-director"))
                                    .put("device", "test")))
                    .bodyAsJsonObject();

            HttpResponse<Buffer> kept = await(client.putAbs(server.url() + "/api/exercises/demo/catalogue/kept-call")
                    .bearerTokenAuthentication(joined.getString("accessToken"))
                    .sendJsonObject(new JsonObject().put("inject", "sh-01").put("basedOn", 0)));

            assertThat(kept.bodyAsJsonObject().getString("savedAt")).startsWith("2031-03-04T05:06:07");
        }
    }

    private static boolean isProgram(JavaClass one) {
        return PROGRAMS.contains(one.getName())
                || one.getPackageName().equals("org.livex.bench")
                || one.getPackageName().equals("org.livex.rehearse");
    }

    private static boolean asksSystem(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        boolean isNow = name.equals("now") && owner.startsWith("java.time.") && !isGivenAClock(access);
        boolean isSystem = NAMES.contains(name) && (owner.startsWith("java.time.") || owner.equals("java.lang.System"));
        boolean isOld = owner.equals("java.util.Date") && isNew(access);
        return isNow || isSystem || isOld || (owner.equals("java.util.Calendar") && name.equals("getInstance"));
    }

    private static boolean isGivenAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Clock.class));
    }

    private static boolean isNew(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.ConstructorCallTarget made
                && made.getRawParameterTypes().isEmpty();
    }

    static final class Now {
        final Instant at = Instant.now();
    }

    static final class Millis {
        final long at = System.currentTimeMillis();
    }

    static final class Source {
        final InstantSource clock = InstantSource.system();
    }

    static final class Zoned {
        final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    }

    static final class Referred {
        final Supplier<Instant> clock = Instant::now;
    }

    @SuppressWarnings("JavaUtilDate")
    static final class Old {
        final Date at = new Date();
    }

    static final class Given {
        LocalDate today(Clock clock) {
            return LocalDate.now(clock);
        }
    }
}
