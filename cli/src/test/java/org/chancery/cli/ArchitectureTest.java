package org.chancery.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of the house: they point towards the model, and only the command line sees all. */
class ArchitectureTest {

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.chancery");

  @Test
  void modelKnowsNothingElse() {
    forbid(
        "model",
        "entities",
        "reader",
        "exchange",
        "register",
        "answers",
        "desk",
        "cli",
        "evaluation");
  }

  @Test
  void entitiesKnowOnlyTheModel() {
    forbid("entities", "reader", "exchange", "register", "answers", "desk", "cli", "evaluation");
  }

  @Test
  void readerExchangeAndRegisterDoNotKnowEachOther() {
    forbid("reader", "exchange", "register", "answers", "desk", "cli", "evaluation");
    forbid("exchange", "reader", "register", "answers", "desk", "cli", "evaluation");
    forbid("register", "entities", "reader", "exchange", "answers", "desk", "cli", "evaluation");
  }

  @Test
  void answersKnowNeitherTheReaderNorWhoGivesThem() {
    forbid("answers", "reader", "exchange", "desk", "cli", "evaluation");
  }

  @Test
  void deskKnowsNeitherTheReaderNorTheCommandLine() {
    forbid("desk", "reader", "exchange", "cli", "evaluation");
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.chancery.(*)..").should().beFreeOfCycles().check(ALL);
    slices().matching("org.chancery.reader.(*)..").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void onlyTheReaderSeesCoreNlp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.chancery.reader..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("edu.stanford.nlp..")
        .check(ALL);
  }

  /** The desk keeps its accounts in tables of its own, in a database that the register lends. */
  @Test
  void onlyTheRegisterAndAccountsSeeTheDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.chancery.register..", "org.chancery.desk.account..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jdbi..", "org.flywaydb..", "org.postgresql..", "java.sql..")
        .check(ALL);
  }

  @Test
  void onlyTheDeskSeesTheWebServer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.chancery.desk..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "gg.jte..")
        .check(ALL);
  }

  @Test
  void pagesKnowNeitherRequestsNorTheDatabase() {
    noClasses()
        .that()
        .resideInAnyPackage("org.chancery.desk.page..", "org.chancery.desk.figure..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.chancery.desk.web..", "io.javalin.http..", "org.jdbi..")
        .check(ALL);
  }

  private static void forbid(String from, String... to) {
    String[] packages = new String[to.length];
    for (int i = 0; i < to.length; i++) {
      packages[i] = "org.chancery." + to[i] + "..";
    }
    noClasses()
        .that()
        .resideInAPackage("org.chancery." + from + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .check(ALL);
  }
}
