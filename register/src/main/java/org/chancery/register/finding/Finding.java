package org.chancery.register.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.register.statute.Citation;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not fit.
 *
 * @param id stable: the same conflict has the same id, whoever else comes to say the same
 * @param gravity how much it matters
 * @param what a sentence that says what does not fit
 * @param about the entities that it is about
 * @param entries ids of the entries that do not fit
 * @param claims ids of the claims that do not fit
 * @param since when the register learnt the last thing without which there would be no conflict
 * @param remedy what would settle it
 * @param rule what rule is broken; null where it is none of a statute's
 */
public record Finding(
    String id,
    Kind kind,
    Gravity gravity,
    String what,
    List<Entity> about,
    List<String> entries,
    List<String> claims,
    Instant since,
    String remedy,
    @Nullable Citation rule) {

  /** The gravest first; of these, those that arose first. */
  public static final Comparator<Finding> GRAVEST_FIRST =
      Comparator.comparing(Finding::gravity)
          .thenComparing(Finding::kind)
          .thenComparing(Finding::since)
          .thenComparing(Finding::id);

  public Finding {
    about = List.copyOf(about);
    entries = List.copyOf(entries);
    claims = List.copyOf(claims);
  }

  /**
   * A finding that is made outside the register's own checks.
   *
   * @param mark what tells this conflict from all others of its kind, stable
   * @param what a sentence
   * @param claims ids of the claims that do not fit; empty where no claim says what is in question
   */
  public static Finding observed(
      Kind kind,
      Gravity gravity,
      String mark,
      String what,
      List<Entity> about,
      List<String> claims,
      Instant since) {
    return of(kind)
        .marked(mark)
        .gravity(gravity)
        .claims(claims)
        .since(since)
        .says(what, about.stream());
  }

  /** Begins a finding about some entries that do not fit together, or one that fits no rule. */
  static Draft of(Kind kind, Matter... matters) {
    return new Draft(kind, List.of(matters));
  }

  /** A finding in the making. */
  static final class Draft {
    private final Kind kind;
    private final List<Matter> matters;
    private final List<String> marks = new ArrayList<>();
    private List<String> claims;
    private Gravity gravity;
    private Instant since;
    private @Nullable Citation rule;

    private Draft(Kind kind, List<Matter> matters) {
      this.kind = kind;
      this.matters = matters;
      this.gravity = kind.gravity();
      this.claims = matters.stream().flatMap(it -> it.supporting().stream()).distinct().toList();
      this.since =
          matters.stream().map(Matter::known).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /** What tells this conflict from others between the same entries. */
    Draft marked(String... marks) {
      this.marks.addAll(Arrays.asList(marks));
      return this;
    }

    Draft gravity(Gravity other) {
      gravity = other;
      return this;
    }

    Draft claims(List<String> others) {
      claims = others.stream().distinct().toList();
      return this;
    }

    Draft since(Instant other) {
      since = other;
      return this;
    }

    Draft breaking(Citation broken) {
      rule = broken;
      return this;
    }

    /**
     * The finding.
     *
     * @param what a sentence
     * @param about whom it is about
     */
    Finding says(String what, Stream<Entity> about) {
      TreeSet<String> entries = new TreeSet<>(matters.stream().map(Matter::id).toList());
      String[] parts =
          Stream.of(Stream.of(kind.word()), entries.stream(), marks.stream())
              .flatMap(it -> it)
              .toArray(String[]::new);
      return new Finding(
          "f-" + Dispatch.digest(parts),
          kind,
          gravity,
          what,
          about.distinct().toList(),
          List.copyOf(entries),
          claims,
          since,
          kind.remedy(),
          rule);
    }
  }
}
