package org.chancery.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.entities.EntityBase;
import org.chancery.model.AgreementAct;
import org.chancery.model.Date;
import org.chancery.model.DateFormatException;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.MeetingForm;
import org.chancery.model.Modality;
import org.chancery.model.RelationAct;
import org.chancery.model.SanctionAct;
import org.chancery.model.Standing;
import org.chancery.reader.intake.Received;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/** Looks for mistakes in labels, so that the reader is not blamed for them. */
final class GoldCheck {

  /** The roles that each claim type has. */
  private static final Map<String, Set<String>> ROLES =
      Arrays.stream(Fact.class.getPermittedSubclasses())
          .collect(
              Collectors.toUnmodifiableMap(
                  type -> type.getSimpleName().toLowerCase(Locale.ROOT),
                  type ->
                      Arrays.stream(type.getRecordComponents())
                          .map(RecordComponent::getName)
                          .collect(Collectors.toUnmodifiableSet())));

  /** The words that some roles are confined to, by the type and the role. */
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "tenure standing", words(Standing.values(), Standing::word),
          "meeting form", words(MeetingForm.values(), MeetingForm::word),
          "statement act", words(Fact.Statement.Act.values(), Fact.Statement.Act::word),
          "agreement act", words(AgreementAct.values(), AgreementAct::word),
          "sanction act", words(SanctionAct.values(), SanctionAct::word),
          "relation act", words(RelationAct.values(), RelationAct::word));

  private static final Set<String> MODALITIES = words(Modality.values(), Modality::word);
  private static final Set<String> KINDS = words(EntityKind.values(), EntityKind::word);
  private static final Set<String> LINKS = Set.of("speaker", "document", "source");

  private static final Set<String> STATUSES =
      Set.of(
          "member",
          "observer",
          "dialogue partner",
          "associate",
          "candidate",
          "applicant",
          "suspended",
          "former");

  private final EntityBase base;
  private final Set<String> ids;
  private final Set<String> statuses;

  GoldCheck(EntityBase base) {
    this.base = base;
    this.ids = base.all().map(known -> known.entity().id()).collect(Collectors.toSet());
    this.statuses =
        Stream.concat(
                STATUSES.stream(),
                base.organisations().stream().flatMap(body -> body.tiers().stream()))
            .flatMap(status -> Stream.of(status, "former " + status))
            .collect(Collectors.toSet());
  }

  private static <T> Set<String> words(T[] values, Function<T, String> word) {
    return Arrays.stream(values).map(word).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What is wrong with a set, a sentence each.
   *
   * @param folders where its dispatches lie
   */
  List<String> mistakes(GoldSet set, List<Path> folders) {
    List<String> mistakes = new ArrayList<>();
    Set<Path> labelled = new HashSet<>();
    for (Gold gold : set.dispatches()) {
      if (!labelled.add(gold.file())) {
        mistakes.add(gold.name() + ": is labelled twice");
      }
      mistakes(gold).map(mistake -> gold.name() + ": " + mistake).forEach(mistakes::add);
    }
    folders.stream()
        .distinct()
        .flatMap(GoldCheck::dispatches)
        .filter(file -> !labelled.contains(file))
        .forEach(file -> mistakes.add(file + ": has no labels"));
    return mistakes;
  }

  private static Stream<Path> dispatches(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(txt|html)"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private Stream<String> mistakes(Gold gold) {
    if (!Files.exists(gold.file())) {
      return Stream.of("there is no such dispatch");
    }
    String text = text(gold);
    return gold.labels().stream()
        .flatMap(label ->
            mistakes(label, text)
                .map(mistake -> "%s, «%s»: %s".formatted(label.type(), label.quote(), mistake)));
  }

  /**
   * The canonical text, and behind it the whole file as plain text: what the intake leaves out is
   * its fault and not that of the labels.
   */
  private String text(Gold gold) {
    Received received = Evaluation.takeIn(Evaluation.intake(base, gold.date()), gold);
    try {
      String file = Files.readString(gold.file());
      String plain = gold.name().endsWith(".html") ? Jsoup.parse(file).text() : file;
      return received instanceof Received.Accepted(var dispatch)
          ? dispatch.text() + "\n" + plain
          : plain;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + gold.file(), e);
    }
  }

  /** What is wrong with one label of a dispatch with this text. */
  Stream<String> mistakes(Label label, String text) {
    if (!ROLES.containsKey(label.type())) {
      return Stream.of("there is no such claim type");
    }
    JsonNode roles = label.roles();
    return Stream.of(
            unknownRoles(label),
            confined("modality", MODALITIES, roles),
            WORDS.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(label.type() + " "))
                .flatMap(entry ->
                    confined(
                        entry.getKey().substring(label.type().length() + 1),
                        entry.getValue(),
                        roles)),
            confined("status", statuses, roles),
            Roles.dates(roles).flatMap(role -> date(role, roles)),
            roles.path("attribution").valueStream().flatMap(GoldCheck::link),
            roles.valueStream().flatMap(this::entities),
            label.quote().isBlank() ? Stream.of("it has no quote") : Stream.<String>empty(),
            words("quote", roles, text),
            words("content", roles, text))
        .flatMap(each -> each);
  }

  private static Stream<String> unknownRoles(Label label) {
    Set<String> known = ROLES.getOrDefault(label.type(), Set.of());
    return label.roles().propertyNames().stream()
        .filter(Roles::isRole)
        .filter(role -> !known.contains(role))
        .map(role -> "it has no role " + role);
  }

  private static Stream<String> confined(String role, Set<String> words, JsonNode roles) {
    String word = roles.path(role).asString("");
    return word.isEmpty() || words.contains(word)
        ? Stream.empty()
        : Stream.of("there is no %s %s".formatted(role, word));
  }

  private static Stream<String> date(String role, JsonNode roles) {
    try {
      Date.parse(roles.path(role).asString(""));
      return Stream.empty();
    } catch (DateFormatException e) {
      return Stream.of(role + ": " + e.getMessage());
    }
  }

  private static Stream<String> link(JsonNode link) {
    return link.isObject() && link.propertyNames().stream().filter(LINKS::contains).count() == 1
        ? Stream.empty()
        : Stream.of("attribution is to a speaker, a document or a source, not to " + link);
  }

  /** Entities in a role, in its lists, and in an attribution. */
  private Stream<String> entities(JsonNode value) {
    Stream<String> own = value.isObject() ? entity(value) : Stream.empty();
    return Stream.concat(
        own, value.isContainer() ? value.valueStream().flatMap(this::entities) : Stream.empty());
  }

  private Stream<String> entity(JsonNode entity) {
    String id = entity.path("id").asString("");
    String kind = entity.path("kind").asString("");
    return Stream.concat(
        id.isEmpty() || id.startsWith("person/") || ids.contains(id)
            ? Stream.empty()
            : Stream.of("there is no entity " + id),
        kind.isEmpty() || KINDS.contains(kind)
            ? Stream.empty()
            : Stream.of("there is no kind " + kind));
  }

  private static Stream<String> words(String role, JsonNode roles, String text) {
    String words = roles.path(role).asString("");
    return words.isBlank() || Quotation.occurs(words, text)
        ? Stream.empty()
        : Stream.of("its %s does not occur in the dispatch: %s".formatted(role, words));
  }
}
