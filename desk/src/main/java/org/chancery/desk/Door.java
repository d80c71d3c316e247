package org.chancery.desk;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.desk.account.Role;
import org.chancery.desk.account.Secrets;
import org.chancery.desk.account.Visitor;
import org.chancery.desk.web.Problem;

/**
 * Lets requests in, or not: who asks, from where, and whether he may.
 *
 * <p>A browser sends what its user is known by along with every request, whoever caused it. So what
 * changes anything must come from the desk's own pages: its origin must be the desk's, and it must
 * carry the secret that only these know.
 */
final class Door {
  private static final String VISITOR = "visitor";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final DeskSettings settings;
  private final Identification identification;
  private final Rates rates;

  /** Tells who is asking. */
  @FunctionalInterface
  interface Identification {
    Visitor visitor(Context context);
  }

  Door(DeskSettings settings, Identification identification) {
    this.settings = settings;
    this.identification = identification;
    this.rates = new Rates(settings.requestsPerMinute());
  }

  /** Everybody is the one who sits at the machine. */
  static Identification local(String name) {
    Visitor visitor = new Visitor(name, Role.ADMINISTRATOR, Visitor.Way.LOCAL, Secrets.random());
    return _ -> visitor;
  }

  /** Who asks, once he was let in. */
  static Visitor visitor(Context context) {
    Visitor visitor = context.attribute(VISITOR);
    return visitor == null ? Visitor.nobody("") : visitor;
  }

  /** From now on, this one asks. */
  static void remember(Context context, Visitor visitor) {
    context.attribute(VISITOR, visitor);
  }

  /**
   * Checks a request before anything else is done for it.
   *
   * @throws Problem.Raised if it is not let in
   */
  void admit(Context context) {
    checkHost(context);
    Visitor visitor = identification.visitor(context);
    remember(context, visitor);
    checkRate(context, visitor);
    Role needed = needed(context);
    if (!visitor.may(needed)) {
      throw visitor.way() == Visitor.Way.NONE
          ? new Problem.Raised(401, "Not logged in", "Log in first, or send a token.")
          : Problem.forbidden(
              "This needs the role of %s, and %s has that of %s; ask an administrator."
                  .formatted(needed.word(), visitor.name(), visitor.role().word()));
    }
    if (!SAFE.contains(context.method().name()) && isPerhapsMisused(context, visitor)) {
      checkOrigin(context);
      checkSecret(context, visitor);
    }
  }

  /**
   * Whether a browser may have sent it without its user's wish. A program at this machine needs no
   * token where there are no accounts; it is told from a browser by what every browser says of
   * where a request comes from.
   */
  private static boolean isPerhapsMisused(Context context, Visitor visitor) {
    boolean program =
        visitor.way() == Visitor.Way.LOCAL
            && context.path().startsWith("/api/")
            && context.header("Origin") == null
            && context.header("Sec-Fetch-Site") == null;
    return visitor.isByBrowser() && !program;
  }

  /** A page elsewhere whose name was made to lead here must not be served. */
  private void checkHost(Context context) {
    String host = Optional.ofNullable(context.header("Host")).orElse("");
    String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    boolean known =
        settings.names().isEmpty()
            ? settings.accounts() || THIS_MACHINE.contains(name)
            : settings.names().contains(name) || THIS_MACHINE.contains(name);
    if (!known) {
      throw new Problem.Raised(
          421, "Wrong host", "This desk does not answer to the name %s.".formatted(name));
    }
  }

  /** Where there are accounts, nobody may take all the desk's time for himself. */
  private void checkRate(Context context, Visitor visitor) {
    if (!settings.accounts()) {
      return;
    }
    String whose = visitor.name().isEmpty() ? context.ip() : visitor.name();
    if (!rates.allow(whose)) {
      context.header("Retry-After", "5");
      throw new Problem.Raised(
          429, "Too often", "There were too many requests; wait some seconds.");
    }
  }

  private static Role needed(Context context) {
    return context.routeRoles().stream()
        .filter(Role.class::isInstance)
        .map(Role.class::cast)
        .findFirst()
        .orElse(Role.READER);
  }

  private static void checkOrigin(Context context) {
    String site = context.header("Sec-Fetch-Site");
    if (site != null && !List.of("same-origin", "none").contains(site)) {
      throw fromElsewhere();
    }
    String origin = context.header("Origin");
    if (origin != null && !authority(origin).equals(context.header("Host"))) {
      throw fromElsewhere();
    }
  }

  private static String authority(String origin) {
    try {
      return String.valueOf(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static void checkSecret(Context context, Visitor visitor) {
    String given = context.header("X-CSRF-Token");
    if (given == null && (context.isFormUrlencoded() || context.isMultipartFormData())) {
      given = context.formParam("csrf");
    }
    if (given == null || visitor.secret().isEmpty() || !Secrets.isSame(given, visitor.secret())) {
      throw fromElsewhere();
    }
  }

  private static RuntimeException fromElsewhere() {
    return Problem.forbidden(
        "This request does not come from a page of the desk; open the page again and repeat it. Programs send a token.");
  }
}
