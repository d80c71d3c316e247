package org.chancery.reader.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.chancery.reader.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the mentions of one sentence from left to right. At each token every form is tried in turn;
 * the first that fits wins, and reading goes on behind it.
 */
final class SentenceGrammar {

  private final TokenRow row;
  private final OwnerGrammar owners;
  private final PluralTitles plurals;

  /** Every form of mention, in the order in which they are tried. */
  private final List<IntFunction<@Nullable Mention>> forms;

  SentenceGrammar(Sentence sentence, Lexicon lexicon, KnownNames known) {
    row = new TokenRow(sentence);
    Glossary glossary = new Glossary(row, lexicon, known);
    UnknownBodyGrammar unknownBodies = new UnknownBodyGrammar(row, known, glossary);
    StateBodyGrammar stateBodies = new StateBodyGrammar(row, glossary, unknownBodies, known.home());
    BodyGrammar bodies = new BodyGrammar(row, glossary, lexicon, stateBodies, unknownBodies);
    owners = new OwnerGrammar(row, glossary, bodies, stateBodies, unknownBodies);
    TitleGrammar titles = new TitleGrammar(row, glossary, lexicon, owners);
    plurals = new PluralTitles(row, lexicon);
    PeriodGrammar periods = new PeriodGrammar(row, glossary);
    forms =
        List.of(
            new SituationGrammar(row, glossary)::situation,
            new GatheringGrammar(row, glossary, owners)::gathering,
            new CountGrammar(row, glossary, owners)::count,
            new DocumentGrammar(row, stateBodies, bodies)::document,
            bodies::body,
            new PersonGrammar(row, glossary, titles, owners, known)::person,
            bodies::name,
            periods::ordinalPeriod,
            periods::time,
            periods::length,
            new PointerGrammar(row, glossary, unknownBodies)::pointer);
  }

  /**
   * Described bodies that stand within other mentions: "Secretary-General of the Jeddah-based OIC".
   */
  List<Mention.Name> innerNames() {
    return owners.innerNames();
  }

  /** The mentions in their order, none overlapping another. */
  List<Mention> mentions() {
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < row.size()) {
      Mention found = mentionAt(at);
      if (found == null) {
        at++;
      } else {
        mentions.add(found);
        at = found.last() + 1;
      }
    }
    return inRows(plurals.given(mentions));
  }

  private @Nullable Mention mentionAt(int at) {
    for (IntFunction<@Nullable Mention> form : forms) {
      Mention found = form.apply(at);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Joins names that stand in a row, three or more, into one mention. */
  private List<Mention> inRows(List<Mention> mentions) {
    List<Mention> joined = new ArrayList<>();
    int i = 0;
    while (i < mentions.size()) {
      int end = i + 1;
      while (end < mentions.size() && inOneRow(mentions.get(end - 1), mentions.get(end))) {
        end++;
      }
      List<Mention> members = mentions.subList(i, end);
      if (members.size() >= 3) {
        joined.add(
            new Mention.Several(members.getFirst().first(), members.getLast().last(), members));
        i = end;
      } else {
        joined.add(mentions.get(i++));
      }
    }
    return joined;
  }

  private boolean inOneRow(Mention one, Mention next) {
    if (!(one instanceof Mention.Name left)
        || !(next instanceof Mention.Name right)
        || left.entities().getFirst().kind() != right.entities().getFirst().kind()) {
      return false;
    }
    for (int at = one.last() + 1; at < next.first(); at++) {
      if (!row.is(at, ",", "and", "the", "as", "well", "&", "plus", "along", "together", "with")) {
        return false;
      }
    }
    return next.first() > one.last() + 1;
  }
}
