package org.chancery.reader.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.chancery.model.Passage;
import org.chancery.model.Passage.Role;
import org.chancery.reader.intake.Header.Origin;

/**
 * Tells the parts of a text: headline, header, prose and noise.
 *
 * <p>It goes through the paragraphs once. Before the first prose, short lines are kept aside: which
 * of them is the headline shows only when all are seen. Behind the prose, a line that closes a
 * dispatch ("Source: ...") makes noise of all that follows; but only in the second half of the
 * prose, for such lines stand at the top of some pages too.
 */
final class Layout {

  /** How many paragraphs of prose may come before the dateline, as ledes and captions do. */
  private static final int EARLY = 3;

  /** A headline is hardly ever longer. */
  private static final int HEADLINE = 220;

  private static final Pattern TOWN_AND_COUNTRY =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}(?: \\p{Lu}[\\p{L}\\p{M}'’-]{1,30}){0,2},"
              + " ?\\p{Lu}[\\p{L}\\p{M}'’. -]{2,40}");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Draft draft;
  private final String text;
  private final Predicate<String> isPlace;
  private final Header header = new Header();
  private final List<Passage> passages = new ArrayList<>();
  private final List<Paragraph> candidates = new ArrayList<>();
  private final List<Integer> headerBlocks = new ArrayList<>();

  private int proseInAll;
  private int proseSoFar;
  private int bodies;
  private boolean ended;
  private boolean inList;

  private final Paragraph.Signs signs =
      new Paragraph.Signs() {
        @Override
        public boolean standsAlone(String line) {
          return isHeaderLine(line) || Noise.of(line).isPresent() || closingLine(line).isPresent();
        }

        @Override
        public boolean begins(String line) {
          return Sentences.isItem(line)
              || Form.OPENINGS.stream()
                  .filter(form -> form.isStrong() && !form.traits().alone())
                  .anyMatch(form -> form.opening(line, isPlace).isPresent());
        }
      };

  private Layout(Draft draft, Predicate<String> isPlace) {
    this.draft = draft;
    this.text = draft.text();
    this.isPlace = isPlace;
  }

  /** What a text is made of. */
  record Result(List<Passage> passages, Header header) {}

  static Result of(Draft draft, Predicate<String> isPlace) {
    return new Layout(draft, isPlace).run();
  }

  private Result run() {
    List<Paragraph> paragraphs = splitStamps(Paragraph.of(text, signs));
    for (Paragraph paragraph : paragraphs) {
      String words = paragraph.flat(text);
      proseInAll += Sentences.isProse(words) && Noise.of(words).isEmpty() ? words.length() : 0;
    }
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
      boolean headerFollows = next != null && isHeaderLine(next.flat(text));
      place(paragraphs.get(i), headerFollows);
    }
    settleCandidates();
    passages.sort(Comparator.comparingInt(Passage::from));
    return new Result(List.copyOf(passages), header);
  }

  /**
   * Cuts " date 2022-03-20 AMN/ WEB DESK Chinese State ..." into its stamp, its desk and the rest.
   */
  private List<Paragraph> splitStamps(List<Paragraph> paragraphs) {
    List<Paragraph> split = new ArrayList<>(paragraphs);
    List<Form> alone = Form.OPENINGS.stream().filter(form -> form.traits().alone()).toList();
    for (int i = 0; i < split.size() && i < alone.size(); i++) {
      Paragraph first = split.get(i);
      String words = first.flat(text);
      Optional<Form.Match> match =
          alone.stream().flatMap(form -> form.opening(words, isPlace).stream()).findFirst();
      if (match.isEmpty()) {
        break;
      }
      int cut = match.get().to();
      int rest = first.from() + cut;
      while (rest < first.to() && Paragraph.isBlank(text.charAt(rest))) {
        rest++;
      }
      split.set(i, new Paragraph(first.from(), first.from() + cut, first.block()));
      split.addAll(i + 1, restOf(rest, first));
    }
    return split;
  }

  /** What stands behind a stamp was joined to it by mistake perhaps: it is split again. */
  private List<Paragraph> restOf(int from, Paragraph whole) {
    return Paragraph.of(text.substring(from, whole.to()), signs).stream()
        .map(part -> new Paragraph(part.from() + from, part.to() + from, whole.block()))
        .toList();
  }

  private void place(Paragraph paragraph, boolean headerFollows) {
    String words = paragraph.flat(text);
    Optional<Role> hint = hint(paragraph);
    boolean wasInList = inList;
    inList = false;
    if (hint.isPresent()) {
      placeHinted(paragraph, words, hint.get());
    } else if (ended) {
      add(Role.NOISE, paragraph);
      takeLateDate(words);
    } else if (isNoise(paragraph, words)) {
      add(Role.NOISE, paragraph);
    } else if (wasInList && Sentences.isItem(words)) {
      body(paragraph);
      inList = true;
    } else if (isHeader(paragraph, words)) {
      headerBlocks.add(paragraph.block());
    } else if (isHeadline(words, headerFollows)) {
      candidates.add(paragraph);
    } else if (Sentences.isProse(words)) {
      prose(paragraph, words);
      inList = words.endsWith(":");
    } else if (bodies == 0) {
      candidates.add(paragraph);
    } else {
      add(Role.NOISE, paragraph);
    }
  }

  private Optional<Role> hint(Paragraph paragraph) {
    return draft.hints().stream()
        .filter(hint -> hint.from() <= paragraph.from() && paragraph.to() <= hint.to())
        .map(Passage::role)
        .findFirst();
  }

  private void placeHinted(Paragraph paragraph, String words, Role role) {
    if (role == Role.TITLE) {
      header.title(words);
    } else if (role == Role.HEADER) {
      headerMatch(words).ifPresent(header::take);
      DateLine.of(words).ifPresent(date -> header.date(Origin.LINE, date));
    }
    add(role, paragraph);
  }

  private boolean isNoise(Paragraph paragraph, String words) {
    if (isLateStamp(words)) {
      return true;
    }
    Optional<Noise> noise = Noise.of(words);
    if (noise.isEmpty()) {
      return false;
    }
    if (noise.get().effect() == Noise.Effect.END && isSecondHalf(0)) {
      ended = true;
    }
    if (noise.get().name().equals("embedded post")) {
      retractPost(paragraph);
    }
    return true;
  }

  /** The words of an embedded post stand on the line before its author. */
  private void retractPost(Paragraph author) {
    if (passages.isEmpty() || passages.getLast().role() != Role.BODY) {
      return;
    }
    Passage last = passages.getLast();
    String words = text.substring(last.from(), last.to());
    boolean post = words.contains("pic.twitter.com") || words.contains("https://t.co/");
    if (post && last.to() <= author.from()) {
      passages.set(passages.size() - 1, new Passage(Role.NOISE, last.from(), last.to()));
    }
  }

  private boolean isLateStamp(String words) {
    for (Form form : Form.CLOSINGS) {
      if (form.traits().noise() && bodies > 0) {
        Optional<Form.Match> match = form.line(words, isPlace);
        if (match.isPresent()) {
          header.take(match.get());
          ended = ended || isSecondHalf(0);
          return true;
        }
      }
    }
    return false;
  }

  private boolean isHeader(Paragraph paragraph, String words) {
    if (bodies > 0) {
      Optional<Form.Match> closing = closingLine(words);
      if (closing.isPresent() && isSecondHalf(0)) {
        header.take(closing.get());
        add(Role.HEADER, paragraph);
        ended = true;
        return true;
      }
    }
    Optional<Form.Match> stamp = bodies == 0 ? stamp(words) : Optional.empty();
    if (stamp.isPresent()) {
      header.take(stamp.get());
      add(Role.HEADER, paragraph);
      return true;
    }
    Optional<StatedDate> date = DateLine.of(words);
    if (date.isPresent()) {
      header.date(origin(words), date.get());
      add(bodies < EARLY ? Role.HEADER : Role.NOISE, paragraph);
      return true;
    }
    Optional<Form.Match> match = bodies < EARLY ? headerMatch(words) : Optional.empty();
    if (match.isEmpty()) {
      return false;
    }
    header.take(match.get());
    addHeaderLine(paragraph, words, match.get());
    return true;
  }

  private Origin origin(String dateLine) {
    if (DateLine.isUpdate(dateLine)) {
      return Origin.UPDATE;
    }
    return bodies < EARLY ? Origin.LINE : Origin.CLOSING;
  }

  private Optional<Form.Match> stamp(String words) {
    return Form.OPENINGS.stream()
        .filter(form -> form.traits().stamp())
        .flatMap(form -> form.line(words, isPlace).stream())
        .findFirst();
  }

  /** The subject line of a mail is its headline; all other lines of a header are header. */
  private void addHeaderLine(Paragraph paragraph, String words, Form.Match match) {
    String subject = match.part("title");
    if (subject == null) {
      add(Role.HEADER, paragraph);
      return;
    }
    int cut = paragraph.from() + words.indexOf(subject);
    add(Role.HEADER, paragraph.from(), cut);
    add(Role.TITLE, cut, paragraph.to());
  }

  private Optional<Form.Match> closingLine(String words) {
    return Form.worthTrying(Form.CLOSING_LINES, words).stream()
        .flatMap(form -> form.line(words, isPlace).stream())
        .findFirst();
  }

  /**
   * What a line says that is nothing but header: a line form, or a dateline with no prose behind.
   */
  private Optional<Form.Match> headerMatch(String words) {
    return Form.worthTrying(Form.HEADER_LINES, words).stream()
        .flatMap(form -> form.line(words, isPlace).stream())
        .findFirst();
  }

  private boolean isHeaderLine(String words) {
    return words.length() <= Form.REACH
        && (DateLine.of(words).isPresent() || headerMatch(words).isPresent());
  }

  /**
   * Some headlines end as sentences do: then the line below or the sign at the end gives them away.
   */
  private boolean isHeadline(String words, boolean headerFollows) {
    if (bodies > 0 || !candidates.isEmpty() || words.length() > HEADLINE || hasTitle()) {
      return isGivenTitle(words) && bodies == 0;
    }
    char last = words.charAt(words.length() - 1);
    boolean exclaims = last == '?' || last == '!' || last == '…';
    boolean quoted =
        (last == '’' || last == '\'' || last == '”' || last == '"') && isUnstopped(words);
    boolean moreFollows = proseInAll > words.length() || !Sentences.isProse(words);
    return isGivenTitle(words)
        || (moreFollows && (headerFollows || exclaims || quoted) && opening(words).isEmpty());
  }

  private static boolean isUnstopped(String words) {
    return words.length() > 2 && ".,!?".indexOf(words.charAt(words.length() - 2)) < 0;
  }

  private boolean hasTitle() {
    return header.title().isPresent();
  }

  private boolean isGivenTitle(String words) {
    String title = draft.given().title();
    return title != null && normal(title).equals(normal(words));
  }

  private void prose(Paragraph paragraph, String words) {
    int from = paragraph.from();
    int to = paragraph.to();
    Optional<Form.Match> opening = bodies < EARLY ? opening(words) : Optional.empty();
    if (opening.isPresent()) {
      header.take(opening.get());
      from += opening.get().to();
      add(Role.HEADER, paragraph.from(), from);
    }
    Optional<Form.Match> closing = closing(words);
    if (closing.isPresent() && isSecondHalf(words.length())) {
      header.take(closing.get());
      to = paragraph.from() + closing.get().from();
      ended = true;
    }
    bodies++;
    proseSoFar += words.length();
    add(Role.BODY, from, to);
    if (to < paragraph.to()) {
      add(Role.HEADER, to, paragraph.to());
    }
  }

  private void body(Paragraph paragraph) {
    bodies++;
    add(Role.BODY, paragraph);
  }

  /** Below the first paragraph a city alone is no dateline: "Riyadh: ..." may be a list. */
  private Optional<Form.Match> opening(String words) {
    return Form.OPENINGS.stream()
        .filter(form -> bodies == 0 || form.isStrong())
        .filter(form -> !form.traits().alone())
        .flatMap(form -> form.opening(words, isPlace).stream())
        .findFirst();
  }

  private Optional<Form.Match> closing(String words) {
    return Form.CLOSINGS.stream()
        .filter(form -> !form.traits().line())
        .flatMap(form -> form.closing(words).stream())
        .findFirst();
  }

  private boolean isSecondHalf(int more) {
    return bodies + more > 0 && (proseSoFar + more) * 2 >= proseInAll;
  }

  private void takeLateDate(String words) {
    DateLine.of(words).ifPresent(date -> header.date(Origin.CLOSING, date));
    isLateStamp(words);
  }

  /** Finds publisher, place and headline among the short lines before the prose. */
  private void settleCandidates() {
    if (bodies == 0) {
      settleWithoutProse();
      return;
    }
    List<Paragraph> left = new ArrayList<>(candidates);
    takeIssuer(left);
    takePlaces(left);
    Optional<Paragraph> title = hasTitle() ? Optional.empty() : headline(left);
    title.ifPresent(line -> header.title(line.flat(text)));
    String words = header.title().map(Layout::normal).orElse("");
    for (Paragraph line : left) {
      boolean isTitle = title.equals(Optional.of(line));
      boolean repeats = !isTitle && normal(line.flat(text)).equals(words);
      add(isTitle ? Role.TITLE : repeats ? Role.NOISE : Role.HEADER, line);
    }
  }

  /** A text of one line without a full stop is prose all the same, there is nothing else. */
  private void settleWithoutProse() {
    boolean first = true;
    for (Paragraph line : candidates) {
      boolean title = isGivenTitle(line.flat(text)) && candidates.size() > 1 && first;
      String words = line.flat(text);
      if (title) {
        header.title(words);
        add(Role.TITLE, line);
      } else {
        prose(line, words);
      }
      first = false;
    }
  }

  private void takeIssuer(List<Paragraph> left) {
    Paragraph first = left.isEmpty() ? null : left.getFirst();
    boolean others = left.size() > 1 || hasTitle() || draft.given().title() != null;
    if (first != null && others && Words.isIssuer(first.flat(text))) {
      header.publisher(Origin.ISSUER, first.flat(text));
      headerBlocks.add(first.block());
      add(Role.HEADER, first);
      left.removeFirst();
    }
  }

  private void takePlaces(List<Paragraph> left) {
    for (Paragraph line : List.copyOf(left)) {
      String words = line.flat(text);
      boolean amongHeaders =
          headerBlocks.contains(line.block()) && TOWN_AND_COUNTRY.matcher(words).matches();
      if (left.size() > 1 && (amongHeaders || isPlace.test(words))) {
        int comma = words.indexOf(',');
        header.place(Origin.ISSUER, Words.placeName(comma < 0 ? words : words.substring(0, comma)));
        add(Role.HEADER, line);
        left.remove(line);
      }
    }
  }

  /** The given title; else the first line of four words or more; else the longest. */
  private Optional<Paragraph> headline(List<Paragraph> left) {
    List<Paragraph> fit =
        left.stream()
            .filter(line -> line.length() <= HEADLINE && Character.isLetterOrDigit(firstOf(line)))
            .toList();
    return fit.stream()
        .filter(line -> isGivenTitle(line.flat(text)))
        .findFirst()
        .or(() -> fit.stream().filter(line -> Words.count(line.flat(text)) >= 4).findFirst())
        .or(() -> fit.stream().max(Comparator.comparingInt(Paragraph::length)));
  }

  private int firstOf(Paragraph line) {
    int first = text.codePointAt(line.from());
    return "\"'“‘¿¡".indexOf(first) >= 0 ? 'a' : first;
  }

  private static String normal(String words) {
    return Words.lower(SPACE.matcher(words.strip()).replaceAll(" "));
  }

  private void add(Role role, Paragraph paragraph) {
    add(role, paragraph.from(), paragraph.to());
  }

  /** Adds a passage without the white space around it. */
  private void add(Role role, int from, int to) {
    int first = from;
    int last = to;
    while (first < last && Paragraph.isBlank(text.charAt(first))) {
      first++;
    }
    while (last > first && Paragraph.isBlank(text.charAt(last - 1))) {
      last--;
    }
    if (first < last) {
      passages.add(new Passage(role, first, last));
    }
  }
}
