package org.chancery.desk;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.answers.Complaint;
import org.chancery.desk.account.Accounts;
import org.chancery.desk.account.Role;
import org.chancery.desk.page.Reference;
import org.chancery.register.Register;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running desk over one register. */
public final class Desk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  /** So long those who wait for an answer are waited for when the desk closes. */
  private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

  /** Of a dispatch, and so of any request, in bytes. */
  private static final long LARGEST_REQUEST = 10L << 20;

  /** The address of a file changes with what is in it. */
  private static final Map<String, String> FOR_EVER =
      Map.of("Cache-Control", "public, max-age=31536000, immutable");

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
          + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final DeskSettings settings;
  private final Site site;
  private final Events events;
  private final Handing handing;
  private final Jobs jobs;
  private final Fetcher fetcher;
  private final Vitals vitals;
  private final Optional<Gate> gate;
  private final Optional<OpenIdLogin> openId;
  private final Deeds deeds;
  private final Api api;
  private final Door door;
  private final Javalin server;

  private Desk(DeskSettings settings, Parts parts) {
    Register register = parts.register();
    this.settings = settings;
    this.site = site(settings, parts);
    this.events = new Events(register, site::prepare);
    this.handing = new Handing(register, parts.readingRoom());
    this.jobs = new Jobs(register, parts.readingRoom());
    this.fetcher = new Fetcher(settings.fetchFrom());
    this.vitals = new Vitals(register, parts.readingRoom(), events, parts.version());
    Optional<Accounts> accounts =
        settings.accounts()
            ? Optional.of(new Accounts(register.lend(), parts.clock()))
            : Optional.empty();
    Log log = accounts.map(Desk::noting).orElse(Desk::tell);
    this.gate = accounts.map(it -> new Gate(it, settings, site, log));
    this.openId =
        settings
            .provider()
            .flatMap(provider ->
                accounts.map(
                    it -> new OpenIdLogin(provider, it, gate.orElseThrow(), settings.session())));
    GivenRulings rulings = new GivenRulings(register);
    this.deeds = new Deeds(site, handing, rulings, log);
    this.api =
        new Api(
            site,
            parts.questions(),
            handing,
            fetcher,
            rulings,
            jobs,
            events,
            log,
            settings.accounts(),
            parts.version());
    this.door =
        new Door(
            settings,
            gate.<Door.Identification>map(it -> it).orElse(Door.local(settings.localName())));
    this.server = Javalin.create(this::configure);
  }

  /**
   * What a desk works with.
   *
   * @param version of the program
   */
  public record Parts(
      Register register,
      Reference reference,
      Questions questions,
      ReadingRoom readingRoom,
      Clock clock,
      String version) {}

  /**
   * Opens a desk.
   *
   * @throws Complaint if it may not or cannot listen where it is told to
   */
  public static Desk open(DeskSettings settings, Parts parts) {
    if (!settings.isLocal() && !settings.accounts()) {
      throw new Complaint(
          "Without accounts the desk listens only at this machine, and %s is not: whoever reaches it could change the register. Give it accounts, or leave out the host."
              .formatted(settings.host()));
    }
    Desk desk = new Desk(settings, parts);
    try {
      desk.server.start();
    } catch (RuntimeException e) {
      desk.close();
      throw new Complaint(
          "The desk cannot listen at %s, port %d; is something else running there? Choose another port."
              .formatted(settings.host(), settings.port()));
    }
    return desk;
  }

  /** The address under which the desk is reached from this machine. */
  public String address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return "http://%s:%d".formatted(host, server.port());
  }

  /** Hangs up on who listens for events, answers who is waiting, and ends what works for them. */
  @Override
  public void close() {
    events.close();
    server.stop();
    for (AutoCloseable part : List.of(jobs, handing, fetcher, vitals)) {
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("{} does not close: {}", part.getClass().getSimpleName(), e.getMessage());
      }
    }
  }

  private void configure(JavalinConfig config) {
    listen(config, settings);
    serveFiles(config);
    vitals.addTo(config, settings.accounts());
    config.routes.before(Desk::guard);
    config.routes.beforeMatched(door::admit);
    api.addTo(config.routes);
    deeds.addTo(config.routes);
    gate.ifPresent(it -> it.addTo(config.routes));
    openId.ifPresent(it -> it.addTo(config.routes));
    site.addTo(config.routes);
    new Failures(site).addTo(config.routes);
  }

  private static Site site(DeskSettings settings, Parts parts) {
    return new Site(
        parts.register(),
        parts.reference(),
        parts.questions(),
        parts.clock(),
        settings,
        parts.version());
  }

  private static void listen(JavalinConfig config, DeskSettings settings) {
    config.jetty.host = settings.host();
    config.jetty.port = settings.port();
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.modifyServer(server -> {
      server.setStopTimeout(LONGEST_STOP.toMillis());
      server.setHandler(new GracefulHandler());
    });
  }

  private static void serveFiles(JavalinConfig config) {
    config.staticFiles.add(files -> {
      files.hostedPath = "/assets";
      files.directory = "/org/chancery/desk/assets";
      files.location = Location.CLASSPATH;
      files.roles = Set.of(Role.ANYONE);
      files.headers = FOR_EVER;
    });
    config.staticFiles.add(files -> {
      files.hostedPath = "/webjars";
      files.directory = "/META-INF/resources/webjars";
      files.location = Location.CLASSPATH;
      files.roles = Set.of(Role.ANYONE);
      files.headers = FOR_EVER;
    });
  }

  private static Log noting(Accounts accounts) {
    return (context, deed, what) ->
        accounts.note(Door.visitor(context).name(), context.ip(), deed, what);
  }

  /** Without accounts there is no table for it. */
  private static void tell(Context context, String deed, String what) {
    LOG.info("{} {} {}", Door.visitor(context).name(), deed, what);
  }

  /** What browsers are told about every answer. */
  private static void guard(Context context) {
    context
        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin");
  }
}
