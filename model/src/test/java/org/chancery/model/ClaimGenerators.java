package org.chancery.model;

import static org.quicktheories.generators.Generate.constant;
import static org.quicktheories.generators.Generate.enumValues;
import static org.quicktheories.generators.Generate.pick;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.List;
import org.quicktheories.core.Gen;

/** Claims of every type, with every role that may be empty sometimes empty. */
final class ClaimGenerators {
  private ClaimGenerators() {}

  /** Words that a codec could stumble over, beside plain ones. */
  private static final List<String> ODD_WORDS =
      List.of(
          "Türkiye",
          "Côte d’Ivoire",
          "習近平",
          "الأمين العام",
          "Ngô Xuân Lịch",
          "e\u0301tat",
          "🕊️ peace 🤝",
          "a\nb\tc",
          "\"quoted\" \\ back",
          "\u0000\u001f\u2028",
          "null",
          "2022-03-17",
          " ");

  static Gen<Claim> claims() {
    return in ->
        new Claim(
            "c-" + words().generate(in),
            "d-" + words().generate(in),
            facts().generate(in),
            enumValues(Modality.class).generate(in),
            lists().of(attributions()).ofSizeBetween(1, 4).generate(in),
            lists().of(evidence()).ofSizeBetween(1, 3).generate(in),
            words().generate(in),
            integers().between(0, 1000).generate(in) / 1000.0);
  }

  /** Facts of all fifteen types, each as likely as the others. */
  static Gen<Fact> facts() {
    return in -> pick(byType()).generate(in).generate(in);
  }

  /** A generator for each type, in the order of the public vocabulary. */
  static List<Gen<Fact>> byType() {
    return List.of(
        in ->
            new Fact.Tenure(
                entity().generate(in),
                words().generate(in),
                orNull(entity()).generate(in),
                date().generate(in),
                date().generate(in),
                orNull(pick(List.of("P4Y", "P6M", "P18M", "P3W", "P2D"))).generate(in),
                orNull(entity()).generate(in),
                orNull(entity()).generate(in),
                orNull(enumValues(Standing.class)).generate(in),
                date().generate(in)),
        in ->
            new Fact.Membership(
                entity().generate(in),
                entity().generate(in),
                words().generate(in),
                date().generate(in),
                date().generate(in),
                date().generate(in),
                orNull(entity()).generate(in)),
        in ->
            new Fact.Tally(
                entity().generate(in),
                words().generate(in),
                integers().between(0, 200).generate(in),
                date().generate(in),
                bool().generate(in)),
        in ->
            new Fact.Presidency(
                entity().generate(in),
                entity().generate(in),
                date().generate(in),
                date().generate(in),
                orNull(entity()).generate(in),
                orNull(entity()).generate(in),
                ordinal().generate(in),
                date().generate(in)),
        in ->
            new Fact.Meeting(
                lists().of(participant()).ofSizeBetween(0, 3).generate(in),
                date().generate(in),
                orNull(entity()).generate(in),
                orNull(enumValues(MeetingForm.class)).generate(in),
                orNull(entity()).generate(in),
                date().generate(in)),
        in ->
            new Fact.Statement(
                entity().generate(in),
                capacities().generate(in),
                enumValues(Fact.Statement.Act.class).generate(in),
                words().generate(in),
                entitiesUpTo(3).generate(in),
                orNull(entity()).generate(in),
                date().generate(in)),
        in ->
            new Fact.Gathering(
                orNull(entity()).generate(in),
                orNull(words()).generate(in),
                date().generate(in),
                orNull(entity()).generate(in),
                orNull(entity()).generate(in),
                ordinal().generate(in),
                orNull(words()).generate(in)),
        in -> new Fact.Founding(entity().generate(in), date().generate(in)),
        in -> new Fact.Seat(entity().generate(in), entity().generate(in)),
        in ->
            new Fact.Trait(
                entity().generate(in),
                words().generate(in),
                words().generate(in),
                orNull(entity()).generate(in),
                bool().generate(in),
                date().generate(in)),
        in ->
            new Fact.Visit(
                entity().generate(in),
                orNull(entity()).generate(in),
                orNull(entity()).generate(in),
                date().generate(in),
                date().generate(in),
                capacities().generate(in)),
        in ->
            new Fact.Agreement(
                entitiesUpTo(4).generate(in),
                enumValues(AgreementAct.class).generate(in),
                orNull(words()).generate(in),
                date().generate(in),
                orNull(entity()).generate(in)),
        in ->
            new Fact.Sanction(
                entity().generate(in),
                orNull(entity()).generate(in),
                enumValues(SanctionAct.class).generate(in),
                date().generate(in)),
        in ->
            new Fact.Relation(
                entitiesUpTo(3).generate(in),
                enumValues(RelationAct.class).generate(in),
                orNull(words()).generate(in),
                date().generate(in)),
        in ->
            new Fact.Situation(
                words().generate(in), date().generate(in), orNull(entity()).generate(in)));
  }

  static Gen<Entity> entity() {
    Gen<String> ids =
        pick(
            List.of(
                "state/ind",
                "org/sco",
                "person/wang-yi",
                "place/ürümqi",
                "gathering/astana-2017",
                "group/the-two"));
    return in ->
        new Entity(
            ids.generate(in),
            enumValues(EntityKind.class).generate(in),
            words().generate(in),
            words().generate(in));
  }

  private static Gen<List<Entity>> entitiesUpTo(int count) {
    return lists().of(entity()).ofSizeBetween(0, count);
  }

  private static Gen<Participant> participant() {
    return in -> new Participant(entity().generate(in), capacities().generate(in));
  }

  private static Gen<List<Capacity>> capacities() {
    Gen<Capacity> capacity =
        in -> new Capacity(words().generate(in), orNull(entity()).generate(in));
    return lists().of(capacity).ofSizeBetween(0, 2);
  }

  private static Gen<Attribution> attributions() {
    List<Gen<Attribution>> links =
        List.of(
            in -> new Attribution.Source(words().generate(in)),
            in -> new Attribution.Document(words().generate(in), entity().generate(in)),
            in -> new Attribution.Speaker(entity().generate(in)));
    return in -> pick(links).generate(in).generate(in);
  }

  private static Gen<Evidence> evidence() {
    return in -> {
      String quote = words().generate(in);
      int from = integers().between(0, 100_000).generate(in);
      return new Evidence(from, from + quote.length(), quote);
    };
  }

  private static Gen<Integer> ordinal() {
    return orNull(integers().between(1, 60));
  }

  private static Gen<Boolean> bool() {
    return integers().between(0, 1).map(bit -> bit == 1);
  }

  /** Never empty, since a quote is never empty. */
  private static Gen<String> words() {
    return strings().basicLatinAlphabet().ofLengthBetween(1, 12).mix(pick(ODD_WORDS), 40);
  }

  private static Gen<Date> date() {
    return orNull(Generators.dates());
  }

  private static <T> Gen<T> orNull(Gen<T> gen) {
    return gen.mix(constant((T) null), 35);
  }
}
