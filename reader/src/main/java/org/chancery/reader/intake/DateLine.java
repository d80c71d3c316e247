package org.chancery.reader.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A line that gives the day of publication and nothing else: "Published 4 April 2023 18:05". */
final class DateLine {

  private static final int LONGEST = 160;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern FIRST =
      Pattern.compile(
          "(?i)(?:published|posted|created|issued|released)[^\\p{L}]{0,4}(?:on|at)?\\W{0,3}$");

  private static final Pattern UPDATE =
      Pattern.compile("(?i)\\W*(?:last |page )?(?:updated?|modified|edited|revised)\\b.*");
  private static final Pattern PUBLICATION =
      Pattern.compile("(?i).*\\b(?:published|posted|created|issued|released)\\b.*");

  private DateLine() {}

  /** Whether a line tells when the text was changed last, and not when it was published. */
  static boolean isUpdate(String line) {
    return UPDATE.matcher(line).matches() && !PUBLICATION.matcher(line).matches();
  }

  /** The day that a line gives: of several the one it calls the day of publication. */
  static Optional<StatedDate> of(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    List<DatePhrases.Found> dates = DatePhrases.in(line);
    if (dates.isEmpty() || !holdsLabelsOnly(line, dates)) {
      return Optional.empty();
    }
    return dates.stream()
        .filter(found -> FIRST.matcher(line.substring(0, found.from())).find())
        .findFirst()
        .or(() -> Optional.of(dates.getFirst()))
        .map(DatePhrases.Found::date);
  }

  private static boolean holdsLabelsOnly(String line, List<DatePhrases.Found> dates) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (var found : dates) {
      rest.append(line, from, found.from()).append(' ');
      from = found.to();
    }
    rest.append(line, from, line.length());
    for (String word : NO_LETTERS.split(rest, -1)) {
      boolean known =
          word.isEmpty()
              || Words.isDateLabel(Words.lower(word))
              || DatePhrases.weekday(word) != null;
      if (!known) {
        return false;
      }
    }
    return true;
  }
}
