package org.chancery.model.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Gathers what is wrong, so that everything can be mended at once. */
public final class FaultList {

  private record Fault(int line, int column, String what) {}

  private final Map<YamlFile, List<Fault>> faults = new LinkedHashMap<>();

  /** Notes what is wrong at a node: a sentence that begins in lower case, without its stop. */
  public void add(YamlFile file, Node at, String what) {
    add(file, at.getStartMark().orElse(null), what);
  }

  /** The same, at a mark; null for the file as a whole. */
  public void add(YamlFile file, @Nullable Mark at, String what) {
    int line = at == null ? 0 : at.getLine() + 1;
    int column = at == null ? 0 : at.getColumn() + 1;
    faults.computeIfAbsent(file, key -> new ArrayList<>()).add(new Fault(line, column, what));
  }

  /**
   * Ends with all faults, if there are any, in the order of the files and their lines.
   *
   * @throws YamlFaults with all of them
   */
  public void raise() {
    List<String> sentences = new ArrayList<>();
    faults.forEach((file, some) ->
        some.stream()
            .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
            .forEach(fault -> sentences.add(sentence(file, fault))));
    if (!sentences.isEmpty()) {
      throw new YamlFaults(sentences);
    }
  }

  private static String sentence(YamlFile file, Fault fault) {
    String place = fault.line() == 0 ? "" : ":%d:%d".formatted(fault.line(), fault.column());
    String stop = fault.what().endsWith("?") ? "" : ".";
    return file.name() + place + ": " + fault.what() + stop;
  }
}
