package org.chancery.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.desk.DeskSettings;
import org.chancery.desk.account.Accounts;
import org.chancery.desk.account.Role;
import org.chancery.entities.EntityBase;
import org.chancery.register.Register;
import org.chancery.register.server.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The desk in a real browser, over a real register, with the real reader. Where the machine has no
 * Chromium these tests are skipped; so is what needs a folder of pictures, unless the system
 * property {@code chancery.pictures} names one.
 */
class DeskBrowserTest {
  private static final Path EXAMPLES = Path.of("../examples");
  private static final Path SEED = Path.of("../../shared/seed/000_c72546571c1122e7.txt");
  private static final String HOSTILE =
      """
      PLATA CITY, 8 July 2024 (Plata Observer) -- <script>document.title='taken'</script>
      <img src=x onerror="document.title='taken'"> Foreign Minister Ana Torres of Uruguay said on
      Monday that "Mercosur <b onmouseover=alert(1)>must</b> grow", and met
      Mercosur Secretary-General Luis Paz</textarea><script>document.title='taken'</script> in
      Montevideo. javascript:alert(1)
      """;

  @TempDir static Path folder;

  private static Register register;
  private static DeskHouse house;
  private static Playwright playwright;
  private static Browser browser;
  private static Path chromium;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void open() throws Exception {
    chromium =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .map(name -> Path.of("/usr/bin", name))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeTrue(
        chromium != null,
        "no Chromium in /usr/bin: the desk is not tried in a browser; install it");
    register = Register.open(Home.at(folder.resolve("home")));
    register.learn(EntityBase.load());
    house = new DeskHouse(register, Clock.systemUTC(), settings -> settings);
    for (Path example : examples()) {
      HttpResponse<String> posted =
          house
              .visit()
              .post(
                  "/api/v1/dispatches?label=" + example.getFileName(),
                  "text/plain",
                  Files.readString(example));
      assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
    }
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  private static List<Path> examples() throws Exception {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(file -> file.toString().matches(".*\\.(?:txt|html)")).sorted().toList();
    }
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      playwright.close();
    }
    if (house != null) {
      house.close();
      register.close();
    }
  }

  @BeforeEach
  void openWindow() {
    context = browser.newContext();
    page = watched(context);
  }

  private Page watched(BrowserContext window) {
    Page opened = window.newPage();
    opened.setDefaultTimeout(10_000);
    opened.onPageError(complaints::add);
    opened.onConsoleMessage(message -> {
      // A page that is refused is no fault of its scripts.
      if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
        complaints.add(message.text());
      }
    });
    return opened;
  }

  @AfterEach
  void closeWindow() {
    context.close();
    assertThat(complaints).as("what the browser complains of").isEmpty();
  }

  private void go(String path) {
    page.navigate(house.address() + path);
  }

  @Test
  void readsADispatchThatIsPasted() throws Exception {
    boolean seed = Files.exists(SEED);
    String text =
        Files.readString(seed ? SEED : EXAMPLES.resolve("sco-zhang-ming-steppe-courier.txt"));
    go("/new");
    page.locator("textarea[name=text]").fill(text);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read and record")).click();
    assertThat(page).hasURL(Pattern.compile(".*/dispatch/d-.*"));
    assertThat(page.locator(".claims ol > li").first()).isVisible();
    assertThat(page.locator("mark").first()).isVisible();
  }

  @Test
  void saysWhatIsWrongWithWhatIsNoDispatch() {
    go("/new");
    page.locator("textarea[name=text]").fill("Too short.");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read and record")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("date");
    assertThat(page.locator("textarea[name=text]")).hasValue("Too short.");
  }

  @Test
  void movesTheSliderFromOneSecretaryGeneralToTheNext() {
    go("/org/sco?on=2021-12-30");
    Locator holders = page.locator("#holders");
    assertThat(holders).containsText("Vladimir Norov · Secretary-General");
    assertThat(holders).not().containsText("Zhang Ming · Secretary-General");
    Locator slider = page.locator("#slider");
    slider.focus();
    for (int i = 0; i < 3; i++) {
      page.keyboard().press("ArrowRight");
    }
    assertThat(holders).containsText("Zhang Ming · Secretary-General");
    assertThat(holders).not().containsText("Vladimir Norov · Secretary-General");
    assertThat(page.getByLabel("On", new Page.GetByLabelOptions().setExact(true)))
        .hasValue("2022-01-02");
    assertThat(page).hasURL(Pattern.compile(".*on=2022-01-02.*"));
  }

  @Test
  void keepsAPinnedKnowledgeWhileTheSliderMoves() {
    go("/org/sco?on=2021-12-30");
    String permalink = page.locator("a[rel=bookmark]").getAttribute("href");
    String known = permalink.replaceFirst(".*known=", "");
    go(permalink);
    page.locator("#slider").focus();
    page.keyboard().press("ArrowRight");
    assertThat(page)
        .hasURL(Pattern.compile(".*on=2021-12-31.*known=" + known.replace(":", "%3A") + ".*"));
  }

  @Test
  void worksForReadersWithoutScripts() {
    try (BrowserContext plain =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page window = plain.newPage();
      window.navigate(house.address() + "/org/sco");
      window.getByLabel("On", new Page.GetByLabelOptions().setExact(true)).fill("2021-12-30");
      window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
      assertThat(window.locator("#holders")).containsText("Vladimir Norov · Secretary-General");
    }
  }

  @Test
  void opensTheEvidence() {
    go("/org/sco?on=2022-01-02");
    page.locator("#holders .support").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/entry/e-.*"));
    page.locator(".testimony blockquote a").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/dispatch/d-.*#c-.*"));
    Locator claim = page.locator("[data-claim]:target");
    assertThat(claim).isVisible();
    claim.hover();
    assertThat(page.locator("mark.lit").first()).isVisible();
  }

  @Test
  void rulesAndUndoes() {
    go("/org/sco?on=2022-01-02");
    page.locator("#holders .support").first().click();
    String entry = page.url();
    Locator testimonies = page.locator("#supporting + .testimonies .testimony");
    int before = testimonies.count();
    Locator first = testimonies.first();
    first.getByText("Rule on this").click();
    first.getByLabel("Reason").fill("a test");
    first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reject")).click();
    assertThat(page.locator("#supporting + .testimonies .testimony")).hasCount(before - 1);
    assertThat(page.locator(".rejected .ruled")).containsText("rejected");

    page.navigate(house.address() + "/rulings");
    Locator ruling = page.locator("li.line").first();
    ruling.getByText("Undo").first().click();
    ruling.getByLabel("Reason").fill("a test still");
    ruling.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo")).click();
    assertThat(page.locator("li.line.undone")).hasCount(1);
    page.navigate(entry);
    assertThat(page.locator("#supporting + .testimonies .testimony")).hasCount(before);
  }

  @Test
  void reviewsByKeyboard() {
    go("/findings");
    page.keyboard().press("j");
    page.keyboard().press("j");
    assertThat(page.locator(".finding").nth(1)).isFocused();
    page.keyboard().press("k");
    assertThat(page.locator(".finding").first()).isFocused();
    page.keyboard().press("r");
    assertThat(page.locator(".finding").first().getByLabel("Reason").first()).isFocused();
  }

  @Test
  void comparesTwoDays() {
    go("/org/sco?on=2022-12-31");
    page.locator("form.inline input[name=from]").fill("2017-01-01");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare")).click();
    assertThat(page).hasURL(Pattern.compile(".*/compare\\?.*from=2017-01-01.*"));
    assertThat(page.locator("main")).containsText("India");
    assertThat(page.locator(".line .badge").first()).isVisible();
  }

  @Test
  void findsNamesAndAnswersQuestions() {
    go("/");
    page.locator("#q").fill("Who was Secretary-General of the SCO on 30 December 2021?");
    page.keyboard().press("Enter");
    assertThat(page.locator(".answer")).containsText("Vladimir Norov");
    page.locator("main input[name=q]").fill("Zhang Ming");
    page.keyboard().press("Enter");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Zhang Ming"))
        .first()
        .click();
    assertThat(page.locator("h1")).hasText("Zhang Ming");
  }

  @Test
  void showsAHostileDispatchHarmlessly() {
    go("/new");
    page.locator("textarea[name=text]").fill(HOSTILE);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read and record")).click();
    assertThat(page).hasURL(Pattern.compile(".*/dispatch/d-.*"));
    assertThat(page.locator("article")).containsText("<script>document.title='taken'</script>");
    assertThat(page.locator("article script, article img, article b")).hasCount(0);
    assertThat(page).not().hasTitle("taken");
    go("/");
    assertThat(page).not().hasTitle("taken");
    go("/search?q=%3Cscript%3Edocument.title%3D'taken'%3C%2Fscript%3E");
    assertThat(page).not().hasTitle("taken");
  }

  @Test
  void tellsThePageThatTheRegisterHasHeardSomething() {
    go("/");
    page.waitForResponse(Pattern.compile(".*/api/v1/events"), () -> page.reload());
    String before = page.locator("#news").innerText();
    HttpResponse<String> posted =
        house
            .visit()
            .post(
                "/api/v1/dispatches?label=news&date=2024-03-02",
                "text/plain",
                """
                VIENNA, 2 March 2024 (Danube Dispatch) -- Foreign Minister Petra Vogel of Austria met
                OSCE Secretary General Mario Conti in Vienna on Friday.
                """);
    assertThat(posted.body()).contains("\"outcome\":\"new\"").doesNotContain("\"claims\":0");
    assertThat(page.locator("#news")).not().hasText(before);
  }

  @Test
  void logsSomebodyIn() {
    Accounts accounts = new Accounts(register.lend(), Clock.systemUTC());
    accounts.add("A. Clerk", Role.ADMINISTRATOR, "correct horse battery", null);
    try (DeskHouse guarded =
        new DeskHouse(
            register,
            Clock.systemUTC(),
            it ->
                new DeskSettings(
                    it.host(),
                    0,
                    true,
                    false,
                    List.of(),
                    List.of(),
                    Duration.ofHours(1),
                    10_000,
                    Optional.empty(),
                    ""))) {
      page.navigate(guarded.address() + "/org/sco");
      assertThat(page.locator("h1")).hasText("Not logged in");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log in")).first().click();
      faultless("the login");
      page.getByLabel("Name").fill("A. Clerk");
      page.getByLabel("Password").fill("wrong password");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in")).click();
      assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
      page.getByLabel("Password").fill("correct horse battery");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in")).click();
      assertThat(page.locator(".who")).containsText("A. Clerk");
      for (String path : List.of("/accounts", "/log", "/account")) {
        page.navigate(guarded.address() + path);
        faultless(path);
      }
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log out")).click();
      assertThat(page.locator("h1")).hasText("Log in");
    }
  }

  @Test
  void isFaultlessByAxeInEveryForm() {
    String dispatch =
        house.visit().json("/dispatches.json").path("dispatches").path(0).path("id").asString();
    String entry =
        house
            .visit()
            .json("/org/sco.json?on=2022-03-20")
            .path("members")
            .path(0)
            .path("entry")
            .asString();
    List<String> paths =
        List.of(
            "/",
            "/org/sco?on=2022-03-20",
            "/state/chn",
            "/person/zhang-ming",
            "/dispatch/" + dispatch,
            "/entry/" + entry,
            "/compare",
            "/compare?one=SCO&from=2017-01-01&to=2022-12-31",
            "/compare?one=SCO&other=NATO",
            "/compare?one=India&other=Pakistan",
            "/findings",
            "/rulings",
            "/organisations",
            "/dispatches",
            "/search?q=Who+heads+the+SCO",
            "/new",
            "/api",
            "/nowhere");
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(1280, 390)) {
        try (BrowserContext window =
            browser.newContext(
                new Browser.NewContextOptions()
                    .setColorScheme(scheme)
                    .setViewportSize(width, 900)
                    .setBypassCSP(true))) {
          page = watched(window);
          for (String path : paths) {
            go(path);
            faultless("%s, %s, %d wide".formatted(path, scheme, width));
            assertThat(
                    (Boolean)
                        page.evaluate(
                            "document.documentElement.scrollWidth"
                                + " <= document.documentElement.clientWidth"))
                .as("%s fits %d", path, width)
                .isTrue();
            picture(path, scheme, width);
          }
        }
      }
    }
  }

  private void faultless(String where) {
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(
            violations.stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml()))
        .as(where)
        .isEmpty();
  }

  private void picture(String path, ColorScheme scheme, int width) {
    String pictures = System.getProperty("chancery.pictures");
    if (pictures != null) {
      String name = path.equals("/") ? "home" : path.replaceAll("[^\\w]+", "-").substring(1);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  Path.of(
                      pictures,
                      "%s-%s-%d.png".formatted(name, scheme.name().toLowerCase(), width))));
    }
  }
}
