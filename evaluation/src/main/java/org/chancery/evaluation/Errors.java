package org.chancery.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.evaluation.Outcome.Pair;
import org.chancery.evaluation.Score.Scored;
import org.chancery.model.Dispatch;
import tools.jackson.databind.JsonNode;

/** The list of what went wrong, with the words of the dispatches beside it. */
final class Errors {

  private Errors() {}

  /**
   * All errors of a set.
   *
   * @param types tells which claim types are wanted
   */
  static List<String> of(Score score, Predicate<String> types) {
    return score.dispatches().stream().flatMap(each -> of(score.set(), each, types)).toList();
  }

  private static Stream<String> of(String set, Scored scored, Predicate<String> types) {
    List<String> errors = errors(scored, types).toList();
    return errors.isEmpty()
        ? Stream.empty()
        : Stream.concat(Stream.of("", "== " + set + ": " + scored.gold().name()), errors.stream());
  }

  private static Stream<String> errors(Scored scored, Predicate<String> types) {
    Dispatch dispatch = scored.dispatch();
    if (dispatch == null) {
      return Stream.of("REFUSED   %s; every label counts as missed".formatted(scored.refusal()));
    }
    String text = dispatch.text();
    Outcome outcome = scored.outcome();
    Stream<String> day =
        scored.isDatedRightly() ? Stream.empty() : Stream.of(day(scored, dispatch));
    return Stream.of(
            day,
            outcome.right().stream().filter(of(types)).flatMap(pair -> inRole(pair, text)),
            outcome.near().stream().filter(of(types)).flatMap(pair -> near(pair, text)),
            outcome.spurious().stream()
                .filter(found -> types.test(found.type()))
                .flatMap(found -> spurious(found, text)),
            outcome.missed().stream()
                .filter(label -> types.test(label.type()))
                .flatMap(label -> missed(label, text)))
        .flatMap(each -> each);
  }

  private static String day(Scored scored, Dispatch dispatch) {
    return scored.refusal().isEmpty()
        ? "DAY       read %s, labelled %s".formatted(dispatch.date(), scored.gold().date())
        : "DAY       " + scored.refusal();
  }

  private static Predicate<Pair> of(Predicate<String> types) {
    return pair -> types.test(pair.label().type());
  }

  private static Stream<String> inRole(Pair pair, String text) {
    Comparison comparison = pair.comparison();
    List<String> wrong =
        Stream.of(
                comparison.wrong().stream(),
                Stream.of("attribution").filter(_ -> !comparison.attribution()),
                Stream.of("modality").filter(_ -> !comparison.modality()))
            .flatMap(each -> each)
            .toList();
    return wrong.isEmpty()
        ? Stream.empty()
        : block("ROLE", head(pair.found()), differences(pair, wrong), pair.label().quote(), text);
  }

  private static Stream<String> near(Pair pair, String text) {
    Stream<String> differences = differences(pair, pair.comparison().wrongCore());
    return block("NEAR", head(pair.found()), differences, pair.label().quote(), text);
  }

  private static Stream<String> spurious(Found found, String text) {
    return block(
        "SPURIOUS",
        head(found) + ": " + Brief.roles(found.roles()),
        Stream.empty(),
        found.firstQuote(),
        text);
  }

  private static Stream<String> missed(Label label, String text) {
    return block(
        "MISSED",
        label.type() + seen(label, text) + ": " + Brief.roles(label.roles()),
        Stream.empty(),
        label.quote(),
        text);
  }

  private static String seen(Label label, String text) {
    return Quotation.occurs(label.quote(), text) ? "" : " in words that the intake left out";
  }

  private static String head(Found found) {
    return String.format(
        Locale.ROOT, "%s by %s at %.2f", found.type(), found.rule(), found.confidence());
  }

  private static Stream<String> differences(Pair pair, List<String> roles) {
    return roles.stream()
        .map(role ->
            "%s: read %s, labelled %s"
                .formatted(
                    role, value(pair.found().roles(), role), value(pair.label().roles(), role)));
  }

  private static String value(JsonNode roles, String role) {
    return role.equals("attribution") ? Brief.chain(roles) : Brief.value(roles.path(role));
  }

  private static Stream<String> block(
      String kind, String head, Stream<String> details, String quote, String text) {
    String sentence = Quotation.sentence(quote, text);
    String words = quote.replaceAll("(?U)\\s+", " ").strip();
    String place = words.isEmpty() ? sentence : sentence.replace(words, "«" + words + "»");
    return Stream.of(
            Stream.of("%-9s %s".formatted(kind, head)),
            details.map(detail -> "          " + detail),
            Stream.of("          " + place))
        .flatMap(each -> each);
  }

  /** Claims and labels in few words. */
  private static final class Brief {

    static String roles(JsonNode roles) {
      return roles.propertyNames().stream()
          .filter(role -> !role.equals("type") && !role.equals("quote") && !isOfTheReader(role))
          .filter(role -> Roles.isFilled(roles, role))
          .filter(role ->
              !(role.equals("modality") && roles.path(role).asString("").equals("asserted")))
          .map(role ->
              role + " " + (role.equals("attribution") ? chain(roles) : value(roles.path(role))))
          .collect(Collectors.joining(" · "));
    }

    private static boolean isOfTheReader(String role) {
      return List.of("claim", "dispatch", "evidence", "rule", "confidence").contains(role);
    }

    /** The attribution without the publisher, which only claims have. */
    static String chain(JsonNode roles) {
      String chain =
          roles
              .path("attribution")
              .valueStream()
              .skip(roles.has("rule") ? 1 : 0)
              .map(Brief::link)
              .collect(Collectors.joining(" > "));
      return chain.isEmpty() ? "none" : chain;
    }

    private static String link(JsonNode link) {
      return link.properties().stream()
          .map(entry -> entry.getKey() + " " + value(entry.getValue()))
          .collect(Collectors.joining(" of "));
    }

    static String value(JsonNode value) {
      if (value.isArray()) {
        return value.isEmpty()
            ? "none"
            : value.valueStream().map(Brief::value).collect(Collectors.joining(" + "));
      }
      if (value.isObject()) {
        return entity(value);
      }
      return value.isMissingNode() || value.isNull() ? "none" : value.asString();
    }

    private static String entity(JsonNode entity) {
      String name = entity.path("id").asString(entity.path("name").asString(""));
      return Stream.of(
              name,
              part(entity, "office", "%s"),
              part(entity, "body", "of %s"),
              part(entity, "capacity", "as %s"))
          .filter(each -> !each.isEmpty())
          .collect(Collectors.joining(" "));
    }

    private static String part(JsonNode entity, String role, String form) {
      return Roles.isFilled(entity, role) ? form.formatted(value(entity.path(role))) : "";
    }
  }
}
