package org.chancery.reader.claim;

import edu.stanford.nlp.ling.IndexedWord;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Modality;
import org.chancery.reader.language.Token;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.rule.Match;
import org.chancery.reader.time.Direction;
import org.jspecify.annotations.Nullable;

/** The filled roles of one match, as entities, dates and words. */
final class Roles {

  static final Set<EntityKind> ANYONE =
      EnumSet.of(EntityKind.PERSON, EntityKind.STATE, EntityKind.ORGANISATION);
  static final Set<EntityKind> PERSON = EnumSet.of(EntityKind.PERSON);
  static final Set<EntityKind> STATE = EnumSet.of(EntityKind.STATE);
  static final Set<EntityKind> BODY = EnumSet.of(EntityKind.ORGANISATION);
  static final Set<EntityKind> PLACE = EnumSet.of(EntityKind.PLACE);
  static final Set<EntityKind> STATE_OR_BODY =
      EnumSet.of(EntityKind.STATE, EntityKind.ORGANISATION);
  static final Set<EntityKind> STATE_OR_PERSON = EnumSet.of(EntityKind.STATE, EntityKind.PERSON);

  private final Scene scene;
  private final Match match;
  private final Discourse discourse;
  private final Telling telling;
  private final LocalDate today;
  private final List<Entity> taken = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();

  Roles(Scene scene, Match match, Discourse discourse, Telling telling, LocalDate today) {
    this.scene = scene;
    this.match = match;
    this.discourse = discourse;
    this.telling = telling;
    this.today = today;
    spans.add(span(match.trigger()));
  }

  Match match() {
    return match;
  }

  Scene scene() {
    return scene;
  }

  /** How firmly, and on whose word, the match is told. */
  Telling telling() {
    return telling;
  }

  /** The stretch from the first to the last word that played a part so far. */
  Span span() {
    return Span.around(spans);
  }

  void include(Span span) {
    spans.add(span);
  }

  @Nullable String set(String name) {
    return match.set(name);
  }

  /** Every entity of the wanted kinds that fills a role. */
  List<Entity> entities(String role, Set<EntityKind> kinds) {
    List<Entity> found = new ArrayList<>();
    for (IndexedWord word : match.role(role)) {
      List<Entity> here = discourse.resolve(scene, word, kinds, taken);
      if (!here.isEmpty()) {
        spans.add(span(word));
      }
      here.stream().filter(entity -> !found.contains(entity)).forEach(found::add);
    }
    taken.addAll(found);
    return found;
  }

  @Nullable Entity entity(String role, Set<EntityKind> kinds) {
    return entities(role, kinds).stream().findFirst().orElse(null);
  }

  /** Those that fill a role, and the "others" with whom they do what they do. */
  List<Entity> sides(String role, Set<EntityKind> kinds) {
    List<Entity> sides = new ArrayList<>(entities(role, kinds));
    entities("others", kinds).stream().filter(each -> !sides.contains(each)).forEach(sides::add);
    return sides;
  }

  /** Whether anything fills a role. */
  boolean hasFilled(String role) {
    return !match.role(role).isEmpty();
  }

  /** The place or the state that fills the role "place", or null. */
  @Nullable Entity place() {
    Entity place = entity("place", PLACE);
    return place == null ? entity("place", STATE) : place;
  }

  /** The mention of a class that fills a role, or null. */
  <M extends Mention> @Nullable M mention(String role, Class<M> type) {
    for (IndexedWord word : match.role(role)) {
      Mention mention = scene.mention(word);
      if (type.isInstance(mention)) {
        spans.add(span(word));
        return type.cast(mention);
      }
    }
    return null;
  }

  <M extends Mention> List<M> mentions(String role, Class<M> type) {
    return match.role(role).stream()
        .map(scene::mention)
        .filter(type::isInstance)
        .map(type::cast)
        .peek(mention -> spans.add(new Span(mention.first(), mention.last())))
        .toList();
  }

  /** The date that fills a role, or null. */
  @Nullable Date date(String role) {
    return date(role, direction());
  }

  /** An end that is still to come is sought in the future where the verb is not in the past. */
  @Nullable Date end(String role) {
    return date(role, endDirection());
  }

  private Direction endDirection() {
    boolean past = match.trigger().tag().matches("VBD|VBN|NNS?");
    return past && telling.isAsserted() ? Direction.PAST : Direction.FUTURE;
  }

  /** The date of a time from which something holds. */
  Date from(Mention.Time time) {
    spans.add(Span.of(time));
    return time.expression().resolve(today, direction());
  }

  /** The date of a time until which something holds. */
  Date until(Mention.Time time) {
    spans.add(Span.of(time));
    return time.expression().resolve(today, endDirection());
  }

  private @Nullable Date date(String role, Direction direction) {
    for (IndexedWord word : match.role(role)) {
      if (scene.mention(word) instanceof Mention.Time time) {
        spans.add(span(word));
        return isPresent() && !isSince(time)
            ? nearest(time)
            : time.expression().resolve(today, direction);
      }
    }
    return null;
  }

  private boolean isPresent() {
    return telling.isAsserted() && match.trigger().tag().matches("VBZ|VBP");
  }

  private boolean isSince(Mention.Time time) {
    return stands(time, "since", "from");
  }

  private boolean stands(Mention.Time time, String... words) {
    return time.first() > 0 && scene.sentence().token(time.first() - 1).is(words);
  }

  /** Whether one of some words stands right before the time that fills a role. */
  boolean stands(String role, String... words) {
    return match.role(role).stream()
        .map(scene::mention)
        .anyMatch(mention -> mention instanceof Mention.Time time && stands(time, words));
  }

  /** "takes over on 1 December" is of the December that is nearest. */
  private Date nearest(Mention.Time time) {
    Date past = time.expression().resolve(today, Direction.PAST);
    Date future = time.expression().resolve(today, Direction.FUTURE);
    long back = past.latest().map(day -> ChronoUnit.DAYS.between(day, today)).orElse(0L);
    long ahead = future.earliest().map(day -> ChronoUnit.DAYS.between(today, day)).orElse(back);
    return ahead < back ? future : past;
  }

  Direction direction() {
    return telling.isPlanned() || telling.modality() == Modality.POSSIBLE
        ? Direction.FUTURE
        : Direction.PAST;
  }

  /** The length of time that fills a role, as ISO 8601 duration, or null. */
  @Nullable String length(String role) {
    Mention.Length length = mention(role, Mention.Length.class);
    return length == null ? null : length.period();
  }

  /** The words that hang on what fills a role, as one stretch, or null. */
  @Nullable Span clause(String role) {
    List<IndexedWord> heads = match.role(role);
    if (heads.isEmpty()) {
      return null;
    }
    IndexedWord trigger = match.trigger();
    Set<Integer> tokens =
        heads.stream()
            .flatMap(head -> scene.subtree(head).stream())
            .filter(word -> !word.equals(trigger))
            .map(IndexedWord::index)
            .collect(Collectors.toSet());
    int head = heads.getFirst().index();
    int first = head;
    int last = heads.getLast().index();
    // A clause is one stretch: whatever the tree hangs on it from afar does not count.
    while (tokens.contains(first - 1) && first - 1 != trigger.index()) {
      first--;
    }
    while (tokens.contains(last + 1) && last + 1 != trigger.index()) {
      last++;
    }
    Span span = new Span(scene.folded().node(first).first(), scene.folded().node(last).last());
    spans.add(span);
    return span;
  }

  /** A noun with its adjectives and what it is of or on, without clauses that hang on it. */
  @Nullable Span phrase(String role) {
    List<IndexedWord> heads = match.role(role);
    if (heads.isEmpty()) {
      return null;
    }
    IndexedWord head = heads.getFirst();
    Set<Integer> words = new HashSet<>();
    gather(head, head, words);
    int first = head.index();
    int last = head.index();
    while (words.contains(first - 1)) {
      first--;
    }
    while (words.contains(last + 1)) {
      last++;
    }
    Span span =
        withTopic(new Span(scene.folded().node(first).first(), scene.folded().node(last).last()));
    spans.add(span);
    return span;
  }

  /**
   * "agreement on the status of its staff", wherever the tree hangs what it is on; without a
   * preposition at the end that leads nowhere.
   */
  private Span withTopic(Span phrase) {
    int last = phrase.last();
    while (last > phrase.first() && isPreposition(last)) {
      last--;
    }
    int at = last + 1;
    if (at < scene.lastWord() && scene.sentence().token(at).is("on", "of", "for", "about")) {
      int end = at;
      while (end < scene.lastWord() && isOfTopic(end + 1)) {
        end++;
      }
      if (end > at && !scene.sentence().token(end).tag().equals("CD")) {
        last = end;
      }
    }
    while (last > phrase.first() && isPreposition(last)) {
      last--;
    }
    return new Span(phrase.first(), last);
  }

  private boolean isPreposition(int at) {
    return scene.sentence().token(at).tag().matches("IN|TO|CC|DT|JJ|RB|POS|PRP\\$");
  }

  private boolean isOfTopic(int at) {
    Token token = scene.sentence().token(at);
    boolean time =
        scene.mentions().stream()
            .anyMatch(mention ->
                mention instanceof Mention.Time && mention.first() <= at && at <= mention.last());
    return !time
        && (token.tag().matches("N.*|JJ.*|DT|POS|CC|PRP\\$|VBG|CD")
            || token.is("of", "on", "for", "about"));
  }

  private void gather(IndexedWord word, IndexedWord top, Set<Integer> words) {
    if (words.add(word.index())) {
      scene.graph().outgoingEdgeList(word).stream()
          .filter(edge ->
              edge.getRelation()
                  .toString()
                  .matches("amod|compound|nummod|nmod:(of|on|for|between|poss)|case"))
          .filter(edge ->
              !edge.getRelation().toString().equals("case")
                  || !edge.getGovernor().equals(top)
                  || edge.getDependent().index() > word.index())
          .forEach(edge -> gather(edge.getDependent(), top, words));
    }
  }

  Span span(IndexedWord word) {
    return new Span(scene.first(word), scene.last(word));
  }

  static <E extends Enum<E>> E constant(Class<E> type, @Nullable String word, E otherwise) {
    return word == null
        ? otherwise
        : Arrays.stream(type.getEnumConstants())
            .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT).replace(' ', '_')))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException("no " + type.getSimpleName() + " is called " + word));
  }

  static Entity required(@Nullable Entity entity) {
    return Objects.requireNonNull(entity);
  }
}
