package org.chancery.reader.claim;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.model.Date;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.time.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Tells when something was said or done: at the time that its sentence names, else on the occasion
 * of which the dispatch is the news, if its lead dates that.
 */
final class EventDays {

  /** In how many sentences the occasion may be dated. */
  private static final int LEAD = 3;

  /** Among how many words a time opens a sentence. */
  private static final int OPENING = 2;

  /** How many words behind "since" an event may be dated. */
  private static final int NEAR = 10;

  private static final Set<String> DECISIONS =
      Set.of(
          "decision",
          "move",
          "step",
          "measure",
          "vote",
          "ruling",
          "suspension",
          "readmission",
          "admission",
          "resolution");

  /** How many days before the dispatch an occasion may lie that is still news. */
  private static final int NEWS = 15;

  private final List<Scene> scenes;
  private final LocalDate today;
  private final @Nullable Date occasion;

  EventDays(List<Scene> scenes, LocalDate today) {
    this.scenes = List.copyOf(scenes);
    this.today = today;
    this.occasion =
        scenes.stream()
            .limit(LEAD)
            .flatMap(scene -> Clauses.times(scene).map(this::day))
            .filter(this::isNews)
            .findFirst()
            .orElse(null);
  }

  /** When a verb of saying says its words, or null where that cannot be told. */
  @Nullable Date of(Scene scene, IndexedWord verb, Span content) {
    int at = scene.first(verb);
    Optional<Date> own =
        Clauses.times(scene)
            .filter(time -> !content.contains(time.first()))
            .filter(time -> Clauses.isOf(scene, at, time) && !isBound(scene, time))
            .sorted(Comparator.comparingInt(time -> Clauses.distance(at, time)))
            .map(this::day)
            .filter(date -> date.earliest().filter(first -> !first.isAfter(today)).isPresent())
            .findFirst();
    return own.orElseGet(() -> isBackground(scene, at) || isOfOtherTime(scene) ? null : occasion);
  }

  /** Whether an earlier sentence of the paragraph opens with a time long past: "In 2019, ...". */
  private boolean isOfOtherTime(Scene scene) {
    for (int at = scene.index() - 1; at >= 0; at--) {
      Scene before = scenes.get(at);
      if (before.sentence().paragraph() != scene.sentence().paragraph()) {
        return false;
      }
      Optional<Mention.Time> opening =
          Clauses.times(before).filter(time -> time.first() <= OPENING).findFirst();
      if (opening.isPresent()) {
        return !isNews(day(opening.get()));
      }
    }
    return false;
  }

  /** When what a match tells was done, where the match names no time. */
  @Nullable Date of(Roles roles) {
    IndexedWord verb = roles.match().trigger();
    boolean past = verb.tag().matches("VBD|VBN|NNS?") && roles.telling().isAsserted();
    return past ? of(roles.scene(), verb, new Span(0, 0)) : null;
  }

  /**
   * When a deed was done or will be: at the time that its clause names, wherever the tree hangs it;
   * else, where it is told as news, on the occasion.
   */
  @Nullable Date ofDeed(Roles roles) {
    Date named = inClause(roles);
    return named == null && isNews(roles) ? of(roles) : named;
  }

  /** The time that stands in the clause of a match, or null. */
  @Nullable Date inClause(Roles roles) {
    Scene scene = roles.scene();
    int verb = scene.first(roles.match().trigger());
    return Clauses.times(scene)
        .filter(time -> Clauses.isOf(scene, verb, time) && !isBound(scene, time))
        .min(Comparator.comparingInt(time -> Clauses.distance(verb, time)))
        .map(time -> {
          roles.include(Span.of(time));
          return time.expression().resolve(today, roles.direction());
        })
        .orElse(null);
  }

  /**
   * When a state's standing changed: at the time that the clause names, or since another event, or
   * when the next sentence says that "the decision" was taken.
   */
  @Nullable Date ofStep(Roles roles) {
    Date named = inClause(roles);
    Date since = named == null ? sinceEvent(roles) : named;
    return since == null ? ofDecision(roles) : since;
  }

  /** "suspended since the army seized power in February". */
  private @Nullable Date sinceEvent(Roles roles) {
    Scene scene = roles.scene();
    int verb = scene.last(roles.match().trigger());
    int since = verb + 1;
    while (since < scene.lastWord() && !scene.sentence().token(since).is("since")) {
      since++;
    }
    int from = since;
    return Clauses.times(scene)
        .filter(time -> time.first() > from && time.first() <= from + NEAR)
        .findFirst()
        .map(this::day)
        .orElse(null);
  }

  /** "The decision was taken on Wednesday". */
  private @Nullable Date ofDecision(Roles roles) {
    int next = roles.scene().index() + 1;
    if (next >= scenes.size() || !isOfDecision(scenes.get(next))) {
      return null;
    }
    return Clauses.times(scenes.get(next))
        .map(this::day)
        .filter(this::isNews)
        .findFirst()
        .orElse(null);
  }

  private static boolean isOfDecision(Scene scene) {
    return scene.sentence().size() > 3
        && scene.sentence().token(0).is("the", "this")
        && DECISIONS.contains(scene.sentence().token(1).lower());
  }

  /** Whether the main verb tells a deed in the past tense: not "has signed", "which signed". */
  private static boolean isNews(Roles roles) {
    IndexedWord verb = roles.match().trigger();
    SemanticGraph graph = roles.scene().graph();
    boolean told =
        verb.tag().equals("VBD")
            || graph.outgoingEdgeList(verb).stream()
                .anyMatch(edge ->
                    edge.getRelation().toString().equals("aux:pass")
                        && edge.getDependent().word().matches("was|were"));
    return told
        && graph.incomingEdgeList(verb).stream()
            .noneMatch(edge -> edge.getRelation().toString().startsWith("acl"));
  }

  /**
   * When something of which the dispatch is the news was done: the time that its clause names, or
   * in the lead the day of the occasion; null elsewhere.
   */
  @Nullable Date news(Scene scene, IndexedWord verb) {
    int at = scene.first(verb);
    Optional<Date> own =
        Clauses.times(scene)
            .filter(time -> Clauses.isOf(scene, at, time) && isOneClause(scene, at, time))
            .map(this::day)
            .filter(date -> date.earliest().filter(first -> !first.isAfter(today)).isPresent())
            .findFirst();
    boolean lead = isLead(scene) && !isBackground(scene, at);
    return own.orElse(lead ? occasion : null);
  }

  /** Whether a sentence is one of those that tell the news. */
  boolean isLead(Scene scene) {
    return scene.index() < LEAD;
  }

  /** "in April, two years after the summit ended": the time is not that of the end. */
  private static boolean isOneClause(Scene scene, int verb, Mention.Time time) {
    int from = Math.min(verb, time.last()) + 1;
    int to = Math.max(verb, time.first());
    return Stream.iterate(from, at -> at < to, at -> at + 1)
        .map(scene.sentence()::token)
        .noneMatch(token -> token.is("after", "before", "than", "while", "until"));
  }

  /** When words are said that go on from a sentence before. */
  @Nullable Date ofMore(@Nullable Date before) {
    return before == null ? occasion : before;
  }

  private Date day(Mention.Time time) {
    return time.expression().resolve(today, Direction.PAST);
  }

  private boolean isNews(Date date) {
    LocalDate first = date.earliest().orElse(LocalDate.MIN);
    LocalDate last = date.latest().orElse(LocalDate.MAX);
    return !last.isAfter(today)
        && first.isAfter(today.minusDays(NEWS))
        && first.isAfter(last.minusDays(NEWS / 2));
  }

  /** "since 2021", "until May": when something began or ends, not when it is done. */
  private static boolean isBound(Scene scene, Mention.Time time) {
    return Clauses.isBehind(
        scene, time, "since", "until", "till", "through", "by", "for", "before", "after");
  }

  /** "He had warned before": what is told in the past perfect belongs to another day. */
  private static boolean isBackground(Scene scene, int verb) {
    return Stream.iterate(verb - 1, at -> at >= Math.max(0, verb - 3), at -> at - 1)
        .map(at -> scene.sentence().token(at).lower())
        .anyMatch(Set.of("had", "'d", "once", "previously", "earlier")::contains);
  }
}
