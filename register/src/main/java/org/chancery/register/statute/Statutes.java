package org.chancery.register.statute;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.model.yaml.FaultList;
import org.chancery.model.yaml.YamlFaults;
import org.chancery.model.yaml.YamlFile;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** All statutes that are known, one for an organisation. */
public final class Statutes {

  /** No statute at all. */
  public static final Statutes NONE = new Statutes(Map.of());

  private static final List<String> SHIPPED =
      List.of(
          "african-union",
          "african-union-commission",
          "arctic-council",
          "asean",
          "bimstec",
          "brics",
          "caricom",
          "council-of-europe",
          "csto",
          "eaeu",
          "ecowas",
          "ecowas-commission",
          "eu",
          "european-commission",
          "european-council",
          "g20",
          "gcc",
          "mercosur",
          "nordic-council-of-ministers",
          "oas",
          "opec",
          "osce",
          "pacific-islands-forum",
          "sadc",
          "sco",
          "un",
          "un-security-council",
          "visegrad");

  private final Map<String, Statute> byOrganisation;

  private Statutes(Map<String, Statute> byOrganisation) {
    this.byOrganisation = Map.copyOf(byOrganisation);
  }

  /** The statutes that ship with the program. */
  public static Statutes load() {
    return NONE.with(
        SHIPPED.stream()
            .map(name -> YamlFile.beside(Statutes.class, "statutes/" + name + ".yaml"))
            .toList());
  }

  /**
   * These statutes and those of some files. One for an organisation that has one already takes its
   * place.
   *
   * @throws YamlFaults with all that is wrong in all files
   */
  public Statutes with(Collection<YamlFile> files) {
    FaultList faults = new FaultList();
    Map<String, Statute> read = new LinkedHashMap<>();
    for (YamlFile file : files) {
      StatuteParser.read(file, faults)
          .ifPresent(statute -> {
            Statute first = read.putIfAbsent(statute.organisation(), statute);
            if (first != null) {
              faults.add(
                  file,
                  (Mark) null,
                  "%s has a statute already, in %s; make them one"
                      .formatted(statute.organisation(), first.origin().file()));
            }
          });
    }
    faults.raise();
    Map<String, Statute> all = new HashMap<>(byOrganisation);
    read.values().forEach(statute -> statute.organisations().forEach(id -> all.put(id, statute)));
    return new Statutes(all);
  }

  /** The statute of an organisation. */
  public Optional<Statute> of(String organisation) {
    return Optional.ofNullable(byOrganisation.get(organisation));
  }

  /** All statutes by the names of their organisations. */
  public List<Statute> all() {
    return byOrganisation.values().stream()
        .distinct()
        .sorted(Comparator.comparing(Statute::name))
        .toList();
  }
}
