package org.chancery.desk.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Truth;

/**
 * States coloured by their tier of membership on a map of the world.
 *
 * @param shapes each state once, with its highest tier
 */
public record WorldMap(List<Shape> shapes) {
  private static final Pattern STATE = Pattern.compile("state/([a-z]{3})");

  /**
   * A state on the map.
   *
   * @param id of its shape in {@code world.svg}
   * @param tier number of its colour, from 0
   * @param words what it means, for those who point at it
   */
  public record Shape(String id, int tier, boolean possible, String words) {}

  /** A state's standing. */
  public record Standing(Entity state, int tier, Truth truth, String words) {}

  public WorldMap {
    shapes = List.copyOf(shapes);
  }

  /** The map of some standings; of a state with several, the certain one of the highest tier. */
  public static WorldMap of(List<Standing> standings) {
    Map<String, Shape> shapes = new HashMap<>();
    standings.stream()
        .filter(it -> it.state().kind() == EntityKind.STATE)
        .sorted(Comparator.comparing(Standing::truth).thenComparingInt(Standing::tier))
        .forEach(it -> {
          var matcher = STATE.matcher(it.state().id());
          if (matcher.matches()) {
            String id = matcher.group(1);
            shapes.putIfAbsent(
                id, new Shape(id, it.tier(), it.truth() == Truth.POSSIBLY, it.words()));
          }
        });
    List<Shape> ordered = new ArrayList<>(shapes.values());
    ordered.sort(Comparator.comparing(Shape::id));
    return new WorldMap(ordered);
  }
}
