package org.chancery.reader.claim;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.reader.language.Token;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.rule.Match;
import org.jspecify.annotations.Nullable;

/**
 * Finds who speaks where a verb of saying stands: its subject in the tree, or, where the tree gives
 * none, what stands where a subject would.
 */
final class Speakers {

  private static final int CLIMBS = 3;

  private final DraftBook book;
  private final Discourse discourse;
  private final Quotations quotations;
  private final Descriptions descriptions;

  Speakers(DraftBook book, Discourse discourse, Quotations quotations) {
    this.book = book;
    this.discourse = discourse;
    this.quotations = quotations;
    this.descriptions = new Descriptions(discourse);
  }

  /**
   * Who speaks, or null.
   *
   * @param before who spoke by an earlier verb of the sentence, or null
   */
  @Nullable Speaker of(Scene scene, Match match, @Nullable Speaker before) {
    int verb = scene.first(match.trigger());
    if (before != null && isAfterCommaAnd(scene, verb)) {
      return before;
    }
    List<IndexedWord> words = match.role("speaker");
    if (match.trigger().tag().equals("VB")) {
      words = above(scene, match.trigger());
    } else if (words.isEmpty()) {
      words = subjects(scene, match.trigger(), CLIMBS);
    }
    List<IndexedWord> outside =
        words.stream()
            .filter(word -> isInReach(scene, scene.last(word), verb))
            .filter(word -> !isReducedClause(scene, word, verb))
            .toList();
    Speaker subject = outside.isEmpty() ? null : subject(scene, outside, verb);
    if (subject != null) {
      return subject;
    }
    return new Neighbours(scene, verb).speaker(before);
  }

  private boolean isInReach(Scene scene, int token, int verb) {
    int quotation = quotations.at(scene, verb);
    return quotations.at(scene, token) == quotation || isScareQuoted(scene, verb);
  }

  /** 'the Council "totally rejected" the plan': the marks stand around the verb alone. */
  private boolean isScareQuoted(Scene scene, int verb) {
    return quotations.isQuoted(scene, verb)
        && quotations.lastOf(scene, verb) - quotations.firstOf(scene, verb) <= 4;
  }

  /** "South Sudan, admitted in 2016, still owed ...": nobody admits anything there. */
  private static boolean isReducedClause(Scene scene, IndexedWord subject, int verb) {
    return scene.last(subject) == verb - 2
        && scene.sentence().token(verb - 1).is(",")
        && scene.sentence().token(verb).tag().matches("VB[DN]")
        && verb + 1 < scene.sentence().size()
        && scene.sentence().token(verb + 1).tag().matches("IN|TO");
  }

  private boolean isAfterCommaAnd(Scene scene, int verb) {
    int at = verb - 1;
    while (at > 0 && scene.sentence().token(at).tag().startsWith("RB")) {
      at--;
    }
    return at > 1
        && scene.sentence().token(at).is("and")
        && scene.sentence().token(at - 1).is(",")
        && !quotations.isQuoted(scene, verb)
        && scene.sentence().token(verb).tag().equals("VBD");
  }

  // ---------------------------------------------------------------- the tree

  private @Nullable Speaker subject(Scene scene, List<IndexedWord> words, int verb) {
    List<Entity> who = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    for (IndexedWord word : words) {
      Speaker one = called(scene, scene.mention(word), scene.last(word), verb);
      if (one != null) {
        if (one.own() || one.document() != null) {
          return one;
        }
        one.who().stream().filter(each -> !who.contains(each)).forEach(who::add);
        spans.add(one.words());
      }
    }
    return who.isEmpty() ? null : Speaker.of(who, Span.around(spans));
  }

  /** Whom a mention, or a noun that is none, calls. */
  private @Nullable Speaker called(Scene scene, @Nullable Mention mention, int token, int verb) {
    if (!(mention instanceof Mention.Person)) {
      Speaker named = namedBeside(scene, mention == null ? token : mention.last(), verb);
      if (named != null) {
        return named;
      }
    }
    if (mention == null) {
      Speaker owner = ownerOf(scene, token);
      return owner != null ? owner : descriptions.speaker(scene, token, verb);
    }
    Span words = Span.of(mention);
    Speaker again = isIt(mention) ? spokeLast(scene, words) : null;
    if (again != null) {
      return again;
    }
    if (mention instanceof Mention.DocumentName document) {
      return new Speaker(List.of(), words, document, false);
    }
    if (mention instanceof Mention.GatheringName gathering) {
      Entity body = gathering.organisation();
      Entity meant = body == null ? discourse.mainOrganisation() : body;
      return meant == null ? null : Speaker.of(List.of(meant), words);
    }
    List<Entity> who = discourse.resolve(scene, mention, Roles.ANYONE, List.of());
    if (who.isEmpty()
        && mention instanceof Mention.OfficeName office
        && isBareTitle(scene, office)) {
      who = descriptions.holder(scene, office);
    }
    boolean described = mention instanceof Mention.Pointer || mention instanceof Mention.OfficeName;
    if (who.isEmpty() && described) {
      return descriptions.speaker(scene, token, verb);
    }
    return who.isEmpty() ? null : Speaker.of(who, words);
  }

  /** "The body's chief, Jane Smith, lauded": the name beside the words for an office. */
  private @Nullable Speaker namedBeside(Scene scene, int noun, int verb) {
    int at = noun + 1;
    if (at + 1 < scene.sentence().size() && scene.sentence().token(at).is("of", "for", "&")) {
      while (at < verb && !scene.sentence().token(at).is(",")) {
        at++;
      }
    }
    if (at + 1 >= scene.sentence().size() || !scene.sentence().token(at).is(",") || at > verb) {
      return null;
    }
    int behind = at + 1;
    return scene.mentions().stream()
        .filter(mention -> mention instanceof Mention.Person && mention.first() == behind)
        .findFirst()
        .map(mention ->
            Speaker.of(
                discourse.resolve(scene, mention, Roles.PERSON, List.of()),
                new Span(noun, mention.last())))
        .orElse(null);
  }

  /** "Khartoum's delegation", "the French government": the state speaks. */
  private @Nullable Speaker ownerOf(Scene scene, int noun) {
    if (!scene
        .sentence()
        .token(noun)
        .is(
            "delegation",
            "government",
            "side",
            "authorities",
            "administration",
            "leadership",
            "presidency")) {
      return null;
    }
    int before =
        scene.sentence().token(noun - 1 < 0 ? 0 : noun - 1).tag().equals("POS")
            ? noun - 2
            : noun - 1;
    for (Mention mention : scene.mentions()) {
      if (mention.last() == before || (mention.last() == before + 1 && mention.last() < noun)) {
        List<Entity> who = discourse.resolve(scene, mention, Roles.STATE_OR_BODY, List.of());
        return who.isEmpty() ? null : Speaker.of(who, new Span(mention.first(), noun));
      }
    }
    return null;
  }

  private static boolean isIt(Mention mention) {
    return mention instanceof Mention.Pointer pointer && pointer.word().equals("it");
  }

  /** "It", first in a sentence, behind one that a body has spoken: that body speaks on. */
  private @Nullable Speaker spokeLast(Scene scene, Span words) {
    Draft last = scene.index() == 0 ? null : book.lastSaid(scene.index() - 1);
    return words.first() <= 1
            && last != null
            && last.fact() instanceof Fact.Statement said
            && Roles.STATE_OR_BODY.contains(said.speaker().kind())
        ? Speaker.of(List.of(said.speaker()), words)
        : null;
  }

  /** "The Minister" alone: no body's and no name behind it. */
  private static boolean isBareTitle(Scene scene, Mention.OfficeName office) {
    int behind = office.last() + 1;
    boolean named =
        behind < scene.sentence().size() && scene.sentence().token(behind).tag().startsWith("NNP");
    return office.definite()
        && !named
        && scene.sentence().token(office.first()).is("the", "this", "hon'ble")
        && office.posts().stream().allMatch(post -> post.body() == null);
  }

  /** The subjects of a word, or of what it is joined to or hangs on. */
  private static List<IndexedWord> subjects(Scene scene, IndexedWord word, int climbs) {
    if (!scene.graph().containsVertex(word)) {
      return List.of();
    }
    List<IndexedWord> own = children(scene, word, "nsubj|nsubj:xsubj|nsubj:pass");
    if (!own.isEmpty() || climbs == 0) {
      return own;
    }
    for (SemanticGraphEdge edge : scene.graph().incomingEdgeList(word)) {
      String relation = edge.getRelation().toString();
      IndexedWord above = edge.getGovernor();
      if (relation.matches("acl|acl:relcl") && scene.mention(above) != null) {
        return List.of(above);
      }
      if (relation.matches("conj.*|advcl.*|xcomp|obj|obl:(with|in)|dep")) {
        List<IndexedWord> found = subjects(scene, above, climbs - 1);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** "used his ten minutes to call for": whoever used them calls. */
  private static List<IndexedWord> above(Scene scene, IndexedWord infinitive) {
    for (SemanticGraphEdge edge : scene.graph().incomingEdgeList(infinitive)) {
      List<IndexedWord> found = subjects(scene, edge.getGovernor(), CLIMBS);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<IndexedWord> children(Scene scene, IndexedWord word, String relation) {
    return scene.graph().outgoingEdgeList(word).stream()
        .filter(edge -> edge.getRelation().toString().matches(relation))
        .map(SemanticGraphEdge::getDependent)
        .toList();
  }

  // ---------------------------------------------------------------- the order of words

  /** Looks for the subject of a verb by where things stand. */
  private final class Neighbours {

    private static final Set<String> BETWEEN = Set.of("have", "do", "be");

    private final Scene scene;
    private final int verb;

    Neighbours(Scene scene, int verb) {
      this.scene = scene;
      this.verb = verb;
    }

    @Nullable Speaker speaker(@Nullable Speaker before) {
      String tag = token(verb).tag();
      if (tag.equals("VBG") || !tag.startsWith("VB")) {
        return tag.equals("VBG") ? ofParticiple(before) : null;
      }
      int at = beforeAdverbs(verb - 1);
      boolean last = verb >= scene.lastWord();
      if (tag.equals("VB") || (tag.equals("VBN") && !isPerfect() && !last)) {
        return null;
      }
      if (at >= 0 && token(at).is("and", "but", "or")) {
        return before != null ? before : firstNamed();
      }
      if (at < 0 || isQuoteOrComma(at)) {
        Speaker behind = behind();
        return behind != null || at < 0 ? behind : acrossCommas(at);
      }
      return endingAt(at);
    }

    private Token token(int at) {
      return scene.sentence().token(at);
    }

    private boolean isPerfect() {
      int at = verb - 1;
      while (at > 0 && token(at).tag().startsWith("RB")) {
        at--;
      }
      return at >= 0 && token(at).lemma().equals("have");
    }

    private int beforeAdverbs(int from) {
      int at = from;
      while (at >= 0
          && (token(at).tag().matches("RB.*")
              || BETWEEN.contains(token(at).lemma())
              || isTime(at)
              || (token(at).tag().equals("``") && at == verb - 1))) {
        at--;
      }
      return at;
    }

    private boolean isTime(int at) {
      return scene.mentions().stream()
          .anyMatch(mention -> mention instanceof Mention.Time && Span.of(mention).contains(at));
    }

    private boolean isQuoteOrComma(int at) {
      return token(at).is(",") || token(at).word().matches("[\"”“'`]+");
    }

    /** "..., said Smith", "..., warned a diplomat". */
    private @Nullable Speaker behind() {
      if (verb + 1 >= scene.sentence().size() || !token(verb).tag().matches("VB[DZP]")) {
        return null;
      }
      for (Mention mention : scene.mentions()) {
        if (mention.first() == verb + 1) {
          return called(scene, mention, mention.last(), verb);
        }
      }
      int head = verb + 1;
      while (head + 1 < scene.sentence().size()
          && token(head).tag().matches("DT|JJ.*|CD|NN.*")
          && token(head + 1).tag().matches("JJ.*|CD|NN.*")) {
        head++;
      }
      return token(head).tag().startsWith("NN") && head > verb + 1
          ? descriptions.speaker(scene, head, verb)
          : null;
    }

    /** "Smith, who left on Friday, denied": the first that a comma follows. */
    private @Nullable Speaker acrossCommas(int comma) {
      for (Mention mention : scene.mentions()) {
        boolean beside = mention.first() > 0 && token(mention.first() - 1).is(",");
        if (mention instanceof Mention.Person && mention.last() == comma - 1 && beside) {
          return called(scene, mention, mention.last(), verb);
        }
      }
      for (Mention mention : scene.mentions()) {
        boolean open = mention.last() + 1 < comma && token(mention.last() + 1).is(",");
        if (open && isSubject(mention)) {
          return called(scene, mention, mention.last(), verb);
        }
      }
      for (int at = 0; at + 1 < comma; at++) {
        if (token(at).tag().startsWith("NN") && token(at + 1).is(",") && isFirstPhrase(at)) {
          return descriptions.speaker(scene, at, verb);
        }
      }
      return null;
    }

    private boolean isFirstPhrase(int head) {
      return scene.sentence().tokens().subList(0, head + 1).stream()
          .allMatch(token -> token.tag().matches("DT|JJ.*|CD|NN.*|IN|POS|PRP\\$"));
    }

    private @Nullable Speaker endingAt(int at) {
      for (Mention mention : scene.mentions()) {
        if (mention.last() == at) {
          return isSubject(mention) ? called(scene, mention, at, verb) : null;
        }
      }
      return token(at).tag().matches("NN.*|PRP") ? descriptions.speaker(scene, at, verb) : null;
    }

    /** ", adding that", "Welcoming the guest, the minister said". */
    private @Nullable Speaker ofParticiple(@Nullable Speaker before) {
      if (before != null) {
        return before;
      }
      int comma = verb - 1;
      if (comma >= 0 && token(comma).is(",")) {
        return firstNamed();
      }
      if (verb > 2) {
        return null;
      }
      for (Mention mention : scene.mentions()) {
        boolean afterComma = mention.first() > verb && token(mention.first() - 1).is(",");
        if (afterComma && isSubject(mention)) {
          return called(scene, mention, mention.last(), verb);
        }
      }
      return null;
    }

    private @Nullable Speaker firstNamed() {
      return scene.mentions().stream()
          .filter(mention -> mention.last() < verb)
          .filter(this::isSubject)
          .findFirst()
          .map(mention -> called(scene, mention, mention.last(), verb))
          .orElse(null);
    }

    /** Whether something can be the subject: no preposition stands before it. */
    private boolean isSubject(Mention mention) {
      boolean speaks =
          mention instanceof Mention.Person
              || mention instanceof Mention.Name
              || mention instanceof Mention.OfficeName
              || mention instanceof Mention.Several
              || mention instanceof Mention.DocumentName
              || (mention instanceof Mention.Pointer pointer
                  && !Set.of("his", "her", "its", "their", "him", "them", "himself")
                      .contains(pointer.word()));
      int at = mention.first() - 1;
      while (at >= 0 && token(at).tag().matches("DT|JJ.*|NN")) {
        at--;
      }
      boolean governed = at >= 0 && token(at).tag().matches("IN|TO|POS|PRP\\$");
      return speaks && !governed && quotations.at(scene, mention.last()) == 0;
    }
  }
}
