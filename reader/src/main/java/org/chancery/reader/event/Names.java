package org.chancery.reader.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.entities.EntityBase;
import org.chancery.entities.Place;
import org.chancery.model.Entity;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.mention.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names that tell the state of an actor: those of the entity base, and movements, peoples
 * and leaders that are no entities of the register but that event data need.
 */
final class Names {

  /** The states that took the place of those that are gone; event data have no codes for these. */
  private static final Map<String, String> SUCCESSORS =
      Map.of(
          "SUN", "RUS",
          "YUG", "SRB",
          "SCG", "SRB",
          "CSK", "CZE",
          "DDR", "DEU",
          "YMD", "YEM");

  private static final int LONGEST = 7;

  private final Lexicon lexicon;
  private final Map<String, String> statesOfPlaces = new HashMap<>();

  /** By its words without the spaces between them, since the tagger splits some at hyphens. */
  private final Map<String, Known> known = new HashMap<>();

  /**
   * @param whole whether no other part of a name may follow: "President Ahmed" is not Ahmed Ben
   *     Bella
   */
  private record Known(String code, String sector, boolean whole) {}

  Names(EntityBase base, Lexicon lexicon) {
    this.lexicon = lexicon;
    for (Place place : base.places()) {
      String state = place.state();
      if (state != null) {
        statesOfPlaces.put(place.entity().id(), code(state));
      }
    }
    WordLists.movements().forEach(this::add);
    WordLists.leaders().forEach(this::addLeader);
  }

  private void add(WordLists.Side side) {
    for (String name : side.names()) {
      known.put(key(name), new Known(side.code(), side.sector(), false));
    }
  }

  /** A leader is known by the full name, and by the last one behind a title. */
  private void addLeader(WordLists.Side side) {
    for (String name : side.names()) {
      Known leader = new Known(side.code(), "GOV", true);
      known.putIfAbsent(key(name), leader);
      String last = name.substring(name.lastIndexOf(' ') + 1);
      for (String title : WordLists.LEADERS_TITLES) {
        known.putIfAbsent(key(title + last), leader);
      }
    }
  }

  /** The names of a sentence in their order; at each word the longest counts. */
  List<Naming> in(Sentence sentence) {
    List<Naming> found = new ArrayList<>();
    int at = 0;
    while (at < sentence.size()) {
      Naming naming = at(sentence, at);
      if (naming == null) {
        at++;
      } else {
        found.add(naming);
        at = naming.last() + 1;
      }
    }
    return found;
  }

  private @Nullable Naming at(Sentence sentence, int start) {
    Naming own = knownAt(sentence, start);
    Naming base = lexicon.nameAt(sentence, start).map(this::naming).orElse(null);
    if (own == null || base == null) {
      return own == null ? base : own;
    }
    return own.last() >= base.last() ? own : base;
  }

  private @Nullable Naming knownAt(Sentence sentence, int start) {
    StringBuilder key = new StringBuilder();
    Naming best = null;
    for (int i = start; i < Math.min(sentence.size(), start + LONGEST); i++) {
      key.append(key(sentence.token(i).word()));
      Known entry = known.get(key.toString());
      if (entry != null && !(entry.whole() && isName(sentence, i + 1))) {
        best = new Naming(start, i, entry.code(), entry.sector(), Naming.Kind.KNOWN);
      }
    }
    return best;
  }

  private static boolean isName(Sentence sentence, int at) {
    return at < sentence.size() && sentence.token(at).tag().startsWith("NNP");
  }

  private @Nullable Naming naming(Lexicon.Hit hit) {
    Optional<Entity> state = hit.country();
    if (state.isPresent()) {
      Naming.Kind kind =
          hit.stateName().isPresent()
              ? Naming.Kind.STATE
              : hit.isDemonym() ? Naming.Kind.PEOPLE : Naming.Kind.CAPITAL;
      return new Naming(hit.first(), hit.last(), code(state.get().id()), "", kind);
    }
    if (hit.body().isPresent()) {
      return new Naming(hit.first(), hit.last(), "IGO", "", Naming.Kind.BODY);
    }
    String code = hit.place().map(Entity::id).map(statesOfPlaces::get).orElse(null);
    return code == null ? null : new Naming(hit.first(), hit.last(), code, "", Naming.Kind.PLACE);
  }

  private static String code(String stateId) {
    String code = stateId.substring(stateId.indexOf('/') + 1).toUpperCase(Locale.ROOT);
    return SUCCESSORS.getOrDefault(code, code);
  }

  private static String key(String name) {
    return name.replaceAll("\\s+", "").replace('’', '\'');
  }
}
