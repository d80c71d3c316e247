package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.answers.Complaint;
import org.chancery.desk.DeskSettings;
import org.chancery.desk.account.Accounts;
import org.chancery.desk.account.Role;
import org.chancery.register.Register;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The desk where people log in: who may do what, and what attempts at more come to. */
class DeskAccountsTest {
  private static final String PASSWORD = "correct horse battery";

  /** A clock that goes on when it is told to. */
  private static final class Hours extends Clock {
    private Instant now = Instant.parse("2022-04-01T12:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }

  @TempDir static Path folder;

  private static final Hours CLOCK = new Hours();
  private static Library library;
  private static Register register;
  private static Accounts accounts;
  private static DeskHouse house;

  @BeforeAll
  static void open() {
    library = new Library(folder);
    register = library.register();
    accounts = new Accounts(register.lend(), CLOCK);
    for (Role role : Role.values()) {
      if (role != Role.ANYONE) {
        accounts.add(role.word(), role, PASSWORD, null);
      }
    }
    house = new DeskHouse(register, CLOCK, DeskAccountsTest::withAccounts);
  }

  private static DeskSettings withAccounts(DeskSettings it) {
    return withAccounts(it, 100_000);
  }

  private static DeskSettings withAccounts(DeskSettings it, int requestsPerMinute) {
    return new DeskSettings(
        it.host(),
        0,
        true,
        false,
        List.of(),
        List.of(),
        Duration.ofHours(12),
        requestsPerMinute,
        it.provider(),
        it.localName());
  }

  @AfterAll
  static void close() {
    house.close();
    register.close();
    library.close();
  }

  /** Each endpoint, and the least role that may use it. */
  private static final Map<String, Role> NEEDED = new LinkedHashMap<>();

  static {
    NEEDED.put("GET /health", Role.ANYONE);
    NEEDED.put("GET /login", Role.ANYONE);
    NEEDED.put("GET /api", Role.ANYONE);
    NEEDED.put("GET /api/v1/openapi.json", Role.ANYONE);
    NEEDED.put("GET /assets/desk.css", Role.ANYONE);
    NEEDED.put("GET /", Role.READER);
    NEEDED.put("GET /home.json", Role.READER);
    NEEDED.put("GET /search?q=India", Role.READER);
    NEEDED.put("GET /organisations", Role.READER);
    NEEDED.put("GET /dispatches", Role.READER);
    NEEDED.put("GET /findings", Role.READER);
    NEEDED.put("GET /rulings", Role.READER);
    NEEDED.put("GET /compare", Role.READER);
    NEEDED.put("GET /org/sco", Role.READER);
    NEEDED.put("GET /org/sco.json", Role.READER);
    NEEDED.put("GET /state/chn", Role.READER);
    NEEDED.put("GET /person/zhang-ming", Role.READER);
    NEEDED.put("GET /api/v1/members?org=SCO", Role.READER);
    NEEDED.put("GET /api/v1/claims", Role.READER);
    NEEDED.put("GET /api/v1/ask?q=Who+heads+the+SCO", Role.READER);
    NEEDED.put("GET /api/v1/rulings", Role.READER);
    NEEDED.put("GET /api/v1/review", Role.READER);
    NEEDED.put("GET /account", Role.READER);
    NEEDED.put("GET /new", Role.ANALYST);
    NEEDED.put("POST /api/v1/dispatches", Role.ANALYST);
    NEEDED.put("POST /api/v1/rulings", Role.EDITOR);
    NEEDED.put("POST /api/v1/jobs/nothing", Role.ADMINISTRATOR);
    NEEDED.put("GET /api/v1/jobs/nothing-1", Role.ADMINISTRATOR);
    NEEDED.put("GET /accounts", Role.ADMINISTRATOR);
    NEEDED.put("GET /log", Role.ADMINISTRATOR);
    NEEDED.put("GET /metrics", Role.ADMINISTRATOR);
  }

  static Stream<Arguments> everyRoleAtEveryEndpoint() {
    return NEEDED.entrySet().stream()
        .flatMap(endpoint ->
            Stream.of(Role.values())
                .map(role -> Arguments.of(role, endpoint.getKey(), role.may(endpoint.getValue()))));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @MethodSource("everyRoleAtEveryEndpoint")
  void letsEachRoleDoWhatItMayAndNoMore(Role role, String endpoint, boolean allowed) {
    DeskHouse.Visit visit = house.visit();
    if (role != Role.ANYONE) {
      visit.withToken(token(role, role));
    }
    String[] parts = endpoint.split(" ", 2);
    HttpResponse<String> response =
        parts[0].equals("GET") ? visit.get(parts[1]) : visit.post(parts[1], "text/plain", "");
    if (allowed) {
      // What is let in may still be told that it makes no sense.
      assertThat(response.statusCode()).as(response.body()).isNotIn(401, 403, 500);
    } else {
      assertThat(response.statusCode()).isEqualTo(role == Role.ANYONE ? 401 : 403);
    }
  }

  private static String token(Role owner, Role scope) {
    return accounts.addToken(owner.word(), "a test", scope, Duration.ofDays(1));
  }

  @Test
  void namesEveryRouteOfTheInterfaceInTheTable() {
    JsonNode paths = house.visit().json("/api/v1/openapi.json").path("paths");
    for (String path : List.of("dispatches", "rulings")) {
      assertThat(paths.path("/api/v1/" + path).path("post").path("description").asString())
          .isEqualTo("Needs the role of %s.".formatted(NEEDED.get("POST /api/v1/" + path).word()));
    }
    paths
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation ->
                    assertThat(operation.getValue().path("description").asString())
                        .as(path.getKey())
                        .startsWith("Needs the role of")));
  }

  @Test
  void logsInAndOut() {
    DeskHouse.Visit visit = house.visit();
    assertThat(visit.get("/org/sco").statusCode()).isEqualTo(401);
    assertThat(logIn(visit, "editor", PASSWORD).statusCode()).isEqualTo(303);
    assertThat(visit.get("/org/sco").statusCode()).isEqualTo(200);
    assertThat(visit.submit("/account", "/logout", Map.of()).statusCode()).isEqualTo(303);
    assertThat(visit.get("/org/sco").statusCode()).isEqualTo(401);
    assertThat(accounts.log(50).stream().map(line -> line.who() + " " + line.deed()))
        .contains("editor login", "editor logout");
  }

  private static HttpResponse<String> logIn(DeskHouse.Visit visit, String name, String password) {
    return visit.submit("/login", "/login", Map.of("name", name, "password", password));
  }

  @Test
  void givesACookieThatScriptsAndOtherSitesDoNotGet() {
    HttpResponse<String> response = logIn(house.visit(), "reader", PASSWORD);
    assertThat(response.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie).startsWith("chancery=").contains("HttpOnly", "SameSite=Lax"));
  }

  @Test
  void saysTheSameOfAWrongNameAndAWrongPassword() {
    HttpResponse<String> name = logIn(house.visit(), "nobody", PASSWORD);
    HttpResponse<String> password = logIn(house.visit(), "reader", "wrong password");
    assertThat(name.statusCode()).isEqualTo(401);
    assertThat(password.statusCode()).isEqualTo(401);
    assertThat(name.body()).contains("Name and password are not those of an account.");
    assertThat(password.body()).contains("Name and password are not those of an account.");
  }

  @Test
  void endsSessionsAndTokensInTime() {
    DeskHouse.Visit browser = house.visit();
    logIn(browser, "reader", PASSWORD);
    DeskHouse.Visit program = house.visit().withToken(token(Role.READER, Role.READER));
    CLOCK.pass(Duration.ofHours(11));
    assertThat(browser.get("/org/sco").statusCode()).isEqualTo(200);
    assertThat(program.get("/org/sco").statusCode()).isEqualTo(200);
    CLOCK.pass(Duration.ofHours(2));
    assertThat(browser.get("/org/sco").statusCode()).isEqualTo(401);
    assertThat(program.get("/org/sco").statusCode()).isEqualTo(200);
    CLOCK.pass(Duration.ofHours(12));
    assertThat(program.get("/org/sco").statusCode()).isEqualTo(401);
  }

  @Test
  void makesTokensThatMayDoNoMoreThanTheirOwnerAndCanBeRevoked() {
    DeskHouse.Visit visit = house.visit();
    logIn(visit, "analyst", PASSWORD);
    HttpResponse<String> tooMuch =
        visit.submit(
            "/account",
            "/account/tokens",
            Map.of("label", "more", "role", "administrator", "days", "1"));
    assertThat(tooMuch.statusCode()).isEqualTo(403);
    HttpResponse<String> made =
        visit.submit(
            "/account", "/account/tokens", Map.of("label", "mine", "role", "reader", "days", "1"));
    Matcher fresh = Pattern.compile("<code id=\"fresh\">([^<]+)</code>").matcher(made.body());
    assertThat(fresh.find()).isTrue();
    DeskHouse.Visit program = house.visit().withToken(fresh.group(1));
    assertThat(program.get("/org/sco").statusCode()).isEqualTo(200);
    assertThat(program.post("/api/v1/dispatches", "text/plain", "x").statusCode()).isEqualTo(403);

    long id = accounts.tokens("analyst").getFirst().id();
    visit.submit("/account", "/account/tokens/revoke", Map.of("id", Long.toString(id)));
    assertThat(program.get("/org/sco").statusCode()).isEqualTo(401);
  }

  @Test
  void nobodyElseCanRevokeOnesTokens() {
    String token = token(Role.EDITOR, Role.READER);
    long id = accounts.tokens("editor").getFirst().id();
    DeskHouse.Visit other = house.visit();
    logIn(other, "reader", PASSWORD);
    other.submit("/account", "/account/tokens/revoke", Map.of("id", Long.toString(id)));
    assertThat(house.visit().withToken(token).get("/org/sco").statusCode()).isEqualTo(200);
  }

  @Test
  void takesNothingFromPagesElsewhere() {
    DeskHouse.Visit visit = house.visit();
    logIn(visit, "editor", PASSWORD);
    Map<String, String> ruling = Map.of("ruling", "undo", "undone", "r-1", "reason", "an attack");
    assertThat(visit.form("/rulings", "", ruling).statusCode()).isEqualTo(403);
    assertThat(visit.form("/rulings", "guessed", ruling).statusCode()).isEqualTo(403);
    DeskHouse.Visit other = house.visit();
    logIn(other, "editor", PASSWORD);
    Matcher secret =
        Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"")
            .matcher(other.get("/account", "Accept", "text/html").body());
    assertThat(secret.find()).isTrue();
    assertThat(visit.form("/rulings", secret.group(1), ruling).statusCode())
        .as("the secret of another session")
        .isEqualTo(403);
    assertThat(
            visit
                .post(
                    "/api/v1/rulings",
                    "text/plain",
                    "{\"ruling\":\"undo\",\"undone\":\"r-1\",\"reason\":\"x\"}")
                .statusCode())
        .as("a simple request with the session's cookie")
        .isEqualTo(403);
  }

  @Test
  void signsRulingsWithTheNameOfTheAccount() {
    DeskHouse.Visit visit = house.visit().withToken(token(Role.EDITOR, Role.EDITOR));
    String claim = visit.json("/api/v1/claims?limit=1").path(0).path("claim").asString();
    HttpResponse<String> ruled =
        visit.post(
            "/api/v1/rulings",
            "application/json",
            visit.reject(claim, "a test").put("by", "Somebody Else").toString());
    assertThat(ruled.statusCode()).as(ruled.body()).isEqualTo(201);
    assertThat(ruled.body()).contains("\"by\":\"editor\"");
    assertThat(accounts.log(5))
        .anyMatch(it -> it.deed().equals("ruling") && it.who().equals("editor"));
  }

  @Test
  void letsAdministratorsManageAccountsButNotLockThemselvesOut() {
    DeskHouse.Visit visit = house.visit();
    logIn(visit, "administrator", PASSWORD);
    assertThat(
            visit
                .submit(
                    "/accounts",
                    "/accounts",
                    Map.of("name", "new one", "role", "reader", "password", "ten letters"))
                .statusCode())
        .isEqualTo(303);
    DeskHouse.Visit fresh = house.visit();
    assertThat(logIn(fresh, "new one", "ten letters").statusCode()).isEqualTo(303);
    visit.submit("/accounts", "/accounts/change", Map.of("name", "new one", "role", "reader"));
    assertThat(fresh.get("/org/sco").statusCode()).as("a closed account").isEqualTo(401);
    HttpResponse<String> last =
        visit.submit(
            "/accounts",
            "/accounts/change",
            Map.of("name", "administrator", "role", "reader", "active", "yes"));
    assertThat(last.statusCode()).isEqualTo(422);
    assertThat(last.body()).contains("No administrator would be left");
    assertThat(visit.get("/accounts").statusCode()).isEqualTo(200);
  }

  @Test
  void stopsWhoTriesManyPasswords() {
    // One attempt more is granted every six seconds, so that a slow machine needs some more.
    long answered =
        Stream.iterate(1, i -> i + 1)
            .map(i -> logIn(house.visit(), "guessed at", "password number " + i).statusCode())
            .limit(40)
            .takeWhile(status -> status == 401)
            .count();
    assertThat(answered).isBetween(10L, 39L);
  }

  @Test
  void answersNobodyWithoutEnd() {
    try (DeskHouse strict = new DeskHouse(register, CLOCK, it -> withAccounts(it, 5))) {
      DeskHouse.Visit visit = strict.visit();
      List<Integer> answers =
          Stream.generate(() -> visit.get("/health").statusCode()).limit(8).toList();
      assertThat(answers).startsWith(200).endsWith(429);
    }
  }

  @Test
  void keepsNoPasswordThatCanBeRead() {
    List<String> kept =
        register
            .lend()
            .withHandle(handle ->
                handle
                    .createQuery("select password from desk.account where password is not null")
                    .mapTo(String.class)
                    .list());
    assertThat(kept).allMatch(hash -> hash.startsWith("$argon2id$v=19$m=65536,t=3,p=2$"));
    assertThat(String.join(" ", kept)).doesNotContain(PASSWORD);
  }

  @Test
  void refusesWeakPasswordsAndStrangeNames() {
    for (String[] each : new String[][] {{"x", "short"}, {" x", PASSWORD}, {"<b>", PASSWORD}}) {
      assertThatThrownBy(() -> accounts.add(each[0], Role.READER, each[1], null))
          .isInstanceOf(Complaint.class);
    }
  }
}
