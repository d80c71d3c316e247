package org.chancery.reader.mention;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.reader.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** A stretch of a sentence that names, counts or points to something. */
public sealed interface Mention {

  /** Index of its first token. */
  int first();

  /** Index of its last token. */
  int last();

  /**
   * A person with all that stands beside the name.
   *
   * @param name the name as it stands, without honorifics
   * @param nameFirst index of the name's first token
   * @param nameLast index of the name's last token
   * @param posts the offices that titles before and behind the name give
   * @param notes what else the words beside the name tell
   */
  record Person(
      int first,
      int last,
      String name,
      int nameFirst,
      int nameLast,
      List<Post> posts,
      List<Note> notes)
      implements Mention {

    public Person {
      posts = List.copyOf(posts);
      notes = List.copyOf(notes);
    }

    Person withPosts(List<Post> otherPosts) {
      return new Person(first, last, name, nameFirst, nameLast, otherPosts, notes);
    }

    /** The same person, whose state owns the offices without an owner instead of being a note. */
    Person ofItsState() {
      List<Note> others =
          notes.stream().filter(note -> !note.attribute().equals("nationality")).toList();
      List<Post> owned =
          notes.stream()
              .filter(note -> !others.contains(note))
              .flatMap(note -> Stream.ofNullable(note.entity()))
              .findFirst()
              .map(state -> posts.stream().map(post -> post.orOf(state)).toList())
              .orElse(posts);
      return new Person(first, last, name, nameFirst, nameLast, owned, others);
    }

    Person with(int newFirst, int newLast, List<Post> morePosts, List<Note> moreNotes) {
      return new Person(
          Math.min(first, newFirst),
          Math.max(last, newLast),
          name,
          nameFirst,
          nameLast,
          Stream.concat(posts.stream(), morePosts.stream()).toList(),
          Stream.concat(notes.stream(), moreNotes.stream()).toList());
    }
  }

  /**
   * A state, organisation or place by name.
   *
   * @param entities what the name can stand for, the likelier first: a capital is a place and the
   *     state whose government sits there
   * @param notes what the words beside the name tell
   */
  record Name(int first, int last, List<Entity> entities, List<Note> notes) implements Mention {

    public Name {
      entities = List.copyOf(entities);
      notes = List.copyOf(notes);
    }
  }

  /**
   * An office without a name beside it: the office itself, or whoever holds it.
   *
   * @param definite whether "the" or an owner makes it a certain one
   */
  record OfficeName(int first, int last, List<Post> posts, boolean definite) implements Mention {

    public OfficeName {
      posts = List.copyOf(posts);
    }
  }

  /**
   * So many members of some standing.
   *
   * @param count how many
   * @param status the standing, in lower case and singular
   * @param organisation the body, where the words themselves name it
   */
  record Count(int first, int last, int count, String status, @Nullable Entity organisation)
      implements Mention {}

  /**
   * A summit, session or conference.
   *
   * @param level "summit", "ministerial", "session", "conference", "meeting"
   * @param year the year that its name gives: "the 2023 summit"
   */
  record GatheringName(
      int first,
      int last,
      String name,
      @Nullable Entity organisation,
      @Nullable Entity place,
      @Nullable Integer edition,
      String level,
      @Nullable Date year)
      implements Mention {}

  /** A crisis, war or coup. */
  record SituationName(int first, int last, String name, @Nullable Entity place)
      implements Mention {}

  /** An expression of time. */
  record Time(int first, int last, TimeExpression expression) implements Mention {}

  /**
   * A length of time: "four years", "three-year".
   *
   * @param period ISO 8601 duration
   */
  record Length(int first, int last, String period) implements Mention {}

  /**
   * The how manieth week, month or year: "its fourth week".
   *
   * @param ordinal from 1
   * @param unit day, week, month or year
   */
  record OrdinalPeriod(int first, int last, int ordinal, String unit) implements Mention {}

  /** Several states, bodies or persons in a row: "India, Kazakhstan and China". */
  record Several(int first, int last, List<Mention> members) implements Mention {

    public Several {
      members = List.copyOf(members);
    }
  }

  /**
   * A document that something is reported from.
   *
   * @param document what it is: "press release"
   * @param issuer who issued it, where the words name it
   */
  record DocumentName(int first, int last, String document, @Nullable Entity issuer)
      implements Mention {}

  /**
   * Words that point back: "he", "the bloc", "the two sides".
   *
   * @param word the deciding word in lower case: "he", "bloc", "sides"
   * @param notes what words beside it tell: "the 27-nation bloc"
   */
  record Pointer(int first, int last, To to, String word, List<Note> notes) implements Mention {

    public Pointer {
      notes = List.copyOf(notes);
    }

    /** "the bloc", "the island nation": a body or a state by a common noun, in lower case. */
    public static @Nullable Pointer toNoun(int first, int last, String noun) {
      To to =
          Words.BODY_POINTERS.contains(noun)
              ? To.ORGANISATION
              : Words.STATE_POINTERS.contains(noun) ? To.STATE : null;
      return to == null ? null : new Pointer(first, last, to, noun, List.of());
    }

    /** What a pointer can point to. */
    public enum To {
      PERSON,
      ORGANISATION,
      STATE,
      /** It: a body, a state, a place. */
      THING,
      /** The two, both sides. */
      PAIR,
      /** They. */
      SEVERAL
    }
  }
}
