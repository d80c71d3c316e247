package org.chancery.reader.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.entities.Office;
import org.chancery.entities.Organisation;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Standing;
import org.chancery.reader.language.Token;
import org.jspecify.annotations.Nullable;

/** Reads titles of offices with their standing, owner and area. */
final class TitleGrammar {

  /** States whose "chancellor", in translation, is the foreign minister. */
  private static final Set<String> LATIN =
      Set.of(
          "state/arg",
          "state/bol",
          "state/bra",
          "state/chl",
          "state/col",
          "state/cri",
          "state/cub",
          "state/dom",
          "state/ecu",
          "state/gtm",
          "state/hnd",
          "state/mex",
          "state/nic",
          "state/pan",
          "state/per",
          "state/pry",
          "state/slv",
          "state/ury",
          "state/ven");

  private final TokenRow row;
  private final Glossary glossary;
  private final Lexicon lexicon;
  private final OwnerGrammar owners;
  private final PortfolioGrammar portfolios;
  private final RelativeTitles relatives;
  private final ShapedTitles shapes;

  TitleGrammar(TokenRow row, Glossary glossary, Lexicon lexicon, OwnerGrammar owners) {
    this.row = row;
    this.glossary = glossary;
    this.lexicon = lexicon;
    this.owners = owners;
    this.portfolios = new PortfolioGrammar(row, glossary);
    this.relatives = new RelativeTitles(row);
    this.shapes = new ShapedTitles(row, glossary);
  }

  /**
   * Titles in a row: "the former Chinese State Councilor and Foreign Minister".
   *
   * @param definite whether "the" or an owner makes them certain ones
   */
  record Titles(int first, int last, List<Post> posts, boolean definite) {

    /** The same without the last, which is another's. */
    Titles withoutLast() {
      List<Post> fewer = posts.subList(0, posts.size() - 1);
      return new Titles(first, fewer.getLast().last(), fewer, definite);
    }

    boolean haveOwner() {
      return posts.stream().anyMatch(post -> post.body() != null);
    }

    /** Whether one of them only tells of somebody else's office: "counterpart". */
    boolean areRelative() {
      return posts.stream().map(Post::office).anyMatch(RelativeTitles::isRelative);
    }
  }

  @Nullable Titles titles(int start) {
    boolean determined = row.isIn(start, Words.DETERMINERS) || row.is(start, "whose");
    boolean definite =
        (determined && !row.is(start, "a", "an")) || (start > 0 && row.isPossessive(start - 1));
    List<Post> posts = new ArrayList<>();
    Entity owner = null;
    Entity behind = null;
    int last = start;
    int at = determined ? start + 1 : start;
    Title title = title(at, null);
    while (title != null) {
      posts.add(title.post());
      last = title.post().last();
      owner = owner == null ? title.post().body() : owner;
      behind = title.ownerBefore() ? null : title.post().body();
      definite |= title.owned();
      title = furtherTitle(title.post().last() + 1, owner);
    }
    if (posts.isEmpty()) {
      return null;
    }
    if (posts.size() > 1) {
      // "the Permanent Representative of Türkiye, Ambassador Tekinalp": there it is but a rank.
      posts.removeIf(post -> post.title().equals("Ambassador") && post.last() == post.first());
    }
    if (posts.isEmpty()) {
      return null;
    }
    // "Foreign Minister Senator Ishaq Dar".
    while (row.isIn(last + 1, Words.RANKS)
        && row.isCapitalised(last + 1)
        && row.isCapitalised(last + 2)) {
      last++;
    }
    // An owner named behind the last title serves the ones before it too.
    Entity shared = behind;
    List<Post> owned =
        shared == null ? posts : posts.stream().map(post -> post.orOf(shared)).toList();
    return new Titles(start, last, owned, definite);
  }

  /**
   * The next title of a row. Behind a mere comma one with an owner of its own begins something new:
   * "the CSTO secretary general, Kremlin aide Yury Ushakov said".
   */
  private @Nullable Title furtherTitle(int joint, @Nullable Entity owner) {
    boolean and =
        row.is(joint, "and", "&", "cum") || row.is(joint + 1, "and") || isLooseDash(joint);
    if (!and && !row.is(joint, ",")) {
      return null;
    }
    Title alone = title(behindJoint(joint), null);
    boolean joined = alone != null && (and || alone.post().body() == null);
    return joined ? title(behindJoint(joint), owner) : null;
  }

  /** "Deputy Prime Minister – Minister of Foreign Affairs". */
  private boolean isLooseDash(int at) {
    return row.isDash(at) && !row.isGluedDash(at) && row.isCapitalised(at + 1);
  }

  /** The place behind "and", "," or ", and", and behind an article there. */
  private int behindJoint(int joint) {
    int behind = row.is(joint, ",") ? row.behind(joint + 1, "and") : joint + 1;
    return row.behind(behind, "the");
  }

  // ---------------------------------------------------------------- one title

  /**
   * A title that was read.
   *
   * @param owned whether an owner or an area makes it a certain one
   * @param ownerBefore whether its owner stands before it
   */
  private record Title(Post post, boolean owned, boolean ownerBefore) {}

  /**
   * One title with its adjectives and its owner, before or behind.
   *
   * @param sharedOwner whose the titles before it in the row are
   */
  private @Nullable Title title(int start, @Nullable Entity sharedOwner) {
    Lead lead = lead(start);
    Lexicon.Hit hit = officeAt(lead);
    if (hit == null) {
      return null;
    }
    Sense.Title sense = (Sense.Title) hit.senses().getFirst();
    Suffix suffix = suffix(hit.last(), lead.standing());
    PortfolioGrammar.Portfolio portfolio = portfolios.portfolio(hit, suffix.last());
    int last = portfolio == null ? suffix.last() : portfolio.last();
    Entity bound = bound(sense);
    Entity owner = lead.owner();
    OwnerGrammar.Area area = owners.areaOfOffice(last + 1);
    boolean elsewhere = area != null && area.isWhereTo();
    if (area != null && elsewhere) {
      last = area.last();
      area = owners.areaOfOffice(last + 1);
    }
    if (area != null && owner == null && bound == null && owns(area, sense.office(), sharedOwner)) {
      owner = area.entity();
      last = area.last();
    } else if (area != null
        && (owner != null || sharedOwner != null || isDiplomat(sense.office()))) {
      // "Kuwait's ambassador to the United States": the office is the first owner's.
      last = area.last();
    }
    if (RelativeTitles.isRelative(sense.office()) && row.is(last + 1, "from") && owner == null) {
      // "his opposite number from the Maldives".
      Lexicon.Hit home = glossary.nameAt(row.behind(last + 2, "the"));
      owner = home == null ? null : home.stateName().orElse(null);
      last = home == null || owner == null ? last : home.last();
    }
    OwnerGrammar.Area further = area == null ? null : owners.area(last + 1);
    if (further != null && isDiplomat(sense.office())) {
      // "the ambassador of Finland to Zambia", "ambassador to Zambia of Finland".
      owner = owner == null && further.preposition().equals("of") ? further.entity() : owner;
      last = further.last();
    }
    if (owner != null && portfolio == null) {
      last = Math.max(last, portfolios.behindBody(last));
    }
    // "Ivorian Minister of Planning and outgoing Chair of the Board": no state has a chair.
    boolean shares =
        sharedOwner != null
            && !(sense.office().kind().equals("chair") && sharedOwner.kind() == EntityKind.STATE);
    if (area != null && isShaped(owner) && area.entity().kind() == EntityKind.ORGANISATION) {
      // "the Middle East director for the International Rescue Committee".
      owner = area.entity();
    }
    boolean leadsDelegation =
        area != null
            && area.preposition().equals(OwnerGrammar.DELEGATION)
            && isGeneral(sense.office());
    Sense.Title delegate = leadsDelegation ? lexicon.titleCalled("Head of Delegation") : null;
    sense = delegate == null ? sense : delegate;
    Entity organ = organOf(owner, sense, lead);
    Entity body =
        organ != null
            ? organ
            : owner != null ? owner : bound != null ? bound : shares ? sharedOwner : null;
    Office office = sense.office();
    String name =
        specific(lead.rank() + office.title(), office, body)
            .replaceFirst("^Second Minister of ", "Second Minister for ");
    String full = portfolio == null ? name : ofMinister(portfolio.title(name));
    if (full.equals("Chancellor") && body != null && LATIN.contains(body.id())) {
      full = "Minister of Foreign Affairs";
    }
    return titleThatSuits(
        new Post(full, office, body, suffix.standing(), start, last),
        lead.owned() || area != null,
        lead.owner() != null);
  }

  /** Whether an owner is but words before a title, or a place. */
  private boolean isShaped(@Nullable Entity owner) {
    return owner != null && owner.kind() != EntityKind.STATE && lexicon.entity(owner.id()) == null;
  }

  /** The organ of an owner that a title implies: "the UN *High Commissioner for Refugees*". */
  private @Nullable Entity organOf(@Nullable Entity owner, Sense.Title sense, Lead lead) {
    Entity bound = owner == null ? null : bound(sense);
    Organisation known = bound == null ? null : lexicon.organisation(bound.id());
    boolean part = known != null && owner != null && owner.id().equals(known.partof());
    return part && lead.owner() != null ? bound : null;
  }

  /** "Minister for National Health Services" is a Minister of Health. */
  private String ofMinister(String title) {
    if (!title.startsWith("Minister for ") && !title.startsWith("Minister of ")) {
      return title;
    }
    if (title.matches(".*\\b(Foreign|External)\\b.*\\bAffairs\\b.*")) {
      return "Minister of Foreign Affairs";
    }
    for (String word : title.split(" ", -1)) {
      String standard = lexicon.standardTitle("Minister of " + word);
      if (standard != null) {
        return standard;
      }
    }
    return title;
  }

  /** Whether an office is of what the words behind it name: no diplomat is where he is sent. */
  private static boolean owns(OwnerGrammar.Area area, Office office, @Nullable Entity sharedOwner) {
    boolean sent = isDiplomat(office) && !area.preposition().equals("of");
    return !sent && !(sharedOwner != null && area.preposition().equals("to"));
  }

  private static boolean isDiplomat(Office office) {
    return office.kind().equals("diplomat") && !office.of().equals("organisation");
  }

  /**
   * What stands before a title.
   *
   * @param next the place of the title itself
   * @param rank "Deputy " and the like, or empty
   * @param owned whether somebody's, by name or by words that point back
   */
  private record Lead(
      int next, Standing standing, @Nullable Entity owner, String rank, boolean owned) {}

  private Lead lead(int start) {
    Standing standing = Standing.IN_OFFICE;
    Entity owner = null;
    String rank = "";
    int at = behindPointer(start);
    boolean owned = at > start;
    while (row.has(at)) {
      OwnerGrammar.Owner before = owner == null && !owned ? owners.owner(at) : null;
      // Of "New Zealand Foreign Minister" the first word is no standing.
      Standing said =
          before != null || happens(at) || glossary.isTitle(at) ? null : standingSaid(at);
      if (said != null) {
        standing = said == Standing.IN_OFFICE || standing == Standing.FORMER ? standing : said;
        at++;
      } else if (row.isDash(at + 1) && row.is(at + 2, "based", "born", "headquartered")) {
        at += 3;
      } else if (at > start && row.isDash(at)) {
        at++;
      } else if (row.is(at, "de") && row.is(at + 1, "facto")) {
        at += 2;
      } else if (before != null) {
        owner = before.entity();
        at = before.last() + 1;
      } else if (row.isIn(at, Words.DEPUTY_WORDS)
          && !glossary.isTitle(at)
          && !relatives.isDeputy(at)) {
        rank = capitalised(row.lower(at)) + " ";
        at = row.behindDash(at + 1);
      } else if (isSecond(at)) {
        rank = row.word(at) + " ";
        at++;
      } else {
        break;
      }
    }
    return new Lead(at, standing, owner, rank, owned || owner != null);
  }

  /** "was unanimously elected Secretary-General" says what happened, not in what standing. */
  private boolean happens(int at) {
    if (!row.is(at, "appointed", "elected", "re-elected", "reelected", "reappointed")) {
      return false;
    }
    int before = at - 1;
    while (row.has(before)
        && (row.token(before).tag().matches("RB|IN") || glossary.isTime(before))) {
      before--;
    }
    return row.is(before, "was", "been", "is", "were", "be", "being");
  }

  /** "the seventh Executive Secretary": the how manieth holder holds it like all others. */
  private boolean isOrdinal(int at) {
    return row.has(at)
        && (row.lower(at).matches("\\d+(st|nd|rd|th)")
            || (Words.ORDINALS.contains(row.lower(at)) && !row.isCapitalised(at)))
        && !row.isIn(at + 1, Words.DEPUTY_WORDS);
  }

  /** "Second Minister for Foreign Affairs", "First Deputy Chairman". */
  private boolean isSecond(int at) {
    return at > 0
        && row.is(at, "first", "second", "third")
        && row.isCapitalised(at)
        && row.isCapitalised(at + 1)
        && !glossary.isTitle(at)
        && glossary.isTitle(at + 1);
  }

  /** The place behind "bloc's" or "island nation's", which point back, or the start. */
  private int behindPointer(int start) {
    for (int last = start; last <= start + 1; last++) {
      String noun = row.has(last) ? row.textOf(start, last).toLowerCase(Locale.ROOT) : "";
      boolean points = Words.BODY_POINTERS.contains(noun) || Words.STATE_POINTERS.contains(noun);
      if (points && row.isPossessive(last + 1)) {
        return last + 2;
      }
    }
    // "Commission spokesperson Eric Blanc": which body is meant is told before.
    boolean organ =
        row.isCapitalised(start)
            && row.isIn(start, Words.BODY_POINTERS)
            && !glossary.isTitle(start)
            && glossary.isTitle(start + 1);
    return organ ? start + 1 : start;
  }

  private @Nullable Standing standingSaid(int at) {
    if (row.isIn(at, Words.FORMER_WORDS)) {
      return Standing.FORMER;
    }
    if (row.isIn(at, Words.IN_OFFICE_WORDS) || isOrdinal(at)) {
      return Standing.IN_OFFICE;
    }
    if (row.isIn(at, Words.ACTING_WORDS)) {
      return Standing.ACTING;
    }
    return row.isIn(at, Words.DESIGNATE_WORDS) ? Standing.DESIGNATE : null;
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private record Suffix(int last, Standing standing) {}

  /** "-designate", "elect" or "-in-office" behind a title, or nothing. */
  private Suffix suffix(int last, Standing standing) {
    if (row.isDash(last + 1) && row.is(last + 2, "designate", "elect", "nominee", "select")) {
      return new Suffix(last + 2, Standing.DESIGNATE);
    }
    if (row.isDash(last + 1)
        && row.is(last + 2, "in")
        && row.isDash(last + 3)
        && row.is(last + 4, "office")) {
      return new Suffix(last + 4, standing);
    }
    return row.is(last + 1, "designate", "elect")
        ? new Suffix(last + 1, Standing.DESIGNATE)
        : new Suffix(last, standing);
  }

  /** A title whose owner is of another kind than usual, unless it is too general for that. */
  private static @Nullable Title titleThatSuits(Post post, boolean owned, boolean ownerBefore) {
    boolean suits = post.suits(post.body() == null ? ownerless(post.office()) : post.body());
    return suits || !isGeneral(post.office()) ? new Title(post, owned, ownerBefore) : null;
  }

  private static Entity ownerless(Office office) {
    return new Entity(
        "none/none",
        office.of().equals("organisation") ? EntityKind.ORGANISATION : EntityKind.STATE,
        "",
        "");
  }

  private static boolean isGeneral(Office office) {
    return Words.GENERAL_TITLES.contains(office.title().toLowerCase(Locale.ROOT));
  }

  /** "NATO chief" is its Secretary-General: a general word becomes the body's own title. */
  private String specific(String title, Office office, @Nullable Entity body) {
    // "Ghana's envoy to Brazil" is its ambassador there.
    if (body != null && title.equals("Envoy") && body.kind() == EntityKind.STATE) {
      return "Ambassador";
    }
    if (body == null) {
      return title;
    }
    if (!isGeneral(office)) {
      return lexicon.fullTitle(title, body);
    }
    Organisation known = lexicon.organisation(body.id());
    String head = known == null ? null : known.head();
    if (head != null) {
      return head;
    }
    return StateBodyGrammar.isMission(body) ? "Head of Mission" : title;
  }

  /** The body whose office a title always is, or null. */
  private @Nullable Entity bound(Sense.Title sense) {
    String id = sense.office().bound().get(sense.title());
    return id == null ? null : lexicon.entity(id);
  }

  private Lexicon.@Nullable Hit officeAt(Lead lead) {
    Entity owner = lead.owner();
    Organisation known = owner == null ? null : lexicon.organisation(owner.id());
    String acronym = known == null ? null : known.acronym();
    Lexicon.Hit whole = acronym == null ? null : withOwner(acronym, lead.next());
    return whole == null ? officeAt(lead.next()) : whole;
  }

  /** "the UN's new climate chief" is the "UN climate chief" with words in between. */
  private Lexicon.@Nullable Hit withOwner(String owner, int start) {
    for (int last = start; last <= start + 2 && row.has(last); last++) {
      Sense title = lexicon.titleCalled(owner + " " + row.textOf(start, last));
      if (title != null && last > start) {
        return new Lexicon.Hit(start, last, List.of(title));
      }
    }
    return null;
  }

  private Lexicon.@Nullable Hit officeAt(int at) {
    Lexicon.Hit related = relatives.titleAt(at);
    if (related != null) {
      return related;
    }
    Lexicon.Hit known = glossary.titleAt(at).filter(hit -> !isPlainWord(hit)).orElse(null);
    Lexicon.Hit longer = shapes.titleAt(at, known == null ? at - 1 : known.last());
    return longer == null ? known : longer;
  }

  /** A verb such as "heads" or "chairs" only looks like an office. */
  private boolean isPlainWord(Lexicon.Hit hit) {
    Token token = row.token(hit.first());
    boolean adjective = token.tag().startsWith("JJ") && !token.is("chief", "representative");
    return hit.length() == 1 && (token.isVerb() || adjective);
  }
}
