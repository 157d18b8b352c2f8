package org.livex;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;

/** Who may know what is not ours: libraries, and what Java itself offers. */
@AnalyzeClasses(packages = "org.livex", importOptions = ImportOption.DoNotIncludeTests.class)
class LibraryBoundariesTest {
    @ArchTest
    static final ArchRule only_reports_and_the_library_know_pdf = noClasses()
            .that()
            .resideOutsideOfPackages("org.livex.report..", "org.livex.library..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..");

    @ArchTest
    static final ArchRule only_sheets_and_reports_know_office_formats = noClasses()
            .that()
            .resideOutsideOfPackages("org.livex.sheet..", "org.livex.report..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule only_sheet_and_csv_know_separated_values = noClasses()
            .that()
            .resideOutsideOfPackages("org.livex.sheet..", "org.livex.csv..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.csv..");

    @ArchTest
    static final ArchRule room_knows_no_http = noClasses()
            .that()
            .resideInAPackage("org.livex.room..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.ext.web..", "io.vertx.core.http..", "io.netty..");

    @ArchTest
    static final ArchRule only_one_class_knows_firebase = noClasses()
            .that()
            .haveNameNotMatching(".*\\.FcmPhoneWaker(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.firebase..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_adapters_to_mongodb_know_it = noClasses()
            .that()
            .haveNameNotMatching(".*\\.Mongo[^.]*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule figures_have_no_clock = noClasses()
            .that()
            .resideInAPackage("org.livex.figures..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, InstantSource.class);

    @ArchTest
    static final ArchRule only_main_prints = noClasses()
            .that()
            .resideOutsideOfPackage("org.livex")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule logs_go_through_slf4j =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");
}
