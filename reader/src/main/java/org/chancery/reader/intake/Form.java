package org.chancery.reader.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One form of {@code headers.yaml}.
 *
 * @param traits the settings that the file's first lines explain
 * @param parts the named parts that its pattern has
 * @param gives what its example yields, for the test
 */
record Form(
    String name,
    Where where,
    Pattern pattern,
    Traits traits,
    Set<String> parts,
    String example,
    Map<String, String> gives) {

  enum Where {
    OPENING,
    LINE,
    CLOSING
  }

  /** What the name that a form takes for a publisher must look like. */
  enum Needs {
    NOTHING,
    OUTLET,
    AGENCY,
    HOUSE
  }

  record Traits(
      boolean alone, boolean sure, boolean line, boolean noise, boolean stamp, Needs needs) {}

  /** How much of a text a form may look at. */
  static final int REACH = 240;

  private static final Set<String> PARTS =
      Set.of("place", "date", "publisher", "agency", "author", "writer", "title", "year", "stamp");

  private static final Pattern MACRO = Pattern.compile("<([a-z]+)(?::([a-z]+))?>");

  static final List<Form> ALL = load();

  static final List<Form> OPENINGS = at(Where.OPENING);
  static final List<Form> LINES = at(Where.LINE);
  static final List<Form> CLOSINGS = at(Where.CLOSING);

  /** What a line that is nothing but header can be: a line form, or a dateline without prose. */
  static final Forms HEADER_LINES =
      Forms.of(Stream.concat(OPENINGS.stream().filter(Form::isStrong), LINES.stream()));

  static final Forms CLOSING_LINES =
      Forms.of(CLOSINGS.stream().filter(form -> !form.traits().noise()));

  /** What a form found in a text, and how long the stretch is that it took. */
  record Match(Form form, int from, int to, Map<String, String> parts) {

    @Nullable String part(String name) {
      return parts.get(name);
    }

    @Nullable String publisher() {
      String publisher = part("publisher");
      return publisher == null ? part("agency") : publisher;
    }
  }

  /** Whether it says more than a place: then it is trusted further down in a text too. */
  boolean isStrong() {
    return parts.contains("date") || parts.contains("agency") || parts.contains("publisher");
  }

  /** The match at the beginning of a text. */
  Optional<Match> opening(String text, Predicate<String> isPlace) {
    Matcher matcher = pattern.matcher(text);
    matcher.region(0, Math.min(text.length(), REACH));
    if (!matcher.lookingAt() || !isFollowedByProse(text, matcher.end())) {
      return Optional.empty();
    }
    return Optional.of(match(matcher)).filter(match -> isPlausible(match, isPlace));
  }

  /** Those of some forms that are worth trying on a line: most lines have no digits. */
  static List<Form> worthTrying(Forms forms, String line) {
    return line.chars().limit(REACH).anyMatch(Character::isDigit) ? forms.all() : forms.undated();
  }

  /**
   * Forms of one kind.
   *
   * @param undated those that can match where there is no digit
   */
  record Forms(List<Form> all, List<Form> undated) {

    private static Forms of(Stream<Form> forms) {
      List<Form> all = forms.toList();
      return new Forms(all, all.stream().filter(form -> !form.needsDigits()).toList());
    }
  }

  private boolean needsDigits() {
    return parts.contains("date") || parts.contains("year") || parts.contains("stamp");
  }

  /** The match of a whole line. */
  Optional<Match> line(String text, Predicate<String> isPlace) {
    if (text.length() > REACH) {
      return Optional.empty();
    }
    // Many openings end with the space before the prose.
    for (String candidate : List.of(text, text + " ")) {
      Matcher matcher = pattern.matcher(candidate);
      if (matcher.matches()) {
        return Optional.of(match(matcher)).filter(match -> isPlausible(match, isPlace));
      }
    }
    return Optional.empty();
  }

  /** The match at the end of a text, behind the end of a sentence. */
  Optional<Match> closing(String text) {
    int start = Math.max(0, text.length() - 100);
    for (int i = text.length() - 1; i > start; i--) {
      if (!Sentences.endsBefore(text, i)) {
        continue;
      }
      Matcher matcher = pattern.matcher(text);
      matcher.region(i, text.length());
      if (matcher.matches()) {
        return Optional.of(match(matcher)).filter(match -> isPlausible(match, place -> false));
      }
    }
    return Optional.empty();
  }

  /** A dateline is followed by a sentence: "NATO – the alliance of" is none. */
  private static boolean isFollowedByProse(String text, int end) {
    if (end >= text.length()) {
      return false;
    }
    int next = text.codePointAt(end);
    return !Character.isLowerCase(next) && next != ',' && next != ')';
  }

  private Match match(Matcher matcher) {
    Map<String, String> found = new HashMap<>();
    for (String part : parts) {
      String value = matcher.group(part);
      if (value != null && !value.isBlank()) {
        found.put(part, value.strip());
      }
    }
    return new Match(this, matcher.start(), matcher.end(), found);
  }

  private boolean isPlausible(Match match, Predicate<String> isPlace) {
    String place = match.part("place");
    String publisher = match.publisher();
    if (publisher != null && DatePhrases.parse(publisher).isPresent()) {
      return false;
    }
    if (place != null && !isPlausiblePlace(place, publisher, isPlace)) {
      return false;
    }
    return switch (traits.needs()) {
      case NOTHING -> true;
      case OUTLET -> publisher != null && Words.isOutlet(publisher);
      case AGENCY -> publisher != null && Words.isAgency(publisher);
      case HOUSE -> publisher != null && Words.isHouse(publisher);
    };
  }

  private boolean isPlausiblePlace(
      String place, @Nullable String publisher, Predicate<String> isPlace) {
    if (isPlace.test(place) || isPlace.test(Words.placeName(place))) {
      return true;
    }
    if (Words.isNoPlace(place)) {
      return false;
    }
    // "Norland Harbour Union (NHU) – ..." introduces an acronym and is no dateline.
    if (publisher != null && isAcronym(publisher, place)) {
      return false;
    }
    return traits.sure() || Words.looksLikePlace(place);
  }

  private static boolean isAcronym(String acronym, String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : Words.split(name.replace('-', ' '))) {
      if (Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() > 1 && initials.toString().equals(acronym.replace(".", ""));
  }

  private static List<Form> at(Where where) {
    return ALL.stream().filter(form -> form.where() == where).toList();
  }

  private static List<Form> load() {
    JsonNode file = Resources.yaml("headers.yaml");
    Map<String, String> fragments = new HashMap<>();
    fragments.put("date", DatePhrases.PHRASE);
    fragments.put("month", DatePhrases.MONTH);
    fragments.put("year", DatePhrases.YEAR);
    fragments.put("weekday", DatePhrases.WEEKDAY);
    fragments.put("stamp", "[12]\\d{7}");
    fragments.put("title", ".{1,220}");
    file.path("fragments")
        .properties()
        .forEach(e -> fragments.put(e.getKey(), e.getValue().asString()));
    List<Form> forms = new ArrayList<>();
    file.path("forms").forEach(node -> forms.add(form(node, fragments)));
    return List.copyOf(forms);
  }

  private static Form form(JsonNode node, Map<String, String> fragments) {
    Set<String> parts = new HashSet<>();
    String regex = expand(node.path("form").asString(), fragments, parts);
    Map<String, String> gives = new TreeMap<>();
    node.path("gives").properties().forEach(e -> gives.put(e.getKey(), e.getValue().asString()));
    var traits =
        new Traits(
            node.path("alone").asBoolean(false),
            node.path("sure").asBoolean(true),
            node.path("line").asBoolean(false),
            node.path("role").asString("").equals("noise"),
            node.path("kind").asString("").equals("stamp"),
            Needs.valueOf(node.path("needs").asString("nothing").toUpperCase(Locale.ROOT)));
    return new Form(
        node.path("name").asString(),
        Where.valueOf(node.path("where").asString().toUpperCase(Locale.ROOT)),
        Pattern.compile(regex),
        traits,
        Set.copyOf(parts),
        node.path("example").asString(),
        Map.copyOf(gives));
  }

  /** Puts the fragments in; those with a part's name become groups of that name. */
  private static String expand(String form, Map<String, String> fragments, Set<String> parts) {
    return MACRO
        .matcher(form)
        .replaceAll(macro -> {
          String name = macro.group(1);
          String fragment = macro.group(2) == null ? name : macro.group(2);
          String body = fragments.get(fragment);
          if (body == null) {
            throw new IllegalStateException("headers.yaml knows no fragment " + fragment);
          }
          String inner = expand(body, fragments, new HashSet<>());
          boolean part = PARTS.contains(name) && parts.add(name);
          return Matcher.quoteReplacement((part ? "(?<" + name + ">" : "(?:") + inner + ")");
        });
  }
}
