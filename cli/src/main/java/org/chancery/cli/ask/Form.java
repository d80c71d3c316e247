package org.chancery.cli.ask;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.model.Stretch;

/** One form of a question: words with slots, and what it asks when they are filled. */
final class Form {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)\\}");

  /** What a slot takes if it takes less than anything; names take anything and drop the article. */
  private static final Map<String, String> NARROW =
      Map.of(
          "status",
          "(?:(?:full|ordinary|regular|official|actual) )?(?<status>%s)"
              .formatted(Statuses.PATTERN),
          "level",
          "(?<level>summit|session|conference|meeting|gathering|ministerial|general assembly)s?");

  private final Pattern pattern;
  private final Function<Parts, Stream<Question>> meaning;

  private Form(Pattern pattern, Function<Parts, Stream<Question>> meaning) {
    this.pattern = pattern;
    this.meaning = meaning;
  }

  /** A form of which there is one reading. */
  static Form form(String words, Function<Parts, Question> meaning) {
    return any(words, parts -> Stream.of(meaning.apply(parts)));
  }

  /**
   * A form that may be read in several ways or, after all, in none.
   *
   * @param words a regular expression in which {@code {name}} stands for a slot
   */
  static Form any(String words, Function<Parts, Stream<Question>> meaning) {
    String regex =
        SLOT.matcher(words).replaceAll(slot -> Matcher.quoteReplacement(expanded(slot.group(1))));
    return new Form(
        Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), meaning);
  }

  private static String expanded(String slot) {
    return NARROW.getOrDefault(slot, "(?:the )?(?<%s>\\S.*?)".formatted(slot));
  }

  Stream<Question> readings(String sentence, Parts.Circumstances circumstances) {
    Matcher matcher = pattern.matcher(sentence);
    return matcher.matches() ? meaning.apply(new Parts(matcher, circumstances)) : Stream.empty();
  }

  /** What a sentence has put into the slots, and the time that it is about. */
  record Parts(Matcher matcher, Circumstances circumstances) {

    /**
     * What a question is asked in.
     *
     * @param today the day of now
     */
    record Circumstances(When when, LocalDate today) {}

    String get(String slot) {
      return matcher.group(slot).strip();
    }

    /** The standard word for a status. */
    String status() {
      return Statuses.standard(get("status"));
    }

    Optional<String> level() {
      // "Meeting" and "gathering" may be any of them.
      return Optional.of(get("level").toLowerCase(Locale.ROOT))
          .filter(level -> !level.equals("meeting") && !level.equals("gathering"));
    }

    boolean says(String word) {
      return Pattern.compile("\\b(?:%s)\\b".formatted(word), Pattern.CASE_INSENSITIVE)
          .matcher(matcher.group())
          .find();
    }

    When when() {
      return circumstances.when();
    }

    /** The days that are asked about, if the question says which. */
    Stream<Stretch> days() {
      return when() instanceof When.During(var days) ? Stream.of(days) : Stream.empty();
    }
  }
}
