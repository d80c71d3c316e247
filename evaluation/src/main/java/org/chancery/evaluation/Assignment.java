package org.chancery.evaluation;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** Pairs the things of two rows one to one, so that the pairs together are worth the most. */
final class Assignment {

  /** What a pair is worth; empty where the two cannot be one. */
  @FunctionalInterface
  interface Worth {
    OptionalDouble of(int left, int right);
  }

  private Assignment() {}

  /**
   * The best pairs.
   *
   * @param lefts how many things are in the one row
   * @param rights how many are in the other
   * @param worth what each pair is worth, more than 0
   * @return the index of the right one by the index of the left one
   */
  static Map<Integer, Integer> best(int lefts, int rights, Worth worth) {
    Graph<Integer, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    Set<Integer> left = IntStream.range(0, lefts).boxed().collect(Collectors.toSet());
    Set<Integer> right = IntStream.range(lefts, lefts + rights).boxed().collect(Collectors.toSet());
    left.forEach(graph::addVertex);
    right.forEach(graph::addVertex);
    for (int one : left) {
      for (int other : right) {
        worth
            .of(one, other - lefts)
            .ifPresent(value -> graph.setEdgeWeight(graph.addEdge(one, other), value));
      }
    }
    Map<Integer, Integer> pairs = new TreeMap<>();
    new MaximumWeightBipartiteMatching<>(graph, left, right)
        .getMatching()
        .getEdges()
        .forEach(edge -> pairs.put(graph.getEdgeSource(edge), graph.getEdgeTarget(edge) - lefts));
    return pairs;
  }
}
