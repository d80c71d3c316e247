package org.chancery.desk.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chancery.answers.Complaint;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Accounts, sessions, tokens and the log, in tables of the desk's own. May be used by several
 * threads at once.
 */
public final class Accounts {
  private static final int SHORTEST_PASSWORD = 10;
  private static final int LONGEST = 200;
  private static final String TOKEN_MARK = "chy_";

  private final Jdbi jdbi;
  private final Clock clock;

  /** The accounts in a database; their tables are made where there are none. */
  public Accounts(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
    jdbi.useTransaction(handle -> {
      // Two that start at once must not both make the schema.
      handle.execute("select pg_advisory_xact_lock(hashtext('desk.schema'))");
      handle.createScript(schema()).execute();
    });
  }

  /** A login: what the browser keeps, and what only its pages know. */
  public record Session(String key, Visitor visitor) {}

  /**
   * Adds an account.
   *
   * @param password null for one that logs in elsewhere
   * @param subject who it is at the OpenID provider; null for one that logs in here
   * @throws Complaint if the name or the password will not do, or the name is taken
   */
  public void add(String name, Role role, @Nullable String password, @Nullable String subject) {
    if (!name.matches("[\\p{L}\\p{N}._@ -]{1,80}") || !name.equals(name.strip())) {
      throw new Complaint(
          "\"%s\" is no name for an account; use letters, digits, spaces and . _ @ -, 80 at most."
              .formatted(name));
    }
    String hash = password == null ? null : Secrets.hash(checked(password));
    int added =
        jdbi.withHandle(handle ->
            handle
                .createUpdate(
                    """
                    insert into desk.account (name, role, password, subject)
                    values (:name, :role, :password, :subject) on conflict do nothing\
                    """)
                .bind("name", name)
                .bind("role", role.word())
                .bind("password", hash)
                .bind("subject", subject)
                .execute());
    if (added == 0) {
      throw new Complaint("There is an account %s already; choose another name.".formatted(name));
    }
  }

  /** Every account, by name. */
  public List<Account> all() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select * from desk.account order by name")
            .map((row, _) -> account(row))
            .list());
  }

  /**
   * Gives an account another role, or closes or opens it; whoever uses it is logged out.
   *
   * @throws Complaint if there is none, or no administrator would be left
   */
  public void change(String name, Role role, boolean active) {
    jdbi.useTransaction(handle -> {
      int changed =
          handle
              .createUpdate(
                  "update desk.account set role = :role, active = :active where name = :name")
              .bind("role", role.word())
              .bind("active", active)
              .bind("name", name)
              .execute();
      if (changed == 0) {
        throw new Complaint("There is no account %s.".formatted(name));
      }
      int administrators =
          handle
              .createQuery("select count(*) from desk.account where role = :role and active")
              .bind("role", Role.ADMINISTRATOR.word())
              .mapTo(Integer.class)
              .one();
      if (administrators == 0) {
        throw new Complaint("No administrator would be left; make somebody else one first.");
      }
      handle
          .createUpdate("delete from desk.session where account = :name")
          .bind("name", name)
          .execute();
    });
  }

  /**
   * Gives an account another password; all its sessions end.
   *
   * @throws Complaint if the old password is not right, or the new one will not do
   */
  public void changePassword(String name, String old, String password) {
    if (!Secrets.matches(old, hashOf(name))) {
      throw new Complaint("The old password is not right.");
    }
    setPassword(name, password);
  }

  /**
   * Gives an account another password whatever the old one was; all its sessions end.
   *
   * @throws Complaint if the password will not do, or there is no such account
   */
  public void setPassword(String name, String password) {
    String hash = Secrets.hash(checked(password));
    jdbi.useTransaction(handle -> {
      int changed =
          handle
              .createUpdate("update desk.account set password = :hash where name = :name")
              .bind("hash", hash)
              .bind("name", name)
              .execute();
      if (changed == 0) {
        throw new Complaint("There is no account %s.".formatted(name));
      }
      handle
          .createUpdate("delete from desk.session where account = :name")
          .bind("name", name)
          .execute();
    });
  }

  /** Logs somebody in by a password; empty if name and password are not those of an account. */
  public Optional<Session> logIn(String name, String password, Duration length) {
    return Secrets.matches(
            password.substring(0, Math.min(LONGEST, password.length())), hashOf(name))
        ? account(name).filter(Account::active).map(account -> open(account, length))
        : Optional.empty();
  }

  /** Logs in whoever an OpenID provider says it is; empty if that is nobody with an account. */
  public Optional<Session> logInAs(String subject, Duration length) {
    return jdbi.withHandle(handle ->
            handle
                .createQuery("select * from desk.account where subject = :subject and active")
                .bind("subject", subject)
                .map((row, _) -> account(row))
                .findOne())
        .map(account -> open(account, length));
  }

  private Session open(Account account, Duration length) {
    String key = Secrets.random();
    String secret = Secrets.random();
    Instant expires = clock.instant().plus(length);
    jdbi.useHandle(handle -> {
      handle
          .createUpdate("delete from desk.session where expires < :now")
          .bind("now", at(clock.instant()))
          .execute();
      handle
          .createUpdate("insert into desk.session values (:digest, :account, :secret, :expires)")
          .bind("digest", Secrets.digest(key))
          .bind("account", account.name())
          .bind("secret", secret)
          .bind("expires", at(expires))
          .execute();
    });
    return new Session(
        key, new Visitor(account.name(), account.role(), Visitor.Way.SESSION, secret));
  }

  /** Ends a session. */
  public void logOut(String key) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate("delete from desk.session where digest = :digest")
            .bind("digest", Secrets.digest(key))
            .execute());
  }

  /** Whose session it is; empty if it is none, or has expired. */
  public Optional<Visitor> bySession(String key) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select a.name, a.role, s.secret from desk.session s
                join desk.account a on a.name = s.account and a.active
                where s.digest = :digest and s.expires > :now\
                """)
            .bind("digest", Secrets.digest(key))
            .bind("now", at(clock.instant()))
            .map((row, _) ->
                new Visitor(
                    row.getString("name"),
                    role(row.getString("role")),
                    Visitor.Way.SESSION,
                    row.getString("secret")))
            .findOne());
  }

  /**
   * Makes a token for an account.
   *
   * @param label what its owner calls it
   * @param role the most that it may do
   * @return the token, which nobody can be told again
   */
  public String addToken(String account, String label, Role role, Duration length) {
    String token = TOKEN_MARK + Secrets.random();
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into desk.token (digest, account, label, role, expires)
                values (:digest, :account, :label, :role, :expires)\
                """)
            .bind("digest", Secrets.digest(token))
            .bind("account", account)
            .bind("label", label.substring(0, Math.min(LONGEST, label.length())))
            .bind("role", role.word())
            .bind("expires", at(clock.instant().plus(length)))
            .execute());
    return token;
  }

  /** Whose token it is; empty if it is none, has expired or was revoked. */
  public Optional<Visitor> byToken(String token) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select a.name, a.role, t.role as scope from desk.token t
                join desk.account a on a.name = t.account and a.active
                where t.digest = :digest and t.expires > :now and not t.revoked\
                """)
            .bind("digest", Secrets.digest(token))
            .bind("now", at(clock.instant()))
            .map((row, _) -> {
              Role own = role(row.getString("role"));
              Role scope = role(row.getString("scope"));
              return new Visitor(
                  row.getString("name"), own.may(scope) ? scope : own, Visitor.Way.TOKEN, "");
            })
            .findOne());
  }

  /** The tokens of an account, the last first. */
  public List<Token> tokens(String account) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select * from desk.token where account = :account order by id desc")
            .bind("account", account)
            .map((row, _) ->
                new Token(
                    row.getLong("id"),
                    row.getString("account"),
                    row.getString("label"),
                    role(row.getString("role")),
                    instant(row, "expires"),
                    row.getBoolean("revoked")))
            .list());
  }

  /** Revokes a token of an account; does nothing if it has no such. */
  public void revoke(String account, long token) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                "update desk.token set revoked = true where id = :id and account = :account")
            .bind("id", token)
            .bind("account", account)
            .execute());
  }

  /** Notes that somebody did something. */
  public void note(String who, String origin, String deed, String what) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into desk.log (who, origin, deed, what)
                values (:who, :origin, :deed, :what)\
                """)
            .bind("who", who)
            .bind("origin", origin)
            .bind("deed", deed)
            .bind("what", what)
            .execute());
  }

  /**
   * What was done, the last first.
   *
   * @param limit how much of it, from 0
   */
  public List<LogLine> log(int limit) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select * from desk.log order by number desc limit :some")
            .bind("some", limit)
            .map((row, _) ->
                new LogLine(
                    row.getLong("number"),
                    instant(row, "at"),
                    row.getString("who"),
                    row.getString("origin"),
                    row.getString("deed"),
                    row.getString("what")))
            .list());
  }

  private Optional<Account> account(String name) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select * from desk.account where name = :name")
            .bind("name", name)
            .map((row, _) -> account(row))
            .findOne());
  }

  private @Nullable String hashOf(String name) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select password from desk.account where name = :name and active")
            .bind("name", name)
            .map((row, _) -> Optional.ofNullable(row.getString("password")))
            .findOne()
            .flatMap(hash -> hash)
            .orElse(null));
  }

  private static String checked(String password) {
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST) {
      throw new Complaint(
          "A password has %d to %d characters.".formatted(SHORTEST_PASSWORD, LONGEST));
    }
    return password;
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("name"),
        role(row.getString("role")),
        row.getBoolean("active"),
        row.getString("subject") != null,
        instant(row, "created"));
  }

  private static Role role(String word) {
    return Role.of(word).orElse(Role.READER);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static String schema() {
    try (InputStream in = Accounts.class.getResourceAsStream("schema.sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
