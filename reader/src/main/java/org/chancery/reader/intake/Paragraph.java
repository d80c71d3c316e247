package org.chancery.reader.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A stretch of a text that belongs together: a paragraph, a heading, a line of a header.
 *
 * @param from offset of its first character
 * @param to offset behind its last
 * @param block number of the block between blank lines that it stands in
 */
record Paragraph(int from, int to, int block) {

  /** No one wraps lines narrower or wider than this. */
  private static final int NARROW = 50;

  private static final int WIDE = 130;

  /** Its words with a space for every line end, so that offsets in it are the text's. */
  String flat(String text) {
    return text.substring(from, to)
        .replace('\n', ' ')
        .replace('\t', ' ')
        .replace('\u00A0', ' ')
        .replace('\u202F', ' ');
  }

  int length() {
    return to - from;
  }

  /** What is known of lines before they are joined. */
  interface Signs {
    /** Whether a line is one of its own even where its neighbours run on. */
    boolean standsAlone(String line);

    /** Whether a line cannot run on from the one before, as a dateline cannot. */
    boolean begins(String line);
  }

  /** The paragraphs of a text: hard-wrapped lines are joined, headings and headers are not. */
  static List<Paragraph> of(String text, Signs signs) {
    List<Paragraph> lines = lines(text);
    Map<Integer, Integer> widths = widths(lines);
    boolean wrapped = isWrapped(text, lines, widths);
    List<Paragraph> paragraphs = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int last = i;
      while (last + 1 < lines.size()
          && runsOn(text, lines, last, wrapped ? widths : Map.of(), signs)) {
        last++;
      }
      Paragraph first = lines.get(i);
      paragraphs.add(new Paragraph(first.from(), lines.get(last).to(), first.block()));
      i = last + 1;
    }
    return List.copyOf(paragraphs);
  }

  /** The lines that are not blank, without the white space around them. */
  static List<Paragraph> lines(String text) {
    List<Paragraph> lines = new ArrayList<>();
    IntPredicate blank = i -> isBlank(text.charAt(i));
    int block = 0;
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      int first = from;
      int last = to;
      while (first < last && blank.test(first)) {
        first++;
      }
      while (last > first && (blank.test(last - 1) || isLostSpace(text, last - 1))) {
        last--;
      }
      if (first == last) {
        block++;
      } else {
        lines.add(new Paragraph(first, last, block));
      }
      from = to + 1;
    }
    return lines;
  }

  /** "Â" alone is a no-break space that went through a wrong encoding once. */
  private static boolean isLostSpace(String text, int i) {
    return text.charAt(i) == 'Â' && (i == 0 || !Character.isLetter(text.charAt(i - 1)));
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B';
  }

  private static boolean runsOn(
      String text, List<Paragraph> lines, int i, Map<Integer, Integer> widths, Signs signs) {
    Paragraph line = lines.get(i);
    Paragraph next = lines.get(i + 1);
    boolean sameBlock = line.block() == next.block();
    if (!sameBlock && line.length() < NARROW) {
      return false;
    }
    String words = line.flat(text);
    boolean broken = !Sentences.ends(words) && !words.endsWith(":") && startsSmall(text, next);
    boolean filled = sameBlock && isFilled(text, line, next, widths.getOrDefault(line.block(), 0));
    return (broken || filled)
        && !signs.standsAlone(words)
        && !signs.standsAlone(next.flat(text))
        && !signs.begins(next.flat(text));
  }

  /** Whether the next line's first word would not have fitted on a line. */
  private static boolean isFilled(String text, Paragraph line, Paragraph next, int width) {
    int word = 0;
    while (next.from() + word < next.to() && !isBlank(text.charAt(next.from() + word))) {
      word++;
    }
    return width >= NARROW && width <= WIDE && line.length() + 1 + word > width;
  }

  /** Whether a text is hard-wrapped: most of its lines are filled and end amid a sentence. */
  private static boolean isWrapped(
      String text, List<Paragraph> lines, Map<Integer, Integer> widths) {
    int breaks = 0;
    int filled = 0;
    int amid = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Paragraph line = lines.get(i);
      Paragraph next = lines.get(i + 1);
      if (line.block() == next.block()) {
        breaks++;
        filled += isFilled(text, line, next, widths.getOrDefault(line.block(), 0)) ? 1 : 0;
        amid += Sentences.ends(line.flat(text)) ? 0 : 1;
      }
    }
    return breaks >= 3 && filled * 10 >= breaks * 6 && amid * 10 >= breaks * 6;
  }

  /** The length of the longest line of each block. */
  private static Map<Integer, Integer> widths(List<Paragraph> lines) {
    Map<Integer, Integer> widths = new HashMap<>();
    lines.forEach(line -> widths.merge(line.block(), line.length(), Math::max));
    return widths;
  }

  private static boolean startsSmall(String text, Paragraph line) {
    return Character.isLowerCase(text.codePointAt(line.from()));
  }
}
