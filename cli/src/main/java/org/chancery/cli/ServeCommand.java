package org.chancery.cli;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chancery.answers.Complaint;
import org.chancery.desk.Desk;
import org.chancery.desk.DeskSettings;
import org.chancery.desk.page.Reference;
import org.chancery.register.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    description = {
      "Open the desk: web pages and an HTTP API over the register, for looking and for review.",
      "Without accounts it listens only at this machine. Each option may also stand in the file"
          + " \"desk.properties\" in the home, or in the environment as CHANCERY_DESK_ and its name;"
          + " the command line goes first, then the environment. docs/desk.md tells more."
    },
    defaultValueProvider = DeskDefaults.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery serve",
      "  chancery serve --port 9000 --fetch-from www.example.org",
    })
final class ServeCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Chancery chancery;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to listen at; default: ${DEFAULT-VALUE}.")
  private String host = "";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The port to listen at, 0 for any that is free; default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--accounts",
      description = "People log in; without it whoever reaches the desk may do all.")
  private boolean accounts;

  @Option(
      names = "--secure",
      description = "People reach the desk by HTTPS, so cookies are never sent without.")
  private boolean secure;

  @Option(
      names = "--name",
      paramLabel = "HOST",
      split = ",",
      description = "The host names under which it is reached; others are refused.")
  private List<String> names = List.of();

  @Option(
      names = "--fetch-from",
      paramLabel = "HOST",
      split = ",",
      description = "The hosts from which dispatches may be fetched by URL; default: none.")
  private List<String> fetchFrom = List.of();

  @Option(
      names = "--session-hours",
      paramLabel = "N",
      defaultValue = "12",
      description = "How long a login lasts; default: ${DEFAULT-VALUE}.")
  private int sessionHours;

  @Option(
      names = "--requests-per-minute",
      paramLabel = "N",
      defaultValue = "1200",
      description =
          "How many requests of one visitor are answered in a minute, where there are accounts;"
              + " default: ${DEFAULT-VALUE}.")
  private int requestsPerMinute;

  @Option(
      names = "--openid-issuer",
      paramLabel = "URL",
      description = "An OpenID provider with which people can log in.")
  private @Nullable URI openidIssuer;

  @Option(
      names = "--openid-client",
      paramLabel = "ID",
      description = "Under which it knows this desk.")
  private @Nullable String openidClient;

  @Option(
      names = "--openid-secret",
      paramLabel = "SECRET",
      description = "By which this desk proves to it that it is the one; better in the file.")
  private @Nullable String openidSecret;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "Under which people reach this desk, for the provider to send them back to.")
  private @Nullable URI address;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who gives the rulings, where there are no accounts; default: the user's name.")
  private String by = System.getProperty("user.name", "somebody");

  @Mixin private OwnStatutes statutes = new OwnStatutes();

  @Mixin private OwnRules rules = new OwnRules();

  ServeCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() throws InterruptedException {
    Logs.writeTo(chancery.surroundings().err());
    Models models = Models.loading(chancery, rules);
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Thread hook = Thread.ofPlatform().unstarted(() -> stop(told, closed));
    try (Register register = chancery.openRegister()) {
      register.learn(models.base());
      try (Desk desk = Desk.open(settings(), parts(register, models))) {
        Runtime.getRuntime().addShutdownHook(hook);
        chancery.console().out().println("The desk is open at " + desk.address());
        chancery.console().out().flush();
        told.await();
      }
    } finally {
      closed.countDown();
    }
    return ExitCode.OK;
  }

  /** The process is told to end: requests under way are answered, and the register is closed. */
  private static void stop(CountDownLatch told, CountDownLatch closed) {
    told.countDown();
    try {
      boolean inTime = closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (!inTime) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private DeskSettings settings() {
    return new DeskSettings(
        host,
        port,
        accounts,
        secure,
        names,
        fetchFrom,
        Duration.ofHours(sessionHours),
        requestsPerMinute,
        provider(),
        by);
  }

  private Optional<DeskSettings.Provider> provider() {
    if (openidIssuer == null) {
      return Optional.empty();
    }
    if (openidClient == null || openidSecret == null || address == null || !accounts) {
      throw Complaint.ofMisunderstanding(
          "--openid-issuer needs --accounts, --openid-client, --openid-secret and --address too.");
    }
    return Optional.of(
        new DeskSettings.Provider(openidIssuer, openidClient, openidSecret, address));
  }

  private Desk.Parts parts(Register register, Models models) {
    return new Desk.Parts(
        register,
        new Reference(
            models::base, statutes.all(chancery), List.of(new TableConflicts(models.base()))),
        new CommandQuestions(chancery),
        new ModelReadingRoom(models, chancery.surroundings().clock()),
        chancery.surroundings().clock(),
        VersionCommand.version());
  }
}
