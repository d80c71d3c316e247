package org.chancery.reader.mention;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.entities.Office;
import org.jspecify.annotations.Nullable;

/**
 * Reads titles that no list knows by their shape: "chief coordinator", "Regional Press Officer".
 */
final class ShapedTitles {

  private static final int LONGEST = 5;

  private final TokenRow row;
  private final Glossary glossary;

  ShapedTitles(TokenRow row, Glossary glossary) {
    this.row = row;
    this.glossary = glossary;
  }

  /** Qualifiers and the noun that they qualify, where these reach farther than a known title. */
  Lexicon.@Nullable Hit titleAt(int at, int knownLast) {
    int head = at;
    while (row.isIn(head, Words.TITLE_QUALIFIERS) && head < at + LONGEST) {
      head++;
    }
    boolean fits = head > at && row.isIn(head, Words.TITLE_HEADS) && head > knownLast;
    if (!fits || row.isVerb(head) || glossary.isTime(at)) {
      return null;
    }
    String title =
        IntStream.rangeClosed(at, head)
            .mapToObj(row::lower)
            .map(ShapedTitles::capitalised)
            .collect(Collectors.joining(" "));
    Office office = new Office(title, List.of(), "either", "staff", Map.of());
    return new Lexicon.Hit(at, head, List.of(new Sense.Title(office, title)));
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
