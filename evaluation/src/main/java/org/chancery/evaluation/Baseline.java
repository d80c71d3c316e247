package org.chancery.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.model.ClaimJson;
import tools.jackson.databind.SerializationFeature;

/**
 * The figures that were frozen, against which later ones are held.
 *
 * @param sets by set and claim type
 */
record Baseline(Map<String, Map<String, Figures>> sets) {

  /** By how much the F1 of a set may drop before the build fails. */
  private static final double DROP = 0.01;

  /** By how much that of a type may drop, where it has labels enough to tell. */
  private static final double DROP_OF_TYPE = 0.05;

  private static final int ENOUGH = 20;

  static Path file(Path checkout) {
    return checkout.resolve("evaluation").resolve("baseline.json");
  }

  /** Reads the file; without one nothing is frozen. */
  static Baseline read(Path file) {
    try {
      return Files.exists(file)
          ? ClaimJson.mapper().readValue(Files.readString(file), Baseline.class)
          : new Baseline(Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  void write(Path file) {
    String json =
        ClaimJson.mapper()
            .writer()
            .with(SerializationFeature.INDENT_OUTPUT)
            .writeValueAsString(this)
            .replace("\r\n", "\n");
    try {
      Files.writeString(file, json + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** This baseline with the figures of some sets in place of those it had. */
  Baseline with(List<Score> scores) {
    Map<String, Map<String, Figures>> all = new TreeMap<>(sets);
    scores.forEach(score -> all.put(score.set(), score.byType()));
    return new Baseline(all);
  }

  Map<String, Figures> of(String set) {
    return sets.getOrDefault(set, Map.of());
  }

  /** What has become worse by more than is allowed, a sentence each. */
  List<String> drops(String set, Map<String, Figures> now) {
    Map<String, Figures> before = of(set);
    if (before.isEmpty()) {
      return List.of(set + " is not in the baseline; run ./dev evaluate --freeze");
    }
    List<String> drops = new ArrayList<>();
    drop(set, Score.sum(before.values()), Score.sum(now.values()), DROP, drops);
    before.forEach((type, figures) -> {
      Figures current = now.getOrDefault(type, Figures.NONE);
      if (Math.max(figures.gold(), current.gold()) >= ENOUGH) {
        drop(set + ", " + type, figures, current, DROP_OF_TYPE, drops);
      }
    });
    return drops;
  }

  private static void drop(
      String what, Figures before, Figures now, double allowed, List<String> drops) {
    if (before.f1() - now.f1() > allowed) {
      drops.add(
          String.format(
              Locale.ROOT, "%s: F1 dropped from %.3f to %.3f", what, before.f1(), now.f1()));
    }
  }
}
