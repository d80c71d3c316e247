package org.chancery.reader.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.entities.Place;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.reader.mention.Mention;

/** The persons of one dispatch, each under the fullest form of his or her name. */
final class Persons {

  private final Map<String, Entity> byFullName = new LinkedHashMap<>();
  private final Map<String, Entity> byMention = new HashMap<>();

  /** Gathers every name first, so that a short one can stand for a full one that comes later. */
  Persons(List<Scene> scenes) {
    List<String> names =
        scenes.stream()
            .flatMap(scene -> scene.mentions().stream())
            .filter(Mention.Person.class::isInstance)
            .map(mention -> ((Mention.Person) mention).name())
            .distinct()
            .toList();
    for (String name : names) {
      String full = fullest(name, names);
      Entity entity =
          byFullName.computeIfAbsent(
              full, key -> new Entity("person/" + Place.slug(key), EntityKind.PERSON, key, key));
      byMention.put(name, entity);
    }
  }

  /** The person of a mention, called by the words that stand there. */
  Entity of(Mention.Person mention) {
    Entity known = byMention.get(mention.name());
    return known == null ? byNewName(mention.name()) : known.calledAs(mention.name());
  }

  private static Entity byNewName(String name) {
    return new Entity("person/" + Place.slug(name), EntityKind.PERSON, name, name);
  }

  /** The longest name that begins or ends with a shorter one; the shorter one where none does. */
  private static String fullest(String name, List<String> names) {
    List<String> longer = new ArrayList<>();
    for (String other : names) {
      boolean extendsIt =
          other.length() > name.length()
              && (other.startsWith(name + " ")
                  || other.endsWith(" " + name)
                  || other.contains(" " + name + " "));
      if (extendsIt) {
        longer.add(other);
      }
    }
    return longer.isEmpty() ? name : fullest(longer.getFirst(), names);
  }
}
