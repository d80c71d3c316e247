package org.chancery.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.chancery.answers.Complaint;
import org.chancery.desk.account.Accounts;
import org.chancery.desk.account.Role;
import org.chancery.desk.account.Secrets;
import org.chancery.desk.account.Visitor;
import org.chancery.desk.page.AccountPage;
import org.chancery.desk.page.AccountsPage;
import org.chancery.desk.page.FormPage;
import org.chancery.desk.page.LogPage;
import org.chancery.desk.web.Problem;

/** Logging in and out, and the pages on which accounts and tokens are managed. */
final class Gate implements Door.Identification {
  private static final String SESSION = "chancery";

  /** Who has not logged in yet has a secret too, so that nobody else can log him in. */
  private static final String BEFORE = "chancery-login";

  private static final int LOG_SHOWN = 500;
  private static final Duration LONGEST_TOKEN = Duration.ofDays(366);

  private final Accounts accounts;
  private final DeskSettings settings;
  private final Site site;
  private final Log log;
  private final Rates attemptsAtName = new Rates(10);

  /** Behind one address there may be a whole office. */
  private final Rates attemptsFromAddress = new Rates(60);

  Gate(Accounts accounts, DeskSettings settings, Site site, Log log) {
    this.accounts = accounts;
    this.settings = settings;
    this.site = site;
    this.log = log;
  }

  @Override
  public Visitor visitor(Context context) {
    String authorization = context.header("Authorization");
    if (authorization != null) {
      return Optional.of(authorization)
          .filter(it -> it.startsWith("Bearer "))
          .flatMap(it -> accounts.byToken(it.substring("Bearer ".length()).strip()))
          .orElseThrow(() ->
              new Problem.Raised(
                  401, "Not logged in", "The token is none, has expired or was revoked."));
    }
    return Optional.ofNullable(context.cookie(SESSION))
        .flatMap(accounts::bySession)
        .orElseGet(() -> Visitor.nobody(Optional.ofNullable(context.cookie(BEFORE)).orElse("")));
  }

  void addTo(RoutesConfig routes) {
    routes.get("/login", this::showLogin, Role.ANYONE);
    routes.post("/login", this::logIn, Role.ANYONE);
    routes.post("/logout", this::logOut, Role.READER);
    routes.get("/account", context -> showOwn(context, "", ""), Role.READER);
    routes.post("/account/password", this::changePassword, Role.READER);
    routes.post("/account/tokens", this::addToken, Role.READER);
    routes.post("/account/tokens/revoke", this::revoke, Role.READER);
    routes.get("/accounts", context -> showAll(context, ""), Role.ADMINISTRATOR);
    routes.post("/accounts", this::addAccount, Role.ADMINISTRATOR);
    routes.post("/accounts/change", this::changeAccount, Role.ADMINISTRATOR);
    routes.get(
        "/log",
        context -> site.showOwn(context, new LogPage(accounts.log(LOG_SHOWN))),
        Role.ADMINISTRATOR);
  }

  /** What a browser in which nobody has logged in yet is known by; it is told if it is not. */
  String browser(Context context) {
    return Optional.ofNullable(context.cookie(BEFORE))
        .orElseGet(() -> {
          String secret = Secrets.random();
          context.cookie(cookie(BEFORE, secret, Duration.ofHours(1)));
          return secret;
        });
  }

  private void showLogin(Context context) {
    Door.remember(context, Visitor.nobody(browser(context)));
    site.showOwn(context, new FormPage("login"));
  }

  private void logIn(Context context) {
    String name = field(context, "name");
    if (!attemptsFromAddress.allow(context.ip()) || !attemptsAtName.allow(name)) {
      log.add(context, "login refused", name);
      throw new Problem.Raised(
          429, "Too often", "There were too many attempts to log in; wait a minute.");
    }
    Optional<Accounts.Session> session =
        accounts.logIn(name, field(context, "password"), settings.session());
    if (session.isEmpty()) {
      log.add(context, "login failed", name);
      context.status(401);
      site.showOwn(
          context,
          new FormPage(
              "login", "Name and password are not those of an account.", Map.of("name", name)));
      return;
    }
    welcome(context, session.get());
  }

  /** Gives the browser what it is known by from now on. */
  void welcome(Context context, Accounts.Session session) {
    context.cookie(cookie(SESSION, session.key(), settings.session()));
    context.removeCookie(BEFORE, "/");
    Door.remember(context, session.visitor());
    log.add(context, "login", session.visitor().name());
    context.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void logOut(Context context) {
    Optional.ofNullable(context.cookie(SESSION)).ifPresent(accounts::logOut);
    context.removeCookie(SESSION, "/");
    log.add(context, "logout", "");
    context.redirect("/login", HttpStatus.SEE_OTHER);
  }

  private void showOwn(Context context, String problem, String token) {
    Visitor visitor = Door.visitor(context);
    site.showOwn(
        context, new AccountPage(visitor, accounts.tokens(visitor.name()), problem, token));
  }

  private void changePassword(Context context) {
    try {
      accounts.changePassword(
          Door.visitor(context).name(), field(context, "old"), field(context, "password"));
      log.add(context, "password", "");
      context.redirect("/login", HttpStatus.SEE_OTHER);
    } catch (Complaint complaint) {
      context.status(422);
      showOwn(context, complaint.sentence(), "");
    }
  }

  private void addToken(Context context) {
    Visitor visitor = Door.visitor(context);
    Role role = role(context);
    if (!visitor.may(role)) {
      throw Problem.forbidden("A token may do no more than its owner.");
    }
    Duration length = Duration.ofDays(days(context));
    String token = accounts.addToken(visitor.name(), field(context, "label"), role, length);
    log.add(context, "token", role.word());
    showOwn(context, "", token);
  }

  private static int days(Context context) {
    String days = field(context, "days");
    if (!days.matches("[1-9]\\d{0,2}") || Integer.parseInt(days) > LONGEST_TOKEN.toDays()) {
      throw Problem.badRequest("A token lasts 1 to %d days.".formatted(LONGEST_TOKEN.toDays()));
    }
    return Integer.parseInt(days);
  }

  private void revoke(Context context) {
    String id = field(context, "id");
    if (!id.matches("\\d{1,18}")) {
      throw Problem.badRequest("\"%s\" is no token.".formatted(id));
    }
    accounts.revoke(Door.visitor(context).name(), Long.parseLong(id));
    log.add(context, "token revoked", id);
    context.redirect("/account", HttpStatus.SEE_OTHER);
  }

  private void showAll(Context context, String problem) {
    site.showOwn(context, new AccountsPage(accounts.all(), problem));
  }

  private void addAccount(Context context) {
    String name = field(context, "name").strip();
    String subject = field(context, "subject").strip();
    try {
      accounts.add(
          name,
          role(context),
          subject.isEmpty() ? field(context, "password") : null,
          subject.isEmpty() ? null : subject);
      log.add(context, "account", name);
      context.redirect("/accounts", HttpStatus.SEE_OTHER);
    } catch (Complaint complaint) {
      context.status(422);
      showAll(context, complaint.sentence());
    }
  }

  private void changeAccount(Context context) {
    String name = field(context, "name");
    try {
      accounts.change(name, role(context), field(context, "active").equals("yes"));
      log.add(context, "account changed", name);
      context.redirect("/accounts", HttpStatus.SEE_OTHER);
    } catch (Complaint complaint) {
      context.status(422);
      showAll(context, complaint.sentence());
    }
  }

  private static Role role(Context context) {
    String word = field(context, "role");
    return Role.of(word)
        .orElseThrow(() -> Problem.badRequest("\"%s\" is no role.".formatted(word)));
  }

  private static String field(Context context, String name) {
    return Optional.ofNullable(context.formParam(name)).orElse("");
  }

  private Cookie cookie(String name, String value, Duration length) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(settings.secure());
    cookie.setSameSite(SameSite.LAX);
    cookie.setMaxAge((int) length.toSeconds());
    return cookie;
  }
}
