package org.chancery.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.answers.Complaint;
import org.chancery.answers.Inquiry;
import org.chancery.desk.account.Role;
import org.chancery.desk.page.Checks;
import org.chancery.desk.page.ComparePage;
import org.chancery.desk.page.Comparisons;
import org.chancery.desk.page.Dispatches;
import org.chancery.desk.page.EntitiesPage;
import org.chancery.desk.page.Entries;
import org.chancery.desk.page.FormPage;
import org.chancery.desk.page.HomePage;
import org.chancery.desk.page.Organisations;
import org.chancery.desk.page.Page;
import org.chancery.desk.page.Paths;
import org.chancery.desk.page.Persons;
import org.chancery.desk.page.Pin;
import org.chancery.desk.page.Reference;
import org.chancery.desk.page.Reviews;
import org.chancery.desk.page.SearchPage;
import org.chancery.desk.page.States;
import org.chancery.desk.web.Asked;
import org.chancery.desk.web.Frame;
import org.chancery.desk.web.Problem;
import org.chancery.desk.web.Renderer;
import org.chancery.desk.web.Responder;
import org.chancery.desk.web.Texts;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Stretch;
import org.chancery.register.ClaimFilter;
import org.chancery.register.Register;
import org.chancery.register.Shown;
import org.chancery.register.Testimony;
import org.chancery.register.View;
import org.chancery.register.finding.Finding;
import org.chancery.register.finding.Kind;

/** The pages for reading: which there are, and how each is made. */
final class Site {
  /** With what the ids of entities that have pages begin. */
  private static final List<String> KINDS = List.of("org", "state", "person", "place", "gathering");

  private static final int SEVERAL = 8;
  private static final int CLAIMS_FOUND = 20;
  private static final LocalDate FIRST = LocalDate.of(1500, 1, 1);
  private static final Duration LATELY = Duration.ofDays(30);

  /** Makes a page for what is asked. */
  @FunctionalInterface
  interface Maker {
    Page make(Asked asked);
  }

  /** What a page depends on: the address, the day of now, and how much the register has heard. */
  private record Key(String path, Pin pin, long inputs) {}

  private final Register register;
  private final Reference reference;
  private final Questions questions;
  private final Checks checks;
  private final Clock clock;
  private final DeskSettings settings;
  private final String version;
  private final Texts texts = new Texts();
  private final Renderer renderer = new Renderer();
  private final Cache<Key, Page> made =
      Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(Duration.ofMinutes(10)).build();

  Site(
      Register register,
      Reference reference,
      Questions questions,
      Clock clock,
      DeskSettings settings,
      String version) {
    this.register = register;
    this.reference = reference;
    this.questions = questions;
    this.checks = new Checks(register, reference);
    this.clock = clock;
    this.settings = settings;
    this.version = version;
  }

  void addTo(RoutesConfig routes) {
    page(routes, "/", this::home);
    page(routes, "/home.json", this::home);
    pages(routes, "/search", this::search);
    pages(routes, "/organisations", asked -> entities(asked, EntityKind.ORGANISATION));
    pages(routes, "/states", asked -> entities(asked, EntityKind.STATE));
    pages(routes, "/persons", asked -> entities(asked, EntityKind.PERSON));
    pages(routes, "/dispatches", this::dispatches);
    pages(routes, "/findings", this::findings);
    pages(routes, "/rulings", this::rulings);
    pages(routes, "/compare", this::compare);
    page(routes, "/new", _ -> new FormPage("new"), Role.ANALYST);
    page(routes, "/dispatch/{name}", this::dispatch);
    page(routes, "/entry/{name}", this::entry);
    routes.get("/claim/{name}", this::claim, Role.READER);
    for (String kind : KINDS) {
      page(routes, "/%s/{name}".formatted(kind), asked -> entity(asked, kind));
    }
  }

  private void pages(RoutesConfig routes, String path, Maker maker) {
    page(routes, path, maker);
    page(routes, path + ".json", maker);
  }

  private void page(RoutesConfig routes, String path, Maker maker) {
    page(routes, path, maker, Role.READER);
  }

  private void page(RoutesConfig routes, String path, Maker maker, Role needed) {
    routes.get(path, context -> show(context, maker), needed);
  }

  private void show(Context context, Maker maker) {
    Asked asked = asked(context);
    Page page = page(asked, maker);
    if (asked.isTwin()) {
      Responder.json(context, page.json());
    } else {
      Responder.html(context, renderer.html(page, frame(context, asked.path(), asked.pin())));
    }
  }

  /** A page, made anew only if what it depends on has changed. */
  private Page page(Asked asked, Maker maker) {
    Key key = new Key(asked.path(), asked.pin(), register.inputs());
    return made.get(key, _ -> maker.make(asked));
  }

  /** Shows a page that nobody else is to see: a form with what was written into it, a problem. */
  void showOwn(Context context, Page page) {
    Pin now = new Pin(null, null, LocalDate.now(clock));
    context
        .header("Cache-Control", "no-store")
        .html(renderer.html(page, frame(context, context.path(), now)));
  }

  private Frame frame(Context context, String path, Pin pin) {
    return new Frame(
        texts,
        path,
        pin,
        Door.visitor(context),
        Instant.now(clock),
        settings.accounts(),
        settings.provider().isPresent(),
        version);
  }

  /** A request, read. */
  Asked asked(Context context) {
    return Asked.of(context, register, reference, clock);
  }

  /** A request that says in its own way about which days it is. */
  Asked askedWithoutDay(Context context) {
    return Asked.withoutDay(context, register, reference, clock);
  }

  /** Answers with what a page says, as JSON. */
  Handler json(Maker maker) {
    return context -> Responder.json(context, page(asked(context), maker).json());
  }

  private Page home(Asked asked) {
    View view = asked.inquiry().view();
    Pin pin = asked.pin();
    List<Finding> findings = reviews(asked).all();
    Instant since = (pin.known() == null ? Instant.now(clock) : pin.known()).minus(LATELY);
    return new HomePage(
        view.lately(new Stretch(FIRST, pin.on().plusYears(1)), SEVERAL),
        view.revisions(since, Optional.empty(), SEVERAL).latest(),
        findings.size(),
        findings.stream().limit(SEVERAL / 2).toList(),
        view.latestDispatches(SEVERAL, 0),
        questions.examples());
  }

  Page search(Asked asked) {
    String query = asked.text("q").orElse("");
    Inquiry inquiry = asked.inquiry();
    if (query.isEmpty()) {
      return new SearchPage("", Optional.empty(), "", List.of(), List.of());
    }
    List<Entity> named =
        Stream.of(inquiry.view().find(query))
            .flatMap(found ->
                Stream.concat(
                    found.exact().stream(), found.similar().stream().map(it -> it.entity())))
            .distinct()
            .toList();
    List<Testimony> claims = saying(inquiry.view(), query);
    try {
      return new SearchPage(query, Optional.of(questions.ask(query, inquiry)), "", named, claims);
    } catch (Complaint complaint) {
      return new SearchPage(query, Optional.empty(), complaint.sentence(), named, claims);
    }
  }

  private static List<Testimony> saying(View view, String words) {
    return view.latestClaims(ClaimFilter.ALL.saying(words), CLAIMS_FOUND);
  }

  private Page entities(Asked asked, EntityKind kind) {
    String prefix = asked.text("prefix").orElse("");
    List<Entity> all = asked.inquiry().view().entities(Optional.of(kind), prefix);
    return new EntitiesPage(
        kind,
        prefix,
        all.size(),
        all.stream()
            .skip((asked.page() - 1L) * EntitiesPage.SIZE)
            .limit(EntitiesPage.SIZE)
            .toList(),
        asked.page());
  }

  Page findings(Asked asked) {
    Optional<Kind> kind =
        asked
            .text("kind")
            .map(word ->
                Kind.of(word)
                    .orElseThrow(() ->
                        Problem.badRequest(
                            "\"%s\" is no kind of finding; there are %s."
                                .formatted(word, String.join(", ", Kind.words())))));
    return reviews(asked).page(asked.entity("entity"), kind, asked.page());
  }

  Page compare(Asked asked) {
    Comparisons comparisons = new Comparisons(asked.inquiry(), asked.pin());
    Optional<Entity> one = asked.entity("one");
    Optional<Entity> other = asked.entity("other");
    if (one.isPresent() && other.isPresent()) {
      return comparisons.two(one.get(), other.get());
    }
    Optional<LocalDate> from = asked.day("from");
    return one.isPresent() && from.isPresent()
        ? comparisons.days(one.get(), from.get(), asked.day("to").orElse(asked.pin().on()))
        : new ComparePage.Empty();
  }

  Page dispatches(Asked asked) {
    return new Dispatches(asked.inquiry()).list(asked.page());
  }

  Page rulings(Asked asked) {
    return reviews(asked).rulings();
  }

  Page dispatch(Asked asked) {
    String id = asked.part("name");
    return asked
        .inquiry()
        .view()
        .dispatch(id)
        .map(new Dispatches(asked.inquiry())::page)
        .orElseThrow(() -> missing("dispatch", id));
  }

  Page entry(Asked asked) {
    String id = asked.part("name");
    return new Entries(asked.inquiry()).page(id).orElseThrow(() -> missing("entry", id));
  }

  private void claim(Context context) {
    Asked asked = asked(context);
    String id = asked.part("name");
    Shown.OfClaim shown = asked.inquiry().view().claim(id).orElseThrow(() -> missing("claim", id));
    context.redirect(
        asked
            .pin()
            .on(Paths.ofClaim(shown.testimony().dispatch().id(), shown.testimony().claim().id())));
  }

  /** The page of an entity whose id begins with a word for its kind. */
  Page entity(Asked asked, String kind) {
    String id = kind + "/" + asked.part("name");
    Entity entity = asked.inquiry().view().entity(id).orElseThrow(() -> missing("page", "/" + id));
    return switch (entity.kind()) {
      case ORGANISATION ->
          new Organisations(asked.inquiry(), reference, checks, asked.pin()).page(entity);
      case STATE -> new States(asked.inquiry(), asked.pin()).page(entity);
      default -> new Persons(asked.inquiry(), asked.pin()).page(entity);
    };
  }

  private Reviews reviews(Asked asked) {
    return new Reviews(asked.inquiry(), checks, asked.pin());
  }

  private static RuntimeException missing(String what, String id) {
    return Problem.notFound(
        "There is no %s %s here, or it was not known at that time; search for it by name."
            .formatted(what, id));
  }

  /** Finds beforehand what takes longest to find, so that nobody waits for it. */
  void prepare() {
    Pin now = new Pin(null, null, LocalDate.now(clock));
    checks.all(new Inquiry(register, reference.base(), null), now);
  }

  /** A problem as a page. */
  void show(Context context, Problem problem) {
    context.status(problem.status());
    showOwn(context, problem);
  }
}
