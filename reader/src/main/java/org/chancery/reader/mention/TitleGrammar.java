package org.chancery.reader.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.entities.Office;
import org.chancery.entities.Organisation;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Standing;
import org.chancery.reader.language.Token;
import org.jspecify.annotations.Nullable;

/** Reads titles of offices with their standing, owner and area. */
final class TitleGrammar {

  /** Stands for "his Ruritanian counterpart": the office of whoever is spoken of beside. */
  private static final Office COUNTERPART =
      new Office("counterpart", List.of(), "either", "member", Map.of());

  /** Stands for "his predecessor": the same office, held before. */
  private static final Office PREDECESSOR =
      new Office("predecessor", List.of(), "either", "member", Map.of());

  private final TokenRow row;
  private final Glossary glossary;
  private final Lexicon lexicon;
  private final OwnerGrammar owners;

  TitleGrammar(TokenRow row, Glossary glossary, Lexicon lexicon, OwnerGrammar owners) {
    this.row = row;
    this.glossary = glossary;
    this.lexicon = lexicon;
    this.owners = owners;
  }

  /**
   * Titles in a row: "the former Chinese State Councilor and Foreign Minister".
   *
   * @param definite whether "the" or an owner makes them certain ones
   */
  record Titles(int first, int last, List<Post> posts, boolean definite) {

    boolean haveOwner() {
      return posts.stream().anyMatch(post -> post.body() != null);
    }

    /** Whether one of them only tells of somebody else's office: "counterpart". */
    boolean areRelative() {
      return posts.stream()
          .map(Post::office)
          .anyMatch(office -> office.equals(COUNTERPART) || office.equals(PREDECESSOR));
    }
  }

  @Nullable Titles titles(int start) {
    boolean determined = row.isIn(start, Words.DETERMINERS);
    boolean definite = determined && !row.is(start, "a", "an");
    List<Post> posts = new ArrayList<>();
    Entity owner = null;
    int at = determined ? start + 1 : start;
    Title title = title(at, null);
    while (title != null) {
      posts.add(title.post());
      owner = owner == null ? title.post().body() : owner;
      definite |= title.owned();
      int next = title.post().last() + 1;
      boolean goesOn = row.is(next, "and") || (row.is(next, ",") && title(next + 1, owner) != null);
      title = goesOn ? title(behindJoint(next), owner) : null;
    }
    if (posts.isEmpty()) {
      return null;
    }
    // An owner named behind the last title serves the ones before it too.
    Entity shared = owner;
    List<Post> owned =
        shared == null ? posts : posts.stream().map(post -> post.orOf(shared)).toList();
    return new Titles(start, posts.getLast().last(), owned, definite);
  }

  /** The place behind "and", "," or ", and", and behind an article there. */
  private int behindJoint(int joint) {
    int behind = row.is(joint, ",") ? row.behind(joint + 1, "and") : joint + 1;
    return row.behind(behind, "the");
  }

  // ---------------------------------------------------------------- one title

  private record Title(Post post, boolean owned) {}

  /**
   * One title with its adjectives and its owner, before or behind.
   *
   * @param sharedOwner whose the titles before it in the row are
   */
  private @Nullable Title title(int start, @Nullable Entity sharedOwner) {
    Lead lead = lead(start);
    Lexicon.Hit hit = officeAt(lead.next());
    if (hit == null) {
      return null;
    }
    Sense.Title sense = (Sense.Title) hit.senses().getFirst();
    Suffix suffix = suffix(hit.last(), lead.standing());
    Entity bound = bound(sense);
    Entity owner = lead.owner();
    int last = suffix.last();
    OwnerGrammar.Area area = owners.area(last + 1);
    if (area != null) {
      boolean areaOwns =
          owner == null
              && bound == null
              && !(sharedOwner != null && area.preposition().equals("to"));
      if (areaOwns) {
        owner = area.entity();
        last = area.last();
      } else if (owner != null || sharedOwner != null) {
        // "Kuwait's ambassador to the United States": the office is the first owner's.
        last = area.last();
      }
    }
    Entity body = owner != null ? owner : bound != null ? bound : sharedOwner;
    Office office = sense.office();
    String name = specific(lead.rank() + office.title(), office, body);
    return titleThatSuits(
        new Post(name, office, body, suffix.standing(), start, last),
        lead.owner() != null || area != null);
  }

  /**
   * What stands before a title.
   *
   * @param next the place of the title itself
   * @param rank "Deputy " and the like, or empty
   */
  private record Lead(int next, Standing standing, @Nullable Entity owner, String rank) {}

  private Lead lead(int start) {
    int at = start;
    Standing standing = Standing.IN_OFFICE;
    Entity owner = null;
    String rank = "";
    while (row.has(at)) {
      // "was appointed Secretary-General" says what happened, not in what standing.
      boolean happens =
          row.is(at, "appointed", "elected") && row.is(at - 1, "was", "been", "is", "were");
      Standing said = happens || glossary.isTitle(at) ? null : standingSaid(at);
      OwnerGrammar.Owner before = owner == null ? owners.owner(at) : null;
      if (said != null) {
        standing = said == Standing.IN_OFFICE || standing == Standing.FORMER ? standing : said;
        at++;
      } else if (at > start && row.isDash(at)) {
        at++;
      } else if (before != null) {
        owner = before.entity();
        at = before.last() + 1;
      } else if (row.isIn(at, Words.DEPUTY_WORDS) && !glossary.isTitle(at)) {
        rank = capitalised(row.lower(at)) + " ";
        at = row.behindDash(at + 1);
      } else {
        break;
      }
    }
    return new Lead(at, standing, owner, rank);
  }

  private @Nullable Standing standingSaid(int at) {
    if (row.isIn(at, Words.FORMER_WORDS)) {
      return Standing.FORMER;
    }
    if (row.isIn(at, Words.IN_OFFICE_WORDS)) {
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
  private static @Nullable Title titleThatSuits(Post post, boolean owned) {
    boolean suits = post.suits(post.body() == null ? ownerless(post.office()) : post.body());
    return suits || !isGeneral(post.office()) ? new Title(post, owned) : null;
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
    if (body == null || !isGeneral(office)) {
      // The Commission's own chairperson needs no "of the Commission".
      boolean twice =
          body != null
              && title.endsWith(" of the Commission")
              && body.name().contains("Commission");
      return twice ? title.substring(0, title.length() - " of the Commission".length()) : title;
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

  private Lexicon.@Nullable Hit officeAt(int at) {
    if (row.is(at, "counterpart")) {
      return new Lexicon.Hit(at, at, List.of(new Sense.Title(COUNTERPART, "counterpart")));
    }
    if (row.is(at, "predecessor")) {
      return new Lexicon.Hit(at, at, List.of(new Sense.Title(PREDECESSOR, "predecessor")));
    }
    return glossary.titleAt(at).filter(hit -> !isPlainWord(hit)).orElse(null);
  }

  /** A verb such as "heads" or "chairs" only looks like an office. */
  private boolean isPlainWord(Lexicon.Hit hit) {
    Token token = row.token(hit.first());
    boolean adjective = token.tag().startsWith("JJ") && !token.is("chief");
    return hit.length() == 1 && (token.isVerb() || adjective);
  }
}
