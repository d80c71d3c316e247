package org.chancery.cli.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.model.EntityKind;
import org.chancery.model.Stretch;

/**
 * A question that was understood: what is asked, with names in the words of who asks.
 *
 * <p>Each is one query, and can say it as the command that answers it.
 */
public sealed interface Question {

  /** The command that answers it, word by word, without the name of the program. */
  List<String> command();

  /** Whoever must be known for the question to make sense, in the order of the words. */
  List<Name> names();

  /**
   * A name in a question.
   *
   * @param words as they are written
   * @param kinds what it can stand for; empty for anything
   */
  record Name(String words, List<EntityKind> kinds) {

    public Name {
      kinds = List.copyOf(kinds);
    }

    static Name organisation(String words) {
      return new Name(words, List.of(EntityKind.ORGANISATION));
    }

    static Name member(String words) {
      return new Name(words, List.of(EntityKind.STATE, EntityKind.ORGANISATION));
    }

    static Name person(String words) {
      return new Name(words, List.of(EntityKind.PERSON));
    }

    static Name any(String words) {
      return new Name(words, List.of());
    }
  }

  /**
   * Who holds an office, or held it.
   *
   * @param ever whether all holders are wanted, whenever
   */
  record Holder(String office, String body, When when, boolean ever) implements Question {
    @Override
    public List<String> command() {
      return ever && !when.isDuring()
          ? List.of("succession", office, body)
          : with(List.of("who", office, body), when.on());
    }

    @Override
    public List<Name> names() {
      return List.of(Name.member(body));
    }
  }

  /** Who belongs to an organisation, in one status or, where it is empty, in any. */
  record Members(String organisation, Optional<String> status, When when) implements Question {
    @Override
    public List<String> command() {
      return with(List.of("members", organisation), as(status), when.on());
    }

    @Override
    public List<Name> names() {
      return List.of(Name.organisation(organisation));
    }
  }

  /** How many belong to an organisation. */
  record HowMany(String organisation, String status, When when) implements Question {
    @Override
    public List<String> command() {
      return with(
          List.of("members", organisation), as(Optional.of(status)), List.of("--count"), when.on());
    }

    @Override
    public List<Name> names() {
      return List.of(Name.organisation(organisation));
    }
  }

  /** Whether somebody belongs to an organisation, or since when or until when. */
  record Belongs(String member, String organisation, Optional<String> status, When when)
      implements Question {
    @Override
    public List<String> command() {
      return with(List.of("memberships", member, "--in", organisation), as(status), when.on());
    }

    @Override
    public List<Name> names() {
      return List.of(Name.member(member), Name.organisation(organisation));
    }
  }

  /** To which organisations somebody belongs. */
  record Memberships(String member, Optional<String> status, When when) implements Question {
    @Override
    public List<String> command() {
      return with(List.of("memberships", member), as(status), when.on());
    }

    @Override
    public List<Name> names() {
      return List.of(Name.member(member));
    }
  }

  /** Which organisations two belong to. */
  record Shared(String one, String other, When when) implements Question {
    @Override
    public List<String> command() {
      return with(
          List.of("shared", one, other),
          when instanceof When.During(var days)
              ? List.of(
                  "--from",
                  Integer.toString(days.first().getYear()),
                  "--to",
                  Integer.toString(days.last().getYear()))
              : List.of());
    }

    @Override
    public List<Name> names() {
      return List.of(Name.member(one), Name.member(other));
    }
  }

  /** Who presides over an organisation, and who is next. */
  record Presides(String organisation, When when) implements Question {
    @Override
    public List<String> command() {
      return with(List.of("presidency", organisation), when.on());
    }

    @Override
    public List<Name> names() {
      return List.of(Name.organisation(organisation));
    }
  }

  /** Where and when an organisation gathers. */
  record Gatherings(String organisation, Optional<String> level, Which which, When when)
      implements Question {

    /** Which of them, seen from today. */
    public enum Which {
      NEXT,
      LAST,
      ALL
    }

    @Override
    public List<String> command() {
      return with(
          List.of("gatherings", organisation),
          switch (which) {
            case NEXT -> List.of("--next");
            case LAST -> List.of("--last");
            case ALL -> List.of();
          },
          level.map(it -> List.of("--level", it)).orElse(List.of()),
          when.on());
    }

    @Override
    public List<Name> names() {
      return List.of(Name.organisation(organisation));
    }
  }

  /** Whom somebody met and when; with one other, if that is asked. */
  record Meetings(String one, Optional<String> other, When when) implements Question {
    @Override
    public List<String> command() {
      return with(
          List.of("meetings", one),
          other.map(it -> List.of("--with", it)).orElse(List.of()),
          when.onlyThen());
    }

    @Override
    public List<Name> names() {
      return Stream.concat(Stream.of(one), other.stream()).map(Name::any).toList();
    }
  }

  /**
   * What somebody said.
   *
   * @param about of whom or what the register knows by name
   * @param containing words that stand in it
   */
  record Statements(String speaker, Optional<String> about, Optional<String> containing, When when)
      implements Question {
    @Override
    public List<String> command() {
      return with(
          List.of("statements", speaker),
          about.map(it -> List.of("--about", it)).orElse(List.of()),
          containing.map(it -> List.of("--containing", it)).orElse(List.of()),
          when.onlyThen());
    }

    @Override
    public List<Name> names() {
      return Stream.concat(Stream.of(speaker), about.stream()).map(Name::any).toList();
    }
  }

  /** What changed in the world between two days. */
  record Changed(String entity, Stretch days) implements Question {
    @Override
    public List<String> command() {
      return List.of(
          "diff", entity, "--from", from(days).toString(), "--to", days.last().toString());
    }

    @Override
    public List<Name> names() {
      return List.of(Name.any(entity));
    }
  }

  /** What the register has learnt, of one or of all. */
  record Learnt(Optional<String> entity, Stretch days) implements Question {
    @Override
    public List<String> command() {
      return with(
          List.of("changes"),
          entity.stream().toList(),
          List.of("--since", days.first().minusDays(1).toString()));
    }

    @Override
    public List<Name> names() {
      return entity.stream().map(Name::any).toList();
    }
  }

  /** Who held an office before or after somebody. */
  record Neighbour(String person, boolean before, Optional<Post> post) implements Question {

    /** An office and whose it is. */
    public record Post(String office, String body) {}

    @Override
    public List<String> command() {
      return with(
          List.of("succession"),
          post.map(it -> List.of(it.office(), it.body())).orElse(List.of()),
          List.of(before ? "--before" : "--after", person));
    }

    @Override
    public List<Name> names() {
      return Stream.concat(
              Stream.of(Name.person(person)), post.stream().map(it -> Name.member(it.body())))
          .toList();
    }
  }

  /** Which offices somebody holds or has held. */
  record Offices(String person, When when) implements Question {
    @Override
    public List<String> command() {
      return with(List.of("offices", person), when.onlyThen());
    }

    @Override
    public List<Name> names() {
      return List.of(Name.person(person));
    }
  }

  /** When an organisation was founded, where its seat is; any one type of fact about it. */
  record About(String entity, Optional<String> type, List<EntityKind> kinds, When when)
      implements Question {
    public About {
      kinds = List.copyOf(kinds);
    }

    @Override
    public List<String> command() {
      return with(
          List.of("timeline", entity),
          type.map(it -> List.of("--type", it)).orElse(List.of()),
          when.onlyThen());
    }

    @Override
    public List<Name> names() {
      return List.of(new Name(entity, kinds));
    }
  }

  /** What changed in a month or year may have changed on its first day. */
  private static LocalDate from(Stretch days) {
    return days.isDay() || days.first().getDayOfMonth() == 1
        ? days.first().minusDays(1)
        : days.first();
  }

  private static List<String> as(Optional<String> status) {
    return status.map(it -> List.of("--status", it)).orElse(List.of());
  }

  @SafeVarargs
  private static List<String> with(List<String> start, List<String>... more) {
    List<String> all = new ArrayList<>(start);
    for (List<String> one : more) {
      all.addAll(one);
    }
    return List.copyOf(all);
  }
}
