package org.chancery.reader.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.model.Entity;
import org.chancery.reader.time.TimeFinder;
import org.chancery.reader.time.TimeSpan;
import org.jspecify.annotations.Nullable;

/** What is known of the words of one sentence: names, titles of offices, expressions of time. */
final class Glossary {

  private final TokenRow row;
  private final Lexicon lexicon;
  private final KnownNames known;
  private final Map<Integer, TimeSpan> times = new HashMap<>();

  Glossary(TokenRow row, Lexicon lexicon, KnownNames known) {
    this.row = row;
    this.lexicon = lexicon;
    this.known = known;
    List<TimeSpan> found = TimeFinder.find(row.sentence(), known.timeBefore(row.sentence()));
    found.forEach(span -> times.put(span.first(), span));
    if (!found.isEmpty()) {
      known.time(row.sentence(), found.getLast().expression());
    }
  }

  /** A known name at a token: the dispatch's own acronyms first, then the lexicon's names. */
  Lexicon.@Nullable Hit nameAt(int at) {
    if (row.atEnd(at)) {
      return null;
    }
    Entity introduced = known.byAcronym(row.word(at));
    if (introduced != null) {
      return new Lexicon.Hit(at, at, List.of(new Sense.Body(introduced)));
    }
    return lexicon.nameAt(row.sentence(), at).orElse(null);
  }

  /** The longest known title of an office at a token. */
  Optional<Lexicon.Hit> titleAt(int at) {
    return lexicon.titleAt(row.sentence(), at);
  }

  boolean isTitle(int at) {
    return titleAt(at).isPresent();
  }

  @Nullable TimeSpan timeAt(int at) {
    return times.get(at);
  }

  /** Whether an expression of time ends at a token. */
  boolean isTimeEnd(int at) {
    return times.values().stream().anyMatch(time -> time.last() == at);
  }

  boolean isTime(int at) {
    return times.containsKey(at);
  }
}
