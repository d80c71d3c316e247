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
import org.chancery.reader.language.Token;
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

  /** How many days before the dispatch an occasion may lie that is still news. */
  private static final int NEWS = 15;

  private final LocalDate today;
  private final @Nullable Date occasion;

  EventDays(List<Scene> scenes, LocalDate today) {
    this.today = today;
    this.occasion =
        scenes.stream()
            .limit(LEAD)
            .flatMap(scene -> times(scene).map(this::day))
            .filter(this::isNews)
            .findFirst()
            .orElse(null);
  }

  /** When a verb of saying says its words, or null where that cannot be told. */
  @Nullable Date of(Scene scene, IndexedWord verb, Span content) {
    int at = scene.first(verb);
    Optional<Date> own =
        times(scene)
            .filter(time -> !content.contains(time.first()))
            .filter(time -> isOf(scene, at, time) && !isBound(scene, time))
            .sorted(Comparator.comparingInt(time -> distance(at, time)))
            .map(this::day)
            .filter(date -> date.earliest().filter(first -> !first.isAfter(today)).isPresent())
            .findFirst();
    return own.orElseGet(() -> isBackground(scene, at) ? null : occasion);
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
    return times(scene)
        .filter(time -> isOf(scene, verb, time) && !isBound(scene, time))
        .min(Comparator.comparingInt(time -> distance(verb, time)))
        .map(time -> {
          roles.include(Span.of(time));
          return time.expression().resolve(today, roles.direction());
        })
        .orElse(null);
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

  /** When words are said that go on from a sentence before. */
  @Nullable Date ofMore(@Nullable Date before) {
    return before == null ? occasion : before;
  }

  private static Stream<Mention.Time> times(Scene scene) {
    return scene.mentions().stream()
        .filter(Mention.Time.class::isInstance)
        .map(Mention.Time.class::cast);
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

  /** Whether a time stands in the clause of a verb: no other verb has it. */
  private static boolean isOf(Scene scene, int verb, Mention.Time time) {
    if (hasClause(scene, Math.min(verb, time.last()) + 1, Math.max(verb, time.first()))) {
      return false;
    }
    // "Smith, whose term expires in July, lauded": the time is that of the clause between commas.
    return time.last() > verb
        || !hasComma(scene, time.last(), verb)
        || !hasVerb(scene, phraseStart(scene, time.first()), time.first());
  }

  private static boolean hasClause(Scene scene, int from, int to) {
    return tokens(scene, from, to).anyMatch(EventDays::isClause);
  }

  private static boolean hasComma(Scene scene, int from, int to) {
    return tokens(scene, from, to).anyMatch(token -> token.is(","));
  }

  private static boolean hasVerb(Scene scene, int from, int to) {
    return tokens(scene, from, to).anyMatch(token -> token.tag().startsWith("VB"));
  }

  private static Stream<Token> tokens(Scene scene, int from, int to) {
    return Stream.iterate(from, at -> at < to, at -> at + 1).map(scene.sentence()::token);
  }

  private static int phraseStart(Scene scene, int time) {
    int at = time;
    while (at > 0 && !scene.sentence().token(at - 1).is(",", ";")) {
      at--;
    }
    return at;
  }

  /** "since 2021", "until May": when something began or ends, not when it is done. */
  private static boolean isBound(Scene scene, Mention.Time time) {
    return time.first() > 0
        && scene
            .sentence()
            .token(time.first() - 1)
            .is("since", "until", "till", "through", "by", "for", "before", "after");
  }

  private static int distance(int verb, Mention.Time time) {
    return time.first() > verb ? time.first() - verb : verb - time.last();
  }

  private static boolean isClause(Token token) {
    return token.tag().matches("VB[DZP]|MD|VBN") || token.is("who", "which", "that", "since");
  }

  /** "He had warned before": what is told in the past perfect belongs to another day. */
  private static boolean isBackground(Scene scene, int verb) {
    return Stream.iterate(verb - 1, at -> at >= Math.max(0, verb - 3), at -> at - 1)
        .map(at -> scene.sentence().token(at).lower())
        .anyMatch(Set.of("had", "'d", "once", "previously", "earlier")::contains);
  }
}
