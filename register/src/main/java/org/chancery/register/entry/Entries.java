package org.chancery.register.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.model.Bounds;
import org.chancery.model.ClaimJson;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Modality;

/**
 * Entries as a pure function of claims.
 *
 * <p>Claims of one type with equal core roles speak of one entry. Those that are asserted or
 * planned make it; their dates narrow it one after the other, the most reliable first, and a claim
 * whose dates contradict what the ones before it left open opposes it. The order in which claims
 * are given does not matter.
 */
public final class Entries {
  private static final int ID_BYTES = 10;

  /** A claim seen from the one entry in question. */
  private record Witness(Reported reported, Bearing bearing) {

    String claim() {
      return reported.claim();
    }

    boolean makes() {
      return !bearing.implied()
          && (bearing.modality() == Modality.ASSERTED || bearing.modality() == Modality.PLANNED);
    }

    boolean narrows() {
      return makes() || (bearing.implied() && bearing.modality() == Modality.ASSERTED);
    }

    boolean denies() {
      return !bearing.implied() && bearing.modality() == Modality.DENIED;
    }
  }

  private static final Comparator<Witness> FIRM_FIRST =
      Comparator.comparing((Witness witness) -> witness.bearing().implied())
          .thenComparing(witness -> witness.bearing().modality());

  private static final Comparator<Witness> BY_CLAIM = Comparator.comparing(Witness::claim);

  private static final Comparator<Witness> RELIABLE_FIRST =
      FIRM_FIRST
          .thenComparing(witness -> witness.reported().confidence(), Comparator.reverseOrder())
          .thenComparing(witness -> witness.reported().published())
          .thenComparing(BY_CLAIM);

  private static final Comparator<Witness> LATEST_FIRST =
      FIRM_FIRST
          .thenComparing(witness -> witness.reported().published(), Comparator.reverseOrder())
          .thenComparing(BY_CLAIM);

  private Entries() {}

  /** The id of the entry that a fact belongs to. */
  public static String id(Fact fact) {
    MessageDigest sha = sha256();
    Stream.concat(Stream.of(fact.type()), fact.core().stream().map(Entries::text))
        .forEach(part -> {
          sha.update(part.getBytes(StandardCharsets.UTF_8));
          // A separator that cannot stand in UTF-8, so that no two lists run together alike.
          sha.update((byte) 0xFF);
        });
    return "e-" + HexFormat.of().formatHex(sha.digest(), 0, ID_BYTES);
  }

  /** What a claim means, for its own entry first, and for others that follow from it. */
  public static List<Bearing> bearings(Reported reported) {
    return Implications.of(reported);
  }

  /**
   * The entry that some claims make.
   *
   * @param id id of the entry
   * @param claims all that bear on the entry, in any order; others do no harm
   * @return empty if no claim asserts or announces it
   */
  public static Optional<Derived> derive(String id, Collection<Reported> claims) {
    List<Witness> witnesses = claims.stream().flatMap(claim -> witnesses(id, claim)).toList();
    if (witnesses.stream().noneMatch(Witness::makes)) {
      return Optional.empty();
    }
    Map<String, Stance> stances = new TreeMap<>();
    Bounds bounds = Bounds.UNKNOWN;
    for (Witness witness :
        witnesses.stream().filter(Witness::narrows).sorted(RELIABLE_FIRST).toList()) {
      Optional<Bounds> narrowed = bounds.meet(witness.bearing().bounds());
      bounds = narrowed.orElse(bounds);
      // A claim may bear on an entry twice; what it says outright counts, and comes first.
      stances.putIfAbsent(witness.claim(), stance(witness, narrowed.isPresent()));
    }
    witnesses.stream()
        .filter(Witness::denies)
        .forEach(witness -> stances.put(witness.claim(), Stance.OPPOSES));
    return Optional.of(
        new Derived(id, merged(witnesses, stances), bounds, isPlanned(witnesses), stances));
  }

  private static Stream<Witness> witnesses(String id, Reported reported) {
    return bearings(reported).stream()
        .filter(bearing -> bearing.entry().equals(id))
        .map(bearing -> new Witness(reported, bearing));
  }

  private static Stance stance(Witness witness, boolean fits) {
    if (!fits) {
      return Stance.OPPOSES;
    }
    return witness.bearing().implied() ? Stance.NARROWS : Stance.SUPPORTS;
  }

  private static boolean isPlanned(List<Witness> witnesses) {
    return witnesses.stream()
        .filter(Witness::makes)
        .allMatch(witness -> witness.bearing().modality() == Modality.PLANNED);
  }

  private static Fact merged(List<Witness> witnesses, Map<String, Stance> stances) {
    return Roles.merged(
        witnesses.stream()
            .filter(Witness::makes)
            .filter(witness -> stances.get(witness.claim()) == Stance.SUPPORTS)
            .sorted(LATEST_FIRST)
            .map(witness -> witness.bearing().fact())
            .toList());
  }

  private static String text(Object role) {
    return switch (role) {
      case Entity entity -> entity.id();
      case Enum<?> word -> ClaimJson.mapper().valueToTree(word).asString();
      default -> role.toString();
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
