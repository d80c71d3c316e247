package org.chancery.desk.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.chancery.model.Entity;

/**
 * Somebody in the middle and those whom he met around him. Positions are in a square of 100 by 100.
 *
 * @param more how many are left out, those met least
 */
public record Network(String middle, List<Node> nodes, int more) {
  private static final double MARGIN = 6;

  private static final int MOST = 16;
  private static final double RADIUS = 38;

  /**
   * Somebody who was met.
   *
   * @param times how often, at least once
   * @param right whether the name stands to the right of the node
   */
  public record Node(Entity entity, double x, double y, int times, boolean right) {}

  public Network {
    nodes = List.copyOf(nodes);
  }

  /** A network of those who were met, and how often each. */
  public static Network of(Entity middle, Map<Entity, Integer> met) {
    List<Map.Entry<Entity, Integer>> most =
        met.entrySet().stream()
            .sorted(
                Map.Entry.<Entity, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(it -> it.getKey().name()))
            .limit(MOST)
            .toList();
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < most.size(); i++) {
      double angle = 2 * Math.PI * i / most.size() - Math.PI / 2;
      double x = rounded(50 + RADIUS * Math.cos(angle));
      double y = rounded(50 + RADIUS * Math.sin(angle));
      nodes.add(new Node(most.get(i).getKey(), x, y, most.get(i).getValue(), x >= 50));
    }
    return new Network(middle.name(), nodes, met.size() - most.size());
  }

  /** Where the uppermost of all begins, so that no room is left empty above. */
  public double top() {
    return nodes.stream().mapToDouble(Node::y).reduce(50, Math::min) - MARGIN;
  }

  /** How high all of it is. */
  public double height() {
    // The name in the middle stands below its node.
    return nodes.stream().mapToDouble(Node::y).reduce(56, Math::max) + MARGIN - top();
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
