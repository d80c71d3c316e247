package org.chancery.answers;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.chancery.answers.text.Wording;
import org.chancery.entities.EntityBase;
import org.chancery.entities.Office;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.register.Found;
import org.chancery.register.Register;
import org.chancery.register.View;
import org.jspecify.annotations.Nullable;

/** A view of the register, and the names by which people ask for what is in it. */
public final class Inquiry {
  private static final int SUGGESTIONS = 3;

  private final Register register;
  private final Supplier<EntityBase> base;
  private final View view;
  private final Map<String, Set<String>> titles = new HashMap<>();

  public Inquiry(Register register, Supplier<EntityBase> base, @Nullable Instant known) {
    this.register = register;
    this.base = base;
    this.view = known == null ? register.now() : register.asKnown(known);
  }

  /** The last instant of a day (UTC): what was recorded on it was known then. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1000);
  }

  public View view() {
    return view;
  }

  /** The entities and offices that ship with the program. */
  public EntityBase base() {
    return base.get();
  }

  /** The same, with a view of the register as it was known at an instant. */
  public Inquiry asKnown(Instant known) {
    return new Inquiry(register, base, known);
  }

  /** Whether a name or id stands for something of these kinds; none for all. */
  public boolean has(String name, EntityKind... kinds) {
    return !fitting(find(name).exact(), kinds).isEmpty();
  }

  /** Whether something has the name or one like it. */
  public boolean hasSimilar(String name) {
    Found found = find(name);
    return !found.exact().isEmpty() || !found.similar().isEmpty();
  }

  /** The one entity of these kinds that a name or id stands for; empty if there is not just one. */
  public Optional<Entity> onlyOne(String name, EntityKind... kinds) {
    return Optional.of(fitting(find(name).exact(), kinds))
        .filter(found -> found.size() == 1)
        .map(List::getFirst);
  }

  /**
   * The one entity that a name or id stands for.
   *
   * @param kinds those that the question is about; none for all. A name that several share stands
   *     for the only one of these kinds
   */
  public Entity entity(String name, EntityKind... kinds) {
    Found found = find(name);
    List<Entity> fitting = fitting(found.exact(), kinds);
    return switch (fitting.size()) {
      case 0 -> throw unknown(name, found, kinds);
      case 1 -> fitting.getFirst();
      default -> throw ambiguous(name, fitting);
    };
  }

  /** As {@link #entity}, but empty where nothing has the name. */
  public Optional<Entity> entityIfAny(String name) {
    return find(name).exact().isEmpty() ? Optional.empty() : Optional.of(entity(name));
  }

  /** The complaint that nothing of these kinds has a name; none for all. */
  public Complaint unknown(String name, EntityKind... kinds) {
    return unknown(name, find(name), kinds);
  }

  /** Makes sure that the register has the entities that ship with the program. */
  public boolean learn() {
    return register.learn(base.get());
  }

  /** The name of a state or organisation that ships with the program; the id of any other. */
  public String nameOf(String id) {
    return Optional.ofNullable(base.get().byId().get(id)).map(Entity::name).orElse(id);
  }

  /** Standard titles of an office that is also written so. */
  public List<String> titles(String office) {
    if (titles.isEmpty()) {
      for (Office known : base.get().offices()) {
        for (String title : known.allTitles()) {
          titles.computeIfAbsent(folded(title), _ -> new LinkedHashSet<>()).add(known.title());
        }
      }
    }
    return List.copyOf(titles.getOrDefault(folded(office), Set.of()));
  }

  /** Whether a title, in any of the ways in which it is written, is that of an office. */
  public boolean isOffice(String title, String office) {
    return folded(title).equals(folded(office)) || titles(title).contains(office);
  }

  /**
   * By the names of today, whatever the view: who asks what was known last year knows the names of
   * now. Only an unknown name is a reason to look whether the register has the current entity base;
   * loading that takes longer than most answers.
   */
  private Found find(String name) {
    Found found = register.now().find(name);
    return found.exact().isEmpty() && learn() ? register.now().find(name) : found;
  }

  private static List<Entity> fitting(List<Entity> found, EntityKind... kinds) {
    if (kinds.length == 0) {
      return found;
    }
    Set<EntityKind> wanted = EnumSet.copyOf(List.of(kinds));
    return found.stream().filter(entity -> wanted.contains(entity.kind())).toList();
  }

  private static Complaint unknown(String name, Found found, EntityKind... kinds) {
    if (!found.exact().isEmpty() && kinds.length == 0) {
      return new Complaint("\"%s\" was not known by then; give a later --known.".formatted(name));
    }
    if (!found.exact().isEmpty()) {
      Entity other = found.exact().getFirst();
      return new Complaint(
          "\"%s\" is the %s %s, and this asks for %s."
              .formatted(
                  name,
                  other.kind().word(),
                  other.name(),
                  Wording.or(List.of(kinds).stream().map(Inquiry::one).toList())));
    }
    List<String> similar =
        found.similar().stream()
            .limit(SUGGESTIONS)
            .map(suggestion -> suggestion.entity().name())
            .distinct()
            .toList();
    return new Complaint(
        similar.isEmpty()
            ? "Nothing in the register is called \"%s\"; 'chancery entities' lists what there is."
                .formatted(name)
            : "Nothing in the register is called \"%s\"; did you mean %s?"
                .formatted(name, Wording.or(similar)));
  }

  private static Complaint ambiguous(String name, List<Entity> found) {
    return new Complaint(
        "\"%s\" could be %s; give the id."
            .formatted(
                name,
                found.stream()
                    .limit(SUGGESTIONS * 2L)
                    .map(entity -> "%s (%s)".formatted(entity.name(), entity.id()))
                    .collect(joining(" or "))));
  }

  private static String one(EntityKind kind) {
    return (kind == EntityKind.ORGANISATION ? "an " : "a ") + kind.word();
  }

  private static String folded(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
