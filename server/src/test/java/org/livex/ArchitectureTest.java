package org.livex;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.util.stream.Stream;
import org.livex.exercise.Exercise;

/** Who may know whom. Main alone sees all; everybody else sees what the list in ARCHITECTURE.md gives them. */
@AnalyzeClasses(packages = "org.livex", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule exercise_is_pure = classes()
            .that()
            .resideInAPackage("org.livex.exercise..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java.lang..",
                            "java.math..",
                            "java.time..",
                            "java.util..",
                            "org.pcollections..",
                            "org.jspecify..")
                    .or(resideInAPackage("org.livex.exercise.."))
                    .or(name("org.livex.i18n.Language"))
                    .or(name("org.livex.i18n.Languages"))
                    .or(name("org.livex.i18n.Choice"))
                    .or(name("org.livex.i18n.Fit"))
                    .or(name("java.text.Normalizer"))
                    .or(name("java.text.Normalizer$Form")));

    /** Facts and commands have their families in the root, and the root knows all features: beyond that, arrows go one way. */
    @ArchTest
    static final ArchRule no_two_features_of_the_exercise_know_each_other =
            slices().matching("org.livex.exercise.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule what_everybody_names_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("org.livex.exercise.words..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.livex.exercise..")
                    .and(not(resideInAnyPackage("org.livex.exercise", "org.livex.exercise.words.."))));

    /** In this order: each may know those before it. */
    @ArchTest
    static final ArchRule what_helps_the_rules_knows_what_is_simpler = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("reading")
            .definedBy("org.livex.exercise.reading..")
            .layer("due")
            .definedBy("org.livex.exercise.due..")
            .layer("evolution")
            .definedBy("org.livex.exercise.evolution..")
            .whereLayer("reading")
            .mayOnlyBeAccessedByLayers("due", "evolution")
            .whereLayer("due")
            .mayOnlyBeAccessedByLayers("evolution")
            .whereLayer("evolution")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule only_the_exercise_changes_its_state = noClasses()
            .that()
            .resideOutsideOfPackage("org.livex.exercise..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a part of the state is put in another's place",
                    call -> call.getTargetOwner().isEquivalentTo(Exercise.class)
                            && call.getTarget().getName().equals("with")));

    /** What is wrong with a pack is known before what a pack is. */
    @ArchTest
    static final ArchRule what_a_pack_is_read_with_does_not_know_packs = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("yaml")
            .definedBy("org.livex.pack.yaml..")
            .layer("files")
            .definedBy("org.livex.pack.files..")
            .layer("packs")
            .definedBy("org.livex.pack")
            .layer("compare")
            .definedBy("org.livex.pack.compare..")
            .whereLayer("files")
            .mayOnlyBeAccessedByLayers("packs", "compare")
            .whereLayer("packs")
            .mayOnlyBeAccessedByLayers("compare")
            .whereLayer("compare")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule json_knows_exercise = mayKnow("json", "exercise", "i18n");

    @ArchTest
    static final ArchRule journal_knows_json_and_exercise = mayKnow("journal", "json", "exercise", "machine");

    @ArchTest
    static final ArchRule what_is_a_journal_does_not_know_how_it_is_kept = noClasses()
            .that()
            .resideInAPackage("org.livex.journal")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.livex.journal.sqlite..", "org.livex.journal.mongo..");

    @ArchTest
    static final ArchRule ballots_know_json_and_exercise = mayKnow("ballot", "json", "exercise");

    @ArchTest
    static final ArchRule command_knows_journal_and_exercise = mayKnow("command", "journal", "exercise");

    @ArchTest
    static final ArchRule feed_knows_journal_exercise_and_i18n_and_follows_the_sequencer = noClasses()
            .that()
            .resideInAPackage("org.livex.feed..")
            .should()
            .dependOnClassesThat(othersThan("feed", "journal", "json", "exercise", "i18n")
                    .and(not(name("org.livex.command.Follower"))))
            .allowEmptyShould(true);

    /** Whoever interprets an inject reads it, and a row of the plan shows what stands before its release. */
    @ArchTest
    static final ArchRule no_two_features_of_the_feed_know_each_other = slices().matching("org.livex.feed.items.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAPackage("org.livex.feed.items.mediation"), resideInAPackage("org.livex.feed.items.inject"))
            .ignoreDependency(
                    resideInAPackage("org.livex.feed.items.inject"), resideInAPackage("org.livex.feed.items.gate"));

    @ArchTest
    static final ArchRule an_item_does_not_know_who_asks_it = noClasses()
            .that()
            .resideInAnyPackage("org.livex.feed.items..", "org.livex.feed.changes")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.livex.feed");

    @ArchTest
    static final ArchRule what_changes_are_noted_in_knows_no_feature = noClasses()
            .that()
            .resideInAnyPackage("org.livex.feed.items", "org.livex.feed.changes")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.livex.feed.items.*..");

    @ArchTest
    static final ArchRule what_an_item_is_does_not_know_when_it_changed = noClasses()
            .that()
            .resideInAPackage("org.livex.feed.items")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.livex.feed.changes");

    @ArchTest
    static final ArchRule review_reads_feed_and_track_besides =
            mayKnow("review", "journal", "json", "exercise", "i18n", "feed", "track", "csv", "figures");

    @ArchTest
    static final ArchRule figures_are_a_pure_fold_of_entries = mayKnow("figures", "journal", "exercise", "i18n");

    @ArchTest
    static final ArchRule a_portrait_reads_what_is_kept_and_what_a_phone_shows =
            mayKnow("portrait", "journal", "json", "exercise", "i18n", "feed", "track", "library", "access", "zip");

    @ArchTest
    static final ArchRule preflight_is_pure_and_knows_review_besides =
            mayKnow("preflight", "json", "exercise", "i18n", "review", "translate");

    @ArchTest
    static final ArchRule a_dry_run_knows_rules_and_feed_and_no_store =
            mayKnow("dryrun", "journal", "json", "exercise", "i18n", "feed");

    @ArchTest
    static final ArchRule catalogue_knows_exercise_i18n_and_keeps_in_the_journals_stores =
            mayKnow("catalogue", "exercise", "i18n", "json", "journal");

    @ArchTest
    static final ArchRule track_knows_exercise_and_keeps_in_the_journals_stores =
            mayKnow("track", "exercise", "journal");

    @ArchTest
    static final ArchRule library_knows_exercise_and_keeps_in_the_journals_stores =
            mayKnow("library", "exercise", "journal");

    @ArchTest
    static final ArchRule pack_knows_library_exercise_and_i18n = mayKnow("pack", "exercise", "i18n", "library");

    @ArchTest
    static final ArchRule translate_knows_exercise_i18n_and_xml =
            mayKnow("translate", "exercise", "i18n", "xml", "outside");

    @ArchTest
    static final ArchRule xml_knows_nobody = mayKnow("xml");

    @ArchTest
    static final ArchRule a_basemap_knows_nobody = mayKnow("basemap");

    @ArchTest
    static final ArchRule files_for_maps_read_what_is_kept_and_name_as_sheets_do =
            mayKnow("geo", "json", "exercise", "i18n", "feed", "track", "sheet", "xml");

    @ArchTest
    static final ArchRule sheet_knows_json_exercise_i18n_csv_and_figures =
            mayKnow("sheet", "json", "exercise", "i18n", "csv", "figures");

    @ArchTest
    static final ArchRule what_reads_files_as_they_are_knows_no_sheet = noClasses()
            .that()
            .resideInAPackage("org.livex.sheet.file")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.livex.sheet..").and(not(resideInAPackage("org.livex.sheet.file"))));

    @ArchTest
    static final ArchRule sheets_do_not_know_the_board_nor_somebody_elses_lists_but_where_a_file_is_taken_in =
            noClasses()
                    .that()
                    .resideInAnyPackage("org.livex.sheet", "org.livex.sheet.file")
                    .and()
                    .haveNameNotMatching(".*\\.SheetImport")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.livex.sheet.foreign..", "org.livex.sheet.board", "org.livex.sheet.own");

    @ArchTest
    static final ArchRule the_board_our_own_workbook_and_somebody_elses_lists_do_not_know_each_other =
            slices().matching("org.livex.sheet.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule disk_knows_nobody = mayKnow("disk");

    @ArchTest
    static final ArchRule a_machine_knows_nobody = mayKnow("machine");

    @ArchTest
    static final ArchRule a_backup_copies_files_and_knows_a_journal_by_its_head =
            mayKnow("backup", "journal", "json", "exercise", "disk");

    @ArchTest
    static final ArchRule a_standby_copies_files_and_rows_and_proves_entries =
            mayKnow("standby", "journal", "json", "exercise", "disk", "outside");

    @ArchTest
    static final ArchRule an_archive_reads_what_is_kept =
            mayKnow("archive", "journal", "json", "exercise", "i18n", "track", "csv", "zip");

    @ArchTest
    static final ArchRule statements_are_a_pure_fold_of_entries =
            mayKnow("xapi", "journal", "json", "exercise", "i18n", "figures");

    @ArchTest
    static final ArchRule certificates_know_nothing_of_an_exercise = mayKnow("tls", "machine");

    @ArchTest
    static final ArchRule an_authority_is_asked_for_certificates_and_nothing_else = mayKnow("acme", "tls");

    @ArchTest
    static final ArchRule short_messages_know_words_and_ids = mayKnow("sms", "json", "exercise", "i18n", "outside");

    @ArchTest
    static final ArchRule servers_outside_know_nobody = mayKnow("outside");

    @ArchTest
    static final ArchRule a_record_store_knows_no_exercise_but_its_id =
            mayKnow("records", "json", "exercise", "disk", "outside");

    @ArchTest
    static final ArchRule csv_knows_nobody = mayKnow("csv");

    @ArchTest
    static final ArchRule zip_knows_nobody = mayKnow("zip");

    @ArchTest
    static final ArchRule a_report_tells_of_figures_in_the_words_of_sheets =
            mayKnow("report", "json", "exercise", "i18n", "figures", "sheet");

    @ArchTest
    static final ArchRule nudge_knows_access_besides =
            mayKnow("nudge", "journal", "json", "exercise", "i18n", "access");

    @ArchTest
    static final ArchRule nobody_knows_main_and_only_main_and_a_start_know_web = noClasses()
            .that()
            .resideOutsideOfPackages("org.livex", "org.livex.start..", "org.livex.web..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.livex", "org.livex.start..", "org.livex.web.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_the_edge_and_a_start_know_room = noClasses()
            .that()
            .resideOutsideOfPackages("org.livex", "org.livex.start..", "org.livex.web..", "org.livex.room..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.livex.room..");

    @ArchTest
    static final ArchRule what_routes_share_knows_no_route = noClasses()
            .that()
            .resideInAPackage("org.livex.web")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.livex.web.routes..");

    @ArchTest
    static final ArchRule no_two_packages_know_each_other =
            slices().matching("org.livex.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule names_speak =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Service|Impl|Info|Base)");

    @ArchTest
    static final ArchRule a_rehearsal_knows_the_api_only = mayKnow("rehearse");

    private static ArchRule mayKnow(String name, String... others) {
        return noClasses()
                .that()
                .resideInAPackage("org.livex." + name + "..")
                .should()
                .dependOnClassesThat(othersThan(
                        Stream.concat(Stream.of(name), Stream.of(others)).toArray(String[]::new)))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> othersThan(String... known) {
        String[] packages =
                Stream.of(known).map(name -> "org.livex." + name + "..").toArray(String[]::new);
        return resideInAPackage("org.livex..").and(not(resideInAnyPackage(packages)));
    }
}
