package org.chancery.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Compares claims with labels. */
final class Comparer {

  private final Agreement agreement;

  Comparer(Agreement agreement) {
    this.agreement = agreement;
  }

  /**
   * Compares two of the same type.
   *
   * @param published the day of the dispatch
   */
  Comparison compare(Found found, Label label, LocalDate published) {
    JsonNode read = found.roles();
    JsonNode gold = label.roles();
    List<String> all = Roles.all(label);
    List<String> wrong = all.stream().filter(role -> !agreement.inFull(role, read, gold)).toList();
    List<String> wrongDates = Roles.dates(gold).filter(wrong::contains).toList();
    boolean attribution = agreement.inAttribution(read, gold);
    boolean modality = modality(read).equals(modality(gold));
    return new Comparison(
        wrongCore(found, label),
        Stream.concat(wrong.stream(), invented(read, gold, published)).toList(),
        Roles.dates(gold).findAny().isPresent(),
        wrongDates.isEmpty(),
        attribution,
        modality,
        (share(all.size() - wrong.size(), all.size())
                + (attribution ? 1 : 0)
                + (modality ? 1 : 0)
                + Folding.overlap(found.quote(), label.quote()))
            / 4);
  }

  private List<String> wrongCore(Found found, Label label) {
    return Roles.core(label).stream()
        .filter(role -> !agreement.inCore(role, found.roles(), label.roles()))
        .filter(role -> !isHosted(role, found, label))
        .toList();
  }

  /** A visit is known by its place or its host; where the label has both, one will do. */
  private boolean isHosted(String role, Found found, Label label) {
    return label.type().equals("visit")
        && role.equals("place")
        && Roles.isFilled(label.roles(), "host")
        && agreement.inCore("host", found.roles(), label.roles());
  }

  /**
   * Dates that the label does not have. That something held on the day of the dispatch is no more
   * than that the dispatch says so.
   */
  private static Stream<String> invented(JsonNode read, JsonNode gold, LocalDate published) {
    return Roles.dates(read)
        .filter(role -> !Roles.isFilled(gold, role))
        .filter(role ->
            !(role.equals("at") && read.path(role).asString("").equals(published.toString())));
  }

  private static String modality(JsonNode roles) {
    return roles.path("modality").asString("asserted");
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
