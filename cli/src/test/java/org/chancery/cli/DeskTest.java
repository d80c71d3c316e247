package org.chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.chancery.desk.DeskSettings;
import org.chancery.model.ClaimJson;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.register.Register;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The desk as programs see it, where it has no accounts. */
class DeskTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2022-04-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir static Path folder;

  private static Library library;
  private static Register register;
  private static DeskHouse house;

  @BeforeAll
  static void open() {
    library = new Library(folder);
    register = library.register();
    house = new DeskHouse(register, CLOCK, settings -> settings);
  }

  @AfterAll
  static void close() {
    house.close();
    register.close();
    library.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/organisations",
        "/states",
        "/persons",
        "/dispatches",
        "/findings",
        "/rulings",
        "/compare",
        "/compare?one=SCO&from=2017-01-01&to=2022-01-01",
        "/compare?one=SCO&other=NATO",
        "/compare?one=India&other=China",
        "/org/sco",
        "/org/sco?on=2021-12-30",
        "/org/sco?known=2100-01-01",
        "/state/chn",
        "/person/zhang-ming",
        "/place/beijing",
        "/search",
        "/search?q=Zhang"
      })
  void eachPageHasATwinThatSaysTheSame(String path) {
    HttpResponse<String> page = house.visit().get(path, "Accept", "text/html");
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    String twin = path.equals("/") ? "/home.json" : path.replaceFirst("(\\?|$)", ".json$1");
    HttpResponse<String> json = house.visit().get(twin);
    assertThat(json.statusCode()).as(json.body()).isEqualTo(200);
    assertThat(ClaimJson.mapper().readTree(json.body()).isObject()).isTrue();
    assertThat(page.body()).contains(".json");
  }

  @Test
  void tellsWhoHeldAnOfficeOnADay() {
    assertThat(holders("2021-12-30"))
        .contains(">Vladimir Norov</a> · Secretary-General of")
        .doesNotContain(">Zhang Ming</a> · Secretary-General of");
    assertThat(holders("2022-01-02"))
        .contains(">Zhang Ming</a> · Secretary-General of")
        .doesNotContain(">Vladimir Norov</a> · Secretary-General of");
  }

  private static String holders(String day) {
    String page = house.visit().get("/org/sco?on=" + day, "Accept", "text/html").body();
    return page.substring(page.indexOf("id=\"holders\"")).replaceFirst("(?s)</ul>.*", "");
  }

  @Test
  void marksTheEvidenceInADispatchAndLeadsFromOneToTheOther() {
    String id =
        house.visit().json("/dispatches.json").path("dispatches").path(0).path("id").asString();
    String page = house.visit().get("/dispatch/" + id, "Accept", "text/html").body();
    JsonNode claims = house.visit().json("/dispatch/%s.json".formatted(id)).path("claims");
    assertThat(claims.size()).isPositive();
    for (JsonNode claim : claims) {
      String claimId = claim.path("claim").asString(claim.path("id").asString());
      assertThat(page).contains("id=\"%s\"".formatted(claimId));
    }
    assertThat(page).containsPattern("<mark id=\"t-\\d+\" data-claims=\"[^\"]+\"><a href=\"#c-");
  }

  @Test
  void provesAnEntry() {
    JsonNode members = house.visit().json("/org/sco.json").path("members");
    String entry = members.path(0).path("entry").asString();
    JsonNode proof = house.visit().json("/entry/%s.json".formatted(entry));
    assertThat(proof.path("evidence").path("supporting").size()).isPositive();
    assertThat(proof.path("history").size()).isPositive();
    String page = house.visit().get("/entry/" + entry, "Accept", "text/html").body();
    assertThat(page).contains("Ganges Herald").contains("What was known, and when");
  }

  @Test
  void answersAllThatTheCommandLineAsks() {
    Terminal terminal = library.terminal();
    List<List<String>> same =
        List.of(
            List.of(
                "/api/v1/members?org=SCO&on=2022-03-20", "members", "SCO", "--on", "2022-03-20"),
            List.of("/api/v1/members?org=SCO&on=2018", "members", "SCO", "--on", "2018"),
            List.of(
                "/api/v1/who?office=Secretary-General&org=SCO&on=2022-03-20&evidence=true",
                "who",
                "Secretary-General",
                "SCO",
                "--on",
                "2022-03-20",
                "--evidence"),
            List.of("/api/v1/presidency?org=SCO&next=2", "presidency", "SCO", "--next", "2"),
            List.of("/api/v1/shared?state1=India&state2=China", "shared", "India", "China"),
            List.of("/api/v1/claims?entity=Zhang+Ming", "claims", "--entity", "Zhang Ming"),
            List.of("/api/v1/dispatches?limit=1", "dispatches", "--limit", "1"),
            List.of("/api/v1/timeline?entity=Zhang+Ming", "timeline", "Zhang Ming"));
    for (List<String> each : same) {
      List<String> command = new ArrayList<>(each.subList(1, each.size()));
      command.addAll(List.of("--format", "json"));
      Terminal.Result printed = terminal.run(command.toArray(String[]::new));
      assertThat(printed.code()).as(printed.err()).isZero();
      assertThat(house.visit().json(each.getFirst()))
          .as(each.getFirst())
          .isEqualTo(ClaimJson.mapper().readTree(printed.out()));
    }
  }

  @Test
  void answersQuestionsInWords() {
    JsonNode answer =
        house
            .visit()
            .json("/api/v1/ask?q=Who+was+Secretary-General+of+the+SCO+on+30+December+2021");
    assertThat(answer.toString()).contains("Vladimir Norov");
    HttpResponse<String> page =
        house.visit().get("/search?q=Who+heads+the+SCO%3F", "Accept", "text/html");
    assertThat(page.body()).contains("Zhang Ming").contains("Understood as");
    HttpResponse<String> refused = house.visit().get("/api/v1/ask?q=Why+is+the+sky+blue");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("is not understood");
  }

  @Test
  void describesEveryRouteInOpenApi() {
    JsonNode document = house.visit().json("/api/v1/openapi.json");
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    List<String> paths = new ArrayList<>();
    document.path("paths").propertyNames().forEach(paths::add);
    assertThat(paths).contains("/api/v1/members", "/api/v1/rulings", "/api/v1/events");
    for (String path : paths) {
      if (document.path("paths").path(path).has("get")
          && !path.contains("{")
          && !path.endsWith("events")) {
        assertThat(house.visit().get(path).statusCode()).as(path).isLessThan(500);
      }
    }
    assertThat(house.visit().get("/api", "Accept", "text/html").body())
        .contains(paths.stream().filter(path -> !path.contains("{")).toList());
  }

  @Test
  void sendsNothingTwice() {
    String tag = house.visit().get("/org/sco.json").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = house.visit().get("/org/sco.json", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/org/nothing.json | 404",
        "/entry/e-nothing.json | 404",
        "/dispatch/nothing.json | 404",
        "/claim/nothing | 404",
        "/nowhere | 404",
        "/org/sco.json?on=yesterday | 400",
        "/org/sco.json?on=2022-02-30 | 400",
        "/org/sco.json?known=soon | 400",
        "/dispatches.json?page=0 | 400",
        "/findings.json?kind=nonsense | 400",
        "/api/v1/members | 400",
        "/api/v1/members?org=SCO&colour=red | 400",
        "/api/v1/members?org=SCO&statutes=/etc | 400",
        "/api/v1/members?org=SCO&home=/etc | 400",
        "/api/v1/members?org=Nobody+Knows | 404",
        "/api/v1/claims?limit=100000000 | 400",
        "/api/v1/claims?limit=-1 | 400",
        "/api/v1/jobs/nothing-1 | 404",
        "/compare.json?one=SCO&other=India | 404"
      })
  void saysWhatIsWrong(String path, int status) {
    HttpResponse<String> response = house.visit().get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = ClaimJson.mapper().readTree(response.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("detail").asString()).matches("(?s)[^\\n]+\\.");
    assertThat(response.body()).doesNotContain("Exception", "org.chancery");
  }

  @Test
  void readsWhatIsHandedInAndRulesOnIt() throws Exception {
    String text = Files.readString(Path.of("../examples/sco-zhang-ming-ministry.txt"));
    HttpResponse<String> posted =
        house.visit().post("/api/v1/dispatches?label=posted", "text/plain", text);
    assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
    JsonNode dispatch = ClaimJson.mapper().readTree(posted.body()).path("dispatches").path(0);
    assertThat(dispatch.path("outcome").asString()).isEqualTo("new");
    assertThat(dispatch.path("claims").asInt()).isPositive();

    JsonNode claims = house.visit().json(dispatch.path("page").asString() + ".json").path("claims");
    String claim = claims.path(0).path("claim").asString(claims.path(0).path("id").asString());
    DeskHouse.Visit visit = house.visit();
    HttpResponse<String> ruled =
        visit.post("/api/v1/rulings", "application/json", visit.reject(claim, "a test").toString());
    assertThat(ruled.statusCode()).as(ruled.body()).isEqualTo(201);
    JsonNode ruling = ClaimJson.mapper().readTree(ruled.body());
    assertThat(ruling.path("by").asString()).isEqualTo("A. Clerk");
    assertThat(visit.json("/api/v1/claims/" + claim).path("rulings").size()).isEqualTo(1);

    ObjectNode undo =
        ClaimJson.mapper()
            .createObjectNode()
            .put("ruling", "undo")
            .put("undone", ruling.path("id").asString())
            .put("reason", "a test still");
    assertThat(visit.post("/api/v1/rulings", "application/json", undo.toString()).statusCode())
        .isEqualTo(201);
    assertThat(visit.json("/api/v1/claims/" + claim).path("rulings").size()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | not json | 400",
        "application/json | [] | 400",
        "application/json | {\"ruling\":\"reject\",\"claims\":[\"c-x\"]} | 400",
        "application/json | {\"ruling\":\"behead\",\"reason\":\"x\"} | 400",
        "application/json | {\"ruling\":\"reject\",\"claims\":[],\"reason\":\"x\"} | 400",
        "application/json | {\"ruling\":\"reject\",\"claims\":[\"c-nowhere\"],\"reason\":\"x\"} | 422"
      })
  void refusesWhatIsNoRuling(String type, String body, int status) {
    HttpResponse<String> response = house.visit().post("/api/v1/rulings", type, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.body()).doesNotContain("Exception");
  }

  @Test
  void refusesWhatIsNoDispatch() {
    assertThat(house.visit().post("/api/v1/dispatches", "text/plain", "").statusCode())
        .isEqualTo(400);
    HttpResponse<String> xml =
        house
            .visit()
            .post(
                "/api/v1/dispatches",
                "application/xml",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
    assertThat(xml.statusCode()).isEqualTo(422);
    assertThat(xml.body()).contains("XML").doesNotContain("root:");
    HttpResponse<String> large =
        house.visit().post("/api/v1/dispatches", "text/plain", "a".repeat(11 << 20));
    assertThat(large.statusCode()).isIn(413, 422);
  }

  static Stream<byte[]> floods() throws IOException {
    return Stream.of(
        packed("a".repeat(1 << 20), 300),
        packed("{}\n".repeat(1 << 18), 300),
        packed("{\"text\":\"" + "a".repeat(1 << 20), 300),
        ("{\"text\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}").getBytes(UTF_8),
        ("<html>" + "<div>".repeat(100_000) + "x").getBytes(UTF_8));
  }

  /** Small, and hundreds of megabytes when unpacked. */
  private static byte[] packed(String piece, int times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < times; i++) {
        out.write(piece.getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("floods")
  void isNotFlooded(byte[] flood) {
    HttpResponse<String> refused = house.visit().post("/api/v1/dispatches?date=2022-03-17", flood);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(refused.body().length()).isLessThan(1000);
  }

  @Test
  void lendsItselfToNoPageElsewhere() {
    DeskHouse.Visit visit = house.visit();
    String text = "A text.";
    assertThat(
            visit
                .post("/api/v1/dispatches", "text/plain", text, "Origin", "https://evil.example")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            visit
                .post("/api/v1/dispatches", "text/plain", text, "Sec-Fetch-Site", "cross-site")
                .statusCode())
        .isEqualTo(403);
    assertThat(visit.form("/rulings", "guessed", Map.of("ruling", "undo")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void fetchesNothingUnlessAllowed() {
    HttpResponse<String> refused =
        house.visit().post("/api/v1/dispatches?url=http://127.0.0.1:1/", "text/plain", "");
    assertThat(refused.statusCode()).isEqualTo(403);
    try (DeskHouse allowing =
        new DeskHouse(
            register,
            CLOCK,
            it ->
                new DeskSettings(
                    it.host(),
                    0,
                    false,
                    false,
                    List.of(),
                    List.of("127.0.0.1", "localhost"),
                    it.session(),
                    it.requestsPerMinute(),
                    it.provider(),
                    it.localName()))) {
      HttpResponse<String> inside =
          allowing
              .visit()
              .post("/api/v1/dispatches?url=" + allowing.address() + "/health", "text/plain", "");
      assertThat(inside.statusCode()).isEqualTo(403);
      assertThat(inside.body()).contains("private network");
    }
  }

  @Test
  void runsLongJobsAndTellsHowFarTheyAre() throws Exception {
    DeskHouse.Visit visit = house.visit();
    HttpResponse<String> begun = visit.post("/api/v1/jobs/verify", "application/json", "");
    assertThat(begun.statusCode()).isEqualTo(202);
    String job = begun.headers().firstValue("Location").orElseThrow();
    JsonNode state = visit.json(job);
    while (List.of("waiting", "running").contains(state.path("state").asString())) {
      Thread.sleep(50);
      state = visit.json(job);
    }
    assertThat(state.path("state").asString()).as(state.toString()).isEqualTo("done");
    assertThat(state.path("result").path("faults").size()).isZero();
    assertThat(visit.post("/api/v1/jobs/nonsense", "application/json", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void tellsWhoeverListensWhatItHasHeard() throws Exception {
    assertThat(house.visit().get("/api/v1/events").statusCode()).isEqualTo(406);
    try (Stream<String> lines = house.visit().listen("/api/v1/events")) {
      Iterator<String> told = lines.filter(line -> line.startsWith("data:")).iterator();
      String first = told.next();
      library.tell(register, Modality.ASSERTED, new Fact.Founding(Library.NATO, null));
      assertThat(told.next()).contains("inputs").isNotEqualTo(first);
    }
  }

  @Test
  void answersWhoIsWaitingWhenItCloses() throws Exception {
    String text = Files.readString(Path.of("../examples/sco-zhang-ming-steppe-courier.txt"));
    String much = text + "\n\n" + text.substring(text.indexOf("\n\n")).repeat(15);
    DeskHouse closing = new DeskHouse(register, CLOCK, settings -> settings);
    CompletableFuture<HttpResponse<String>> waiting =
        CompletableFuture.supplyAsync(
            () -> closing.visit().post("/api/v1/dispatches?label=long", "text/plain", much));
    Thread.sleep(300);
    assertThat(waiting).as("reading takes longer than that").isNotDone();
    closing.close();
    assertThat(waiting.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
  }

  @Test
  void tellsHowItIs() {
    assertThat(house.visit().json("/health").path("register").asString()).isEqualTo("up");
    house.visit().get("/org/sco");
    assertThat(house.visit().get("/metrics").body())
        .contains("http_server_requests_seconds_count")
        .contains("route=\"/org/{name}\"")
        .contains("jvm_memory_used_bytes");
  }

  @Test
  void saysWhatBrowsersMayDoWithItsPages() {
    var headers = house.visit().get("/", "Accept", "text/html").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void doesNotListenToTheWorldWithoutAccounts() {
    assertThatThrownBy(() ->
            new DeskHouse(
                register,
                CLOCK,
                it ->
                    new DeskSettings(
                        "0.0.0.0",
                        0,
                        false,
                        false,
                        List.of(),
                        List.of(),
                        it.session(),
                        it.requestsPerMinute(),
                        it.provider(),
                        it.localName())))
        .hasMessageContaining("Without accounts the desk listens only at this machine");
  }

  @Test
  void saysSoWhereSomethingElseListens() {
    int port = Integer.parseInt(house.address().replaceFirst(".*:", ""));
    assertThatThrownBy(
            () -> new DeskHouse(register, CLOCK, it -> DeskSettings.local(port, it.localName())))
        .hasMessageContaining("port %d".formatted(port));
  }
}
