package org.chancery.reader.event;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.model.EventType;
import org.chancery.reader.rule.Match;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence mainly tells.
 *
 * @param type what kind of event it comes to, with all that is said of it
 * @param deed the rule that fired
 * @param under the deed that hangs on it, for instance what is promised, or null
 * @param force how it is spoken of
 */
record MainDeed(EventType type, Deed deed, @Nullable Deed under, Force force) {

  /** How far below the trigger the words must stand that a rule asks for. */
  private static final int STEPS = 2;

  /** How far below it a deed counts as promised, refused, demanded. */
  private static final int DEED_STEPS = 3;

  /** How many words behind the trigger count as close by, whatever the tree says. */
  private static final int CLOSE = 5;

  private static final double FOR_EACH_WORD = 0.03;

  /** The deeds that a sentence tells, the one it is about first: it stands highest in the tree. */
  static Stream<MainDeed> of(Tree tree, List<Match> matches) {
    List<Deed> deeds = matches.stream().map(Deed::of).filter(deed -> fits(tree, deed)).toList();
    return deeds.stream()
        .sorted(Comparator.comparingDouble(deed -> rank(tree, deed)))
        .flatMap(deed -> told(tree, deed, deeds));
  }

  private static double rank(Tree tree, Deed deed) {
    return tree.depth(deed.trigger()) + deed.handicap() + deed.trigger().index() * FOR_EACH_WORD;
  }

  private static Stream<MainDeed> told(Tree tree, Deed deed, List<Deed> deeds) {
    Deed under = under(tree, deed, deeds);
    if (deed.needsDeed() && under == null) {
      return Stream.empty();
    }
    Force force = Force.of(tree, deed.trigger());
    EventType type = force.applied(committed(deed, under));
    return type == null ? Stream.empty() : Stream.of(new MainDeed(type, deed, under, force));
  }

  /** To promise a hostile deed is to threaten. */
  private static EventType committed(Deed deed, @Nullable Deed under) {
    boolean hostile = under != null && under.type().isHostileDeed();
    return deed.commits() && hostile ? EventType.THREATEN : deed.type();
  }

  private static @Nullable Deed under(Tree tree, Deed deed, List<Deed> deeds) {
    Set<IndexedWord> below = tree.below(deed.trigger(), DEED_STEPS);
    return deeds.stream()
        .filter(other -> below.contains(other.trigger()) && !other.needsDeed())
        .filter(other -> isContent(tree, deed.trigger(), other.trigger()))
        .min(Comparator.comparingDouble(other -> rank(tree, other)))
        .orElse(null);
  }

  /** A verb may be what is promised; a noun only as the object itself: "promised aid". */
  private static boolean isContent(Tree tree, IndexedWord trigger, IndexedWord other) {
    return other.tag().startsWith("VB") || tree.children(trigger, "obj|xcomp").contains(other);
  }

  // ---------------------------------------------------------------- words close by

  static boolean fits(Tree tree, Deed deed) {
    if (isNoDeed(tree, deed.trigger())) {
      return false;
    }
    if (deed.with().isEmpty() && deed.without().isEmpty()) {
      return true;
    }
    Set<String> close = close(tree, deed.trigger());
    return (deed.with().isEmpty() || deed.with().stream().anyMatch(close::contains))
        && deed.without().stream().noneMatch(close::contains);
  }

  /** An auxiliary verb, or a participle that only describes: "the looted statue". */
  private static boolean isNoDeed(Tree tree, IndexedWord trigger) {
    return tree.above(trigger).stream()
        .anyMatch(edge -> {
          String relation = edge.getRelation().toString();
          boolean before = trigger.index() < edge.getGovernor().index();
          return (relation.startsWith("aux") && !Tree.isRealVerb(trigger))
              || (relation.equals("amod") && before && trigger.tag().equals("VBN"));
        });
  }

  private static Set<String> close(Tree tree, IndexedWord trigger) {
    Set<String> lemmas = new HashSet<>();
    tree.below(trigger, STEPS).forEach(word -> tree.lemmas(word).forEach(lemmas::add));
    int behind = tree.last(trigger) + 1;
    IntStream.range(behind, Math.min(behind + CLOSE, tree.sentence().size()))
        .mapToObj(tree.sentence()::token)
        .takeWhile(token -> !token.tag().matches("[.:]"))
        .forEach(token -> lemmas.add(Tree.lemma(token)));
    return lemmas;
  }
}
