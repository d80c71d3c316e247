package org.chancery.exchange.cow;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.chancery.model.Dispatch;

/** The dispatches of one organisation in the two forms of the data. */
public record BothForms(Dispatch byOrganisation, Dispatch byState) {

  /**
   * The organisations of which there is a dispatch in both forms, by acronym.
   *
   * @param dispatches made by {@link CowImport}; of several of one organisation in one form the
   *     last counts
   */
  public static List<BothForms> of(Collection<Dispatch> dispatches) {
    Map<String, Map<Format, Dispatch>> byAcronym = new TreeMap<>();
    for (Dispatch dispatch : dispatches) {
      CowLabel label = CowLabel.of(dispatch);
      byAcronym
          .computeIfAbsent(label.acronym(), _ -> new EnumMap<>(Format.class))
          .put(label.format(), dispatch);
    }
    return byAcronym.values().stream()
        .filter(forms -> forms.size() == Format.values().length)
        .map(forms ->
            new BothForms(
                Objects.requireNonNull(forms.get(Format.ORGANISATION_YEAR)),
                Objects.requireNonNull(forms.get(Format.STATE_YEAR))))
        .toList();
  }

  /** The id of the organisation, told without reading the dispatches. */
  public String organisationId() {
    return CowReader.organisationId(CowLabel.of(byState).acronym());
  }

  /** Where the two do not say the same. */
  public List<Disagreement> disagreements() {
    return Disagreement.between(byOrganisation, byState);
  }
}
