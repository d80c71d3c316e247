package org.chancery.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.entities.EntityBase;
import org.chancery.model.ClaimJson;
import org.chancery.reader.Reader;
import org.chancery.reader.Reading;
import org.chancery.reader.intake.Intake;
import org.chancery.reader.intake.Received;
import tools.jackson.databind.JsonNode;

/**
 * Reads the sample dispatches and holds the claims against the labels: {@code Evaluate
 * FOLDER_OF_EXAMPLES [--errors]}.
 */
public final class Evaluate {

  private Evaluate() {}

  /** Right, read and labelled claims of one type. */
  private static final class Count {
    private int right;
    private int read;
    private int gold;

    private String row(String type) {
      double precision = read == 0 ? 0 : (double) right / read;
      double recall = gold == 0 ? 0 : (double) right / gold;
      double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
      return "%-12s %6.3f %6.3f %6.3f   %4d read %4d labelled"
          .formatted(type, precision, recall, f1, read, gold);
    }
  }

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    boolean errors = List.of(arguments).contains("--errors");
    Reader reader = Reader.load(EntityBase.load());
    Map<String, Count> counts = new TreeMap<>();
    Count all = new Count();
    int[] modality = new int[2];
    for (Gold gold : Gold.examples()) {
      new Intake(null)
          .read(
              folder.resolve(gold.dispatch()),
              received -> {
                if (received instanceof Received.Accepted(var dispatch)) {
                  compare(reader.read(dispatch), gold, counts, all, modality, errors);
                }
              });
    }
    System.out.println("type         precis recall     F1");
    counts.forEach((type, count) -> System.out.println(count.row(type)));
    System.out.println(all.row("all"));
    System.out.printf("modality right in %d of %d%n", modality[0], modality[1]);
  }

  private static void compare(
      Reading reading,
      Gold gold,
      Map<String, Count> counts,
      Count all,
      int[] modality,
      boolean errors) {
    List<JsonNode> open = new ArrayList<>(gold.claims());
    for (JsonNode label : gold.claims()) {
      counts.computeIfAbsent(label.get("type").asString(), key -> new Count()).gold++;
      all.gold++;
    }
    List<String> wrong = new ArrayList<>();
    for (var claim : reading.claims()) {
      JsonNode read = ClaimJson.tree(claim, null);
      Count count = counts.computeIfAbsent(claim.fact().type(), key -> new Count());
      count.read++;
      all.read++;
      JsonNode match =
          open.stream().filter(label -> Matching.same(read, label)).findFirst().orElse(null);
      if (match == null) {
        wrong.add(
            "  + %s «%s» %s"
                .formatted(
                    claim.rule(),
                    claim.evidence().getFirst().quote(),
                    ClaimJson.tree(claim.fact())));
        continue;
      }
      open.remove(match);
      count.right++;
      all.right++;
      modality[1]++;
      modality[0] +=
          match.path("modality").asString("asserted").equals(claim.modality().word()) ? 1 : 0;
    }
    if (errors) {
      System.out.println(gold.dispatch());
      wrong.forEach(System.out::println);
      open.forEach(label -> System.out.println("  - " + label));
    }
  }
}
