package org.chancery.reader.claim;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.List;
import org.chancery.reader.language.Token;
import org.chancery.reader.rule.Match;

/** Tells where the words that a verb of saying says come to their end. */
final class SpeechEnds {

  private final Scene scene;
  private final Quotations quotations;

  /** All verbs of saying of the sentence. */
  private final List<Match> statements;

  SpeechEnds(Scene scene, Quotations quotations, List<Match> statements) {
    this.scene = scene;
    this.quotations = quotations;
    this.statements = List.copyOf(statements);
  }

  /** The last token of what begins at a token and is said by the verb of a match. */
  int end(Match match, int first) {
    int verb = scene.last(match.trigger());
    boolean reported = isReported(match);
    int quotation = quotations.at(scene, verb);
    for (int at = first + 1; at <= scene.lastWord(); at++) {
      if (quotation != 0 && quotations.at(scene, at) == 0 && quotations.at(scene, first) != 0) {
        return beforeMarks(at - 1, first);
      }
      boolean within = quotations.at(scene, at) != quotation;
      if (!within && cuts(match, first, at, reported)) {
        return beforeMarks(at - 1, first);
      }
    }
    return scene.lastWord();
  }

  private int beforeMarks(int from, int first) {
    int at = from;
    while (at > first && token(at).is(",")) {
      at--;
    }
    return at;
  }

  private boolean cuts(Match match, int first, int at, boolean reported) {
    Token token = token(at);
    if (token.is(";") || (token.is(",") && isTagBehind(match, at))) {
      return true;
    }
    if (token.is("and", "but", "while", "whereas") || token.is(",")) {
      return isNextVerb(match, isCommaAnd(at) ? at + 2 : at + 1)
          || (token.is(",") && isCutByComma(first, at, reported));
    }
    return false;
  }

  /** ", a diplomatic source told Reuters", ", according to the ministry". */
  private boolean isTagBehind(Match match, int comma) {
    if (comma + 1 <= scene.lastWord() && token(comma + 1).is("according", "citing")) {
      return true;
    }
    return statements.stream()
        .filter(SpeechEnds::isReported)
        .filter(other -> !other.trigger().equals(match.trigger()))
        .mapToInt(other -> scene.first(other.trigger()))
        .anyMatch(verb ->
            verb > comma
                && token(verb).tag().matches("VB[DZP]")
                && (verb == comma + 1
                    || (verb >= scene.lastWord() - 7
                        && verb - comma <= 8
                        && isPlain(comma + 1, verb))));
  }

  /** Whether nothing but a subject stands between two tokens. */
  private boolean isPlain(int from, int to) {
    for (int at = from; at < to; at++) {
      if (scene.isMark(at) || token(at).tag().matches("VB.*|CC|W.*|MD")) {
        return false;
      }
    }
    return from < to;
  }

  /** "..., adding that", "... and urged", "... and he called": the verb's own next predicate. */
  private boolean isNextVerb(Match match, int from) {
    int at = from;
    while (at <= scene.lastWord() && isLight(at)) {
      at++;
    }
    if (at > scene.lastWord() || !token(at).isVerb()) {
      return false;
    }
    int next = at;
    boolean participle = token(next).tag().equals("VBG");
    boolean speaks = statements.stream().anyMatch(other -> scene.first(other.trigger()) == next);
    if (participle) {
      return speaks && token(from - 1).is(",");
    }
    boolean afterComma = from >= 2 && token(from - 1).is("and", "but") && token(from - 2).is(",");
    if (speaks && afterComma && isAlike(token(scene.last(match.trigger())), token(next))) {
      return true;
    }
    return isJoined(match.trigger(), next)
        || (speaks
            && isAlike(token(scene.last(match.trigger())), token(next))
            && !isReported(match));
  }

  private boolean isCommaAnd(int at) {
    return token(at).is(",") && at + 1 < scene.lastWord() && token(at + 1).is("and", "but");
  }

  private boolean isLight(int at) {
    return token(at).tag().startsWith("RB")
        || token(at).is("and", "has", "have", "had", "then", "while")
        || token(at).tag().equals("``");
  }

  private static boolean isReported(Match match) {
    return List.of("reported", "noted").contains(match.rule().set().getOrDefault("content", ""));
  }

  private static boolean isAlike(Token one, Token other) {
    return one.tag().equals(other.tag());
  }

  /** Whether the tree joins a verb to another as its equal. */
  private boolean isJoined(IndexedWord verb, int token) {
    if (!scene.graph().containsVertex(verb)) {
      return false;
    }
    return scene.graph().outgoingEdgeList(verb).stream()
        .filter(edge -> edge.getRelation().toString().startsWith("conj"))
        .map(SemanticGraphEdge::getDependent)
        .anyMatch(word -> scene.first(word) == token);
  }

  /** A clause that only adds something: ", which ...", and behind an object ", while ...". */
  private boolean isCutByComma(int first, int comma, boolean reported) {
    if (comma + 1 > scene.lastWord() || comma - first < 1) {
      return false;
    }
    Token next = token(comma + 1);
    if (next.is("which", "who", "whose", "where", "when") || isPrepositionAndWhich(comma + 1)) {
      return !reported || (hasFiniteVerb(first, comma) && !closesLater(comma + 1));
    }
    boolean participle =
        next.tag().equals("VBG") && !next.is("including", "according", "following");
    return !reported && (participle || next.is("while", "whereas", "after", "as"));
  }

  private boolean isPrepositionAndWhich(int at) {
    return token(at).tag().equals("IN")
        && at + 1 <= scene.lastWord()
        && token(at + 1).is("which", "whom", "whose");
  }

  private boolean hasFiniteVerb(int from, int to) {
    for (int at = from; at < to; at++) {
      if (token(at).tag().matches("VB[DZP]|MD")) {
        return true;
      }
    }
    return false;
  }

  private boolean closesLater(int from) {
    for (int at = from; at < scene.lastWord(); at++) {
      if (token(at).is(",") && token(at + 1).tag().matches("VB[DZP]|MD")) {
        return true;
      }
    }
    return false;
  }

  private Token token(int at) {
    return scene.sentence().token(at);
  }
}
