package org.chancery.reader.mention;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.entities.Office;
import org.jspecify.annotations.Nullable;

/** Words that say how somebody's office stands to another's: counterpart, predecessor, deputy. */
final class RelativeTitles {

  private static final Office COUNTERPART = office("counterpart");
  private static final Office PREDECESSOR = office("predecessor");
  private static final Office SUCCESSOR = office("successor");
  private static final Office DEPUTY = office("deputy");
  private static final Set<Office> ALL = Set.of(COUNTERPART, PREDECESSOR, SUCCESSOR, DEPUTY);

  private final TokenRow row;

  RelativeTitles(TokenRow row) {
    this.row = row;
  }

  private static Office office(String title) {
    return new Office(title, List.of(), "either", "member", Map.of());
  }

  static boolean isRelative(Office office) {
    return ALL.contains(office);
  }

  Lexicon.@Nullable Hit titleAt(int at) {
    if (row.is(at, "counterpart", "colleague")) {
      return hit(COUNTERPART, at, at);
    }
    if (row.is(at, "opposite") && row.is(at + 1, "number")) {
      return hit(COUNTERPART, at, at + 1);
    }
    if (row.is(at, "predecessor")) {
      return hit(PREDECESSOR, at, at);
    }
    if (row.is(at, "successor")) {
      return hit(SUCCESSOR, at, at);
    }
    return isDeputy(at) ? hit(DEPUTY, at, at) : null;
  }

  /** "his deputy, Amal Said": the word by itself, not before another title. */
  boolean isDeputy(int at) {
    return row.is(at, "deputy")
        && (row.is(at + 1, ",") || row.isPerson(at + 1) || row.isVerb(at + 1));
  }

  private static Lexicon.Hit hit(Office office, int first, int last) {
    return new Lexicon.Hit(first, last, List.of(new Sense.Title(office, office.title())));
  }
}
