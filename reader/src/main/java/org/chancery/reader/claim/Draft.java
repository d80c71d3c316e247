package org.chancery.reader.claim;

import java.util.ArrayList;
import java.util.List;
import org.chancery.model.Attribution;
import org.chancery.model.Evidence;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.jspecify.annotations.Nullable;

/**
 * A claim on its way: what one rule found in one sentence.
 *
 * @param fact what is said
 * @param modality how firmly
 * @param attribution by whom, outermost first
 * @param evidence the stretches of text, in their order
 * @param rule the rule that found it
 */
record Draft(
    Fact fact,
    Modality modality,
    List<Attribution> attribution,
    List<Evidence> evidence,
    String rule) {

  Draft {
    attribution = List.copyOf(attribution);
    evidence = List.copyOf(evidence);
  }

  /** The same draft, told of another fact. */
  Draft with(Fact other) {
    return new Draft(other, modality, attribution, evidence, rule);
  }

  /**
   * The two as one, saying what both say, or null where they do not speak of the same fact in the
   * same way.
   */
  @Nullable Draft merge(Draft other) {
    Fact both = Facts.merge(fact, other.fact);
    Modality force = force(other);
    if (both == null || force == null) {
      return null;
    }
    List<Evidence> all = new ArrayList<>(evidence);
    other.evidence.stream().filter(each -> !all.contains(each)).forEach(all::add);
    all.sort((one, two) -> Integer.compare(one.from(), two.from()));
    return new Draft(both, force, attribution(other), all, rule);
  }

  /**
   * Who says what both say: what the outlet says itself needs nobody else's word. But who only
   * comes back to it ("the two had not met since …") tells less, and is no witness of the rest.
   */
  private List<Attribution> attribution(Draft other) {
    int told = fact.core().size() - other.fact.core().size();
    boolean mine = told == 0 ? attribution.size() <= other.attribution.size() : told > 0;
    return mine ? attribution : other.attribution;
  }

  /**
   * How firmly both are told, or null where they differ. Of a gathering that is planned in one
   * place others speak as of a fact ("before the Astana summit").
   */
  private @Nullable Modality force(Draft other) {
    if (modality == other.modality) {
      return modality;
    }
    boolean planned = modality == Modality.PLANNED || other.modality == Modality.PLANNED;
    boolean denied = modality == Modality.DENIED || other.modality == Modality.DENIED;
    return fact instanceof Fact.Gathering && planned && !denied ? Modality.PLANNED : null;
  }
}
