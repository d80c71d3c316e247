package org.chancery.register.entry;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.model.Bounds;
import org.chancery.model.Fact;
import org.chancery.model.Modality;

/**
 * Entries as a pure function of claims.
 *
 * <p>The claims of a strand are sorted by the facts that they speak of. Those that are asserted or
 * planned make an entry; their dates narrow it one after the other, the most reliable first, and a
 * claim whose dates contradict what the ones before it left open opposes it. The order in which
 * claims are given does not matter.
 */
public final class Entries {

  private static final Comparator<Witness> FIRM_FIRST =
      comparing((Witness witness) -> witness.reported().accepted(), Comparator.reverseOrder())
          .thenComparing(witness -> witness.bearing().implied())
          .thenComparing(witness -> witness.bearing().modality());

  private static final Comparator<Witness> RELIABLE_FIRST =
      FIRM_FIRST
          .thenComparing(witness -> witness.reported().confidence(), Comparator.reverseOrder())
          .thenComparing(Witness::published)
          .thenComparing(Witness::claim);

  private static final Comparator<Witness> FULLEST_FIRST =
      FIRM_FIRST
          .thenComparing(witness -> witness.fact().core().size(), Comparator.reverseOrder())
          .thenComparing(Witness::published, Comparator.reverseOrder())
          .thenComparing(Witness::claim);

  private static final Comparator<Witness> FIRST_TOLD =
      comparing(Witness::published).thenComparing(Witness::claim);

  private Entries() {}

  /** The id of the first or only entry that a fact makes by itself. */
  public static String id(Fact fact) {
    return id(fact, 1);
  }

  /** What a claim means, for its own strand first, and for others that follow from it. */
  public static List<Bearing> bearings(Reported reported) {
    return Implications.of(reported);
  }

  /**
   * The entries that some claims make, in the order of time.
   *
   * @param strand id of the strand
   * @param claims all that bear on the strand, in any order; others do no harm
   */
  public static List<Derived> derive(String strand, Collection<Reported> claims) {
    List<Witness> witnesses = claims.stream().flatMap(claim -> witnesses(strand, claim)).toList();
    Map<String, Integer> times = new HashMap<>();
    List<Derived> entries = new ArrayList<>();
    for (List<Witness> episode : inTime(Episodes.of(witnesses))) {
      Fact named = named(episode);
      int time = times.merge(id(named), 1, Integer::sum);
      entries.add(derive(id(named, time), episode));
    }
    return List.copyOf(entries);
  }

  private static Stream<Witness> witnesses(String strand, Reported reported) {
    return bearings(reported).stream()
        .filter(bearing -> bearing.strand().equals(strand))
        .map(bearing -> new Witness(reported, bearing));
  }

  private static List<List<Witness>> inTime(List<List<Witness>> episodes) {
    return episodes.stream()
        .sorted(
            comparing(Entries::firstDay)
                .thenComparing(episode ->
                    episode.stream().map(Witness::claim).sorted().findFirst().orElse("")))
        .toList();
  }

  private static LocalDate firstDay(List<Witness> episode) {
    List<Witness> makers = episode.stream().filter(Witness::makes).toList();
    return makers.stream()
        .flatMap(witness -> Timing.first(witness).stream())
        .min(LocalDate::compareTo)
        .orElseGet(() -> makers.stream().map(Witness::published).min(LocalDate::compareTo).get());
  }

  /**
   * The fact by which an episode is known: of what holds, the one whose core is fullest; of what
   * was said or happened, as it was told first.
   */
  private static Fact named(List<Witness> episode) {
    return episode.stream()
        .filter(Witness::makes)
        .min(
            comparing((Witness witness) -> witness.fact().core().size(), Comparator.reverseOrder())
                .thenComparing(FIRST_TOLD))
        .orElseThrow()
        .fact();
  }

  private static String id(Fact fact, int time) {
    Stream<String> parts =
        Stream.concat(Stream.of(fact.type()), fact.core().stream().map(Ids::text));
    return Ids.of("e-", time == 1 ? parts : Stream.concat(parts, Stream.of("time " + time)));
  }

  private static Derived derive(String id, List<Witness> episode) {
    Map<String, Stance> stances = new TreeMap<>();
    Bounds bounds = Bounds.UNKNOWN;
    for (Witness witness :
        episode.stream().filter(Witness::narrows).sorted(RELIABLE_FIRST).toList()) {
      var narrowed = bounds.meet(witness.bounds());
      bounds = narrowed.orElse(bounds);
      // A claim may bear on an entry twice; what it says outright counts, and comes first.
      stances.putIfAbsent(witness.claim(), stance(witness, narrowed.isPresent()));
    }
    // Lengths come last: they tell of one side only where the other is known.
    for (Witness witness :
        episode.stream().filter(Witness::makes).sorted(RELIABLE_FIRST).toList()) {
      bounds = Terms.narrowed(bounds, witness);
    }
    episode.stream()
        .filter(Witness::denies)
        .forEach(witness -> stances.put(witness.claim(), Stance.OPPOSES));
    List<Witness> supporting =
        episode.stream()
            .filter(Witness::makes)
            .filter(witness -> stances.get(witness.claim()) == Stance.SUPPORTS)
            .sorted(FULLEST_FIRST)
            .toList();
    return new Derived(
        id,
        Roles.merged(supporting.stream().map(Witness::fact).toList()),
        bounds,
        isPlanned(episode),
        stances,
        (int) supporting.stream().map(it -> it.reported().origin()).distinct().count());
  }

  private static Stance stance(Witness witness, boolean fits) {
    if (!fits) {
      return Stance.OPPOSES;
    }
    return witness.bearing().implied() ? Stance.NARROWS : Stance.SUPPORTS;
  }

  private static boolean isPlanned(List<Witness> episode) {
    return episode.stream()
        .filter(Witness::makes)
        .allMatch(witness -> witness.bearing().modality() == Modality.PLANNED);
  }
}
