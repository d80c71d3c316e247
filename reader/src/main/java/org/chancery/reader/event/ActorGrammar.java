package org.chancery.reader.event;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.model.Actor;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.language.Token;
import org.chancery.reader.mention.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Reads who is meant by a noun and the words around it: "Iranian officials", "Russia's foreign
 * minister", "security forces in Guinea". It reads flat rows of words, not trees: which state
 * somebody belongs to stands close by, and parsers err in long names.
 */
final class ActorGrammar {

  private static final Set<String> JOINTS = Set.of("and", "or", ",", "&", "as", "well", "the");
  private static final Set<String> BEHIND =
      Set.of("of", "in", "from", "at", "to", "for", "near", "into", "inside");
  private static final Set<String> QUANTITIES =
      Set.of(
          "thousand",
          "hundred",
          "dozen",
          "score",
          "ten",
          "million",
          "group",
          "number",
          "member",
          "crowd",
          "hundreds",
          "thousands",
          "dozens",
          "tens",
          "third",
          "half",
          "majority",
          "band",
          "team",
          "some",
          "most",
          "all",
          "many",
          "several",
          "quarter",
          "lot");
  private static final Set<String> STOPS = Set.of("against", "with", "by", "over", "about");

  private final Sentence sentence;
  private final Tree tree;
  private final List<Naming> names;
  private final Map<String, WordLists.Sector> sectors;

  ActorGrammar(Tree tree, List<Naming> names, Map<String, WordLists.Sector> sectors) {
    this.tree = tree;
    this.sentence = tree.sentence();
    this.names = names;
    this.sectors = sectors;
  }

  /** A stretch of tokens. */
  record Stretch(int first, int last) {
    boolean holds(Naming naming) {
      return naming.liesIn(first, last);
    }
  }

  /** The row of adjectives and nouns around a word, down to no verb, preposition or mark. */
  Stretch stretch(IndexedWord head) {
    int last = tree.last(head);
    while (has(last + 1) && continues(last + 1)) {
      last++;
    }
    int first = tree.first(head);
    while (first > 0 && precedes(first - 1)) {
      first--;
    }
    return new Stretch(first, last);
  }

  private boolean has(int at) {
    return at >= 0 && at < sentence.size();
  }

  private boolean continues(int at) {
    String tag = sentence.token(at).tag();
    boolean possessive = tag.equals("POS") && has(at + 1);
    boolean hyphen = sentence.token(at).is("-") && has(at + 1);
    return possessive || hyphen || (tag.startsWith("NN") && !isTime(at));
  }

  private boolean isTime(int at) {
    return tree.words().stream()
        .anyMatch(word ->
            tree.first(word) <= at
                && at <= tree.last(word)
                && tree.mention(word) instanceof Mention.Time);
  }

  private boolean precedes(int at) {
    Token token = sentence.token(at);
    if (token.tag().matches("VBN|VBG|VBD")) {
      return describes(at);
    }
    boolean noun = token.tag().matches("NN.*|JJ.*|CD|POS|PRP\\$|\\$|HYPH");
    if (noun || token.is("-", "`", "``", "\"", "“")) {
      return !isTime(at);
    }
    return joinsModifiers(at);
  }

  /** Whether a participle belongs to the noun behind it: "suspected rebels". */
  private boolean describes(int at) {
    return tree.words().stream()
        .filter(word -> tree.first(word) == at)
        .flatMap(word -> tree.above(word).stream())
        .anyMatch(edge ->
            edge.getRelation().toString().matches("amod|compound")
                && edge.getGovernor().index() > edge.getDependent().index());
  }

  /** "and" in "Hungarian and Romanian officials". */
  private boolean joinsModifiers(int at) {
    boolean joint = sentence.token(at).is("and", "or", ",");
    Naming left = nameEndingAt(at - 1);
    Naming right = nameStartingAt(at + 1);
    return joint
        && left != null
        && left.kind() == Naming.Kind.PEOPLE
        && right != null
        && has(right.last() + 1)
        && sentence.token(right.last() + 1).tag().matches("NN.*|JJ.*");
  }

  private @Nullable Naming nameEndingAt(int at) {
    return names.stream().filter(name -> name.last() == at).findFirst().orElse(null);
  }

  private @Nullable Naming nameStartingAt(int at) {
    return names.stream().filter(name -> name.first() == at).findFirst().orElse(null);
  }

  /** Who is meant, one actor for each state; none where the words mean no actor. */
  List<Actor> actors(IndexedWord head) {
    if (tree.mention(head) instanceof Mention.Time) {
      return List.of();
    }
    Stretch stretch = stretch(head);
    return QUANTITIES.contains(Tree.lemma(sentence.token(stretch.last())))
        ? ofQuantity(stretch)
        : actors(stretch);
  }

  /** The Nigerians in "thousands of Nigerians", the rebels in "a group of rebels". */
  private List<Actor> ofQuantity(Stretch stretch) {
    Stretch counted = isAt(stretch.last() + 1, "of") ? phraseFrom(stretch.last() + 2) : null;
    List<Actor> inner = counted == null ? List.of() : actors(counted);
    return inner.isEmpty() ? actors(stretch) : inner;
  }

  private List<Actor> actors(Stretch stretch) {
    List<Naming> inside = names.stream().filter(stretch::holds).toList();
    List<Naming> plain = inside.stream().filter(name -> !isEthnic(name)).toList();
    if (!plain.isEmpty()) {
      return named(stretch, row(plain));
    }
    boolean people = arePeople(stretch);
    Naming behind = behind(stretch.last());
    if (behind != null && people) {
      return people(stretch, behind);
    }
    Naming beside = behind == null ? beside(stretch.last()) : null;
    if (beside != null && (people || isName(stretch.last()))) {
      return List.of(new Actor(text(stretch), beside.code(), sector(stretch)));
    }
    return people || !inside.isEmpty()
        ? List.of(new Actor(text(stretch), "", sectorOfPeople(stretch)))
        : List.of();
  }

  /** People of whom no more is told than what they are by birth are civilians. */
  private String sectorOfPeople(Stretch stretch) {
    String sector = sector(stretch);
    return sector.isEmpty() ? "CVL" : sector;
  }

  private boolean isName(int at) {
    return sentence.token(at).tag().startsWith("NNP");
  }

  private List<Actor> named(Stretch stretch, List<Naming> row) {
    String sector = sector(stretch);
    List<Actor> actors = new ArrayList<>();
    for (Naming name : row) {
      String text = row.size() == 1 ? text(stretch) : text(name.first(), name.last());
      actors.add(new Actor(text, name.code(), sector(name, stretch, sector)));
    }
    return actors;
  }

  /** "Leaders of India and Pakistan", "rebels in Sudan". */
  private List<Actor> people(Stretch stretch, Naming behind) {
    List<Naming> row = row(names.stream().filter(name -> name.first() >= behind.first()).toList());
    List<Actor> actors = new ArrayList<>();
    for (Naming name : row) {
      String text =
          row.size() == 1
              ? text(new Stretch(stretch.first(), phraseAround(name).last()))
              : text(name.first(), name.last());
      actors.add(new Actor(text, name.code(), sector(stretch)));
    }
    return actors;
  }

  /**
   * Whom a thing points to, where it is no actor itself: the appeal in "an appeal to the Red
   * Cross", the lines in "power lines leading into Kabul".
   */
  List<Actor> beyond(IndexedWord head) {
    Stretch stretch = stretch(head);
    Naming behind = behind(stretch.last());
    return behind == null ? List.of() : actors(phraseAround(behind));
  }

  /** The row of words around a name. */
  private Stretch phraseAround(Naming name) {
    int last = name.last();
    while (has(last + 1) && continues(last + 1)) {
      last++;
    }
    int first = name.first();
    while (first > 0 && precedes(first - 1)) {
      first--;
    }
    return new Stretch(first, last);
  }

  /** The row of adjectives and nouns that starts at a token, or null. */
  private @Nullable Stretch phraseFrom(int start) {
    int last = start - 1;
    while (has(last + 1) && (precedes(last + 1) || sentence.token(last + 1).tag().equals("DT"))) {
      last++;
    }
    return last < start ? null : new Stretch(start, last);
  }

  private boolean isAt(int at, String word) {
    return has(at) && sentence.token(at).is(word);
  }

  private static String sector(Naming name, Stretch stretch, String said) {
    if (!name.sector().isEmpty()) {
      return name.sector();
    }
    boolean alone = name.first() >= stretch.first() && name.last() == stretch.last();
    return alone && said.isEmpty() && name.kind() == Naming.Kind.CAPITAL ? "GOV" : said;
  }

  /** "ethnic Albanian" tells a people, not a state. */
  boolean isEthnic(Naming name) {
    return has(name.first() - 1) && sentence.token(name.first() - 1).is("ethnic");
  }

  /** The first name and those that are joined with it. */
  private List<Naming> row(List<Naming> inside) {
    List<Naming> row = new ArrayList<>(inside.subList(0, 1));
    for (Naming next : inside.subList(1, inside.size())) {
      if (!isJoined(row.getLast(), next)) {
        break;
      }
      row.add(next);
    }
    return row;
  }

  private boolean isJoined(Naming one, Naming next) {
    boolean any = false;
    for (int at = one.last() + 1; at < next.first(); at++) {
      if (!JOINTS.contains(sentence.token(at).lower())) {
        return false;
      }
      any = true;
    }
    return any;
  }

  /** The state in "rebels in Sudan", "members of the parliament of Georgia". */
  private @Nullable Naming behind(int last) {
    boolean linked = false;
    for (int at = last + 1; has(at) && at <= last + 9; at++) {
      Token token = sentence.token(at);
      if (BEHIND.contains(token.lower())) {
        linked = true;
      } else if (STOPS.contains(token.lower()) || token.tag().matches("VB[DZP]|MD|[.:]|TO|WP|,")) {
        return null;
      }
      Naming name = nameStartingAt(at);
      if (name != null && linked && !isEthnic(name)) {
        return name;
      }
    }
    return null;
  }

  /** The state in an apposition: "Mr. X, the Iraqi ambassador". */
  private @Nullable Naming beside(int last) {
    if (!has(last + 1) || !sentence.token(last + 1).is(",", "(")) {
      return null;
    }
    for (int at = last + 2; has(at) && at <= last + 6; at++) {
      Token token = sentence.token(at);
      if (token.tag().matches("VB.*|MD|[.:,]|IN|TO|WP|CC")) {
        return null;
      }
      Naming name = nameStartingAt(at);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** The sector of the noun nearest to the end of the row. */
  private String sector(Stretch stretch) {
    for (int at = stretch.last(); at >= stretch.first(); at--) {
      WordLists.Sector sector = sectorAt(at, stretch.first());
      if (sector != null) {
        return sector.code();
      }
    }
    return "";
  }

  /** Whether the last noun of a row means people, or a name among them has a title. */
  private boolean arePeople(Stretch stretch) {
    for (int at = stretch.last(); at >= stretch.first(); at--) {
      WordLists.Sector sector = sectorAt(at, stretch.first());
      if (sector != null) {
        return sector.isPeople();
      }
      if (!sentence.token(at).tag().startsWith("NNP")) {
        return false;
      }
    }
    return false;
  }

  /** What a noun tells, with the word before it or alone; behind a hyphen it counts too. */
  private WordLists.@Nullable Sector sectorAt(int at, int first) {
    Token token = sentence.token(at);
    boolean named =
        names.stream()
            .anyMatch(name ->
                name.liesIn(first, name.last())
                    && name.first() <= at
                    && at <= name.last()
                    && name.kind() == Naming.Kind.BODY);
    if (named || !token.tag().startsWith("NN")) {
      return null;
    }
    String noun = Tree.lemma(token);
    WordLists.Sector sector = at > first ? sectors.get(before(at) + " " + noun) : null;
    if (sector == null) {
      sector = sectors.get(noun);
    }
    return sector == null ? sectors.get(noun.substring(noun.lastIndexOf('-') + 1)) : sector;
  }

  private String before(int at) {
    return Tree.lemma(sentence.token(at - 1));
  }

  /** Whether two words belong to one phrase. */
  boolean overlap(IndexedWord one, IndexedWord other) {
    Stretch left = stretch(one);
    Stretch right = stretch(other);
    return left.first() <= right.last() && right.first() <= left.last();
  }

  /** The words of a phrase, as they stand, without an article. */
  String words(IndexedWord head) {
    return text(stretch(head));
  }

  private String text(Stretch stretch) {
    int first = stretch.first();
    while (first < stretch.last()
        && sentence.token(first).tag().matches("DT|PRP\\$|POS|,|CC|:|HYPH")) {
      first++;
    }
    return text(first, stretch.last());
  }

  private String text(int first, int last) {
    StringBuilder text = new StringBuilder();
    for (int at = first; at <= last; at++) {
      Token token = sentence.token(at);
      boolean gap = at > first && sentence.token(at - 1).to() < token.from();
      text.append(gap ? " " : "").append(token.word());
    }
    return text.toString();
  }
}
