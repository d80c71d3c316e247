package org.chancery.desk;

import static org.chancery.desk.api.Endpoint.Parameter.path;
import static org.chancery.desk.api.Endpoint.Parameter.query;
import static org.chancery.desk.api.Endpoint.get;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.sse.SseHandler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.answers.Complaint;
import org.chancery.answers.Json;
import org.chancery.desk.account.Role;
import org.chancery.desk.api.Endpoint;
import org.chancery.desk.api.OpenApi;
import org.chancery.desk.page.ApiPage;
import org.chancery.desk.page.Paths;
import org.chancery.desk.web.Asked;
import org.chancery.desk.web.Problem;
import org.chancery.desk.web.Responder;
import org.chancery.model.ClaimJson;
import org.chancery.register.RegisterException;
import org.chancery.register.Ruled;
import org.chancery.register.Shown;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The interface for programs: what there is, and how each request is answered. */
final class Api {
  private static final String ROOT = "/api/v1";
  private static final Endpoint.Parameter KNOWN =
      query("known", "By what was known then: a day (its end, UTC) or an instant.");
  private static final Endpoint.Parameter ON = query("on", "The day, as in 2022-03-20.");
  private static final Endpoint.Parameter PAGE = query("page", "Number of the page, from 1.");
  private static final List<String> DISPATCHES =
      List.of("text/plain", "text/html", "application/json", "application/x-ndjson");

  private static final String EVENTS = "text/event-stream";

  private final Site site;
  private final Questions questions;
  private final Handing handing;
  private final Fetcher fetcher;
  private final GivenRulings rulings;
  private final Jobs jobs;
  private final SseHandler streams;
  private final Log log;
  private final boolean secured;
  private final String version;

  Api(
      Site site,
      Questions questions,
      Handing handing,
      Fetcher fetcher,
      GivenRulings rulings,
      Jobs jobs,
      Events events,
      Log log,
      boolean secured,
      String version) {
    this.site = site;
    this.questions = questions;
    this.handing = handing;
    this.fetcher = fetcher;
    this.rulings = rulings;
    this.jobs = jobs;
    this.streams = new SseHandler(0, events::add);
    this.log = log;
    this.secured = secured;
    this.version = version;
  }

  /** Adds all routes, and the page that describes them. */
  void addTo(RoutesConfig routes) {
    List<Endpoint> endpoints = endpoints();
    JsonNode document = OpenApi.of(endpoints, version, secured);
    for (Endpoint endpoint : endpoints) {
      routes.addHttpHandler(
          HandlerType.findOrCreate(endpoint.method().toUpperCase(Locale.ROOT)),
          endpoint.path(),
          endpoint.handler(),
          endpoint.needed());
    }
    routes.get(ROOT + "/openapi.json", context -> Responder.json(context, document), Role.ANYONE);
    routes.get(
        "/api", context -> site.showOwn(context, new ApiPage(endpoints, document)), Role.ANYONE);
  }

  /** Everything that there is, in the order in which it is described. */
  List<Endpoint> endpoints() {
    return Stream.of(asking(), showing(), doing()).flatMap(List::stream).toList();
  }

  private List<Endpoint> asking() {
    List<Endpoint> endpoints = new ArrayList<>();
    endpoints.add(
        get(
            ROOT + "/ask",
            "Answer a question in words; a question that is not understood is refused.",
            List.of(
                new Endpoint.Parameter(
                    "q", "query", "The question, in English.", true, "string", List.of()),
                KNOWN),
            this::ask));
    for (Questions.Question question : questions.all()) {
      endpoints.add(
          get(
              ROOT + "/" + question.name(),
              (question.summary() + " " + question.notes()).strip(),
              Stream.concat(question.parameters().stream().map(Api::parameter), Stream.of(KNOWN))
                  .toList(),
              context -> answer(context, question.name())));
    }
    return endpoints;
  }

  private List<Endpoint> showing() {
    return List.of(
        get(
            ROOT + "/search",
            "Entities by their names, claims by their words, and the answer if it is a question.",
            List.of(query("q", "Words."), KNOWN),
            site.json(site::search)),
        get(
            ROOT + "/entities/{kind}/{name}",
            "All that the page of an entity shows.",
            List.of(
                path("kind", "First part of the id: org, state, person …"),
                path("name", "Second part of the id."),
                ON,
                KNOWN),
            site.json(asked -> site.entity(asked, asked.part("kind")))),
        get(
            ROOT + "/entries/{name}",
            "An entry with its proof and the history of what was known of it.",
            List.of(path("name", "Id of the entry."), KNOWN),
            site.json(site::entry)),
        get(
            ROOT + "/claims/{name}",
            "A claim, the entries that it bears on and the rulings on it.",
            List.of(path("name", "Id of the claim."), KNOWN),
            this::claim),
        get(
            ROOT + "/dispatches/{name}",
            "A dispatch with its text and its claims.",
            List.of(path("name", "Id or label of the dispatch."), KNOWN),
            site.json(site::dispatch)),
        get(
            ROOT + "/latest",
            "Dispatches, those recorded last first.",
            List.of(PAGE, KNOWN),
            site.json(site::dispatches)),
        get(
            ROOT + "/review",
            "What does not fit, the gravest first, with the claims that do not.",
            List.of(
                query("kind", "Only findings of this kind."),
                query("entity", "Only what is about this one, by name or id."),
                PAGE,
                ON,
                KNOWN),
            site.json(site::findings)),
        get(
            ROOT + "/compare",
            "One entity on two days, two organisations' members, or what two states shared.",
            List.of(
                query("one", "An entity by name or id."),
                query("other", "Another of its kind."),
                query("from", "Without another: the first day."),
                query("to", "Without another: the second day."),
                ON,
                KNOWN),
            site.json(site::compare)),
        get(
            ROOT + "/rulings",
            "Every ruling, the last first.",
            List.of(KNOWN),
            site.json(site::rulings)));
  }

  private List<Endpoint> doing() {
    return List.of(
        new Endpoint(
            "post",
            ROOT + "/dispatches",
            Role.ANALYST,
            "Read and record what is handed in: plain text, HTML, a dispatch as a JSON object with"
                + " text, source, title, date and url, or one such object a line; or what stands at"
                + " a URL, if that is allowed.",
            List.of(
                query("url", "Fetch it from here; the request then has no body."),
                query("label", "What to call it."),
                query("date", "The day of a dispatch that names none.")),
            DISPATCHES,
            "application/json",
            this::handIn),
        new Endpoint(
            "post",
            ROOT + "/rulings",
            Role.EDITOR,
            "Give a ruling in the form of docs/rulings.md, with a field \"reason\".",
            List.of(),
            List.of("application/json"),
            "application/json",
            this::rule),
        new Endpoint(
            "post",
            ROOT + "/jobs/{name}",
            Role.ADMINISTRATOR,
            "Begin a long job: \"rebuild\" reads all dispatches anew, \"verify\" checks the register.",
            List.of(path("name", "rebuild or verify")),
            List.of(),
            "application/json",
            this::begin),
        new Endpoint(
            "get",
            ROOT + "/jobs/{name}",
            Role.ADMINISTRATOR,
            "How far a job has come, and what came of it.",
            List.of(path("name", "Id of the job.")),
            List.of(),
            "application/json",
            context -> Responder.json(context, jobs.show(context.pathParam("name")))),
        new Endpoint(
            "get",
            ROOT + "/events",
            Role.READER,
            "A stream of server-sent events: \"inputs\" whenever the register has heard something.",
            List.of(),
            List.of(),
            EVENTS,
            this::listen));
  }

  private void listen(Context context) {
    if (!EVENTS.equals(context.header("Accept"))) {
      throw new Problem.Raised(
          406, "Not acceptable", "This is a stream of events; send Accept: %s.".formatted(EVENTS));
    }
    streams.handle(context);
  }

  private static Endpoint.Parameter parameter(Questions.Parameter it) {
    return new Endpoint.Parameter(
        it.name(), "query", it.description(), it.required(), it.form(), it.values());
  }

  private void ask(Context context) {
    Asked asked = site.asked(context);
    String sentence =
        asked.text("q").orElseThrow(() -> Problem.badRequest("Give the question as q."));
    Responder.json(context, questions.ask(sentence, asked.inquiry()).json());
  }

  private void answer(Context context, String question) {
    Map<String, List<String>> parameters = new HashMap<>(context.queryParamMap());
    parameters.remove("known");
    Asked asked = site.askedWithoutDay(context);
    Responder.json(context, questions.answer(question, parameters, asked.inquiry()));
  }

  private void claim(Context context) {
    Asked asked = site.asked(context);
    String id = asked.part("name");
    Shown.OfClaim shown =
        asked
            .inquiry()
            .view()
            .claim(id)
            .orElseThrow(() -> Problem.notFound("There is no claim %s here.".formatted(id)));
    ObjectNode node = Json.of(shown.testimony());
    node.set("rulings", Json.array(asked.inquiry().view().rulingsOn(id), Json::of));
    node.set("entries", Json.array(shown.entries(), Json::of));
    Responder.json(context, node);
  }

  private void handIn(Context context) {
    Asked asked = site.asked(context);
    Optional<String> url = asked.text("url");
    byte[] content = url.map(fetcher::fetch).orElseGet(context::bodyAsBytes);
    if (content.length == 0) {
      throw Problem.badRequest("The request has no body; send the dispatch as its body.");
    }
    LocalDate day = asked.day("date").orElse(null);
    String label = asked.text("label").or(() -> url).orElse("handed in");
    List<Handing.Done> done = taken(label, content, day);
    List<String> refused = new ArrayList<>();
    ObjectNode answer = Json.object();
    for (Handing.Done one : done) {
      switch (one) {
        case Handing.Done.Recorded(var recording, var outcome) -> {
          log.add(context, "dispatch", recording.dispatch().id());
          answer
              .withArray("dispatches")
              .addObject()
              .put("id", recording.dispatch().id())
              .put("label", recording.dispatch().label())
              .put("outcome", Json.word(outcome))
              .put("claims", recording.claims().size())
              .put("page", Paths.ofDispatch(recording.dispatch().id()));
        }
        case Handing.Done.Refused(var sentence) -> refused.add(sentence);
      }
    }
    if (refused.size() == done.size()) {
      throw new Problem.Raised(422, "Refused", String.join(" ", refused));
    }
    answer.set("refused", Json.strings(refused));
    context.status(201);
    Responder.json(context, answer);
  }

  private List<Handing.Done> taken(String label, byte[] content, @Nullable LocalDate day) {
    try {
      return handing.take(label, content, day);
    } catch (Complaint complaint) {
      throw new Problem.Raised(422, "Refused", complaint.sentence());
    }
  }

  private void rule(Context context) {
    JsonNode body;
    try {
      body = ClaimJson.mapper().readTree(context.body());
    } catch (JacksonException e) {
      throw Problem.badRequest("The body is no JSON: %s.".formatted(e.getOriginalMessage()));
    }
    if (!(body instanceof ObjectNode node)) {
      throw Problem.badRequest("The body is no JSON object; send a ruling.");
    }
    try {
      Ruled ruled = rulings.give(node, Door.visitor(context).name());
      log.add(context, "ruling", ruled.id());
      context.status(201);
      Responder.json(context, Json.of(ruled));
    } catch (Complaint | RegisterException e) {
      throw new Problem.Raised(422, "Not done", String.valueOf(e.getMessage()));
    }
  }

  private void begin(Context context) {
    String id = jobs.begin(context.pathParam("name"));
    log.add(context, "job", id);
    context.status(202).header("Location", ROOT + "/jobs/" + id);
    Responder.json(context, jobs.show(id));
  }
}
