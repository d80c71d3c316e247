package org.chancery.reader.claim;

import java.util.List;
import java.util.Set;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.reader.language.Token;
import org.chancery.reader.mention.Mention;
import org.jspecify.annotations.Nullable;

/**
 * When, where and by whom a gathering is held, as far as the words right beside its name tell: "the
 * summit, to be hosted by Kenya in Nairobi on 3 June", "Wednesday's summit". They are walked word
 * by word, because parsers often hang such tails on the wrong word.
 */
final class Circumstances {

  /** Words that join a gathering and what is told of it. */
  private static final Set<String> JOINS =
      Set.of(
          "in",
          "at",
          "on",
          "of",
          "for",
          "from",
          "to",
          "by",
          "the",
          "a",
          "and",
          ",",
          "(",
          ")",
          "-lrb-",
          "-rrb-",
          "–",
          "be",
          "being",
          "is",
          "was",
          "were",
          "are",
          "will",
          "which",
          "that",
          "has",
          "had",
          "been",
          "held",
          "takes",
          "taking",
          "took",
          "take",
          "place",
          "convened",
          "convenes",
          "hosted",
          "organised",
          "organized",
          "scheduled",
          "due",
          "slated",
          "set",
          "planned",
          "postponed",
          "rescheduled",
          "moved",
          "opened",
          "opens",
          "opening",
          "began",
          "begins",
          "begin",
          "beginning",
          "starts",
          "started",
          "starting",
          "kicked",
          "off",
          "ended",
          "ends",
          "concluded",
          "currently",
          "later",
          "early",
          "late",
          "host",
          "hosts",
          "hosting",
          "here",
          "during",
          "between",
          "capital",
          "city",
          "headquarters",
          "its");

  private static final Set<String> AHEAD =
      Set.of(
          "will",
          "scheduled",
          "due",
          "slated",
          "set",
          "planned",
          "opens",
          "begins",
          "starts",
          "postponed",
          "rescheduled");
  private static final Set<String> HOSTING = Set.of("hosted", "organised", "organized", "convened");
  private static final Set<String> BEFORE =
      Set.of(
          "ahead",
          "before",
          "until",
          "next",
          "upcoming",
          "forthcoming",
          "preparations",
          "eve",
          "will",
          "shall");

  /** How many words before a gathering can tell that it lies ahead. */
  private static final int LOOK_BACK = 6;

  private final Scene scene;
  private final @Nullable Entity here;

  private Mention.@Nullable Time time;
  private Mention.@Nullable Length length;
  private @Nullable Entity venue;
  private @Nullable Entity host;
  private Mention.@Nullable Pointer owner;
  private boolean ahead;
  private boolean past;
  private int first;
  private int last;

  /**
   * The circumstances of one gathering.
   *
   * @param here where the dispatch was written, or null
   */
  Circumstances(Scene scene, Mention.GatheringName gathering, @Nullable Entity here) {
    this.scene = scene;
    this.here = here;
    this.first = gathering.first();
    this.last = gathering.last();
    walkBack(gathering);
    walkOn(gathering);
  }

  Mention.@Nullable Time time() {
    return time;
  }

  /** How long it lasts: "the two-day summit". */
  Mention.@Nullable Length length() {
    return length;
  }

  @Nullable Entity venue() {
    return venue;
  }

  @Nullable Entity host() {
    return host;
  }

  /** "the summit of the bloc": the words that point to whose it is. */
  Mention.@Nullable Pointer owner() {
    return owner;
  }

  /** Whether its words put it into the future. */
  boolean isAhead() {
    return ahead;
  }

  /** Whether its name puts it into the past: "the last summit". */
  boolean isPast() {
    return past;
  }

  /** The stretch from the first to the last word that tells of it. */
  Span words() {
    return new Span(first, last);
  }

  private void walkBack(Mention.GatheringName gathering) {
    Mention before = null;
    for (Mention mention : scene.mentions()) {
      before = mention.last() < gathering.first() ? mention : before;
    }
    int gap = before == null ? -1 : gathering.first() - before.last() - 1;
    if (before instanceof Mention.Time found && gap <= 1 && isPossessive(gathering.first() - 1)) {
      time = found;
      first = found.first();
    } else if (before instanceof Mention.Length found && gap == 0) {
      length = found;
      first = found.first();
    } else if (before instanceof Mention.Pointer found
        && gap <= 1
        && found.to() == Mention.Pointer.To.ORGANISATION
        && isPossessive(gathering.first() - 1)) {
      owner = found;
      first = found.first();
    }
    for (int at = gathering.first();
        at <= Math.min(gathering.first() + 1, gathering.last());
        at++) {
      past |= token(at).is("last", "previous");
    }
    for (int at = gathering.first(); at >= Math.max(0, gathering.first() - LOOK_BACK); at--) {
      ahead |= BEFORE.contains(token(at).lower());
    }
  }

  private boolean isPossessive(int at) {
    return at >= 0 && token(at).is("'s", "’s", "'", "’");
  }

  private void walkOn(Mention.GatheringName gathering) {
    int at = gathering.last() + 1;
    boolean planned = false;
    while (at < scene.sentence().size()) {
      Mention mention = mentionAt(at);
      String word = token(at).lower();
      if (mention != null) {
        if (!take(mention, gathering)) {
          return;
        }
        ahead |= planned;
        last = mention.last();
        at = mention.last() + 1;
      } else if (word.equals("here") && here != null && venue == null) {
        venue = here;
        last = at++;
      } else if (AHEAD.contains(word) && token(at - 1).is("been", "was", "originally")) {
        // "which had been due in November": it was not held then.
        return;
      } else if (JOINS.contains(word) || isVenue(at)) {
        planned |= AHEAD.contains(word) || (word.equals("be") && token(at - 1).is("to"));
        at++;
      } else {
        return;
      }
    }
  }

  private @Nullable Mention mentionAt(int at) {
    return scene.mentions().stream()
        .filter(mention -> mention.first() == at)
        .findFirst()
        .orElse(null);
  }

  /** "at the National Convention Centre": a proper name behind "at" or "in" that nobody knows. */
  private boolean isVenue(int at) {
    boolean proper = token(at).tag().startsWith("NNP");
    boolean behind = token(at - 1).is("at", "in", "the") || token(at - 1).tag().startsWith("NNP");
    return proper && behind;
  }

  /** Takes a mention for what it tells; false where it belongs to something else. */
  private boolean take(Mention mention, Mention.GatheringName gathering) {
    return switch (mention) {
      case Mention.Time found when time == null && !isBehind(mention, "until", "since") -> {
        time = found;
        yield true;
      }
      case Mention.Name name -> takeName(name, gathering);
      case Mention.Pointer pointer
          when pointer.to() == Mention.Pointer.To.ORGANISATION
              && isBehind(mention, "of")
              && gathering.organisation() == null -> {
        owner = pointer;
        yield true;
      }
      default -> false;
    };
  }

  private boolean takeName(Mention.Name name, Mention.GatheringName gathering) {
    Entity entity = name.entities().getFirst();
    if (isBehind(name, "by")) {
      Entity state = ofKind(name, EntityKind.STATE);
      boolean hosting = isHosting(name.first());
      host = hosting && state != null ? state : host;
      return hosting && state != null;
    }
    Entity bringer = isBehind(name, "which", "that") ? ofKind(name, EntityKind.STATE) : null;
    if (bringer != null && isHostedSoon(name.last() + 1)) {
      host = bringer;
      return true;
    }
    boolean placed = isBehind(name, "in", "at", "the", ",");
    if (entity.kind() == EntityKind.ORGANISATION) {
      // "at OAS headquarters": where it is held, but no place.
      return isBehind(name, "at") && gathering.organisation() != null;
    }
    if (!placed || (venue != null && !isBehind(name, ","))) {
      return false;
    }
    venue = venue == null && gathering.place() == null ? entity : venue;
    return true;
  }

  private static @Nullable Entity ofKind(Mention.Name name, EntityKind kind) {
    return name.entities().stream()
        .filter(entity -> entity.kind() == kind)
        .findFirst()
        .orElse(null);
  }

  private boolean isHosting(int at) {
    return at > 1
        && List.of(1, 2, 3).stream()
            .filter(back -> at - back >= 0)
            .anyMatch(back -> HOSTING.contains(token(at - back).lower()));
  }

  /** "which Cambodia is due to host". */
  private boolean isHostedSoon(int from) {
    int at = from;
    while (at < scene.sentence().size() && JOINS.contains(token(at).lower())) {
      if (token(at).is("host", "hosts", "hosted", "hosting")) {
        return true;
      }
      at++;
    }
    return false;
  }

  private boolean isBehind(Mention mention, String... words) {
    int at = mention.first() - 1;
    return at >= 0
        && (token(at).is(words) || (token(at).is("the") && at > 0 && token(at - 1).is(words)));
  }

  private Token token(int at) {
    return scene.sentence().token(at);
  }
}
