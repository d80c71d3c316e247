package org.chancery.desk;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.answers.Complaint;
import org.chancery.desk.account.Accounts;
import org.chancery.desk.account.Role;
import org.chancery.desk.page.Reference;
import org.chancery.register.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running desk over one register. */
public final class Desk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  /** Of a dispatch, and so of any request, in bytes. */
  private static final long LARGEST_REQUEST = 10L << 20;

  /** The address of a file changes with what is in it. */
  private static final Map<String, String> FOR_EVER =
      Map.of("Cache-Control", "public, max-age=31536000, immutable");

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
          + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Javalin server;
  private final DeskSettings settings;
  private final List<AutoCloseable> parts;

  private Desk(Javalin server, DeskSettings settings, List<AutoCloseable> parts) {
    this.server = server;
    this.settings = settings;
    this.parts = parts;
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
    Site site = site(settings, parts);
    Events events = new Events(parts.register(), site::prepare);
    Handing handing = new Handing(parts.register(), parts.readingRoom());
    Jobs jobs = new Jobs(parts.register(), parts.readingRoom());
    Fetcher fetcher = new Fetcher(settings.fetchFrom());
    Vitals vitals = new Vitals(parts.register(), parts.readingRoom(), events, parts.version());
    Optional<Accounts> accounts =
        settings.accounts()
            ? Optional.of(new Accounts(parts.register().lend(), parts.clock()))
            : Optional.empty();
    Log log =
        accounts
            .<Log>map(it ->
                (context, deed, what) ->
                    it.note(Door.visitor(context).name(), context.ip(), deed, what))
            .orElse(Desk::tell);
    Optional<Gate> gate = accounts.map(it -> new Gate(it, settings, site, log));
    GivenRulings rulings = new GivenRulings(parts.register());
    Deeds deeds = new Deeds(site, handing, rulings, log);
    Api api =
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
    Optional<OpenIdLogin> openId =
        settings
            .provider()
            .flatMap(provider ->
                accounts.map(
                    it -> new OpenIdLogin(provider, it, gate.orElseThrow(), settings.session())));
    Door door =
        new Door(
            settings,
            gate.<Door.Identification>map(it -> it).orElse(Door.local(settings.localName())));
    Javalin server =
        Javalin.create(config -> {
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
        });
    List<AutoCloseable> open = List.of(events, jobs, handing, fetcher, vitals);
    Desk desk = new Desk(server, settings, open);
    try {
      server.start();
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

  @Override
  public void close() {
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("{} does not close: {}", part.getClass().getSimpleName(), e.getMessage());
      }
    }
    server.stop();
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
